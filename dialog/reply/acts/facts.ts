import { inStock, type Product } from '../../../knowledge-graph/graph/model.js';
import { attributeLabel, productName, valueText } from '../describe.js';
import { formatMoney } from '../money.js';
import { tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Words of the shopper are repeated only when they are few and plain: no figure that the graph did not give, no shouting. */
const quotable = /^\p{L}[\p{L}\p{M} '’-]{0,23}$/u;

/** One fact as the graph has it, or plainly that it is not known. */
export function inform({ productId, attribute }: Act<'inform'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const product = graph.product(productId);
  if (product === undefined) return { lead: speaker.say('inform.no_product') };
  const name = productName(productId, graph, speaker);
  const missing = attribute === 'stock' && !inStock(product);
  const quickReplies = missing && !speaker.calm ? [tap('more', speaker)] : [];
  return { lead: factSentence(product, name, attribute, scene), quickReplies };
}

function factSentence(product: Product, name: string, attribute: string, { graph, speaker }: Scene): string {
  const { language } = speaker;
  const { price, listPrice } = product.offer;
  const value = valueText(product, attribute, graph, language);
  const label = attributeLabel(attribute, graph, language);
  switch (attribute) {
    case 'price': {
      const down = listPrice.currency === price.currency && listPrice.amount > price.amount;
      const params = { name, price: formatMoney(price, language), listPrice: formatMoney(listPrice, language) };
      return speaker.say(down ? 'inform.marked_down' : 'inform.price', params);
    }
    case 'rating':
      if (product.rating === null) return speaker.say('inform.unknown', { name, label });
      return speaker.say('inform.rating', { name, rating: product.rating.value, count: product.rating.count });
    case 'stock':
      return stockSentence(product, name, speaker);
    case 'brand':
    case 'category':
    case 'description':
      if (value === null) return speaker.say('inform.unknown', { name, label });
      return speaker.say(`inform.${attribute}`, { name, value });
    default: {
      if (value === null) return speaker.say('inform.unknown', { name, label });
      const yesOrNo = graph.values(product.id, attribute).some(({ kind }) => kind === 'boolean');
      return speaker.say(yesOrNo ? 'inform.boolean' : 'inform.value', { name, label, value });
    }
  }
}

function stockSentence(product: Product, name: string, speaker: Scene['speaker']): string {
  if (!inStock(product)) return speaker.say('inform.out_of_stock', { name });
  if (product.offer.availability === 'preorder') return speaker.say('inform.preorder', { name });
  const count = product.offer.stock;
  return count === null
    ? speaker.say('inform.in_stock', { name })
    : speaker.say('inform.in_stock_count', { name, count });
}

/** Yes, no with the actual value, or not known. */
export function confirmFact(act: Act<'confirm_fact'>, { graph, speaker }: Scene): Fragment {
  const product = graph.product(act.productId);
  if (product === undefined) return { lead: speaker.say('inform.no_product') };
  const { language } = speaker;
  const name = productName(act.productId, graph, speaker);
  const label = attributeLabel(act.attribute, graph, language);
  if (act.attribute === 'stock' && act.truth !== null) return { lead: stockSentence(product, name, speaker) };
  const value = valueText(product, act.attribute, graph, language);
  if (act.truth === null || value === null) return { lead: speaker.say('confirm.unknown', { name, label }) };
  const yesOrNo = graph.values(product.id, act.attribute).some(({ kind }) => kind === 'boolean');
  const wholly = yesOrNo && typeof act.asked.value === 'boolean' && act.asked.value === (act.asked.op !== '!=');
  const answer = act.truth ? 'yes' : 'no';
  return { lead: speaker.say(wholly ? `confirm.${answer}_boolean` : `confirm.${answer}`, { name, label, value }) };
}

/** Asked about something that the graph has no attribute for. */
export function unknownFact({ productId, surface }: Act<'unknown_fact'>, { graph, speaker }: Scene): Fragment {
  if (productId === null || graph.product(productId) === undefined)
    return { lead: speaker.say('fact.unknown_general') };
  const name = productName(productId, graph, speaker);
  const words = surface.trim();
  if (!quotable.test(words)) return { lead: speaker.say('fact.unknown', { name }) };
  return { lead: speaker.say('fact.unknown_quoted', { name, surface: words }) };
}
