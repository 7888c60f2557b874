import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { Reading } from './reading.js';
import { searchAct } from './search-act.js';
import type { ShopperAct } from './shopper-act.js';

/** Words that say a limit is for everything together, not for one thing. */
const together =
  /(?:一共|总共|总计|合计|加起来|全部|所有的?|整单|这一单|总预算)|\b(?:all together|altogether|in total|in all|all in|for (?:everything|all of it|the (?:whole )?(?:lot|basket|cart|order))|total budget|overall|whole (?:order|basket|cart))\b/;
const limits =
  /预算|不(?:能|要|想)?超过?|最多|以内|之内|控制在|只有|别超|\b(?:budget|spend|max(?:imum)?|at most|no more than|under|below|within|up to|limit|stay|keep)\b/;
const lifts = /总预算.{0,6}(?:不限|无所谓|取消|不管)|\bno (?:total|overall) (?:budget|limit)\b/;

/** "500 for everything together": a limit for the basket; wishes beside it are looked for as ever. Null for anything else. */
export function basketBudgetAct(reading: Reading): ShopperAct[] | null {
  const { understanding, graph } = reading;
  const { text, quantities, question } = understanding;
  if (lifts.test(text)) return [{ type: 'basket_budget', amount: null }];
  if (!together.test(text) || !limits.test(text) || question === 'wh') return null;
  const money = quantities.find(
    ({ kind, value, comparator }) =>
      (kind === 'money' || (kind === 'number' && value >= 10)) && ['eq', 'le', 'lt', 'about'].includes(comparator),
  );
  if (money === undefined) return null;
  const budget: ShopperAct = { type: 'basket_budget', amount: toMinor(money.value, graph.currency) };
  const rest = searchAct(reading, ({ start, end }) => end <= money.start || start >= money.end);
  const more =
    rest?.type === 'search' && (rest.categoryId !== null || rest.wishes.some(({ attribute }) => attribute !== 'price'));
  return more ? [budget, rest] : [budget];
}
