import {
  type Deed,
  RecommendationDesk,
  type RecommendationPorts,
} from '../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { learnInWorker } from '../dialog/commerce/recommendation/desk/run-in-worker.js';
import type { Dialogue, TurnOutcome } from '../dialog/turn.js';
import type { KeptTurn } from './channels/exchange.js';
import { modelFile } from './storage/model-file.js';

/** Opens the desk over the shop's stores; the learnt model lies in `modelPath`. */
export function openRecommendationDesk({
  modelPath,
  ...ports
}: Omit<RecommendationPorts, 'models' | 'run'> & { readonly modelPath: string }): Promise<RecommendationDesk> {
  return RecommendationDesk.open({ ...ports, models: modelFile(modelPath), run: learnInWorker });
}

/** A dialogue whose turns wait until the shopper's profile is at hand. */
export function withProfiles(dialogue: Dialogue, desk: Pick<RecommendationDesk, 'meet'>): Dialogue {
  return {
    ...dialogue,
    async respond(state, input) {
      await desk.meet(input.shopperId);
      return dialogue.respond(state, input);
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

/** Acts that look at a product without putting it anywhere. */
const looks = new Set(['fact', 'price', 'stock', 'select', 'compare', 'why', 'related']);

/** What a turn says of products: what was shown, looked at, put into the cart, taken out of it, and taken to the checkout. */
function deedsOf({ events, turn, reply, state }: TurnOutcome): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const event of events) {
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
