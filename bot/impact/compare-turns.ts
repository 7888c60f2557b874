import type { Aspect, ImpactTurn } from './impact.js';
import type { ReplayedTurn, ScriptStep } from './replay.js';

/** Two answers to the same words side by side, and in what they differ. */
export function compareTurns(
  index: number,
  { said }: Pick<ScriptStep, 'said'>,
  before: ReplayedTurn,
  after: ReplayedTurn,
): ImpactTurn {
  const changed: Aspect[] = [];
  if (before.view.action !== after.view.action) changed.push('action');
  if (idsOf(before) !== idsOf(after)) changed.push('shown');
  if (before.state !== after.state) changed.push('state');
  if (textOf(before) !== textOf(after)) changed.push('text');
  return { index, said, before: before.view, after: after.view, changed };
}

/** How much a merchant should mind: an answer that becomes none weighs most, other words for the same least. */
export function weightOf({ changed, before, after }: ImpactTurn): number {
  const fails = !failures.has(before.action) && failures.has(after.action) ? 8 : 0;
  return fails + changed.reduce((sum, aspect) => sum + weights[aspect], 0);
}

const failures = new Set(['no_match', 'clarify', 'handoff']);
const weights: Readonly<Record<Aspect, number>> = { action: 4, shown: 2, state: 2, text: 1 };

function idsOf({ view }: ReplayedTurn): string {
  return JSON.stringify(view.shown.map(({ id }) => id));
}

/** The words of the reply and of its cards: a price that moved is a difference. */
function textOf({ view }: ReplayedTurn): string {
  return JSON.stringify([view.text, view.shown.map(({ name, priceText }) => [name, priceText])]);
}
