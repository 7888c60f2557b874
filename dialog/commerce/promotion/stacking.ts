import type { Stacking } from './campaign.js';

/** What each product of the cart costs at a point of the calculation, in minor units for the whole line. */
export type RuleAmounts = ReadonlyMap<string, number>;

/**
 * One discount as the calculation sees it. Stages run in order; `off` is told what the lines cost now and what they
 * were sold at before thresholds and coupons (which is what minimum spends are judged by), and answers in minor units.
 */
export interface DiscountRule<T> {
  readonly stage: number;
  readonly stacking: Stacking;
  readonly productIds: readonly string[];
  off(now: RuleAmounts, sold: RuleAmounts): number;
  describe(amount: number): T;
}

/** The discounts that count together, and what the lines cost after them. */
export interface Stacked<T> {
  readonly applied: readonly T[];
  readonly after: RuleAmounts;
}

/** Candidates of one group that are tried in combinations, and groups that are combined: bounds the work. */
const triedOfGroup = 5;
const triedGroups = 5;

/**
 * The combination that takes most off: of one group at most one discount, an exclusive one by itself. Where two
 * combinations take the same off, the one with fewer discounts.
 */
export function bestTogether<T>(rules: readonly DiscountRule<T>[], amounts: RuleAmounts): Stacked<T> {
  const worth = new Map(rules.map((rule) => [rule, takenBy([rule], amounts)]));
  const useful = rules.filter((rule) => (worth.get(rule) ?? 0) > 0);
  const byWorth = (a: DiscountRule<T>, b: DiscountRule<T>): number => (worth.get(b) ?? 0) - (worth.get(a) ?? 0);
  const worthOf = (group: readonly DiscountRule<T>[]): number =>
    Math.max(0, ...group.map((rule) => worth.get(rule) ?? 0));
  const groups = groupsOf(useful.filter(({ stacking }) => !stacking.exclusive));
  const tried = groups
    .map((group) => group.toSorted(byWorth).slice(0, triedOfGroup))
    .toSorted((a, b) => worthOf(b) - worthOf(a));
  const combined = tried.slice(0, triedGroups);
  // Groups beyond those that are combined take part with their best.
  const rest = tried.slice(triedGroups).flatMap((group) => group.slice(0, 1));
  const combinations = [
    ...useful.filter(({ stacking }) => stacking.exclusive).map((rule) => [rule]),
    ...choicesOf(combined).map((chosen) => [...chosen, ...rest]),
  ];
  let best: readonly DiscountRule<T>[] = [];
  let most = 0;
  for (const combination of combinations) {
    const taken = takenBy(combination, amounts);
    if (taken > most || (taken === most && combination.length < best.length)) {
      best = combination;
      most = taken;
    }
  }
  return apply(best, amounts);
}

function groupsOf<T>(rules: readonly DiscountRule<T>[]): readonly (readonly DiscountRule<T>[])[] {
  const groups = new Map<string, DiscountRule<T>[]>();
  for (const rule of rules) groups.set(rule.stacking.group, [...(groups.get(rule.stacking.group) ?? []), rule]);
  return [...groups.values()];
}

/** Every way to take one or none of each group. */
function choicesOf<T>(groups: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return groups.reduce<readonly (readonly T[])[]>(
    (chosen, group) => chosen.flatMap((before) => [before, ...group.map((one) => [...before, one])]),
    [[]],
  );
}

function takenBy<T>(rules: readonly DiscountRule<T>[], amounts: RuleAmounts): number {
  return total(amounts) - total(apply(rules, amounts).after);
}

function apply<T>(rules: readonly DiscountRule<T>[], amounts: RuleAmounts): Stacked<T> {
  const applied: T[] = [];
  let now = new Map(amounts);
  let sold: RuleAmounts = amounts;
  for (const rule of rules.toSorted((a, b) => a.stage - b.stage)) {
    if (rule.stage > 0 && sold === amounts) sold = new Map(now);
    const left = rule.productIds.reduce((sum, id) => sum + (now.get(id) ?? 0), 0);
    const off = Math.min(left, Math.max(0, Math.floor(rule.off(now, sold))));
    if (off === 0) continue;
    now = spread(now, rule.productIds, off, left);
    applied.push(rule.describe(off));
  }
  return { applied, after: now };
}

/** Takes an amount off the lines in proportion to what they cost; what rounding leaves goes to the first that can bear it. */
function spread(amounts: RuleAmounts, productIds: readonly string[], off: number, left: number): Map<string, number> {
  const after = new Map(amounts);
  let open = off;
  for (const id of productIds) {
    const amount = amounts.get(id) ?? 0;
    const share = Math.floor((amount * off) / left);
    after.set(id, amount - share);
    open -= share;
  }
  for (const id of productIds) {
    const amount = after.get(id) ?? 0;
    const more = Math.min(open, amount);
    after.set(id, amount - more);
    open -= more;
  }
  return after;
}

function total(amounts: RuleAmounts): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}
