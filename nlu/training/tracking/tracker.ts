import { type EvaluationOptions, TimeBudget } from '../evaluation/options.js';
import { mix, tuneWeights } from '../linear/mixture.js';
import { cutText } from './cut-text.js';
import { type Thresholds, type TurnDecoder, type TurnScores, turnDecoder } from './decode-turn.js';
import type { DialogueLine, SlotValues } from './dialogue-lines.js';
import { type AlignedTurn, alignDialogue, changedSlots } from './operations.js';
import { collectLabels } from './tracking-labels.js';
import { type TrackingMember, trainTrackingMembers } from './tracking-members.js';
import type { FeatureTurn } from './turn-features.js';
import { withInventedValues } from './value-dropout.js';

/** A trained tracker: reads dialogues from their beginning, with nothing but what it made of the turns before. */
export interface DialogueTracker {
  /** Share of each member in the mixture. */
  readonly weights: Readonly<Record<string, number>>;
  readonly thresholds: Thresholds;
  /** The state after each turn of each dialogue. */
  track(dialogues: readonly DialogueLine[]): Promise<SlotValues[][]>;
}

/** Trains the members on `train`, then their weights and the thresholds on `dev`. */
export async function trainTracker(
  train: readonly DialogueLine[],
  dev: readonly DialogueLine[],
  options: EvaluationOptions,
): Promise<DialogueTracker> {
  const turns = train.flatMap((dialogue) => alignDialogue(dialogue.turns));
  const labels = collectLabels(turns);
  const members = await trainTrackingMembers(turns, labels, new TimeBudget(options), options);
  const decode = turnDecoder(labels);
  const devTurns = dev.flatMap((dialogue) => alignDialogue(dialogue.turns));
  // The values to come may be new ones, which lines that are kept back seldom show.
  const invented = withInventedValues(devTurns, turns, { seed: options.seed + 1 });
  const tuned = await tune(members, [...devTurns, ...invented], decode);
  return {
    weights: Object.fromEntries(tuned.weights.map((weight, index) => [members[index]?.name ?? '', weight])),
    thresholds: tuned.thresholds,
    track: (dialogues) => track(dialogues, members, tuned, decode),
  };
}

const usual: Thresholds = { operation: 0.5, user: 0.3, system: 0.4, bias: 0 };

const thresholdChoices: Readonly<Record<keyof Thresholds, readonly number[]>> = {
  operation: [0.5, 0.4, 0.3, 0.2, 0.6, 0.7],
  user: [0.2, 0.3, 0.1, 0.05, 0.4, 0.5],
  system: [0.3, 0.4, 0.5, 0.6, 0.7],
  bias: [0, 0.5, 1, 1.5, 2, 3],
};

interface Tuned {
  readonly weights: readonly number[];
  readonly thresholds: Thresholds;
}

/** Weights by how right `turns` are, each judged from the true state before it; then thresholds. */
async function tune(
  members: readonly TrackingMember[],
  turns: readonly AlignedTurn[],
  decode: TurnDecoder,
): Promise<Tuned> {
  const scores: TurnScores[][] = [];
  for (const member of members) scores.push(await member.scores(turns));
  const right = (mixed: readonly TurnScores[], thresholds: Thresholds): number =>
    turns.reduce((sum, turn, index) => sum + turnScore(turn, decode(turn, mixed[index]!, thresholds)), 0);
  const weights = tuneWeights(scores.length, (candidate) => right(mixTurns(scores, candidate), usual));
  const mixed = mixTurns(scores, weights);
  let thresholds = usual;
  let most = right(mixed, usual);
  // One after the other, twice: the best of one depends little on the others.
  for (let round = 0; round < 2; round++)
    for (const [name, values] of Object.entries(thresholdChoices))
      for (const value of values) {
        const candidate = { ...thresholds, [name]: value };
        const count = right(mixed, candidate);
        if (count <= most) continue;
        most = count;
        thresholds = candidate;
      }
  return { weights, thresholds };
}

/** 1 for a turn that is wholly right, up to a half by the share of the changes that are: few turns tell much that way. */
function turnScore({ before, after }: AlignedTurn, found: SlotValues): number {
  if (changedSlots(after, found).length === 0) return 1;
  const touched = [...new Set([...changedSlots(before, after), ...changedSlots(before, found)])];
  return (0.5 * touched.filter((slot) => after[slot] === found[slot]).length) / Math.max(1, touched.length);
}

/** Turn by turn, all dialogues side by side. */
async function track(
  dialogues: readonly DialogueLine[],
  members: readonly TrackingMember[],
  { weights, thresholds }: Tuned,
  decode: TurnDecoder,
): Promise<SlotValues[][]> {
  const states: SlotValues[][] = dialogues.map(() => []);
  const recents: (readonly string[])[] = dialogues.map(() => []);
  const longest = Math.max(0, ...dialogues.map(({ turns }) => turns.length));
  for (let at = 0; at < longest; at++) {
    const open = [...dialogues.keys()].filter((index) => at < (dialogues[index]?.turns.length ?? 0));
    const turns = open.map((index): FeatureTurn => {
      const { system, user } = dialogues[index]!.turns[at]!;
      return {
        system: cutText(system),
        user: cutText(user),
        before: states[index]!.at(-1) ?? {},
        recent: recents[index]!,
      };
    });
    const scores: TurnScores[][] = [];
    for (const member of members) scores.push(await member.scores(turns));
    for (const [place, mixed] of mixTurns(scores, weights).entries()) {
      const turn = turns[place]!;
      const index = open[place]!;
      const after = decode(turn, mixed, thresholds);
      const changed = changedSlots(turn.before, after);
      if (changed.length > 0) recents[index] = changed;
      states[index]!.push(after);
    }
  }
  return states;
}

/** Mixes the first members, as many as there are weights: tags by their logarithms, operations by their mean. */
function mixTurns(members: readonly (readonly TurnScores[])[], weights: readonly number[]): TurnScores[] {
  return (members[0] ?? []).map((_, turn) => {
    const own = weights.map((_, member) => members[member]![turn]!);
    const side = (name: 'user' | 'system'): Float32Array[] =>
      mix(
        own.map((scores) => scores[name]),
        weights,
      );
    const operations = own[0]!.operations.map((_, index) =>
      own.reduce((sum, scores, member) => sum + weights[member]! * (scores.operations[index] ?? 0), 0),
    );
    const [domains = new Float32Array(1)] = mix(
      own.map((scores) => [scores.domains]),
      weights,
    );
    return { user: side('user'), system: side('system'), operations, domains };
  });
}
