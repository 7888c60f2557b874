import { attributeLabel, describeConstraints, entityLabel, productName, valueText } from '../describe.js';
import { formatMoney } from '../money.js';
import { type Interest, lineFacts } from '../product-facts.js';
import { tap } from '../quick-replies.js';
import type { QuickReply } from '../reply.js';
import { type Act, type Fragment, openWishes, type Scene } from '../scene.js';

/** Most products in one reply, as cards. */
export const maxCards = 6;
/** Up to this many products are also put into words, one line each. */
const maxLines = 3;
/** Wishes repeated before a result; the ledger shows all of them. */
const maxWishes = 4;

/** Shows products: how many fit what, then one line for each of a few, or what stands out among many. */
export function offer(act: Act<'offer'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const ids = act.productIds.filter((id) => graph.product(id) !== undefined).slice(0, maxCards);
  if (ids.length === 0) return { lead: speaker.say('offer.none') };
  const wishes = act.constraints.length > 0 ? act.constraints : openWishes(scene.state);
  const few = ids.length <= maxLines;
  const lead = speaker.sentences([
    few ? offerLead(act, ids, scene) : speaker.close(offerLead(act, ids, scene)),
    few ? shownCount(act, ids.length, scene) : speaker.close(shownCount(act, ids.length, scene)),
    few ? '' : act.attribute === undefined ? extremes(ids, scene) : leading(ids, act.attribute, scene),
  ]);
  return {
    lead: few ? lead : speaker.close(lead),
    lines: few ? ids.map((id) => offerLine(id, ids, { wishes, first: act.attribute }, scene)) : [],
    cards: ids,
    wishes,
    quickReplies: offerTaps(act, ids, scene),
  };
}

function offerLead(act: Act<'offer'>, ids: readonly string[], { graph, speaker, state }: Scene): string {
  const category = act.categoryId === null ? null : entityLabel('category', act.categoryId, graph, speaker.language);
  const anchor = act.anchorId === undefined ? null : productName(act.anchorId, graph, speaker);
  const one = act.total <= 1;
  switch (act.reason) {
    case 'cheaper':
      return anchor === null ? speaker.say('offer.cheaper') : speaker.say('offer.cheaper_than', { anchor });
    case 'alternative':
      return anchor === null ? speaker.say('offer.alternative') : speaker.say('offer.alternative_to', { anchor });
    case 'replacement':
      return anchor === null ? speaker.say('offer.alternative') : speaker.say('offer.replacement', { anchor });
    case 'related':
      return anchor === null
        ? speaker.say('offer.related')
        : speaker.say(`offer.${act.relation ?? 'accessory'}`, { anchor });
    case 'graded':
      if (wantsCheaper(act, state)) return speaker.say('offer.cheaper');
      return speaker.say('offer.graded', { label: attributeLabel(act.attribute ?? 'price', graph, speaker.language) });
    case 'relaxed':
      return one ? speaker.say('offer.relaxed_one') : speaker.say('offer.relaxed', { count: act.total });
    case 'selected':
      return speaker.say(ids.length === 1 ? 'offer.selected' : 'offer.selected_many');
    case 'named':
      return speaker.say(ids.length === 1 ? 'offer.named' : 'offer.named_many');
    case 'more':
    case 'gift':
      return speaker.say(`offer.${act.reason}`);
    case 'popular':
      return speaker.say('offer.popular', { category: category ?? speaker.say('offer.whole_shop') });
    case 'match':
      return matchLead(act, category, { graph, speaker });
  }
}

/** Ordering by price is "cheaper" only when the shopper wants less of it. */
function wantsCheaper({ attribute }: Act<'offer'>, state: Scene['state']): boolean {
  const preferences = state.topics[state.current]?.preferences ?? [];
  return attribute === 'price' && preferences.some((wish) => wish.attribute === 'price' && wish.direction === -1);
}

function matchLead(
  act: Act<'offer'>,
  category: string | null,
  { graph, speaker }: Pick<Scene, 'graph' | 'speaker'>,
): string {
  const wishes = speaker.list(describeConstraints(act.constraints, graph, speaker.language).slice(-maxWishes));
  const where = category ?? kindOfAll(act, graph, speaker) ?? speaker.say('offer.whole_shop');
  const one = act.total <= 1;
  const params = { category: where, wishes, count: act.total };
  if (wishes === '' && category === null) return speaker.say(one ? 'offer.found_one' : 'offer.found', params);
  if (wishes === '') return speaker.say(one ? 'offer.plain_one' : 'offer.plain', params);
  return speaker.say(one ? 'offer.match_one' : 'offer.match', params);
}

/** The kind of thing that all of a whole list are, where the shopper named none: 扫地机器人 may be said of one kind alone. */
function kindOfAll(act: Act<'offer'>, graph: Scene['graph'], speaker: Scene['speaker']): string | null {
  const kinds = new Set(act.productIds.map((id) => graph.product(id)?.categoryId ?? null));
  const [kind = null] = kinds;
  if (kinds.size !== 1 || kind === null || act.total !== act.productIds.length) return null;
  return entityLabel('category', kind, graph, speaker.language);
}

function shownCount(act: Act<'offer'>, shown: number, { speaker }: Scene): string {
  const counts = act.reason === 'match' || act.reason === 'relaxed';
  return counts && shown > 1 && act.total > shown ? speaker.say('offer.first_shown', { shown }) : '';
}

function offerLine(id: string, shown: readonly string[], interest: Interest, { graph, speaker }: Scene): string {
  const price = graph.product(id)?.offer.price;
  const name = productName(id, graph, speaker);
  if (price === undefined) return name;
  const facts = speaker.list(lineFacts(id, shown, interest, graph, speaker));
  const params = { name, price: formatMoney(price, speaker.language) };
  return facts === '' ? speaker.say('offer.line_bare', params) : speaker.say('offer.line', { ...params, facts });
}

/** What stands first in a list that is ordered by an attribute. */
function leading([id = '']: readonly string[], attribute: string, { graph, speaker }: Scene): string {
  const product = graph.product(id);
  const value = product === undefined ? null : valueText(product, attribute, graph, speaker.language);
  if (value === null) return '';
  const label = attributeLabel(attribute, graph, speaker.language);
  return speaker.say('offer.leading', { name: productName(id, graph, speaker), label, value });
}

/** The cheapest and the best rated of a longer list; only of one currency, and only where it is one product. */
function extremes(ids: readonly string[], { graph, speaker }: Scene): string {
  const products = ids.flatMap((id) => graph.product(id) ?? []);
  const currency = products[0]?.offer.price.currency;
  if (products.some(({ offer: { price } }) => price.currency !== currency)) return '';
  const cheap = only(products, (product) => -product.offer.price.amount);
  const best = only(products, (product) => product.rating?.value ?? 0);
  if (cheap === null) return '';
  const price = formatMoney(cheap.offer.price, speaker.language);
  const cheapName = productName(cheap.id, graph, speaker);
  if (best === null || best.rating === null) return speaker.say('offer.cheapest', { cheap: cheapName, price });
  const params = { best: productName(best.id, graph, speaker), rating: best.rating.value, price, cheap: cheapName };
  return speaker.say(best === cheap ? 'offer.best_rated' : 'offer.extremes', params);
}

function only<T>(items: readonly T[], score: (item: T) => number): T | null {
  const top = Math.max(...items.map(score));
  const winners = items.filter((item) => score(item) === top);
  return winners.length === 1 ? (winners[0] ?? null) : null;
}

function offerTaps(act: Act<'offer'>, ids: readonly string[], { speaker }: Scene): readonly QuickReply[] {
  if (speaker.calm) return [...(ids.length > 1 ? [tap('compare', speaker)] : []), tap('human', speaker)];
  const more = act.total > ids.length && act.reason !== 'selected' ? [tap('more', speaker)] : [];
  if (ids.length === 1) return [tap('add', speaker), tap('why', speaker), ...more];
  const cheaper = act.reason === 'related' ? [] : [tap('cheaper', speaker)];
  return [tap('compare', speaker), ...cheaper, tap('add_first', speaker), ...more];
}

/** Nothing is known to go with a product; nothing is made up. */
export function unlisted({ surfaces, categoryId }: Act<'unlisted'>, { graph, speaker }: Scene): Fragment {
  const category = entityLabel('category', categoryId, graph, speaker.language);
  return {
    lead: speaker.say('unlisted', {
      category,
      words: speaker.list(surfaces.map((surface) => speaker.say('quoted', { text: surface }))),
    }),
  };
}

/** Nothing is known to go with the product. */
export function noRelated({ productId }: Act<'no_related'>, { graph, speaker }: Scene): Fragment {
  return { lead: speaker.say('no_related', { name: productName(productId, graph, speaker) }) };
}

/** The list is at its end. */
export function noMore({ total }: Act<'no_more'>, { speaker }: Scene): Fragment {
  return { lead: speaker.say('no_more', { total }), quickReplies: [tap('reset', speaker)] };
}
