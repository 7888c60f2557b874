import type { ModelReading } from '../model/language-model.js';
import type { IntentName, Understanding } from '../understanding.js';
import { sureGrammar, surelyNamed } from './merge-acts.js';

/** The model is unsure where no act is likelier than this. */
const unsureBelow = 0.6;

/** Both rivals must be serious … */
const rivalFrom = 0.25;

/** … and near each other: else the likelier one is simply taken. */
const widestGap = 0.25;

/** A guess of the grammar from here on rests on words of the shop; weaker ones rest on nothing but a number. */
const groundedGuess = 0.7;

/**
 * The two likeliest acts, where no pattern of the grammar fits and the model wavers between them; null where one of
 * them reads well enough, or where the grammar's guess is a third.
 */
export function rivalActs(grammar: Understanding, { acts }: ModelReading): readonly [IntentName, IntentName] | null {
  const [first, second] = acts;
  if (first === undefined || second === undefined) return null;
  const unsure =
    grammar.intents.every(({ confidence }) => confidence < sureGrammar) &&
    first.confidence < unsureBelow &&
    second.confidence >= rivalFrom &&
    first.confidence - second.confidence <= widestGap;
  const third = grammar.intents.some(
    ({ name, confidence }) => confidence >= groundedGuess && name !== first.name && name !== second.name,
  );
  // A name of the shop that is all that was said is looked for.
  const named = grammar.mentions.some(
    ({ surface, candidates }) =>
      (candidates[0]?.score ?? 0) >= surelyNamed && surface.length >= grammar.text.length - 1,
  );
  // 多沉 asks for a measure: the talk itself tells of what.
  return unsure && !third && !named && grammar.gradables.length === 0 ? [first.name, second.name] : null;
}
