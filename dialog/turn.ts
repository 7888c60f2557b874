import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import { readMemoryAct } from '../nlu/acts/memory.js';
import { readUrgency } from '../nlu/acts/urgency.js';
import { readHeard } from '../nlu/read-heard.js';
import type { Reader } from '../nlu/reader.js';
import type { Understanding, Utterance } from '../nlu/understanding.js';
import type { CartTotal } from './commerce/cart/cart.js';
import { cartTotal } from './commerce/cart/cart-total.js';
import { type ShownPrice, withHeldPrices } from './commerce/pricing/guardrails/price-hold.js';
import type { GrantedCoupon } from './commerce/promotion/campaign.js';
import type { Hearing, NamedLowest, Promotions } from './commerce/promotion/promotions.js';
import type { PolicyContext } from './policy/decision.js';
import { decide, type PolicyOutcome } from './policy/policy.js';
import type { ShopperView } from './policy/shopper-view.js';
import type { Action, SystemAct } from './policy/system-act.js';
import { couponOfAnswer, lowestInScope, promotionOutcome } from './promotion-outcome.js';
import { dealsAnswer, type PromotionTalk, talkOfPromotions } from './promotion-talk.js';
import type { Nlg } from './reply/nlg.js';
import type { Reply } from './reply/reply.js';
import type { DialogueState } from './state/belief-state.js';
import { currentTopic, type DialogueEvent, fold, initialState } from './state/events.js';
import { interpret } from './state/interpret.js';
import { promotionRequest } from './state/promotion-request.js';
import { actOfTap, eventsOfTap, type Tap } from './tap.js';
import type { TrackingReviser } from './tracking/learned-tracker.js';
import { recordTurn, type TurnRecord } from './turn-record.js';
import { actsOfRivals, answeredReading, readAs } from './two-readings.js';

/** One thing that a shopper did: said something, or tapped. `shopperId` binds coupons; no price depends on it. */
export interface TurnInput {
  readonly conversationId: string;
  readonly shopperId: string;
  readonly utterance: Utterance | null;
  readonly tap: Tap | null;
  readonly locale?: string;
  readonly now: Date;
  /** Whether this channel may claim to have heard speech. */
  readonly maySpeak: boolean;
  /** Stands for the shopper's device in limits of promotions; no price depends on it either. */
  readonly device?: string | null;
  /** Answer in few words, whatever the mood. */
  readonly brief?: boolean;
}

/** `events` are what is stored; folding them over the old state gives `state`. */
export interface TurnOutcome {
  readonly events: readonly DialogueEvent[];
  readonly state: DialogueState;
  readonly reply: Reply;
  readonly turn: TurnRecord;
}

export interface Dialogue {
  open(locale?: string): DialogueState;
  fold(state: DialogueState, events: readonly DialogueEvent[]): DialogueState;
  respond(state: DialogueState, input: TurnInput): Promise<TurnOutcome>;
  /** The first words of a conversation, before the shopper said anything. */
  greet(state: DialogueState, input: Pick<TurnInput, 'now'>): Promise<TurnOutcome>;
}

export interface DialoguePorts {
  readonly graph: () => ShopGraph;
  readonly reader: Reader;
  readonly nlg: Nlg;
  readonly promotions: Promotions;
  /** As in `PolicyContext`, over the shop as this conversation sees it, for the shopper of the turn (null before anything was said). */
  readonly rank: (
    productIds: readonly string[],
    state: DialogueState,
    who: { readonly shopperId: string | null; readonly graph: ShopGraph },
  ) => readonly string[];
  /** As in `PolicyContext`. */
  readonly takenWith?: (productId: string) => readonly string[];
  /** What is known of a shopper; absent where nothing is kept of anybody, null of one who is not known yet. */
  readonly shopper?: (shopperId: string) => ShopperView | null;
  /** The learned tracker beside the one by rules; without it the rules read alone. */
  readonly tracker?: TrackingReviser;
  /** How long a price that was shown holds in its conversation when prices move by themselves; 0, the default, is not at all. */
  readonly holdMinutes?: () => number;
  readonly shopName?: string;
}

/**
 * The path of one turn: utterance -> understanding -> shopper acts -> belief state and system acts -> words. Holds no
 * state of its own; whoever calls it keeps the events.
 */
export function createDialogue(ports: DialoguePorts): Dialogue {
  const { graph, reader, promotions, holdMinutes = () => 0 } = ports;
  const seenIn = ({ pricesShown }: DialogueState, now: Date): ShopGraph =>
    withHeldPrices(graph(), pricesShown, { now: now.getTime(), holdMinutes: holdMinutes() });

  const contextOf = (
    state: DialogueState,
    { now, shopperId }: { readonly now: Date; readonly shopperId: string | null },
  ): PolicyContext => {
    const seen = seenIn(state, now);
    const shopper = shopperId === null ? null : (ports.shopper?.(shopperId) ?? null);
    return {
      graph: seen,
      rank: (productIds, current) => ports.rank(productIds, current, { shopperId, graph: seen }),
      ...(ports.takenWith === undefined ? {} : { takenWith: ports.takenWith }),
      ...(shopper === null ? {} : { shopper }),
    };
  };

  async function finish(
    started: Started,
    outcome: PolicyOutcome,
    coupon: GrantedCoupon | null,
    input: Pick<TurnInput, 'now'> & Partial<Pick<TurnInput, 'shopperId' | 'brief'>>,
  ): Promise<TurnOutcome> {
    const shop = seenIn(outcome.state, input.now);
    const ended: DialogueEvent = { type: 'turn_ended', action: outcome.action };
    const state = fold(outcome.state, [ended]);
    const cartView = await priceCart(state, shop, { promotions, shopperId: input.shopperId });
    const reply = await ports.nlg.render(outcome.acts, {
      graph: shop,
      brief: input.brief ?? false,
      language: state.language,
      mood: state.mood,
      state,
      cartView,
      now: input.now,
      ...(ports.shopName === undefined ? {} : { shopName: ports.shopName }),
    });
    const turn = recordTurn({
      understanding: started.understanding,
      state,
      outcome,
      reply,
      cartView,
      coupon,
      graph: shop,
    });
    const prices = holdMinutes() > 0 ? shownPrices(reply, cartView, graph(), input.now) : [];
    const shown: DialogueEvent[] = prices.length > 0 ? [{ type: 'prices_shown', prices }] : [];
    const events = [...started.events, ...outcome.events, ended, ...shown];
    return { events, state: fold(state, shown), reply, turn };
  }

  function promotionTalk(understanding: Understanding, state: DialogueState, input: TurnInput): PromotionTalk {
    const graphNow = seenIn(state, input.now);
    const named = understanding.mentions.flatMap(({ candidates }) =>
      candidates[0]?.kind === 'product' ? [candidates[0].id] : [],
    );
    return {
      promotions,
      graph: graphNow,
      conversationId: input.conversationId,
      language: state.language,
      shopperId: input.shopperId,
      device: input.device ?? null,
      key: turnKey(input, state.turn),
      now: input.now,
      focus: [...named, ...(currentTopic(state)?.focus ?? [])],
      text: understanding.text,
    };
  }

  return {
    open: (locale) => initialState(locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
    fold,
    async greet(state, input) {
      const outcome = decide(state, [{ type: 'greet' }], contextOf(state, { ...input, shopperId: null }));
      return finish({ understanding: null, state, events: [] }, outcome, null, input);
    },
    async respond(before, input) {
      if (input.tap) {
        const events = eventsOfTap(before, input.tap, graph());
        const state = fold(before, events);
        const act = actOfTap(input.tap);
        const outcome = decide(state, [act], contextOf(state, input));
        return finish({ understanding: null, state, events }, outcome, null, input);
      }
      const started = await start(before, input.utterance ?? { text: '' }, reader);
      const { state, understanding } = started;
      const coupon = await hearCoupon(understanding, input, { promotions, turn: state.turn });
      if (coupon) {
        const granted = coupon.kind === 'granted' ? coupon.coupon : null;
        const lowest = granted === null ? [] : await lowestInScope(granted, state, { promotions, graph: graph() });
        return finish(started, couponOutcome(state, coupon, lowest), granted, input);
      }
      const asked = promotionRequest(understanding.text, understanding.utterance.text);
      const answer = asked === null ? null : await talkOfPromotions(asked, promotionTalk(understanding, state, input));
      if (answer) return finish(started, promotionOutcome(state, answer), couponOfAnswer(answer), input);
      const context = contextOf(state, input);
      const meant = await readAnswered(understanding, state, reader);
      const rivals = actsOfRivals(meant, state, context);
      const read = rivals ?? interpret(meant, state, context.graph);
      const acts =
        rivals === null && ports.tracker
          ? await ports.tracker.revise({ acts: read, understanding: meant, state, graph: context.graph })
          : read;
      const asksCoupon = acts.some((act) => act.type === 'ask_coupon');
      const outcome = decide(state, acts, context);
      if (!asksCoupon) return finish(started, outcome, null, input);
      const deals = await dealsAnswer(promotions, context.graph, input.now);
      if (deals) return finish(started, promotionOutcome(state, deals), null, input);
      const running = (await promotions.running(input.now)).length > 0;
      const refusal: SystemAct = {
        type: 'coupon_refused',
        reason: running ? 'needs_phrase' : 'none_running',
        campaignId: null,
      };
      return finish(started, { ...outcome, acts: [refusal, ...outcome.acts], action: 'coupon' }, null, input);
    },
  };
}

interface Started {
  readonly understanding: Understanding | null;
  readonly state: DialogueState;
  readonly events: readonly DialogueEvent[];
}

/** Reads the utterance; of what was heard, the transcript that this shop can make most of. */
async function start(
  before: DialogueState,
  utterance: Utterance,
  reader: Reader,
): Promise<Started & { readonly understanding: Understanding }> {
  const understanding = await readHeard(utterance, reader, { previousLanguage: before.language });
  const events: DialogueEvent[] = [
    {
      type: 'turn_started',
      language: understanding.language,
      // "Forget that I hate it" speaks to the shop's memory, not of a mood.
      sentiment:
        readMemoryAct(understanding.text) === null
          ? understanding.sentiment.score
          : Math.max(0, understanding.sentiment.score),
      ...(isUrgent(understanding) ? { urgent: true } : {}),
      said: understanding.utterance.text.slice(0, 2000),
      intents: understanding.intents.map((intent) => intent.name),
      unknown: understanding.unknown.map((unknown) => unknown.surface),
    },
  ];
  return { understanding, events, state: fold(before, events) };
}

/** From here on the language model's word that time presses counts by itself. */
const sureUrgency = 0.9;

function isUrgent({ text, urgency }: Understanding): boolean {
  return readUrgency(text) || (urgency?.label === 'urgent' && urgency.confidence >= sureUrgency);
}

/** The answer to "this or that?" gives the words said before their meaning; anything else means what it says. */
async function readAnswered(
  understanding: Understanding,
  state: DialogueState,
  reader: Reader,
): Promise<Understanding> {
  const answered = answeredReading(understanding, state);
  if (answered === null) return understanding;
  const before = await reader.read(answered.utterance, { previousLanguage: state.language });
  return readAs(before, answered.name);
}

type CouponOutcome = Exclude<Hearing, { kind: 'none' }> | { readonly kind: 'say_it'; readonly campaignId: string };

/** A campaign's phrase answers to the voice alone; typed, it earns a hint to say it. */
async function hearCoupon(
  understanding: Understanding,
  input: TurnInput,
  { promotions, turn }: { readonly promotions: Promotions; readonly turn: number },
): Promise<CouponOutcome | null> {
  const { utterance } = understanding;
  if (utterance.spoken && input.maySpeak) {
    const heard = await promotions.hear(
      [...new Set([input.utterance?.text ?? utterance.text, ...(utterance.alternatives ?? [])])],
      input.shopperId,
      { device: input.device ?? null, key: turnKey(input, turn) },
    );
    return heard.kind === 'none' ? null : heard;
  }
  const typed = await promotions.typed(utterance.text);
  return typed.kind === 'none' ? null : typed;
}

/** Idempotency key of what one turn claims: a turn that is repeated after a crash finds what it was granted. */
function turnKey({ conversationId }: TurnInput, turn: number): string {
  return `turn ${conversationId} ${turn}`;
}

function couponOutcome(state: DialogueState, heard: CouponOutcome, lowest: readonly NamedLowest[]): PolicyOutcome {
  const say = (act: SystemAct, events: readonly DialogueEvent[] = []): PolicyOutcome => {
    const action: Action = 'coupon';
    return { acts: [act], events: [...events], state: fold(state, events), action, shopperActs: ['ask_coupon'] };
  };
  switch (heard.kind) {
    case 'granted':
      return say({ type: 'grant_coupon', coupon: heard.coupon, repeated: heard.repeated, lowest }, [
        { type: 'coupon_granted', coupon: heard.coupon },
      ]);
    case 'did_you_mean':
      return say({ type: 'coupon_did_you_mean', campaignId: heard.campaignId });
    case 'say_it':
      return say({ type: 'coupon_refused', reason: 'say_it', campaignId: heard.campaignId });
    case 'refused':
      return say({ type: 'coupon_refused', reason: heard.reason, campaignId: heard.campaignId });
  }
}

/** The shop's own prices among those on screen: one that is held already is not held anew. */
function shownPrices({ cards }: Reply, cart: CartTotal, graph: ShopGraph, now: Date): readonly ShownPrice[] {
  const shown = [...cards.map(({ id }) => id), ...cart.lines.map(({ productId }) => productId)];
  return [...new Set(shown)].flatMap((productId) => {
    const price = graph.product(productId)?.offer.price;
    return price === undefined ? [] : [{ productId, ...price, at: now.getTime() }];
  });
}

/** The cart with what promotions take off it for this shopper's coupons and reservations. */
async function priceCart(
  { cart }: DialogueState,
  graph: ShopGraph,
  { promotions, shopperId }: { readonly promotions: Promotions; readonly shopperId: string | undefined },
): Promise<CartTotal> {
  if (cart.lines.length === 0) return cartTotal(cart, graph);
  const grants = shopperId === undefined ? [] : await promotions.grants(shopperId);
  const savings = await promotions.savings(cart, grants, graph);
  return { ...cartTotal(cart, graph, { amount: savings.total, currency: savings.currency }), savings };
}
