import { label } from '../knowledge-graph/graph/model.js';
import { toMajor } from '../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { Understanding } from '../nlu/understanding.js';
import type { CartTotal } from './commerce/cart/cart.js';
import type { GrantedCoupon } from './commerce/promotion/campaign.js';
import type { PolicyOutcome } from './policy/policy.js';
import type { Action } from './policy/system-act.js';
import { describeConstraint } from './reply/describe.js';
import { formatMoney } from './reply/money.js';
import type { CompareTable, Reply } from './reply/reply.js';
import { type WishEdit, wishEdits } from './reply/wish-edits.js';
import type { Constraint, DialogueState } from './state/belief-state.js';
import { currentTopic } from './state/events.js';

/** A card as a page draws it; all words are ready. */
export interface RecordedCard {
  readonly id: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string;
  readonly priceText: string;
  readonly listPriceText: string | null;
  /** The lowest price of the 30 days before a reduction, where one is announced and the price book reaches back. */
  readonly lowestText?: string;
  readonly rating: { readonly value: number; readonly count: number } | null;
  readonly inStock: boolean;
  readonly image: string | null;
  readonly url: string | null;
  readonly highlights: readonly { readonly label: string; readonly value: string; readonly wished: boolean }[];
}

/** A price with its past, in major units of `currency`. */
interface RecordedReceipt {
  readonly productId: string;
  readonly name: string;
  readonly listPrice: number;
  readonly price: number;
  readonly currency: string;
  readonly reason: string;
  readonly stock: number | null;
  readonly since: string | null;
  readonly lowestBefore: number | null;
}

/** What the outside learns of a turn: the public `channelData.turn`. Money in major units, as people write it. */
export interface TurnRecord {
  readonly intent: { readonly name: string; readonly confidence: number };
  readonly intents: readonly { readonly name: string; readonly confidence: number }[];
  readonly language: 'zh' | 'en';
  readonly sentiment: { readonly label: 'negative' | 'neutral' | 'positive'; readonly score: number };
  readonly action: Action;
  readonly state: {
    readonly category: string | null;
    readonly constraints: readonly {
      readonly id: string;
      readonly attribute: string;
      readonly op: Constraint['op'];
      readonly value: string | number | boolean;
      readonly unit?: string;
      readonly label: string;
      /** Kept from an earlier talk with the shopper's consent. */
      readonly remembered?: true;
    }[];
    readonly focus: readonly string[];
  };
  readonly shown: readonly {
    readonly id: string;
    readonly price: number;
    readonly listPrice: number;
    readonly currency: string;
  }[];
  readonly cart: {
    readonly items: readonly {
      readonly id: string;
      readonly quantity: number;
      readonly unitPrice: number;
      readonly name: string;
    }[];
    readonly total: number;
    readonly currency: string;
    readonly subtotal?: number;
    readonly discount?: number;
    /** Codes of the coupons and reservations that count in this cart. */
    readonly codes?: readonly string[];
  };
  readonly coupon?: { readonly code: string; readonly campaign: string; readonly expiresAt: string };
  readonly ui: {
    readonly cards: readonly RecordedCard[];
    readonly table: CompareTable | null;
    readonly category: string | null;
    readonly canUndo: boolean;
    readonly handedOff: boolean;
    readonly edits?: Readonly<Record<string, WishEdit>>;
    readonly receipt?: RecordedReceipt;
    readonly reasons?: NonNullable<Reply['reasons']> & { readonly name: string };
  };
}

/** Puts a finished turn into its public shape; every figure is read from the graph and the priced cart. */
export function recordTurn({
  understanding,
  state,
  outcome,
  reply,
  cartView,
  coupon,
  graph,
}: {
  readonly understanding: Understanding | null;
  readonly state: DialogueState;
  readonly outcome: PolicyOutcome;
  readonly reply: Reply;
  readonly cartView: CartTotal;
  readonly coupon: GrantedCoupon | null;
  readonly graph: ShopGraph;
}): TurnRecord {
  const topic = currentTopic(state);
  const intents = intentsOf(understanding, outcome);
  const { language } = state;
  const category = topic?.categoryId ? graph.category(topic.categoryId) : undefined;
  return {
    intent: intents[0] ?? { name: 'tap', confidence: 1 },
    intents,
    language,
    sentiment: {
      label: understanding?.sentiment.label ?? 'neutral',
      score: round(understanding?.sentiment.score ?? 0),
    },
    action: outcome.action,
    state: {
      category: topic?.categoryId ?? null,
      constraints: (topic?.constraints ?? []).map((constraint) => ({
        id: constraint.id,
        attribute: constraint.attribute,
        op: constraint.op,
        value: publicValue(constraint, graph),
        ...(constraint.unit === undefined ? {} : { unit: constraint.unit }),
        label: describeConstraint(constraint, graph, language),
        ...(constraint.source.remembered === true ? { remembered: true as const } : {}),
      })),
      focus: topic?.focus ?? [],
    },
    shown: reply.cards.map(({ id, price, listPrice }) => ({
      id,
      price: toMajor(price.amount, price.currency),
      listPrice: toMajor(listPrice.amount, listPrice.currency),
      currency: price.currency,
    })),
    cart: {
      items: cartView.lines.map(({ productId, quantity, unitPrice }) => {
        const product = graph.product(productId);
        return {
          id: productId,
          quantity,
          unitPrice: toMajor(unitPrice.amount, unitPrice.currency),
          name: product ? label(product.names, language) : productId,
        };
      }),
      total: toMajor(cartView.total, cartView.currency),
      currency: cartView.currency,
      subtotal: toMajor(cartView.subtotal, cartView.currency),
      discount: toMajor(cartView.discount, cartView.currency),
      codes: codesOf(cartView),
    },
    ...(coupon === null
      ? {}
      : { coupon: { code: coupon.code, campaign: coupon.campaignName, expiresAt: coupon.expiresAt } }),
    ui: {
      cards: reply.cards.map(({ price, listPrice, lowestBefore, ...card }) => ({
        ...card,
        listPriceText: listPrice.amount > price.amount ? formatMoney(listPrice, language) : null,
        ...(lowestBefore === undefined ? {} : { lowestText: formatMoney(lowestBefore, language) }),
      })),
      table: reply.table,
      category: category ? label(category.words, language) : null,
      canUndo: state.past.length > 0,
      handedOff: state.handedOff,
      ...(topic === null || topic.constraints.length === 0 ? {} : { edits: wishEdits(topic, graph, language) }),
      ...explanations(reply, graph),
    },
  };
}

/** What is drawn beside an answer to "why this price" and "why this one". */
function explanations(
  { receipt, reasons, language }: Reply,
  graph: ShopGraph,
): Pick<TurnRecord['ui'], 'receipt' | 'reasons'> {
  const nameOf = (id: string): string => {
    const product = graph.product(id);
    return (product && label(product.names, language)) || id;
  };
  const { currency = '' } = receipt?.price ?? {};
  return {
    ...(receipt === undefined
      ? {}
      : {
          receipt: {
            productId: receipt.productId,
            name: nameOf(receipt.productId),
            listPrice: toMajor(receipt.listPrice.amount, receipt.listPrice.currency),
            price: toMajor(receipt.price.amount, currency),
            currency,
            reason: receipt.reason,
            stock: receipt.stock,
            since: receipt.since,
            lowestBefore: receipt.lowestBefore === null ? null : toMajor(receipt.lowestBefore.amount, currency),
          },
        }),
    ...(reasons === undefined ? {} : { reasons: { ...reasons, name: nameOf(reasons.productId) } }),
  };
}

/** What the shop's checkout must be told for the discount to hold. */
function codesOf({ savings }: CartTotal): readonly string[] {
  const applied = savings?.applied.flatMap(({ code }) => (code === null ? [] : [code])) ?? [];
  return [...applied, ...(savings?.gifts.map(({ code }) => code) ?? [])];
}

const intentOfAct: Readonly<Record<string, string>> = {
  ask_whether: 'ask_fact',
  ask_unknown: 'ask_fact',
  ask_values: 'ask_fact',
  ask_similar: 'similar',
  ask_set: 'ask_related',
  cart_swap: 'cart_set',
  not_sold: 'search',
  not_understood: 'out_of_scope',
  chitchat: 'smalltalk',
  // Nothing was done yet: what was read stands.
  two_readings: 'smalltalk',
};

/** What the shopper did, in the order in which it was answered; readings that the dialogue did not take follow. */
function intentsOf(
  understanding: Understanding | null,
  outcome: PolicyOutcome,
): { name: string; confidence: number }[] {
  const read = understanding?.intents ?? [];
  const best = read[0]?.confidence ?? 1;
  const acted = [...new Set(outcome.shopperActs.map((act) => intentOfAct[act] ?? act))]
    .filter((name) => name !== 'smalltalk')
    .map((name) => ({ name, confidence: round(read.find((intent) => intent.name === name)?.confidence ?? best) }));
  const rest = read
    .filter(({ name }) => !acted.some((act) => act.name === name))
    .map(({ name, confidence }) => ({ name, confidence: round(confidence) }));
  return acted.length > 0 && rest[0]?.name === 'out_of_scope' ? acted : [...acted, ...rest];
}

/** Prices in major units, yes and no as feeds write them. */
function publicValue({ attribute, value }: Constraint, graph: ShopGraph): string | number | boolean {
  if (attribute === 'price' && typeof value === 'number') return toMajor(value, graph.currency);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
