import type { ModelHead } from '../../model/model-head.js';
import { intentNames, spanTypes } from '../../understanding.js';
import { asRead, type TextInputs } from '../tokenizer/encoder-inputs.js';
import type { TrainingExample } from '../trainer/batches.js';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import type { ActText } from './open-acts.js';

/** The heads that read a shopper's utterance. */
export const shopHeads = [
  { name: 'acts', kind: 'sequence', labels: intentNames, several: true },
  { name: 'slots', kind: 'token', labels: ['O', ...spanTypes.flatMap((type) => [`B-${type}`, `I-${type}`])] },
  { name: 'negation', kind: 'token', labels: ['no', 'yes'] },
  { name: 'sentiment', kind: 'sequence', labels: ['negative', 'neutral', 'positive'] },
  { name: 'urgency', kind: 'sequence', labels: ['calm', 'urgent'] },
] as const satisfies readonly ModelHead[];

const [acts, slots, , sentiment, urgency] = shopHeads;

/**
 * An utterance as ids and targets. A word's tag stands at its first piece, as it is read when the model is used; negation
 * is only learnt inside of spans.
 */
export function shopExample(utterance: AnnotatedUtterance, inputs: TextInputs, limit: number): TrainingExample {
  const { words, ...input } = inputs.ofText(utterance.text, limit);
  const { ids } = input;
  const tags = new Array<number>(ids.length).fill(-1);
  const negations = new Array<number>(ids.length).fill(-1);
  for (const { start, end, first } of words) {
    const span = utterance.spans.find((candidate) => start < candidate.end && candidate.start < end);
    const previous = words.findLast((word) => word.first < first);
    const begins = span !== undefined && !(previous !== undefined && previous.end > span.start);
    tags[first] = slots.labels.indexOf(span === undefined ? 'O' : `${begins ? 'B' : 'I'}-${span.type}`);
    if (span !== undefined) negations[first] = span.negated ? 1 : 0;
  }
  return {
    ...input,
    targets: {
      acts: utterance.acts.map((act) => acts.labels.indexOf(act)),
      slots: tags,
      negation: negations,
      sentiment: sentiment.labels.indexOf(utterance.sentiment),
      urgency: urgency.labels.indexOf(utterance.urgency),
    },
  };
}

/** A text of which only the act is known. */
export function actExample({ text, act }: ActText, inputs: TextInputs, limit: number): TrainingExample {
  const { words: _, ...input } = inputs.ofText(asRead(text), limit);
  return { ...input, targets: { acts: [acts.labels.indexOf(act)] } };
}
