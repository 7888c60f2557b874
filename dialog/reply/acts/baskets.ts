import type { Language, Product } from '../../../knowledge-graph/graph/model.js';
import { namePrice, priceText, productName } from '../describe.js';
import { formatMoney } from '../money.js';
import { tap } from '../quick-replies.js';
import type { QuickReply } from '../reply.js';
import type { Act, Fragment, Scene } from '../scene.js';
import { reasonsTogether } from './explain.js';
import { maxCards } from './offers.js';

/** One of each kind of thing, each with its price and why it goes along, and what all of it comes to. */
export function offerSet({ anchorId, productIds, budget, more }: Act<'offer_set'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const { language } = speaker;
  const anchor = productName(anchorId, graph, speaker);
  const limit = budget === null ? '' : priceText(budget, graph, language);
  const products = productIds.slice(0, maxCards).flatMap((id) => graph.product(id) ?? []);
  if (products.length === 0) return { lead: speaker.say('set.none', { anchor, limit }) };
  const lines = products.map(({ id, offer: { price } }) =>
    speaker.say('set.line', {
      name: productName(id, graph, speaker),
      price: formatMoney(price, language),
      reason: speaker.sentences(reasonsTogether(anchorId, id, scene)),
    }),
  );
  const tail = [
    totalOf(
      products,
      (total) => speaker.say(budget === null ? 'set.total' : 'set.total_within', { total, limit }),
      language,
    ),
    more ? speaker.say('set.more') : '',
  ];
  return {
    lead: speaker.say('set.lead', { anchor }),
    lines,
    tail: speaker.sentences(tail),
    cards: products.map(({ id }) => id),
    quickReplies: [
      addTap(
        products.map(({ id }) => id),
        scene,
      ),
    ],
  };
}

/** What products come to, in words; nothing where they are not of one currency. */
function totalOf(products: readonly Product[], say: (total: string) => string, language: Language): string {
  const currency = products[0]?.offer.price.currency ?? '';
  if (products.some(({ offer }) => offer.price.currency !== currency)) return '';
  const amount = products.reduce((total, { offer }) => total + offer.price.amount, 0);
  return say(formatMoney({ amount, currency }, language));
}

/** What was bought before, once more; what stands in where it is sold out. */
export function offerRefill({ productIds, due, bought, instead }: Act<'offer_refill'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const names = speaker.list(
    productIds.map((id) => namePrice(id, graph, speaker)),
    { and: true },
  );
  if (instead.length > 0) {
    const others = speaker.list(instead.map((id) => namePrice(id, graph, speaker)));
    return {
      lead: speaker.say('refill.instead', { names, others }),
      cards: instead,
      quickReplies: [tap('add_first', speaker)],
    };
  }
  const how = due ?? (bought ? 'bought' : 'named');
  return {
    lead: speaker.say(`refill.${how}`, { names }),
    cards: productIds,
    quickReplies: [addTap(productIds, scene)],
  };
}

/** Puts all of what is shown into the cart, by name. */
function addTap(productIds: readonly string[], { graph, speaker }: Scene): QuickReply {
  if (productIds.length < 2) return tap('add', speaker);
  const names = speaker.list(
    productIds.map((id) => productName(id, graph, speaker)),
    { and: true },
  );
  return tap('add_all', speaker, { names });
}

/** Nothing is known of what was bought, and why. */
export function noRefill({ categoryId, reason }: Act<'no_refill'>, { speaker }: Scene): Fragment {
  const lead = speaker.say(`refill.${reason}`);
  return {
    lead,
    prefix: categoryId !== null,
    ...(categoryId === null ? { quickReplies: [tap('popular', speaker)] } : {}),
  };
}

/** A thumb in words was heard. */
export function judged({ productIds, liked }: Act<'judged'>, { graph, speaker }: Scene): Fragment {
  const names = speaker.list(
    productIds.map((id) => productName(id, graph, speaker)),
    { and: true },
  );
  return { lead: speaker.say(liked ? 'judged.liked' : 'judged.disliked', { names }), prefix: true };
}
