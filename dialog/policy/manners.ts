import { currentTopic } from '../state/events.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import { consentQuestion } from './memory-policy.js';
import { type Strategy, strategyFor } from './strategy.js';
import type { SystemAct } from './system-act.js';
import { contrastOf, extraOf, insteadOf } from './unasked.js';

type Offer = Extract<SystemAct, { type: 'offer' }>;

/** Acts that wait for an answer, most needed first: of several in one turn the first is put. */
const asking: readonly SystemAct['type'][] = [
  'clarify_reading',
  'clarify_product',
  'no_match',
  'clarify',
  'offer_human',
  'request',
  'request_category',
  'ask_consent',
];

/** Reasons of offers that a shopper chooses from. */
const chosenFrom: ReadonlySet<Offer['reason']> = new Set(['match', 'popular', 'graded', 'relaxed', 'gift']);

/**
 * The acts of a turn as they are put to this shopper: at most one question, and by the strategy of the mood fewer cards, no
 * extras, or a person offered. What nobody asked for is added last, and one thing at most.
 */
export function withManners(draft: TurnDraft, context: PolicyContext): readonly SystemAct[] {
  const strategy = strategyFor(draft.state);
  const kept = draft.acts.filter((act) => strategy.questions || !narrows(act, draft.acts));
  const helped = offersHuman(draft, strategy) ? [...kept, { type: 'offer_human' } as const] : kept;
  const acts = oneQuestion(helped);
  // The question that was put is the one that waits, whatever else a step would have asked.
  if (acts.some(({ type }) => type === 'offer_human')) draft.happen({ type: 'asked', pending: { kind: 'handoff' } });
  const extra = unasked(draft, acts, strategy, context);
  if (extra !== null) return placed(acts, extra);
  const consent = acts.some(({ type }) => asking.includes(type)) ? null : consentQuestion(draft, acts, context);
  if (consent === null) return acts;
  draft.happen({ type: 'consent_asked' }, { type: 'asked', pending: { kind: 'consent' } });
  return [...acts, consent];
}

/** A question put beside an offer only narrows it. */
function narrows(act: SystemAct, acts: readonly SystemAct[]): boolean {
  return act.type === 'request' && acts.some(({ type }) => type === 'offer');
}

/** A person is offered once in a while, not turn after turn, and not to who has one already. */
function offersHuman({ state, acts }: TurnDraft, { offersHuman: wanted }: Strategy): boolean {
  const said = acts.some(({ type }) => type === 'offer_human' || type === 'handoff');
  const lost = acts.some(({ type }) => type === 'clarify');
  return wanted && lost && !said && !state.handedOff;
}

function oneQuestion(acts: readonly SystemAct[]): readonly SystemAct[] {
  const offered = acts.some(({ type }) => type === 'offer_human');
  const asked = offered ? 'offer_human' : asking.find((type) => acts.some((act) => act.type === type));
  let put = false;
  return acts.filter((act) => {
    // "I didn't get that" may be followed by what to say instead; both stand in for one question.
    const question = asking.includes(act.type) && act.type !== 'clarify' && act.type !== 'no_match';
    if (!question || (asked === 'clarify' && !put)) {
      put ||= question;
      return true;
    }
    if (act.type !== asked || put) return false;
    put = true;
    return true;
  });
}

function unasked(
  draft: TurnDraft,
  acts: readonly SystemAct[],
  strategy: Strategy,
  { graph }: PolicyContext,
): SystemAct | null {
  const { state } = draft;
  const topic = currentTopic(state);
  for (const act of acts) {
    const gone =
      (act.type === 'cart_rejected' && act.reason === 'out_of_stock') ||
      (act.type === 'inform' && act.attribute === 'stock')
        ? act.productId
        : null;
    const instead = gone === null ? null : insteadOf(gone, topic, graph);
    if (instead !== null) {
      draft.happen({ type: 'asked', pending: { kind: 'alternatives', productId: instead.productId } });
      return instead;
    }
    if (act.type === 'cart_changed' && state.basketBudget !== null && act === acts.findLast(isCartChange))
      return { type: 'basket_budget', amount: state.basketBudget, news: false };
    if (act.type === 'checkout' && !act.empty && strategy.celebrates) return { type: 'celebrate' };
  }
  const offers = acts.filter((act): act is Offer => act.type === 'offer' && chosenFrom.has(act.reason));
  const [only] = offers;
  if (only === undefined || offers.length > 1 || topic === null) return null;
  const quiet = !acts.some(({ type }) => asking.includes(type));
  if (strategy.comparisons && quiet && only.productIds.length === 2) {
    const contrast = contrastOf(only.productIds, topic, graph);
    if (contrast !== null) return contrast;
  }
  const few = only.productIds.length <= 3 && topic.shown.length < 3;
  return strategy.extras && quiet && few ? extraOf(only.productIds, topic, graph) : null;
}

function isCartChange(act: SystemAct): boolean {
  return act.type === 'cart_changed';
}

/** Before a question, which stays last. */
function placed(acts: readonly SystemAct[], extra: SystemAct): readonly SystemAct[] {
  const at = acts.findIndex(({ type }) => type === 'request' || type === 'request_category');
  return at < 0 ? [...acts, extra] : [...acts.slice(0, at), extra, ...acts.slice(at)];
}
