import type { Dialogue, TurnInput, TurnOutcome } from '../../../dialog/turn.js';
import type { Exchange } from '../exchange.js';
import { tapSchema, textLimits, transcripts } from '../inbound.js';
import { exchangeOf } from './exchange-adapter.js';
import { failureNote, fileNote, languageOf } from './notes.js';
import { noteMessage, type ReplyLinks, replyMessage } from './reply-message.js';
import { ActivityHandler, type Context } from './sdk.js';

export interface ShopBotOptions extends ReplyLinks {
  readonly dialogue: Dialogue;
  /** Told when the dialogue threw; the shopper gets an apology in its place and the state stays as it was. */
  readonly onError?: (error: unknown, conversationId: string) => void;
}

/** Carries activities to the dialogue and its replies back; decides nothing of its own. */
export class ShopBot extends ActivityHandler {
  constructor(private readonly options: ShopBotOptions) {
    super();
    this.onMessage(async (context, next) => {
      await this.answer(context, readMessage(exchangeOf(context)));
      await next();
    });
    this.onEvent(async (context, next) => {
      await this.answer(context, 'greeting');
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.answer(context, 'greeting');
      await next();
    });
  }

  private async answer(context: Context, said: Said | 'greeting'): Promise<void> {
    const exchange = exchangeOf(context);
    const { posted, state } = exchange;
    const language = languageOf(posted, state);
    if (said !== 'greeting' && said.files > 0) {
      await context.sendActivity(noteMessage(fileNote(language), language));
      if (!said.utterance && !said.tap) return;
    }
    try {
      const outcome = await this.converse(exchange, said);
      const message = replyMessage(outcome, { publicUrl: this.options.publicUrl ?? exchange.origin ?? undefined });
      exchange.outcome = outcome;
      if (message) await context.sendActivity(message);
    } catch (error) {
      exchange.outcome = null;
      this.options.onError?.(error, posted.conversation.id);
      await context.sendActivity(noteMessage(failureNote(language), language));
    }
  }

  private converse({ posted, state, now, maySpeak, device }: Exchange, said: Said | 'greeting'): Promise<TurnOutcome> {
    const { dialogue } = this.options;
    if (said === 'greeting')
      return dialogue.greet(posted.locale === undefined ? state : dialogue.open(posted.locale), { now });
    return dialogue.respond(state, {
      conversationId: posted.conversation.id,
      shopperId: posted.from.id,
      utterance: said.utterance,
      tap: said.tap,
      ...(posted.locale === undefined ? {} : { locale: posted.locale }),
      now,
      maySpeak,
      device,
    });
  }
}

type Said = Pick<TurnInput, 'utterance' | 'tap'> & { readonly files: number };

function readMessage({ posted, maySpeak, arousal }: Exchange): Said {
  const tap = tapSchema.safeParse(posted.value);
  if (tap.success) return { utterance: null, tap: tap.data, files: 0 };
  const alternatives = maySpeak ? transcripts(posted.channelData).map(readable) : [];
  const text = readable(posted.text ?? alternatives[0] ?? '');
  const files = posted.attachments?.length ?? 0;
  if (files > 0 && text.trim() === '') return { utterance: null, tap: null, files };
  const utterance = {
    text,
    ...(posted.locale === undefined ? {} : { locale: posted.locale }),
    ...(alternatives.length > 0 ? { spoken: true, alternatives } : {}),
    ...(alternatives.length > 0 && arousal !== null ? { arousal } : {}),
  };
  return { utterance, tap: null, files };
}

/** The part of a text that is read, without halves of surrogate pairs. */
function readable(text: string): string {
  return text.slice(0, textLimits.read).replace(/\p{Surrogate}/gu, '');
}
