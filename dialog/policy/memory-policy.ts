import { wishKey } from '../commerce/recommendation/profile/stable-wish.js';
import type { Constraint, DialogueState } from '../state/belief-state.js';
import { currentTopic } from '../state/events.js';
import { changeLedger, type Wish } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';
import { type KeptWish, stableWishes, wishesFor } from '../state/stable-wishes.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import { strategyFor } from './strategy.js';
import type { SystemAct } from './system-act.js';

type MemoryAct = Extract<ShopperAct, { type: 'remember' | 'do_not_remember' | 'show_profile' | 'forget' }>;

/** Acts on the shop's memory. What they say was done is done before the reply is given, or the turn fails. */
export function decideMemory(draft: TurnDraft, act: MemoryAct, context: PolicyContext): TurnDraft {
  const { shopper } = context;
  const say = (...acts: SystemAct[]): TurnDraft => draft.take({ acts, events: [], action: 'answer' });
  const constraints = currentTopic(draft.state)?.constraints ?? [];
  if (shopper === undefined) return say({ type: 'show_profile', known: null, constraints });
  switch (act.type) {
    case 'remember':
      return remember(draft, act.wishes, context);
    case 'do_not_remember':
      draft.happen({ type: 'consent_set', given: false });
      return say({ type: 'not_remembered' });
    case 'show_profile': {
      const { personalised, consent, wishes, liked, disliked } = shopper;
      const known = {
        personalised,
        consent: consent === true,
        wishes,
        likedIds: liked.slice(0, 6),
        dislikedIds: [...disliked].slice(0, 6),
      };
      return say({ type: 'show_profile', known, constraints });
    }
    case 'forget':
      return act.wishes === null ? forgetAll(draft) : forgetWishes(draft, act.wishes, context);
  }
}

/** "Yes" to the question whether wishes may be remembered, or the shopper's own word for it. */
export function remember(draft: TurnDraft, said: readonly Wish[], { graph, shopper }: PolicyContext): TurnDraft {
  note(draft, said);
  const topic = currentTopic(draft.state);
  const wishes = stableWishes(draft.state, graph, { asked: true });
  const others = wishes.length === 0 && (topic?.gift === true || topic?.forOther === true);
  if (shopper?.consent !== true) draft.happen({ type: 'consent_set', given: true });
  draft.happen({ type: 'wishes_kept', added: wishes, gone: [] });
  return draft.take({ acts: [{ type: 'remembered', wishes, others }], events: [], action: 'answer' });
}

/** Puts what was said beside "remember" into the ledger, like any other wish. */
function note(draft: TurnDraft, said: readonly Wish[]): void {
  if (said.length === 0) return;
  const change = changeLedger(currentTopic(draft.state)?.constraints ?? [], said, draft.state.turn);
  if (change.added.length + change.removed.length > 0) draft.happen({ type: 'wishes_changed', ...change });
}

function forgetAll(draft: TurnDraft): TurnDraft {
  const recalled = (currentTopic(draft.state)?.constraints ?? []).filter(({ source }) => source.remembered === true);
  draft.happen({ type: 'profile_forgotten' }, { type: 'consent_set', given: false });
  if (recalled.length > 0) draft.happen({ type: 'wishes_changed', added: [], removed: recalled.map(({ id }) => id) });
  return draft.take({ acts: [{ type: 'forgotten', what: 'all', wishes: [] }], events: [], action: 'answer' });
}

/** Forgets wishes by what they are about, whichever way round they were said, here and in what is kept. */
function forgetWishes(draft: TurnDraft, said: readonly Wish[], { shopper }: PolicyContext): TurnDraft {
  const meant = (wish: Pick<KeptWish, 'attribute' | 'value'>): boolean =>
    said.some(
      ({ attribute, value }) => attribute === wish.attribute && (value === wish.value || typeof value === 'number'),
    );
  const kept = (shopper?.wishes ?? []).filter(meant);
  const held = (currentTopic(draft.state)?.constraints ?? []).filter(meant);
  if (kept.length > 0) draft.happen({ type: 'wishes_kept', added: [], gone: kept.map(wishKey) });
  if (held.length > 0) draft.happen({ type: 'wishes_changed', added: [], removed: held.map(({ id }) => id) });
  const wishes = [...new Map([...kept, ...held.map(asKept)].map((wish) => [wishKey(wish), wish])).values()];
  const what = wishes.length > 0 ? 'wishes' : 'nothing';
  return draft.take({ acts: [{ type: 'forgotten', what, wishes }], events: [], action: 'answer' });
}

function asKept({ attribute, op, value, unit, source }: Constraint): KeptWish {
  return { attribute, op, value, ...(unit === undefined ? {} : { unit }), categoryId: null, said: source.said };
}

/**
 * Brings remembered wishes into the ledger where a kind of thing is newly talked about, and says so before the result: they
 * are chips like any other, and one that is taken away stays away in this talk.
 */
export function recall(draft: TurnDraft, before: DialogueState, { graph, shopper }: PolicyContext): void {
  const topic = currentTopic(draft.state);
  if (shopper === undefined || shopper.wishes.length === 0 || topic === null) return;
  const old = before.topics.find(({ id }) => id === topic.id);
  if (old !== undefined && old.categoryId === topic.categoryId) return;
  const { setAside, turn } = draft.state;
  const constraints = wishesFor(shopper.wishes, { topic, setAside, turn }, graph);
  if (constraints.length === 0) return;
  draft.happen({ type: 'wishes_changed', added: constraints, removed: [] });
  draft.acts.push({ type: 'recalled', constraints });
}

/** With consent, what became stable in a turn is kept and what is no longer wished is forgotten. A new start changes nothing. */
export function keepWishes(draft: TurnDraft, before: DialogueState, { graph, shopper }: PolicyContext): void {
  const settled = draft.events.some(
    ({ type }) => type === 'consent_set' || type === 'wishes_kept' || type === 'reset' || type === 'profile_forgotten',
  );
  if (shopper?.consent !== true || !shopper.personalised || settled) return;
  const keyed = (wishes: readonly KeptWish[]): ReadonlyMap<string, KeptWish> =>
    new Map(wishes.map((wish) => [wishKey(wish), wish]));
  const old = keyed(stableWishes(before, graph));
  const now = keyed(stableWishes(draft.state, graph));
  const added = [...now.values()].filter((wish) => !old.has(wishKey(wish)));
  const gone = [...old.keys()].filter((key) => !now.has(key));
  if (added.length + gone.length > 0) draft.happen({ type: 'wishes_kept', added, gone });
}

/**
 * The question whether lasting wishes may be remembered: once in a talk, never to who answered it, where there is something
 * to remember, the need was just met (something put into the cart, the checkout, thanks), and nothing else is asked.
 */
export function consentQuestion(
  draft: TurnDraft,
  acts: readonly SystemAct[],
  { graph, shopper }: PolicyContext,
): Extract<SystemAct, { type: 'ask_consent' }> | null {
  const { state } = draft;
  if (shopper === undefined || shopper.consent !== null || !shopper.personalised || state.consentAsked) return null;
  if (state.handedOff || !strategyFor(state).extras || !acts.some(meetsNeed)) return null;
  const wishes = stableWishes(state, graph);
  return wishes.length === 0 ? null : { type: 'ask_consent', wishes: wishes.slice(0, 4) };
}

function meetsNeed(act: SystemAct): boolean {
  if (act.type === 'cart_changed') return act.change === 'added';
  if (act.type === 'checkout') return !act.empty;
  return act.type === 'chitchat' && (act.topic === 'thanks' || act.topic === 'bye');
}
