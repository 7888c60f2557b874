import { z } from 'zod';
import { longestText } from '../../../nlu/teaching/check-utterance.js';
import { intentNames, spanTypes } from '../../../nlu/understanding.js';

const spanSchema = z.object({
  start: z.int().min(0).describe('UTF-16 offset into the text'),
  end: z.int().min(1).describe('Behind the last unit'),
  type: z.enum(spanTypes),
  negated: z.boolean().default(false).describe('The utterance rules it out'),
});

const readingSchema = z.object({
  acts: z.array(z.enum(intentNames)).min(1).max(intentNames.length).describe('The main one first'),
  spans: z.array(spanSchema).max(100),
  sentiment: z.enum(['negative', 'neutral', 'positive']),
  urgency: z.enum(['calm', 'urgent']),
});

export const correctionInput = z.object({ text: z.string().min(1).max(longestText), reading: readingSchema });

export const correctionSchema = z.object({
  id: z.string(),
  text: z.string().describe('As the model reads it: lower case, simplified characters, single blanks'),
  reading: readingSchema,
  author: z.string(),
  at: z.string(),
});

const share = z.number().min(0).max(1);
const figuresSchema = z.object({
  regression: z
    .object({
      acts: share.describe('Macro F1'),
      spans: share.describe('F1'),
      sentiment: share.describe('Accuracy'),
      urgency: share.describe('Accuracy'),
    })
    .describe('On sentences of the project that are not trained on'),
  corrections: z.object({
    corrections: z.int(),
    right: z.int().describe('Read right in every part'),
    rightParts: z.int().describe('Of four parts each: acts, spans, sentiment, urgency'),
  }),
});

const refusalSchema = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('forgets'),
    figure: z.enum(['acts', 'spans', 'sentiment', 'urgency']),
    before: share,
    after: share,
  }),
  z.object({ reason: z.literal('learns_nothing'), before: z.int(), after: z.int() }),
]);

export const runSchema = z.object({
  id: z.string(),
  author: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  status: z.enum(['running', 'succeeded', 'refused', 'failed', 'stopped']),
  phase: z.enum(['encoding', 'training', 'judging']),
  progress: share,
  corrections: z.int().describe('How many it learns'),
  replaced: z.int().describe('Left out, since a later correction of the same text replaces them'),
  version: z.int().nullable().describe('What it made'),
  refusals: z.array(refusalSchema).describe('Why its heads, or some of them where it succeeded, were not put in force'),
  before: figuresSchema.nullable(),
  after: figuresSchema.nullable(),
  error: z.string().nullable(),
});

export const versionsSchema = z.object({
  items: z.array(
    z.object({
      number: z.int().min(1),
      previous: z.int().min(0).describe('Where a step back leads; 0 is the model as it came'),
      author: z.string(),
      at: z.string(),
      corrections: z.array(z.string()).describe('Ids of those that it learnt'),
      before: figuresSchema,
      after: figuresSchema,
    }),
  ),
  inForce: z.int().min(0).describe('0 is the model as it came'),
});

export const queueSchema = z.object({
  items: z.array(
    z.object({
      conversationId: z.string(),
      activityId: z.string(),
      at: z.string(),
      said: z.string().describe('As the shopper typed it'),
      reasons: z.array(z.enum(['clarified', 'out_of_scope', 'unsure'])),
      text: z.string().describe('As the model reads it; the spans refer to it'),
      reading: readingSchema.describe('What the model reads now, to be put right and sent as a correction'),
      acts: z.array(z.object({ name: z.enum(intentNames), confidence: share })),
    }),
  ),
  next: z.string().nullable().describe('The `cursor` of the next page'),
});
