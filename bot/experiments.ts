import { ExperimentDesk } from '../dialog/commerce/experiments/experiment-desk.js';
import type { ExperimentStore } from '../dialog/commerce/experiments/experiment-store.js';
import type { PricingDesk } from '../dialog/commerce/pricing/desk/pricing-desk.js';
import type { Dialogue } from '../dialog/turn.js';
import type { KeptTurn } from './channels/exchange.js';

/** Experiments over the sales log of the pricing desk. */
export function openExperimentDesk({
  store,
  pricing,
  clock,
  newId,
}: {
  readonly store: ExperimentStore;
  readonly pricing: () => PricingDesk;
  readonly clock: () => Date;
  readonly newId: () => string;
}): Promise<ExperimentDesk> {
  return ExperimentDesk.open({
    store,
    clock,
    newId,
    sales: (since) => pricing().sales(since),
    costOf: (productId) => pricing().costOf(productId),
  });
}

/** Stops experiments that do harm, then says which products one keeps at their list price. */
export async function priceExperiment(desk: ExperimentDesk, now: Date): Promise<(productId: string) => boolean> {
  await desk.guard();
  return (productId) => desk.priceArm(productId, now) === 'list';
}

/** The dialogue in the style that an experiment on replies gives a conversation. */
export function withReplyStyles(dialogue: Dialogue, desk: Pick<ExperimentDesk, 'replyStyle'>): Dialogue {
  return {
    ...dialogue,
    respond: (state, input) =>
      dialogue.respond(state, { ...input, brief: desk.replyStyle(input.conversationId, input.now) === 'brief' }),
  };
}

/** Notes what a conversation has come to after a turn: something in the cart, a shopper who is content. */
export async function observeReply(
  { conversationId, outcome, now }: KeptTurn,
  desk: Pick<ExperimentDesk, 'observeReply'>,
): Promise<void> {
  const { cart, mood, handedOff } = outcome.state;
  const content = mood !== 'angry' && mood !== 'unhappy' && !handedOff;
  const values = { cart: cart.lines.length > 0 ? 1 : 0, content: content ? 1 : 0 };
  await desk.observeReply(conversationId, values, now);
}
