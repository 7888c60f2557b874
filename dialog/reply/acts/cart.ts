import { productName } from '../describe.js';
import { formatMoney } from '../money.js';
import { tap } from '../quick-replies.js';
import type { QuickReply } from '../reply.js';
import type { Act, Fragment, Scene } from '../scene.js';
import { lowestLine } from './coupons.js';

/** What changed in the cart, and, after the last change of a turn, what it comes to now. */
export function cartChanged(act: Act<'cart_changed'>, scene: Scene): Fragment {
  const { change, productId, quantity } = act;
  const { speaker } = scene;
  const name = nameOf(productId, scene);
  const lead = speaker.say(`cart.${change}`, { name, quantity });
  const lastChange = scene.acts.findLast(({ type }) => type === 'cart_changed');
  const filled = (scene.cartView?.lines.length ?? 0) > 0;
  return {
    lead: speaker.sentences([lead, filled && act === lastChange ? totalSentence(scene) : '']),
    quickReplies: filled ? [tap('checkout', speaker), tap('cart', speaker)] : [tap('undo', speaker)],
  };
}

/** Why the cart did not change; says that nothing was done. */
export function cartRejected({ reason, productId, available }: Act<'cart_rejected'>, scene: Scene): Fragment {
  const { speaker } = scene;
  const missing = reason === 'out_of_stock' && !speaker.calm;
  const quickReplies: readonly QuickReply[] = missing ? [tap('more', speaker)] : [];
  const name = nameOf(productId, scene);
  return { lead: speaker.say(`reject.${reason}`, { name, available: available ?? 0 }), quickReplies };
}

/** The cart line by line with its total; what cannot be counted is named. */
export function showCart(scene: Scene): Fragment {
  const { speaker, cartView } = scene;
  const lines = cartLines(scene);
  if (cartView === null || lines.length === 0) return { lead: speaker.say('cart.empty') };
  const priced = cartView.lines.length > 0;
  return {
    lead: speaker.say('cart.lead'),
    lines,
    ...(priced ? { tail: totalSentence(scene) } : {}),
    quickReplies: priced ? [tap('checkout', speaker)] : [],
  };
}

/** Hands over to the shop's checkout; an empty cart has nothing to pay. */
export function checkout({ empty }: Act<'checkout'>, scene: Scene): Fragment {
  const { speaker, cartView } = scene;
  if (empty || cartView === null || cartView.lines.length === 0) return { lead: speaker.say('checkout.empty') };
  const total = formatMoney({ amount: cartView.total, currency: cartView.currency }, speaker.language);
  const lead = speaker.sentences([discountSentence(scene), speaker.say('checkout.ready', { total })]);
  return { lead, lines: cartLines(scene) };
}

function cartLines(scene: Scene): readonly string[] {
  const { speaker, cartView } = scene;
  if (cartView === null) return [];
  const priced = cartView.lines.map(({ productId, quantity, unitPrice, lineTotal }) =>
    speaker.say('cart.line', {
      name: nameOf(productId, scene),
      quantity,
      price: formatMoney(unitPrice, speaker.language),
      lineTotal: formatMoney(lineTotal, speaker.language),
    }),
  );
  const unpriced = cartView.unpriced.map(({ productId, quantity, reason }) =>
    speaker.say(`cart.${reason}`, { name: nameOf(productId, scene), quantity }),
  );
  const { savings } = cartView;
  if (savings === undefined) return [...priced, ...unpriced];
  const money = (amount: number): string => formatMoney({ amount, currency: savings.currency }, speaker.language);
  return [
    ...priced,
    ...unpriced,
    ...savings.applied.map(({ name, amount }) => speaker.say('cart.saving', { name, amount: money(amount) })),
    ...savings.gifts.map(({ productId, quantity }) =>
      speaker.say('cart.gift', { name: nameOf(productId, scene), quantity }),
    ),
    ...(savings.freeShipping ? [speaker.say('cart.free_shipping')] : []),
    ...(savings.lowest ?? []).map((each) => lowestLine(each, scene)),
    ...savings.waiting.map(({ name, missing }) => speaker.say('cart.missing', { name, amount: money(missing) })),
    ...(savings.near === null
      ? []
      : [speaker.say('cart.near', { missing: money(savings.near.missing), off: money(savings.near.off) })]),
  ];
}

function totalSentence(scene: Scene): string {
  const { speaker, cartView } = scene;
  if (cartView === null) return '';
  const total = formatMoney({ amount: cartView.total, currency: cartView.currency }, speaker.language);
  return speaker.sentences([discountSentence(scene), speaker.say('cart.total', { total })]);
}

function discountSentence({ speaker, cartView }: Scene): string {
  if (cartView === null || cartView.discount === 0) return '';
  const discount = formatMoney({ amount: cartView.discount, currency: cartView.currency }, speaker.language);
  return speaker.say('cart.discount', { discount });
}

function nameOf(productId: string | null, { graph, speaker }: Scene): string {
  return productId === null ? speaker.say('product') : productName(productId, graph, speaker);
}
