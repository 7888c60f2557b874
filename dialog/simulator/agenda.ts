import { type Random, shuffled } from '../../nlu/training/random.js';
import { between, chance, pick } from '../../nlu/training/shop/draw.js';
import type { ChangeOfMind, Goal, GoalPart, GoalWish } from './goal.js';
import type { Asked, Digression } from './move.js';

/** One thing that the shopper means to do, about one part of its goal. */
export type Step = { readonly part: number } & (
  | { readonly type: 'state'; readonly wishes: readonly GoalWish[]; readonly opens: boolean }
  | { readonly type: 'change'; readonly change: ChangeOfMind }
  | { readonly type: 'slip'; readonly wish: GoalWish }
  | { readonly type: 'ask'; readonly asked: Asked }
  | { readonly type: 'compare' }
  | { readonly type: 'digress'; readonly digression: Digression }
  | { readonly type: 'resume' }
  | { readonly type: 'anger' }
  | { readonly type: 'add' }
  | { readonly type: 'finish' }
);

/**
 * The agenda of a shopper (Schatzmann et al. 2007): wishes in random order and groups, then what happens to them,
 * with questions and digressions in between. Its length is what an all-understanding shop would need, since nothing
 * has to be asked or said twice.
 */
export function drawAgenda(goal: Goal, random: Random): Step[] {
  const perPart = goal.parts.map((part, index) => partAgenda(part, index, random));
  const agenda = perPart.length > 1 && chance(random, 0.35) ? interrupted(perPart) : perPart.flat();
  return [...agenda, { type: 'finish', part: agenda.at(-1)?.part ?? 0 }];
}

function partAgenda(part: GoalPart, index: number, random: Random): Step[] {
  const groups = grouped(shuffled(part.first, random), random);
  const steps: Step[] = [];
  // Most say what they want first; some begin with how it should be. A second thing has to be named to be one.
  const opensAt = index > 0 || chance(random, 0.9) || groups.length < 2 ? 0 : 1;
  groups.forEach((wishes, at) => {
    steps.push({ type: 'state', part: index, wishes, opens: at === opensAt });
  });
  if (groups.length === 0) steps.push({ type: 'state', part: index, wishes: [], opens: true });
  for (const change of part.changes) {
    if (change.kind === 'slip') steps.push({ type: 'slip', part: index, wish: change.from });
    steps.push({ type: 'change', part: index, change });
  }
  const extras: Step[] = [];
  if (chance(random, 0.35))
    extras.push({ type: 'ask', part: index, asked: pick(random, ['fact', 'fact', 'price', 'stock', 'why'] as const) });
  if (chance(random, 0.12)) extras.push({ type: 'compare', part: index });
  if (chance(random, 0.25))
    extras.push({
      type: 'digress',
      part: index,
      digression: pick(random, ['shipping', 'returns', 'warranty', 'thanks', 'off_topic'] as const),
    });
  if (chance(random, 0.04)) extras.push({ type: 'anger', part: index });
  for (const extra of extras) steps.splice(placeFor(steps, random), 0, extra);
  return [...steps, { type: 'add', part: index }];
}

/** Anywhere behind the opening but not between a slip of the tongue and its repair. */
function placeFor(steps: readonly Step[], random: Random): number {
  const opened = steps.findIndex((step) => step.type === 'state' && step.opens);
  const place = between(random, opened + 1, steps.length);
  return steps[place - 1]?.type === 'slip' ? place + 1 : place;
}

/** Leaves the first thing for the second after its first sentence, and comes back for it. */
function interrupted([first = [], ...others]: readonly Step[][]): Step[] {
  const opened = first.findIndex((step) => step.type === 'state' && step.opens);
  const head = first.slice(0, opened + 1);
  const tail = first.slice(opened + 1);
  return [...head, ...others.flat(), { type: 'resume', part: 0 }, ...tail];
}

function grouped(wishes: readonly GoalWish[], random: Random): GoalWish[][] {
  const groups: GoalWish[][] = [];
  let at = 0;
  while (at < wishes.length) {
    const size = between(random, 1, 3);
    groups.push(wishes.slice(at, at + size));
    at += size;
  }
  return groups;
}
