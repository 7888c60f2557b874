import type { ModelReading } from '../model/language-model.js';
import { sentimentThreshold } from '../sentiment/read-sentiment.js';
import type { Sentiment } from '../understanding.js';

/**
 * The model's share of the mood where it is certain; less as it is less so. The lexicon keeps the rest: it reads emoji,
 * shouting and irony marks, which the vocabulary does not know.
 */
const modelShare = 0.65;

/** A mixture of the lexicon's and the model's mood. */
export function mergeSentiment(lexicon: Sentiment, model: ModelReading['sentiment']): Sentiment {
  if (model.confidence === 0) return lexicon;
  const share = modelShare * model.confidence;
  const score = Math.round((share * model.score + (1 - share) * lexicon.score) * 1000) / 1000;
  const label = score <= -sentimentThreshold ? 'negative' : score >= sentimentThreshold ? 'positive' : 'neutral';
  return { label, score };
}
