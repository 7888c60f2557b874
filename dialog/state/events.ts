import type { Cart } from '../commerce/cart/cart.js';
import { rememberShown, type ShownPrice } from '../commerce/pricing/guardrails/price-hold.js';
import type { GrantedCoupon } from '../commerce/promotion/campaign.js';
import { type StableWish, wishKey } from '../commerce/recommendation/profile/stable-wish.js';
import type { Constraint, DialogueState, LastAct, Mood, Pending, Preference, Topic } from './belief-state.js';

/**
 * What happened in a conversation, as it is stored. The belief state is a fold over these (event sourcing as in
 * Rasa's tracker), so a restart, an undo or a merchant's question about an old talk needs nothing else.
 */
export type DialogueEvent =
  | {
      readonly type: 'turn_started';
      readonly language: 'zh' | 'en';
      readonly sentiment: number;
      /** Time presses, as far as the words tell. */
      readonly urgent?: boolean;
      readonly said: string;
      readonly intents: readonly string[];
      readonly unknown: readonly string[];
    }
  | {
      readonly type: 'topic_opened';
      readonly categoryId: string | null;
      readonly constraints: readonly Constraint[];
      readonly gift: boolean;
    }
  | { readonly type: 'topic_resumed'; readonly topicId: string }
  | { readonly type: 'category_set'; readonly categoryId: string | null }
  | { readonly type: 'text_set'; readonly text: string | null }
  | { readonly type: 'gift_noted' }
  | { readonly type: 'recipient_noted'; readonly other: boolean }
  | { readonly type: 'wishes_changed'; readonly added: readonly Constraint[]; readonly removed: readonly string[] }
  | { readonly type: 'preferences_set'; readonly preferences: readonly Preference[] }
  | { readonly type: 'undone' }
  | { readonly type: 'reset' }
  | { readonly type: 'shown'; readonly productIds: readonly string[] }
  | { readonly type: 'prices_shown'; readonly prices: readonly ShownPrice[] }
  | { readonly type: 'focused'; readonly productIds: readonly string[] }
  | { readonly type: 'asked'; readonly pending: Pending }
  | { readonly type: 'acted'; readonly act: LastAct }
  | { readonly type: 'cart_changed'; readonly cart: Cart }
  | { readonly type: 'coupon_granted'; readonly coupon: GrantedCoupon }
  | { readonly type: 'apologised' }
  | { readonly type: 'basket_budget_set'; readonly amount: number | null }
  | { readonly type: 'judged'; readonly productIds: readonly string[]; readonly liked: boolean }
  | { readonly type: 'consent_asked' }
  | { readonly type: 'consent_set'; readonly given: boolean }
  /** Stable wishes to be kept, and keys (`wishKey`) of those that are no longer true. */
  | {
      readonly type: 'wishes_kept';
      readonly added: readonly Omit<StableWish, 'at'>[];
      readonly gone: readonly string[];
    }
  | { readonly type: 'profile_forgotten' }
  | { readonly type: 'greeted' }
  | { readonly type: 'handed_off' }
  | { readonly type: 'handed_back' }
  | { readonly type: 'turn_ended'; readonly action: string };

/** Topics that can be returned to; the oldest goes when another is opened beyond. */
const mostTopics = 8;

/** Products that were turned down and are still known. */
const mostDisliked = 50;

/** How many ledger versions can be undone, and how many lists of products a topic remembers. */
const depth = 20;

export function initialState(language: 'zh' | 'en' = 'zh'): DialogueState {
  return {
    turn: 0,
    language,
    topics: [],
    current: -1,
    past: [],
    pastTurn: -1,
    cart: { lines: [] },
    coupons: [],
    pricesShown: [],
    pending: null,
    pendingTurn: -1,
    moodScore: 0,
    mood: 'neutral',
    last: null,
    apologised: false,
    handedOff: false,
    greeted: false,
    urgentTurn: null,
    stuck: 0,
    basketBudget: null,
    disliked: [],
    consentAsked: false,
    setAside: [],
  };
}

export function emptyTopic(id: string): Topic {
  return {
    id,
    categoryId: null,
    constraints: [],
    preferences: [],
    text: null,
    gift: false,
    asked: [],
    shown: [],
    focus: [],
  };
}

export function currentTopic(state: DialogueState): Topic | null {
  return state.topics[state.current] ?? null;
}

/** Folds events into a state; pure, and total: an event that does not apply changes nothing. */
export function fold(state: DialogueState, events: readonly DialogueEvent[]): DialogueState {
  return events.reduce(apply, state);
}

function apply(state: DialogueState, event: DialogueEvent): DialogueState {
  switch (event.type) {
    case 'turn_started':
      return {
        ...state,
        turn: state.turn + 1,
        language: event.language,
        ...moodAfter(state, event.sentiment),
        ...(event.urgent === true ? { urgentTurn: state.turn + 1 } : {}),
      };
    case 'topic_opened': {
      const topic: Topic = {
        ...emptyTopic(nextTopicId(state)),
        categoryId: event.categoryId,
        constraints: event.constraints,
        gift: event.gift,
        ...(event.gift ? { forOther: true } : {}),
      };
      const topics = [...state.topics.slice(-(mostTopics - 1)), topic];
      return { ...remember(state), topics, current: topics.length - 1, pending: null };
    }
    case 'topic_resumed': {
      const index = state.topics.findIndex((topic) => topic.id === event.topicId);
      return index < 0 ? state : { ...remember(state), current: index, pending: null };
    }
    case 'category_set':
      return changeTopic(remember(state), (topic) => ({ ...topic, categoryId: event.categoryId }));
    case 'text_set':
      return changeTopic(remember(state), (topic) => ({ ...topic, text: event.text }));
    case 'gift_noted':
      return changeTopic(remember(state), (topic) => ({ ...topic, gift: true, forOther: true }));
    case 'recipient_noted':
      return changeTopic(remember(state), (topic) => ({ ...topic, forOther: event.other }));
    case 'wishes_changed': {
      const gone = new Set(event.removed);
      return changeTopic(putAside(remember(state), gone), (topic) => ({
        ...topic,
        constraints: [...topic.constraints.filter((constraint) => !gone.has(constraint.id)), ...event.added],
      }));
    }
    case 'preferences_set':
      return changeTopic(remember(state), (topic) => ({ ...topic, preferences: event.preferences }));
    case 'undone': {
      const before = state.past.at(-1);
      return before
        ? {
            ...state,
            topics: before.topics.map((topic) => stillAsked(topic, state.topics)),
            current: before.current,
            past: state.past.slice(0, -1),
            pastTurn: -1,
            pending: null,
          }
        : state;
    }
    case 'reset':
      return { ...remember(state), topics: [], current: -1, pending: null, last: null };
    case 'shown':
      return changeTopic(state, (topic) => ({
        ...topic,
        shown: [...topic.shown, event.productIds].slice(-depth),
        focus: event.productIds,
      }));
    case 'prices_shown':
      return { ...state, pricesShown: rememberShown(state.pricesShown, event.prices) };
    case 'focused':
      return changeTopic(state, (topic) => ({ ...topic, focus: event.productIds }));
    case 'asked': {
      const next = { ...state, pending: event.pending, pendingTurn: state.turn };
      const { pending } = event;
      return pending.kind === 'attribute'
        ? changeTopic(next, (topic) => ({ ...topic, asked: [...new Set([...topic.asked, pending.attribute])] }))
        : next;
    }
    case 'acted':
      return { ...state, last: event.act };
    case 'cart_changed':
      return { ...state, cart: event.cart };
    case 'coupon_granted':
      return {
        ...state,
        coupons: [...state.coupons.filter((coupon) => coupon.code !== event.coupon.code), event.coupon].slice(-depth),
      };
    case 'apologised':
      return { ...state, apologised: true };
    case 'basket_budget_set':
      return { ...state, basketBudget: event.amount };
    case 'judged': {
      const others = state.disliked.filter((id) => !event.productIds.includes(id));
      return { ...state, disliked: (event.liked ? others : [...others, ...event.productIds]).slice(-mostDisliked) };
    }
    case 'consent_asked':
      return { ...state, consentAsked: true };
    case 'consent_set':
    case 'wishes_kept':
    case 'profile_forgotten':
      return state;
    case 'greeted':
      return { ...state, greeted: true };
    case 'handed_off':
      return { ...state, handedOff: true };
    case 'handed_back':
      return { ...state, handedOff: false };
    case 'turn_ended': {
      const stuck = event.action === 'clarify' ? state.stuck + 1 : 0;
      return { ...state, stuck, ...(state.pendingTurn === state.turn ? {} : { pending: null }) };
    }
  }
}

/** Wishes can be taken back; that a question was put cannot, so it is not put again. */
function stillAsked(topic: Topic, now: readonly Topic[]): Topic {
  const asked = now.find(({ id }) => id === topic.id)?.asked ?? [];
  return asked.every((attribute) => topic.asked.includes(attribute))
    ? topic
    : { ...topic, asked: [...new Set([...topic.asked, ...asked])] };
}

/** A topic as it is kept for undo: the wishes whole, of the lists that were on screen the newest two. */
function lately(topic: Topic): Topic {
  return topic.shown.length > 2 ? { ...topic, shown: topic.shown.slice(-2) } : topic;
}

/** A remembered wish that is taken off the ledger is not brought in again in this talk. */
function putAside(state: DialogueState, removed: ReadonlySet<string>): DialogueState {
  const keys = (state.topics[state.current]?.constraints ?? []).flatMap((constraint) =>
    removed.has(constraint.id) && constraint.source.remembered === true ? [wishKey(constraint)] : [],
  );
  return keys.length === 0 ? state : { ...state, setAside: [...new Set([...state.setAside, ...keys])].slice(-depth) };
}

function nextTopicId({ topics }: DialogueState): string {
  return `t${1 + Math.max(0, ...topics.map(({ id }) => Number(id.slice(1))))}`;
}

/** Keeps the ledger as it was before this turn's first change. */
function remember(state: DialogueState): DialogueState {
  if (state.pastTurn === state.turn) return state;
  return {
    ...state,
    past: [...state.past, { topics: state.topics.map(lately), current: state.current }].slice(-depth),
    pastTurn: state.turn,
  };
}

function changeTopic(state: DialogueState, change: (topic: Topic) => Topic): DialogueState {
  if (state.current >= 0) {
    return { ...state, topics: state.topics.map((topic, index) => (index === state.current ? change(topic) : topic)) };
  }
  const topic = change(emptyTopic(nextTopicId(state)));
  return { ...state, topics: [...state.topics, topic], current: state.topics.length };
}

/** Mood is smoothed over turns; one furious sentence is enough to turn it, kindness brings it back step by step. */
function moodAfter(state: DialogueState, sentiment: number): { moodScore: number; mood: Mood } {
  const moodScore =
    sentiment <= -0.5
      ? Math.min(sentiment, state.moodScore * 0.5 + sentiment * 0.5)
      : state.moodScore * 0.6 + sentiment * 0.4;
  const mood: Mood =
    moodScore <= -0.45 ? 'angry' : moodScore <= -0.2 ? 'unhappy' : moodScore >= 0.3 ? 'happy' : 'neutral';
  return { moodScore, mood };
}
