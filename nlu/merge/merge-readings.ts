import type { ModelReading } from '../model/language-model.js';
import type { Understanding } from '../understanding.js';
import { mergeActs } from './merge-acts.js';
import { mergeNegation } from './merge-negation.js';
import { mergeSentiment } from './merge-sentiment.js';
import { mergeUnknown } from './merge-unknown.js';
import { rivalActs } from './rival-acts.js';

/**
 * Both readings as one. Numbers, money, links to the shop and references are the grammar's alone; the model adds acts
 * and negations that the grammar missed, outvotes its guesses, and weighs in on mood, urgency and unknown words.
 */
export function mergeReadings(grammar: Understanding, model: ModelReading): Understanding {
  const rivals = rivalActs(grammar, model);
  const negated = mergeNegation(grammar, model.spans);
  return {
    ...negated,
    intents: mergeActs(negated, model.acts),
    sentiment: mergeSentiment(grammar.sentiment, model.sentiment),
    unknown: mergeUnknown(negated, model.spans),
    urgency: model.urgency,
    ...(rivals === null ? {} : { rivals }),
  };
}
