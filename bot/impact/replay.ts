import type { Tap } from '../../dialog/tap.js';
import type { Dialogue, TurnOutcome } from '../../dialog/turn.js';
import type { TurnView } from './impact.js';

/** A talk to be held again: what a shopper said or tapped, one after the other. */
export interface Script {
  readonly source: 'stored' | 'generic';
  readonly conversationId: string | null;
  readonly language: 'zh' | 'en';
  readonly steps: readonly ScriptStep[];
}

/** One thing that a shopper did; `said` names a tap in words. */
export interface ScriptStep {
  readonly said: string;
  readonly tap: Tap | null;
}

/** A view, and what it means without its words, so that two can be compared. */
export interface ReplayedTurn {
  readonly view: TurnView;
  /** Category and wishes of the belief state. */
  readonly state: string;
}

/** Holds one talk over one dialogue, turn by turn; the state lives as long as the talk. */
export async function* replay(
  dialogue: Pick<Dialogue, 'open' | 'respond'>,
  { language, steps }: Pick<Script, 'language' | 'steps'>,
  now: Date,
): AsyncGenerator<ReplayedTurn> {
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  let state = dialogue.open(locale);
  for (const { said, tap } of steps) {
    const outcome = await dialogue.respond(state, {
      conversationId: 'replay',
      shopperId: 'replay',
      utterance: tap === null ? { text: said, locale } : null,
      tap,
      locale,
      now,
      maySpeak: false,
    });
    state = outcome.state;
    yield { view: viewOf(outcome), state: stateOf(outcome) };
  }
}

function viewOf({ turn, reply }: TurnOutcome): TurnView {
  return {
    action: turn.action,
    text: reply.text.join('\n'),
    shown: reply.cards.map(({ id, name, priceText }) => ({ id, name, priceText })),
    category: turn.ui.category ?? turn.state.category,
    wishes: turn.state.constraints.map(({ label }) => label),
  };
}

function stateOf({ turn: { state } }: TurnOutcome): string {
  const wishes = state.constraints.map(({ attribute, op, value, unit }) => [attribute, op, value, unit ?? null]);
  return JSON.stringify([state.category, wishes]);
}
