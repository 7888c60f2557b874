import type { DialogueState } from '../../dialog/state/belief-state.js';
import type { TurnOutcome } from '../../dialog/turn.js';
import type { TurnFacts } from '../storage/conversation-store.js';
import type { ChatActivity } from './activity.js';

/** The longest text of one side that is kept to be searched. */
const longest = 4_000;

/** What a merchant looks for and counts later, of one turn or of what people said to each other. Null where nothing was said. */
export function turnFacts(
  activities: readonly ChatActivity[],
  outcome: TurnOutcome | null,
  before: DialogueState,
): TurnFacts | null {
  const texts = (own: boolean): string =>
    activities
      .filter(({ type, from }) => type === 'message' && (from.role === 'user') === own)
      .flatMap(({ text }) => text ?? [])
      .join('\n')
      .slice(0, longest);
  const [said, reply] = [texts(true), texts(false)];
  if (outcome === null) {
    if (said === '' && reply === '') return null;
    return { ...nothing, said, reply, language: before.language };
  }
  const { state, turn, events } = outcome;
  const unknown = events.flatMap((event) => (event.type === 'turn_started' ? event.unknown : []));
  const inCart = new Set(before.cart.lines.map((line) => line.productId));
  return {
    said,
    reply,
    language: turn.language,
    action: turn.action,
    intents: turn.intents.map(({ name }) => name),
    sentiment: said === '' ? null : turn.sentiment.score,
    mood: state.mood,
    category: turn.state.category,
    wishes: turn.state.constraints.map((constraint) => constraint.label),
    shown: turn.shown.map(({ id }) => id),
    focus: turn.state.focus,
    carted: state.cart.lines.map((line) => line.productId).filter((id) => !inCart.has(id)),
    unknown: [...new Set(unknown)],
  };
}

const nothing: Omit<TurnFacts, 'said' | 'reply' | 'language'> = {
  action: null,
  intents: [],
  sentiment: null,
  mood: null,
  category: null,
  wishes: [],
  shown: [],
  focus: [],
  carted: [],
  unknown: [],
};
