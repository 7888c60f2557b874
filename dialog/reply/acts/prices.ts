import type { Language } from '../../../knowledge-graph/graph/model.js';
import type { Receipt } from '../../commerce/pricing/receipt.js';
import { namePrice, productName } from '../describe.js';
import { formatMoney } from '../money.js';
import { tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** The receipt of the price book in words. */
export function explainPrice({ productId }: Act<'explain_price'>, { graph, speaker, receipts }: Scene): Fragment {
  const receipt = receipts.get(productId);
  if (receipt === undefined) return { lead: speaker.say('inform.no_product') };
  const { language } = speaker;
  const params = {
    name: productName(productId, graph, speaker),
    price: formatMoney(receipt.price, language),
    listPrice: formatMoney(receipt.listPrice, language),
    difference: formatMoney({ ...receipt.price, amount: Math.abs(receipt.difference) }, language),
  };
  const { since, lowestBefore } = receipt;
  const parts = [
    speaker.say(openingOf(receipt), params),
    reasonText(receipt, speaker),
    since === null ? '' : speaker.say('receipt.since', { date: dateText(since, language) }),
    lowestBefore === null ? '' : speaker.say('receipt.lowest', { lowest: formatMoney(lowestBefore, language) }),
  ];
  return { lead: speaker.sentences(parts), receipt };
}

type Opening = 'receipt.list' | 'receipt.marked_down' | 'receipt.lower' | 'receipt.higher';

/** A markdown is the merchant's own; other prices beside the list price have reasons of their own. */
function openingOf({ difference, reason }: Receipt): Opening {
  if (difference === 0) return 'receipt.list';
  if (difference < 0) return 'receipt.higher';
  return reason === 'markdown' || reason === 'edit' || reason === 'list' ? 'receipt.marked_down' : 'receipt.lower';
}

function reasonText({ reason, stock }: Receipt, speaker: Scene['speaker']): string {
  switch (reason) {
    case 'stock_high':
    case 'stock_low':
      return stock === null ? '' : speaker.say(`receipt.reason.${reason}`, { stock: String(stock) });
    case 'demand':
    case 'rival':
    case 'trial':
    case 'restored':
    case 'held':
      return speaker.say(`receipt.reason.${reason}`);
    default:
      return '';
  }
}

/** Whether it will fall: nobody here knows; what it was, and what is announced, is said. */
export function priceOutlook({ productId }: Act<'price_outlook'>, { graph, speaker, receipts }: Scene): Fragment {
  const receipt = receipts.get(productId);
  if (receipt === undefined) return { lead: speaker.say('inform.no_product') };
  const { language } = speaker;
  const { recent } = receipt;
  const range = (): string => {
    if (recent === null) return '';
    if (recent.lowest.amount === recent.highest.amount) return speaker.say('outlook.steady');
    const [lowest, highest] = [formatMoney(recent.lowest, language), formatMoney(recent.highest, language)];
    return speaker.say('outlook.range', { lowest, highest });
  };
  const name = productName(productId, graph, speaker);
  return { lead: speaker.sentences([speaker.say('outlook.unknown', { name }), range()]) };
}

/** Prices are the same for everyone; what costs less is named, nothing is taken off. */
export function holdPrice({ cheaperIds }: Act<'hold_price'>, { graph, speaker }: Scene): Fragment {
  const ids = cheaperIds.filter((id) => graph.product(id) !== undefined).slice(0, 3);
  const names = speaker.list(ids.map((id) => namePrice(id, graph, speaker)));
  return {
    lead: speaker.sentences([
      speaker.say('hold_price'),
      names === '' ? speaker.say('hold_price.no_cheaper') : speaker.say('hold_price.cheaper', { names }),
    ]),
    cards: ids,
    quickReplies: ids.length > 1 ? [tap('compare', speaker)] : [],
  };
}

function dateText(iso: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(iso));
}
