import { setTimeout } from 'node:timers/promises';
import type { EmbedText } from '../dialog/commerce/recommendation/content/embedding-table.js';
import { learnInProcess } from '../dialog/commerce/recommendation/desk/learn-in-process.js';
import { RecommendationDesk } from '../dialog/commerce/recommendation/desk/recommendation-desk.js';
import type { Deed, RecommendationPorts } from '../dialog/commerce/recommendation/desk/recommendation-ports.js';
import { carryOutWishes, type ProfileKeeper } from '../dialog/shopper-profile.js';
import type { Dialogue, TurnOutcome } from '../dialog/turn.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { TeachableModel } from '../nlu/model/language-model.js';
import type { JudgedMessage, KeptTurn } from './channels/exchange.js';
import { modelFile } from './storage/model-file.js';

export interface RecommendationDeskOptions
  extends Omit<RecommendationPorts, 'models' | 'embeddings' | 'embed' | 'margin' | 'run'> {
  /** Where the learnt model and the catalogue's embeddings lie. */
  readonly modelPath: string;
  readonly embeddingsPath: string;
  /** Gives the embeddings; null leaves them out. */
  readonly model: Pick<TeachableModel, 'sentenceVector'> | null;
  /** What a product costs the shop, in minor units; undefined where that is not known. */
  readonly costOf: (productId: string) => number | undefined;
}

/** Opens the desk over the shop's stores. */
export function openRecommendationDesk({
  modelPath,
  embeddingsPath,
  model,
  costOf,
  ...ports
}: RecommendationDeskOptions): Promise<RecommendationDesk> {
  const vectors = model?.sentenceVector === undefined ? null : model.sentenceVector.bind(model);
  return RecommendationDesk.open({
    ...ports,
    models: modelFile(modelPath),
    run: learnInProcess,
    margin: (id) => marginOf(ports.graph(), id, costOf),
    ...(vectors === null ? {} : { embed: sparingly(vectors), embeddings: modelFile(embeddingsPath) }),
  });
}

/** The share of the thread that embedding takes: the encoder runs on the one that answers shoppers. */
const embeddingShare = 0.1;
/** A text that waited behind turns would seem dear; no rest is longer, in milliseconds. */
const longestRest = 250;

/** Rests after each text as long as leaves the thread to turns for the most part. */
export function sparingly(embed: EmbedText): EmbedText {
  return async (text) => {
    const started = performance.now();
    const vector = await embed(text);
    await setTimeout(Math.min(longestRest, (1 / embeddingShare - 1) * (performance.now() - started)));
    return vector;
  };
}

/** What the shop earns on a piece at the price that is asked now, in minor units; null where its cost is not known. */
function marginOf(graph: ShopGraph, productId: string, costOf: RecommendationDeskOptions['costOf']): number | null {
  const cost = costOf(productId);
  const price = graph.product(productId)?.offer.price.amount;
  return cost === undefined || price === undefined ? null : price - cost;
}

/**
 * A dialogue whose turns wait until the shopper's profile is at hand, and whose replies about it are true: what the shopper
 * said about being remembered is done before the reply is given.
 */
export function withProfiles(dialogue: Dialogue, desk: ProfileKeeper & Pick<RecommendationDesk, 'meet'>): Dialogue {
  return {
    ...dialogue,
    async respond(state, input) {
      await desk.meet(input.shopperId);
      const outcome = await dialogue.respond(state, input);
      await carryOutWishes(outcome.events, input, desk);
      return outcome;
    },
  };
}

/** Tells the desk what the shopper did in a turn; to be called after it was kept. */
export async function observeTurn(
  { shopperId, outcome }: KeptTurn,
  desk: Pick<RecommendationDesk, 'observe'>,
): Promise<void> {
  const deeds = deedsOf(outcome);
  if (deeds.length > 0) await desk.observe(shopperId, deeds);
}

/** A thumb on a message that shows more than this judges the message, not its products. */
const fewShown = 3;

/**
 * Tells the desk of a thumb on a message, where it is about products: up on a single product, or down because the
 * products were wrong. The desk's bounds hold for these as for any deed.
 */
export async function observeFeedback(
  { shopperId, feedback, productIds }: JudgedMessage,
  desk: Pick<RecommendationDesk, 'observe'>,
): Promise<void> {
  const { rating, reasons } = feedback;
  const liked = rating === 'up' && productIds.length === 1;
  const disliked = rating === 'down' && reasons.includes('wrong_products') && productIds.length <= fewShown;
  if (productIds.length === 0 || !(liked || disliked)) return;
  await desk.observe(
    shopperId,
    productIds.map((productId) => ({ productId, kind: liked ? 'like' : 'dislike' })),
  );
}

/** Acts that look at a product without putting it anywhere. */
const looks = new Set(['fact', 'price', 'stock', 'select', 'compare', 'why', 'related']);

/** What a turn says of products: what was shown, looked at, put into the cart, taken out of it, and taken to the checkout. */
export function deedsOf({ events, turn, reply, state }: TurnOutcome): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const event of events) {
    if (event.type === 'judged')
      for (const productId of event.productIds) deeds.push({ productId, kind: event.liked ? 'like' : 'dislike' });
    if (event.type === 'acted' && looks.has(event.act.kind))
      for (const productId of event.act.productIds) deeds.push({ productId, kind: 'view' });
    if (event.type === 'acted' && event.act.kind === 'cart_remove')
      for (const productId of event.act.productIds) deeds.push({ productId, kind: 'removed' });
    if (event.type === 'acted' && event.act.kind === 'cart_add')
      for (const productId of event.act.productIds) deeds.push({ productId, kind: 'cart' });
  }
  if (turn.action === 'checkout')
    for (const { productId } of state.cart.lines) deeds.push({ productId, kind: 'purchase' });
  for (const [place, { id }] of reply.cards.entries()) deeds.push({ productId: id, kind: 'shown', place });
  return deeds;
}
