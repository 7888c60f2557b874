import type { Language } from '../../../knowledge-graph/graph/model.js';
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
    difference: formatMoney({ ...receipt.price, amount: receipt.difference }, language),
  };
  const { since, lowestBefore } = receipt;
  const parts = [
    speaker.say(receipt.difference > 0 ? 'receipt.marked_down' : 'receipt.list', params),
    since === null ? '' : speaker.say('receipt.since', { date: dateText(since, language) }),
    lowestBefore === null ? '' : speaker.say('receipt.lowest', { lowest: formatMoney(lowestBefore, language) }),
  ];
  return { lead: speaker.sentences(parts) };
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
