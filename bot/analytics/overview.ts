import { round } from './timeline.js';
import type { LoggedTurn } from './turn-log.js';

/** A period in figures. */
export interface Overview {
  readonly conversations: number;
  readonly turns: number;
  readonly handOffs: number;
  /** Conversations in which something was put into the cart, and that went to the checkout. */
  readonly cartConversations: number;
  readonly checkouts: number;
  readonly noMatchTurns: number;
  readonly clarifyTurns: number;
  /** Turns a conversation. */
  readonly meanTurns: number;
  /** Mean of what shoppers said, -1 to 1; null where nothing was said. */
  readonly sentiment: number | null;
  /** Conversations by the language that was spoken in them. */
  readonly languages: { readonly zh: number; readonly en: number };
}

/** Sums a period up. */
export async function overviewOf(turns: AsyncIterable<LoggedTurn>): Promise<Overview> {
  const talks = {
    all: new Set<string>(),
    handoff: new Set<string>(),
    cart: new Set<string>(),
    checkout: new Set<string>(),
  };
  const languages = { zh: new Set<string>(), en: new Set<string>() };
  let [count, noMatchTurns, clarifyTurns, said, sum] = [0, 0, 0, 0, 0];
  for await (const { conversationId, action, language, carted, sentiment } of turns) {
    count += 1;
    talks.all.add(conversationId);
    languages[language].add(conversationId);
    if (action === 'handoff') talks.handoff.add(conversationId);
    if (action === 'checkout') talks.checkout.add(conversationId);
    if (carted.length > 0) talks.cart.add(conversationId);
    if (action === 'no_match') noMatchTurns += 1;
    if (action === 'clarify') clarifyTurns += 1;
    if (sentiment !== null) {
      said += 1;
      sum += sentiment;
    }
  }
  return {
    conversations: talks.all.size,
    turns: count,
    handOffs: talks.handoff.size,
    cartConversations: talks.cart.size,
    checkouts: talks.checkout.size,
    noMatchTurns,
    clarifyTurns,
    meanTurns: talks.all.size === 0 ? 0 : round(count / talks.all.size),
    sentiment: said === 0 ? null : round(sum / said),
    languages: { zh: languages.zh.size, en: languages.en.size },
  };
}
