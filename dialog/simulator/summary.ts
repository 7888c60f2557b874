import type { Fault } from './inspect.js';
import type { SimulatedDialogue, SimulatedTurn } from './simulate.js';

/** Measures over simulated dialogues; shares from 0 to 1, null where nothing was counted. */
export interface SimulationSummary {
  readonly dialogues: number;
  readonly turns: number;
  readonly success: number | null;
  /** Turns over those of the oracle, in dialogues that succeeded. */
  readonly turnsToOracle: number | null;
  /** Products shown as a match that break the ledger, or a wish that was understood. */
  readonly violations: number;
  /** Products shown as a match that break any wish that was said, understood or not. */
  readonly statedViolations: number;
  readonly askedAgain: number;
  readonly strangeFigures: number;
  readonly jointGoalAccuracy: number | null;
  readonly beforeChange: number | null;
  readonly afterChange: number | null;
  /** Questions and digressions that were answered as such. */
  readonly answered: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export function summarise(dialogues: readonly SimulatedDialogue[]): SimulationSummary {
  const turns = dialogues.flatMap((dialogue) => dialogue.turns);
  const faults = turns.flatMap((turn) => turn.faults);
  const count = (...kinds: readonly Fault['kind'][]): number =>
    faults.filter(({ kind }) => kinds.includes(kind)).length;
  const succeeded = dialogues.filter(({ success }) => success);
  const goalShare = (some: readonly SimulatedTurn[]): number | null =>
    share(some.filter(({ jointGoal }) => jointGoal).length, some.length);
  const asked = turns.filter(({ move }) => ['ask', 'compare', 'digress'].includes(move.type));
  const failedAnswers = asked.filter(({ faults: own }) =>
    own.some(({ kind }) => kind === 'wrong_answer' || kind === 'not_understood'),
  );
  return {
    dialogues: dialogues.length,
    turns: turns.length,
    success: share(succeeded.length, dialogues.length),
    turnsToOracle: share(
      succeeded.reduce((sum, dialogue) => sum + dialogue.turns.length, 0),
      succeeded.reduce((sum, { oracleTurns }) => sum + oracleTurns, 0),
    ),
    violations: count('breaks_ledger', 'breaks_understood_wish'),
    statedViolations: count('breaks_stated_wish', 'breaks_understood_wish'),
    askedAgain: count('asked_again'),
    strangeFigures: count('strange_figure'),
    jointGoalAccuracy: goalShare(turns),
    beforeChange: goalShare(turns.filter(({ changed }) => !changed)),
    afterChange: goalShare(turns.filter(({ changed }) => changed)),
    answered: share(asked.length - failedAnswers.length, asked.length),
  };
}

/** A kind of fault with how often it occurred, in how many dialogues that failed, and examples. */
export interface FaultClass {
  readonly name: string;
  readonly count: number;
  readonly inFailures: number;
  readonly examples: readonly string[];
}

/** Faults by kind and matter, most frequent first. */
export function faultClasses(dialogues: readonly SimulatedDialogue[], examplesAtMost = 4): FaultClass[] {
  const classes = new Map<string, { count: number; failed: Set<string>; examples: string[] }>();
  for (const { id, success, turns } of dialogues) {
    for (const { faults, said, meant } of turns) {
      for (const { kind, about } of faults) {
        const name = `${kind}: ${about}`;
        const known = classes.get(name) ?? { count: 0, failed: new Set<string>(), examples: [] };
        known.count += 1;
        if (!success) known.failed.add(id);
        const example = `${id} «${said}»${said === meant || said.startsWith('[') ? '' : ` (meant «${meant}»)`}`;
        if (known.examples.length < examplesAtMost && !known.examples.includes(example)) known.examples.push(example);
        classes.set(name, known);
      }
    }
  }
  return [...classes]
    .map(([name, { count, failed, examples }]) => ({ name, count, inFailures: failed.size, examples }))
    .sort((a, b) => b.count - a.count);
}

/** A dialogue as text: what was said, what the shop did and believed, and what was wrong with it. */
export function transcript({ id, shop, goal, voice, turns, cause, oracleTurns }: SimulatedDialogue): string {
  const wants = goal.parts.map(
    ({ categoryId, final, quantity }) =>
      `  wants ${quantity} of ${categoryId}: ${final.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`).join(', ')}`,
  );
  const lines = turns.flatMap(({ move, said, turn, faults }) => {
    const belief = turn.turn.state.constraints.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`);
    return [
      `  > ${said}   (${move.type})`,
      `  < [${turn.acts.map(({ type }) => type).join(' ')}] ${turn.text.replaceAll('\n', ' / ').slice(0, 160)}`,
      `    ${turn.turn.state.category ?? '-'} {${belief.join(', ')}}`,
      ...faults.map(({ kind, about }) => `    ! ${kind}: ${about}`),
    ];
  });
  const head = `${id} in ${shop.name}, ${voice.language} ${voice.style} ${voice.distortion}: ${cause ?? 'success'}, ${turns.length} turns of ${oracleTurns}`;
  return [head, ...wants, ...lines].join('\n');
}
