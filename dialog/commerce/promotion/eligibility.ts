import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { PersonalRule } from './campaign.js';
import type { OrderFacts } from './ledger/redemption-ledger.js';

const day = 86_400_000;

/** Whether a shopper's own orders meet an announced rule. The rule is public; the same facts always give the same answer. */
export function meetsRule(
  rule: PersonalRule,
  facts: OrderFacts,
  { now, currency }: { now: Date; currency: string },
): boolean {
  const { ordersAtLeast = 0, ordersAtMost, spentAtLeast = 0, daysSinceLastOrderAtLeast } = rule;
  if (facts.orders < ordersAtLeast) return false;
  if (ordersAtMost !== undefined && facts.orders > ordersAtMost) return false;
  if (facts.spent < toMinor(spentAtLeast, currency)) return false;
  if (daysSinceLastOrderAtLeast === undefined) return true;
  return facts.lastOrderAt !== null && now.getTime() - Date.parse(facts.lastOrderAt) >= daysSinceLastOrderAtLeast * day;
}
