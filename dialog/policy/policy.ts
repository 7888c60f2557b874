import type { DialogueState } from '../state/belief-state.js';
import { currentTopic } from '../state/events.js';
import { giftScope } from '../state/gift.js';
import type { ShopperAct } from '../state/shopper-act.js';
import { track } from '../state/track.js';
import { similarTo } from './alternatives-policy.js';
import { judge, offerRefill, offerSet } from './basket-policy.js';
import { decideCart } from './cart-policy.js';
import { type PolicyContext, TurnDraft } from './decision.js';
import { withManners } from './manners.js';
import { decideMemory, keepWishes, recall, remember } from './memory-policy.js';
import { askCategory, offer } from './offer.js';
import { decideQuestion } from './question-policy.js';
import type { Action, SystemAct } from './system-act.js';

/** What the policy made of a turn. */
export interface PolicyOutcome {
  readonly acts: readonly SystemAct[];
  readonly events: TurnDraft['events'];
  readonly state: DialogueState;
  readonly action: Action;
  /** What the shopper did, as it was answered. */
  readonly shopperActs: readonly ShopperAct['type'][];
}

const offering: ReadonlySet<ShopperAct['type']> = new Set(['search', 'relax', 'undo', 'resume', 'dont_care']);

/**
 * From shopper acts to system acts: each act moves the belief state first, then is answered. Pure: the same state,
 * acts and graph give the same outcome.
 */
export function decide(
  state: DialogueState,
  shopperActs: readonly ShopperAct[],
  context: PolicyContext,
): PolicyOutcome {
  const draft = new TurnDraft(state);
  // Several changes of mind in one sentence are answered by one offer, made when all of them stand.
  const last = shopperActs.reduce((found, act, index) => (offering.has(act.type) ? index : found), -1);
  shopperActs.forEach((act, index) => {
    step(draft, act, context, !offering.has(act.type) || index === last);
  });
  const acts = withManners(draft, context);
  keepWishes(draft, state, context);
  const lead = draft.actions.find((action) => action !== 'chitchat') ?? draft.actions[0] ?? 'clarify';
  return {
    acts,
    events: draft.events,
    state: draft.state,
    action: lead,
    shopperActs: shopperActs.map((act) => act.type),
  };
}

function step(draft: TurnDraft, act: ShopperAct, context: PolicyContext, shows: boolean): TurnDraft {
  const before = draft.state;
  draft.happen(...track(before, act, context.graph));
  const { state } = draft;
  const say = (action: Action, ...acts: SystemAct[]): TurnDraft => draft.take({ acts, events: [], action });
  switch (act.type) {
    case 'search': {
      recall(draft, before, context);
      const topic = currentTopic(draft.state);
      const categoryId = topic?.categoryId;
      if (topic !== null && act.gift) {
        const scope = giftScope({ recipient: act.recipient, occasion: act.occasion ?? null }, topic, context.graph);
        const unknown = scope.recipient === false || scope.occasion?.known === false;
        if (unknown) draft.acts.push({ type: 'gift_scope', scope });
      }
      if (act.unlisted.length > 0 && categoryId)
        draft.acts.push({ type: 'unlisted', surfaces: act.unlisted, categoryId });
      const leads = act.grades.some(({ degree }) => degree === 'superlative');
      if (shows) draft.take(offer(draft.state, context, { named: act.products, leads }));
      return draft;
    }
    case 'relax': {
      const gone = (currentTopic(before)?.constraints ?? []).filter(
        (constraint) => !currentTopic(state)?.constraints.some(({ id }) => id === constraint.id),
      );
      if (gone.length > 0)
        draft.acts.push({
          type: 'acknowledge',
          change: 'relaxed',
          constraints: gone,
          categoryId: currentTopic(state)?.categoryId ?? null,
        });
      if (shows) draft.take(offer(state, context));
      return draft;
    }
    case 'undo':
      draft.acts.push({
        type: 'acknowledge',
        change: before.past.length > 0 ? 'undone' : 'nothing_to_undo',
        constraints: currentTopic(state)?.constraints ?? [],
        categoryId: currentTopic(state)?.categoryId ?? null,
      });
      if (shows) draft.take(offer(state, context));
      return draft;
    case 'reset':
      draft.acts.push({ type: 'acknowledge', change: 'reset', constraints: [], categoryId: null });
      return draft.take(askCategory(state, context));
    case 'resume': {
      const topic = currentTopic(state);
      draft.acts.push({
        type: 'acknowledge',
        change: 'resumed',
        constraints: topic?.constraints ?? [],
        categoryId: topic?.categoryId ?? null,
      });
      if (shows) draft.take(offer(state, context));
      return draft;
    }
    case 'more':
      return draft.take(offer(state, context, { next: true }));
    case 'dont_care':
      if (shows) draft.take(offer(state, context));
      return draft;
    case 'affirm':
      return affirm(draft, before, context);
    case 'deny':
      if (before.pending?.kind === 'consent') return decideMemory(draft, { type: 'do_not_remember' }, context);
      return say('chitchat', { type: 'chitchat', topic: 'deny' });
    case 'browse':
      return draft.take(askCategory(state, context));
    case 'show_wishes': {
      const topic = currentTopic(state);
      return say('answer', {
        type: 'list_wishes',
        constraints: topic?.constraints ?? [],
        categoryId: topic?.categoryId ?? null,
      });
    }
    case 'greet': {
      draft.happen({ type: 'greeted' });
      say('chitchat', { type: 'greet' });
      draft.acts.push(...askCategory(state, context).acts);
      return draft;
    }
    case 'chitchat':
      return say('chitchat', { type: 'chitchat', topic: act.topic });
    case 'complain':
      if (!state.apologised) {
        draft.acts.push({ type: 'apologise' });
        draft.happen({ type: 'apologised' });
      }
      draft.happen({ type: 'asked', pending: { kind: 'handoff' } });
      return say('chitchat', { type: 'offer_human' });
    case 'handoff':
      draft.happen({ type: 'handed_off' });
      return say('handoff', { type: 'handoff' });
    case 'policy_question':
      return say('answer', { type: 'policy_question', topic: act.topic });
    case 'ask_coupon':
      return draft;
    case 'basket_budget':
      draft.happen({ type: 'basket_budget_set', amount: act.amount });
      return act.amount === null
        ? say('chitchat', { type: 'chitchat', topic: 'affirm' })
        : say('answer', { type: 'basket_budget', amount: act.amount, news: true });
    case 'not_sold':
      return say(
        act.near === undefined ? 'no_match' : 'clarify',
        {
          type: 'clarify',
          reason: act.excluded === true ? 'not_excluded' : 'not_sold',
          surface: act.surface,
          near: act.near ?? [],
        },
        ...(state.current < 0 && act.near === undefined ? askCategory(state, context).acts : []),
      );
    case 'not_understood': {
      const ask = state.current < 0 ? askCategory(state, context).acts : [];
      return say('clarify', { type: 'clarify', reason: 'not_understood', surface: act.surface }, ...ask);
    }
    case 'two_readings': {
      const { said, intents, label } = act;
      draft.happen({ type: 'asked', pending: { kind: 'reading', said, intents } });
      return say('clarify', { type: 'clarify_reading', intents, label });
    }
    case 'remember':
    case 'do_not_remember':
    case 'show_profile':
    case 'forget':
      return decideMemory(draft, act, context);
    case 'judge':
      return judge(draft, act, context);
    case 'ask_set':
      return offerSet(draft, act, context);
    case 'ask_refill':
      return offerRefill(draft, act, context);
    case 'cart_add':
    case 'cart_set':
    case 'cart_remove':
    case 'cart_swap':
    case 'cart_view':
    case 'cart_clear':
    case 'checkout':
      return decideCart(draft, act, context);
    default:
      return decideQuestion(draft, act, context);
  }
}

/** "Yes" answers what was asked last. */
function affirm(draft: TurnDraft, before: DialogueState, context: PolicyContext): TurnDraft {
  const { pending } = before;
  if (pending?.kind === 'handoff') {
    draft.happen({ type: 'handed_off' });
    return draft.take({ acts: [{ type: 'handoff' }], events: [], action: 'handoff' });
  }
  if (pending?.kind === 'consent') return remember(draft, [], context);
  if (pending?.kind === 'alternatives') return similarTo(draft, [pending.productId], context.graph);
  if (pending?.kind === 'relax') return draft.take(offer(draft.state, context, { reason: 'relaxed' }));
  return draft.take({ acts: [{ type: 'chitchat', topic: 'affirm' }], events: [], action: 'chitchat' });
}
