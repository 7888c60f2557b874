import type { IntentName, Understanding, Utterance } from '../nlu/understanding.js';
import type { PolicyContext } from './policy/decision.js';
import { decide, type PolicyOutcome } from './policy/policy.js';
import { type TellableIntent, tellableIntents } from './policy/system-act.js';
import type { DialogueState } from './state/belief-state.js';
import { interpret } from './state/interpret.js';
import type { ShopperAct } from './state/shopper-act.js';

/** The confidence of an act that was settled: by the shopper's answer, or because all else leads nowhere. */
const settled = 0.95;

/** From here on a reading of the answer picks the act. */
const answersFrom = 0.8;

/** The utterance as if it certainly did this one thing. */
export function readAs(understanding: Understanding, name: IntentName): Understanding {
  const { rivals: _, ...rest } = understanding;
  return { ...rest, intents: [{ name, confidence: settled, span: { start: 0, end: understanding.text.length } }] };
}

/**
 * The acts of an utterance that the reader could not tell between two: those of one reading where the other leads
 * nowhere or to the same end, else the question which was meant. An angry shopper is not asked, nor anyone twice
 * running. Null where the reader had no doubt, or the question could not be put.
 */
export function actsOfRivals(
  understanding: Understanding,
  state: DialogueState,
  context: PolicyContext,
): readonly ShopperAct[] | null {
  const { rivals } = understanding;
  if (rivals === undefined || state.mood === 'angry' || state.pending?.kind === 'reading') return null;
  const [first, second] = rivals;
  const plain = interpret(understanding, state, context.graph);
  if (plain.length > 0 && plain.every(isSettled)) return null;
  const readings = [first, second].map((name) => {
    const acts = interpret(readAs(understanding, name), state, context.graph);
    return { acts, outcome: decide(state, acts, context) };
  });
  const [one, other] = readings;
  if (one === undefined || other === undefined) return null;
  if (leadsNowhere(one.outcome)) return leadsNowhere(other.outcome) ? null : other.acts;
  if (leadsNowhere(other.outcome) || endOf(one.outcome) === endOf(other.outcome)) return one.acts;
  if (!isTellable(first) || !isTellable(second)) return null;
  const searches = first === 'search' || second === 'search';
  const label = searches ? searchedWords(understanding) : '';
  if (searches && label === '') return null;
  const said = understanding.utterance.text.slice(0, 2000);
  return [{ type: 'two_readings', said, intents: [first, second], label }];
}

/** What the answer to "this or that?" finishes: the words said before, and the act that was picked; null for no answer. */
export function answeredReading(
  { intents }: Understanding,
  { pending }: DialogueState,
): { readonly utterance: Utterance; readonly name: IntentName } | null {
  if (pending?.kind !== 'reading') return null;
  const [best] = intents;
  if (best === undefined || best.confidence < answersFrom || !pending.intents.includes(best.name)) return null;
  return { utterance: { text: pending.said }, name: best.name };
}

/** A question whose product and attribute are both known leaves nothing to ask, whatever its act may be called. */
function isSettled(act: ShopperAct): boolean {
  return (act.type === 'ask_fact' || act.type === 'ask_whether') && act.choices.length === 1;
}

function isTellable(name: IntentName): name is TellableIntent {
  return tellableIntents.some((tellable) => tellable === name);
}

/** A reading that only makes the bot ask back or find nothing is not what a shopper would mean. */
function leadsNowhere({ action }: PolicyOutcome): boolean {
  return action === 'clarify' || action === 'no_match';
}

/** What is said and what changes, as one string that equal ends share. */
function endOf({ acts, events }: PolicyOutcome): string {
  return JSON.stringify([acts, events]);
}

/** The words of the utterance that name something, known or not. */
function searchedWords({ mentions, unknown }: Understanding): string {
  return [...mentions, ...unknown]
    .sort((a, b) => a.start - b.start)
    .map(({ surface }) => surface)
    .join(' ');
}
