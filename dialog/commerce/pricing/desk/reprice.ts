import type { Offer } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { type GuardrailBreach, moveBreach, standingBreach } from '../guardrails/check-price.js';
import { type Guardrails, reachable } from '../guardrails/guardrails.js';
import type { PricePoint, PriceReason } from '../price-book.js';
import { type Attention, type PricingSituation, situation } from '../situation.js';
import { seasonsAhead } from './calendar.js';
import type { Learner, Learners } from './learners.js';
import type { LivePrice, PriceDecision, PricingPass } from './pricing-store.js';
import type { PricingSettings, ProductInput } from './settings.js';

export interface RepricingInput {
  readonly id: string;
  readonly graph: ShopGraph;
  readonly now: Date;
  readonly settings: PricingSettings;
  readonly inputs: ReadonlyMap<string, ProductInput>;
  readonly live: ReadonlyMap<string, LivePrice>;
  readonly learners: Learners;
  /** Products that an experiment keeps at their list price. */
  readonly keptAtList: (productId: string) => boolean;
  /** How much a product was looked at up to now; null where nothing was counted. */
  readonly attention: (productId: string) => Attention | null;
}

/** Why a product was left alone. */
export type LeftReason = GuardrailBreach | 'own_markdown' | 'other_currency' | 'out_of_stock';

/** A pass, and the products that were left alone. */
export interface Repricing {
  readonly pass: PricingPass;
  readonly left: readonly { readonly productId: string; readonly reason: LeftReason }[];
}

/** A move of a price and its entry in the price book. */
export interface PriceMove {
  readonly live: LivePrice;
  readonly point: PricePoint;
}

const day = 86_400_000;

/**
 * Decides the price of every product that has a cost. Pure but for what learners draw. A product that the merchant has
 * marked down is the merchant's; one whose forecast has failed goes back to its list price.
 */
export function reprice(given: RepricingInput): Repricing {
  const { id, graph, now, settings, inputs, learners } = given;
  const decisions: PriceDecision[] = [];
  const moves: PriceMove[] = [];
  const left: { productId: string; reason: LeftReason }[] = [];
  const aheadOf = seasonsAhead(now, settings);
  learners.share();
  for (const input of inputs.values()) {
    const product = graph.product(input.productId);
    if (product === undefined) continue;
    const ahead = aheadOf(input);
    const decision = decideFor(input, product.offer, { categoryId: product.categoryId, ahead }, given);
    if (typeof decision === 'string') {
      left.push({ productId: input.productId, reason: decision });
      continue;
    }
    decisions.push(decision);
    if (settings.mode !== 'automatic' || decision.price === decision.from) continue;
    moves.push(moveOf(decision, { offer: product.offer, before: given.live.get(input.productId), now, passId: id }));
  }
  const live = moves.map((move) => move.live);
  const points = moves.map(({ point }) => point);
  return { pass: { id, at: now.toISOString(), mode: settings.mode, decisions, live, points }, left };
}

function decideFor(
  input: ProductInput,
  { price, listPrice, stock }: Offer,
  { categoryId, ahead }: Pick<PricingSituation, 'categoryId' | 'ahead'>,
  { graph, now, settings, live, learners, keptAtList, attention }: RepricingInput,
): PriceDecision | LeftReason {
  const { productId, cost, competitorPrice } = input;
  const set = standingPrice(live.get(productId), listPrice.amount);
  const standing = set?.amount === price.amount ? set : undefined;
  if (price.currency !== graph.currency || listPrice.currency !== price.currency) return 'other_currency';
  if (price.amount < listPrice.amount && standing === undefined) return 'own_markdown';
  if (stock === 0) return 'out_of_stock';
  const { guardrails } = settings;
  const terms = { cost, listPrice: listPrice.amount };
  const learner = learners.of({ productId, categoryId, listPrice: listPrice.amount, stock, input }, guardrails);
  if (learner === null) return standingBreach(listPrice.amount, terms, guardrails) ?? 'not_a_price';
  const from = price.amount;
  const here = situation({
    productId,
    categoryId,
    cost,
    listPrice: listPrice.amount,
    price: from,
    stock,
    ahead,
    competitorPrice,
    attention: attention(productId) ?? learner.attention,
  });
  const dayAgo = anchor(standing, from, now).amount;
  const decision = keptAtList(productId) ? backToList(here) : decide(here, dayAgo, learner, guardrails);
  const movedAt = standing === undefined ? null : Date.parse(standing.movedAt);
  return (
    moveBreach(decision.price, terms, { price: from, dayAgo, movedAt, now: now.getTime() }, guardrails) ?? decision
  );
}

/** A live price counts while the list price that it was set for stands. */
function standingPrice(live: LivePrice | undefined, listAmount: number): LivePrice | undefined {
  return live?.listAmount === listAmount ? live : undefined;
}

function anchor(
  before: LivePrice | undefined,
  from: number,
  now: Date,
): { readonly amount: number; readonly at: string } {
  const age = before === undefined ? day : now.getTime() - Date.parse(before.anchorAt);
  return before === undefined || age >= day
    ? { amount: from, at: now.toISOString() }
    : { amount: before.anchorAmount, at: before.anchorAt };
}

/** What a decision changes: the live price, and the price book. */
export function moveOf(
  { productId, from, price, reason }: PriceDecision,
  {
    offer: { listPrice, stock },
    before,
    now,
    passId,
  }: {
    readonly offer: Offer;
    readonly before: LivePrice | undefined;
    readonly now: Date;
    readonly passId: string;
  },
): PriceMove {
  const at = now.toISOString();
  const { currency } = listPrice;
  const began = anchor(standingPrice(before, listPrice.amount), from, now);
  const stocked = (reason === 'stock_high' || reason === 'stock_low') && stock !== null;
  return {
    live: {
      productId,
      amount: price,
      listAmount: listPrice.amount,
      currency,
      movedAt: at,
      anchorAmount: began.amount,
      anchorAt: began.at,
    },
    point: {
      productId,
      price: { amount: price, currency },
      from: at,
      reason,
      evidence: `pass ${passId}`,
      ...(stocked ? { stock } : {}),
    },
  };
}

function backToList({ productId, price, listPrice }: PricingSituation): PriceDecision {
  return { productId, from: price, price: listPrice, propensity: 1, explored: false, reason: 'restored' };
}

function decide(here: PricingSituation, dayAgo: number, learner: Learner, guardrails: Guardrails): PriceDecision {
  const { productId, price: from } = here;
  if (learner.alarm !== null) return backToList(here);
  const room = dayAgo * guardrails.largestMove + 1e-6;
  const near = reachable(learner.ladder, from, guardrails);
  const today = near.filter((price) => Math.abs(price - dayAgo) <= room);
  const choice = learner.agent.decide(here, today.length > 0 ? today : near);
  return { productId, from, ...choice, reason: reasonFor(choice.price, choice.explored, here, learner) };
}

/** Stock that would last this much longer than the season is told as the reason for a lower price. */
const muchStock = 1.3;

/** The one reason that is told: the trial, the stock, the rival, or demand; the list price needs none. */
function reasonFor(price: number, explored: boolean, here: PricingSituation, { agent }: Learner): PriceReason {
  const { listPrice, competitorPrice } = here;
  if (price === listPrice) return 'restored';
  if (explored) return 'trial';
  const cover = agent.stockCover(here);
  if (price < listPrice && here.stock !== null && cover > muchStock) return 'stock_high';
  if (price > here.price && cover < 1) return 'stock_low';
  // The rival is the reason of a step towards a lower price of his, not of one below it.
  return competitorPrice !== null && competitorPrice <= price && price < here.price ? 'rival' : 'demand';
}
