import type { ProductCard } from '../../../dialog/reply/reply.js';
import type { TurnOutcome } from '../../../dialog/turn.js';
import type { HandBack, Tap, Turn } from '../../http/wire.js';
import { handBackTitles } from '../hand-back.js';
import { ActionTypes, type Activity, type Attachment, CardFactory, InputHints, MessageFactory } from './sdk.js';

/** Where links of cards lead. */
export interface ReplyLinks {
  /** Put before pictures and pages that are named by path, since cards are shown on pages of other origins, too. */
  readonly publicUrl?: string | undefined;
}

const buttonTitles = {
  zh: { ask: '详细了解', open: '查看商品页' },
  en: { ask: 'Tell me more', open: 'Open product page' },
};

const localeTags = { zh: 'zh-CN', en: 'en-US' };

/** The one message that a reply makes, with cards that any Bot Framework client can show. Null when nothing is to be said. */
export function replyMessage(outcome: TurnOutcome, links: ReplyLinks = {}): Partial<Activity> | null {
  const { reply } = outcome;
  const turn: Turn = outcome.turn;
  if (reply.text.length === 0 && reply.cards.length === 0) return null;
  const cards = reply.cards.map((card) => heroCard(card, reply.language, links));
  const text = reply.text.join('\n');
  const hint = InputHints.ExpectingInput;
  const message =
    cards.length > 0
      ? MessageFactory.carousel(cards, text, reply.speak, hint)
      : MessageFactory.text(text, reply.speak, hint);
  const actions = outcome.state.handedOff
    ? [handBack(reply.language)]
    : reply.quickReplies.map(({ label, say }) => ({ type: ActionTypes.ImBack, title: label, value: say }));
  return {
    ...message,
    locale: localeTags[reply.language],
    ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
    channelData: { turn },
  };
}

/** Leads back to the assistant as long as nobody has taken the conversation over. */
function handBack(language: 'zh' | 'en') {
  const value: HandBack = { tap: 'hand_back' };
  return { type: ActionTypes.PostBack, title: handBackTitles[language], value };
}

/** A short message that is not the dialogue's. */
export function noteMessage(text: string, language: 'zh' | 'en'): Partial<Activity> {
  return { ...MessageFactory.text(text, text, InputHints.ExpectingInput), locale: localeTags[language] };
}

/** A product as a hero card. */
export function heroCard(card: ProductCard, language: 'zh' | 'en', links: ReplyLinks): Attachment {
  const titles = buttonTitles[language];
  const ask: Tap = { tap: 'ask_about', productId: card.id };
  const page = card.url === null ? null : absolute(card.url, links);
  const buttons = [
    { type: ActionTypes.PostBack, title: titles.ask, value: ask },
    ...(page && /^https?:/.test(page) ? [{ type: ActionTypes.OpenUrl, title: titles.open, value: page }] : []),
  ];
  return CardFactory.heroCard(
    card.name,
    card.image === null ? [] : [{ url: absolute(card.image, links), alt: card.name }],
    buttons,
    {
      subtitle: card.priceText,
      text: card.highlights.map((fact) => `${fact.label}: ${fact.value}`).join(' · '),
    },
  );
}

function absolute(path: string, { publicUrl }: ReplyLinks): string {
  return publicUrl !== undefined && path.startsWith('/') ? new URL(path, publicUrl).href : path;
}
