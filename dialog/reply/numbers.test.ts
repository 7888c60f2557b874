import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { CartTotal } from '../commerce/cart/cart.js';
import { cartTotal } from '../commerce/cart/cart-total.js';
import { sampleShop, sampleSnapshot } from '../commerce/fixture/sample-shop.js';
import type { Receipt } from '../commerce/pricing/receipt.js';
import type { OfferReason, SystemAct } from '../policy/system-act.js';
import type { Constraint } from '../state/belief-state.js';
import { initialState } from '../state/events.js';
import type { KeptWish } from '../state/stable-wishes.js';
import { createNlg } from './nlg.js';
import type { Reply } from './reply.js';

/** Every figure of a text as a number: `¥1,299.50` is 1299.5. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}

/** All numbers of any data: those written in its strings, and its numbers as they are, in major units and rounded. */
function numbersOf(data: unknown): readonly number[] {
  if (typeof data === 'string') return numbersIn(data);
  if (typeof data === 'number') return [data, data / 100, Math.round(data * 1000) / 1000];
  if (Array.isArray(data)) return data.flatMap(numbersOf);
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(numbersOf);
  return [];
}

const ids = sampleSnapshot.products.map(({ id }) => id);
const productId = fc.constantFrom(...ids, 'gone');
const productIds = fc.uniqueArray(productId, { maxLength: 7 });
const categoryId = fc.constantFrom(null, 'Kitchen > Kettles', 'Tea', 'gone');
const attribute = fc.constantFrom(
  'price',
  'rating',
  'brand',
  'category',
  'stock',
  'description',
  'capacity',
  'noise',
  'variable',
  'colour',
  'origin',
  'gone',
);
const count = fc.integer({ min: 0, max: 5000 });

const value = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('price'),
    value: fc.integer({ min: 1, max: 500_000 }),
    about: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined }),
  }),
  fc.record({
    attribute: fc.constantFrom('capacity', 'noise', 'rating', 'gone'),
    value: fc.integer({ min: 1, max: 2000 }),
    unit: fc.constantFrom(undefined, 'L', 'ml'),
  }),
  fc.record({ attribute: fc.constantFrom('variable', 'colour'), value: fc.boolean() }),
  fc.record({
    attribute: fc.constantFrom('colour', 'brand', 'product', 'category'),
    value: fc.constantFrom('green', 'Tarn', 'K1', 'Tea'),
  }),
);
const constraint: fc.Arbitrary<Constraint> = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), op: fc.constantFrom('=', '!=', '<', '<=', '>', '>=' as const), value })
  .map(({ id, op, value: given }) => {
    const present = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined));
    return { id, op, strength: 'hard', source: { turn: 1, said: '' }, ...present } as Constraint;
  });
const constraints = fc.array(constraint, { maxLength: 4 });
const reasons: readonly OfferReason[] = [
  'match',
  'popular',
  'cheaper',
  'more',
  'related',
  'graded',
  'selected',
  'relaxed',
  'gift',
  'alternative',
  'named',
];

const kept = fc.array(
  constraint.map(
    ({ attribute, op, value: given, unit }): KeptWish => ({
      attribute,
      op,
      value: given,
      ...(unit === undefined ? {} : { unit }),
      categoryId: null,
      said: '',
    }),
  ),
  { minLength: 1, maxLength: 3 },
);
const remembering: fc.Arbitrary<SystemAct> = fc.oneof(
  fc.record({ type: fc.constant('recalled' as const), constraints }),
  fc.record({ type: fc.constant('ask_consent' as const), wishes: kept }),
  fc.record({ type: fc.constant('remembered' as const), wishes: kept, others: fc.boolean() }),
  fc.record({
    type: fc.constant('forgotten' as const),
    what: fc.constantFrom('all', 'wishes', 'nothing'),
    wishes: kept,
  }),
  fc.record({
    type: fc.constant('show_profile' as const),
    known: fc.option(
      fc.record({
        consent: fc.boolean(),
        personalised: fc.boolean(),
        wishes: kept,
        likedIds: productIds,
        dislikedIds: productIds,
      }),
    ),
    constraints,
  }),
  fc.record({
    type: fc.constant('offer_set' as const),
    anchorId: productId,
    productIds,
    budget: fc.option(fc.integer({ min: 100, max: 500_000 })),
    more: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('offer_refill' as const),
    productIds: fc.uniqueArray(productId, { minLength: 1, maxLength: 3 }),
    due: fc.constantFrom('own', 'others', null),
    bought: fc.boolean(),
    instead: productIds,
  }),
);

const act: fc.Arbitrary<SystemAct> = fc.oneof(
  remembering,
  fc.record({
    type: fc.constant('offer' as const),
    productIds,
    total: count,
    categoryId,
    reason: fc.constantFrom(...reasons),
    constraints,
    anchorId: productId,
    attribute,
  }),
  fc.record({
    type: fc.constant('no_match' as const),
    categoryId,
    constraints,
    relaxations: fc.array(fc.record({ constraintId: fc.constantFrom('a', 'b', 'c'), count, bestId: productId }), {
      maxLength: 3,
    }),
    outOfStock: productIds,
  }),
  fc.record({
    type: fc.constant('compare' as const),
    productIds,
    attributes: fc.uniqueArray(attribute, { maxLength: 4 }),
    by: fc.record({ attribute, direction: fc.constantFrom(1 as const, -1 as const), winnerIds: productIds }),
  }),
  fc.record({
    type: fc.constant('compare' as const),
    productIds,
    attributes: fc.uniqueArray(attribute, { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('inform' as const), productId, attribute }),
  fc.record({
    type: fc.constant('confirm_fact' as const),
    productId,
    attribute,
    asked: fc.record({
      op: fc.constantFrom('=' as const, '>=' as const),
      value: fc.oneof(fc.boolean(), fc.constant('green'), count),
    }),
    truth: fc.constantFrom(true, false, null),
  }),
  fc.record({ type: fc.constant('unknown_fact' as const), productId: fc.option(productId), surface: fc.string() }),
  fc.record({ type: fc.constant('explain' as const), productId, constraints }),
  fc.record({ type: fc.constantFrom('explain_price' as const, 'price_outlook' as const), productId }),
  fc.record({ type: fc.constant('hold_price' as const), productId: fc.option(productId), cheaperIds: productIds }),
  fc.record({
    type: fc.constant('request' as const),
    attribute,
    values: fc.array(fc.integer({ min: 100, max: 100_000 }), { maxLength: 4 }),
    measured: fc.constant(true),
  }),
  fc.record({
    type: fc.constant('request' as const),
    attribute: fc.constantFrom('colour', 'variable', 'brand'),
    values: fc.constantFrom(['green', 'cream'], ['true', 'false'], ['Tarn']),
    measured: fc.constant(false),
  }),
  fc.record({
    type: fc.constant('cart_changed' as const),
    change: fc.constantFrom('added' as const, 'removed' as const, 'set' as const, 'cleared' as const),
    productId: fc.option(productId),
    quantity: count,
  }),
  fc.record({
    type: fc.constant('cart_rejected' as const),
    reason: fc.constantFrom(
      'out_of_stock' as const,
      'not_enough_stock' as const,
      'not_in_cart' as const,
      'unknown_product' as const,
      'quantity_too_large' as const,
    ),
    productId: fc.option(productId),
    available: count,
  }),
  fc.record({ type: fc.constantFrom('no_more' as const), total: count }),
  fc.record({ type: fc.constant('no_related' as const), productId }),
  fc.record({ type: fc.constant('checkout' as const), empty: fc.boolean() }),
  fc.record({ type: fc.constant('list_wishes' as const), constraints, categoryId }),
  fc.record({
    type: fc.constant('acknowledge' as const),
    change: fc.constantFrom(
      'undone' as const,
      'relaxed' as const,
      'resumed' as const,
      'corrected' as const,
      'reset' as const,
    ),
    constraints,
    categoryId,
  }),
  fc.record({ type: fc.constant('clarify_product' as const), productIds, intent: fc.constant('cart_add') }),
  fc.record({
    type: fc.constant('policy_question' as const),
    topic: fc.constantFrom('shipping' as const, 'other' as const),
  }),
  fc.record({
    type: fc.constantFrom(
      'greet' as const,
      'show_cart' as const,
      'apologise' as const,
      'offer_human' as const,
      'handoff' as const,
    ),
  }),
);

/** The sample shop with other prices, stocks, ratings and measures. */
const shop: fc.Arbitrary<readonly Product[]> = fc
  .array(
    fc.record({
      price: fc.integer({ min: 1, max: 9_999_999 }),
      off: fc.integer({ min: 0, max: 5000 }),
      stock: fc.option(fc.nat(500)),
      rating: fc.option(fc.integer({ min: 10, max: 50 })),
      measure: fc.integer({ min: 1, max: 99_999 }),
    }),
    { minLength: ids.length, maxLength: ids.length },
  )
  .map((changes) =>
    sampleSnapshot.products.map((product, index) => {
      const change = changes[index];
      if (change === undefined) return product;
      const { currency } = product.offer.price;
      const measure = { value: change.measure / 10, base: change.measure / 10 };
      return {
        ...product,
        offer: {
          ...product.offer,
          stock: change.stock,
          price: { amount: change.price, currency },
          listPrice: { amount: change.price + change.off, currency },
        },
        rating: change.rating === null ? null : { value: change.rating / 10, count: change.measure },
        attributes: product.attributes.map((each) =>
          each.kind === 'number' ? { ...each, measure: { ...each.measure, ...measure } } : each,
        ),
      };
    }),
  );

const since = '2026-04-17T00:00:00.000Z';

function receiptOf(id: string, graph: ShopGraph): Receipt | null {
  const product = graph.product(id);
  if (product === undefined) return null;
  const { price, listPrice } = product.offer;
  const difference = listPrice.amount - price.amount;
  return {
    productId: id,
    price,
    listPrice,
    difference,
    since,
    reason: 'stock_high',
    stock: product.offer.stock,
    lowestBefore: listPrice,
    recent: { lowest: price, highest: listPrice },
    sameForEveryone: true,
  };
}

function wordsOf({ text, speak, cards, quickReplies, table }: Reply): readonly string[] {
  return [
    ...text,
    speak,
    ...cards.flatMap((card) => [card.priceText, ...card.highlights.map(({ value: shown }) => shown)]),
    ...quickReplies.flatMap(({ label, say }) => [label, say]),
    ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
  ];
}

describe('no wrong number', () => {
  it('says only figures that stand in the graph, the cart, the price book or the act', async () => {
    const lines = fc.uniqueArray(fc.record({ productId, quantity: fc.integer({ min: 1, max: 99 }) }), {
      selector: (line) => line.productId,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        shop,
        fc.array(act, { minLength: 1, maxLength: 3 }),
        lines,
        fc.nat(20),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom('angry' as const, 'neutral' as const),
        async (products, acts, cartLines, turn, language, mood) => {
          const graph = sampleShop(products);
          const cartView: CartTotal = cartTotal({ lines: cartLines }, graph, { amount: 500, currency: 'CNY' });
          const nlg = createNlg({ graph: () => graph, receipts: { receipt: async (id) => receiptOf(id, graph) } });
          const reply = await nlg.render(acts, {
            language,
            mood,
            state: { ...initialState(language), turn },
            cartView,
            now: new Date(since),
          });
          const shown = acts.flatMap((each) =>
            'productIds' in each ? Array.from({ length: each.productIds.length + 1 }, (_, n) => n) : [],
          );
          const sums = acts.flatMap((each) =>
            each.type === 'offer_set'
              ? [each.productIds.slice(0, 6).flatMap((id) => graph.product(id)?.offer.price.amount ?? [])]
              : [],
          );
          const differences = products.map(({ offer }) => (offer.listPrice.amount - offer.price.amount) / 100);
          const allowed = new Set([
            ...numbersOf(products),
            ...numbersOf(acts),
            ...numbersOf(cartView),
            ...numbersOf(sampleSnapshot.attributes),
            ...shown,
            ...sums.map((amounts) => amounts.reduce((total, amount) => total + amount, 0) / 100),
            ...differences,
            2026,
            4,
            17,
          ]);
          for (const text of wordsOf(reply)) {
            expect({ text, strange: numbersIn(text).filter((each) => !allowed.has(each)) }).toEqual({
              text,
              strange: [],
            });
          }
          for (const text of [...reply.text, reply.speak]) {
            expect(text).not.toMatch(/undefined|null|NaN|\{|\}/);
            if (mood === 'angry') expect(text).not.toMatch(/[!！]/);
          }
          expect(reply.text.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  }, 120_000);

  it('would notice a wrong one', () => {
    expect(numbersIn('¥1,299.50 for 3')).toEqual([1299.5, 3]);
    expect(numbersOf({ price: 129950 })).toContain(1299.5);
    expect(numbersOf({ price: 129950 })).not.toContain(1299);
  });
});
