import { z } from 'zod';
import { writeWavOf } from '../../../nlu/voice/audio/write-wav.js';
import {
  fewestTakes,
  mostPhrases,
  mostTakes,
  type PhraseBook,
  type TakeOutcome,
} from '../../../nlu/voice/phrases/phrase-book.js';
import type { VoicePhrase, VoiceTake } from '../../../nlu/voice/phrases/phrase-store.js';
import { readAudioBody } from '../audio-body.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: voice';
const idParams = z.object({ id: z.string().max(200) });
const speakerQuery = z.object({ speaker: z.string().trim().min(1).max(60).default('shop') });

const takeSchema = z.object({
  id: z.string(),
  speaker: z.string(),
  seconds: z.number().describe('Of speech, without the silence around it'),
  addedAt: z.string(),
});
const shareSchema = z.object({ hits: z.int(), of: z.int() });
const phraseSchema = z.object({
  id: z.string(),
  language: z.enum(['zh', 'en']),
  text: z.string(),
  createdAt: z.string(),
  takes: z.array(takeSchema),
  missingTakes: z.int().describe('How many takes are needed before it is listened for'),
  calibration: z
    .object({
      threshold: z.number(),
      expectedHits: shareSchema.describe('Takes, quiet and with noise, that the takes of other voices would find'),
      expectedFalseAccepts: shareSchema
        .extend({ atMost: z.number() })
        .describe('Other utterances taken for the phrase, and the share that this bounds with 95 % confidence'),
    })
    .nullable(),
});

/** Longest take in seconds; it is one phrase, said once. */
const longest = 10;

/** Phrases that the shop hears by example: recorded, listened to, measured and taken away by the merchant. */
export function voiceRoutes({ book }: { readonly book: PhraseBook }): readonly Route[] {
  function existing(id: string) {
    const found = book.list().find(({ phrase }) => phrase.id === id);
    if (found === undefined) throw new HttpProblem('not-found', 'no such phrase');
    return found;
  }
  const shown = (id: string) => {
    const { phrase, takes } = existing(id);
    return phraseView(phrase, takes);
  };
  const wav = { 'content-type': 'audio/wav', 'cache-control': 'private, max-age=3600' };

  return [
    route({
      method: 'get',
      path: '/api/merchant/voice/phrases',
      summary: 'The enrolled phrases with their takes, and what to expect of them.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The phrases', schema: z.object({ items: z.array(phraseSchema) }) } },
      handle: async () => ({
        status: 200,
        body: { items: book.list().map(({ phrase, takes }) => phraseView(phrase, takes)) },
      }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/voice/phrases',
      summary: 'A phrase to be heard; it needs takes next.',
      tag,
      guard: 'merchant',
      body: z.object({ language: z.enum(['zh', 'en']), text: z.string().trim().min(1).max(100) }),
      answers: { 201: { description: 'The phrase', schema: phraseSchema } },
      before: merchantJson,
      async handle({ body }) {
        const known = book.list().some(({ phrase }) => phrase.text === body.text && phrase.language === body.language);
        if (known) throw new HttpProblem('conflict', 'this phrase is enrolled; add takes to it', { reason: 'known' });
        const phrase = await book.addPhrase(body.language, body.text);
        if (phrase === null) {
          throw new HttpProblem('conflict', `at most ${mostPhrases} phrases are listened for`, { reason: 'full' });
        }
        const location = `/api/merchant/voice/phrases/${phrase.id}`;
        return { status: 201, body: phraseView(phrase, []), headers: { location } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/voice/phrases/{id}',
      summary: 'One phrase.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The phrase', schema: phraseSchema } },
      handle: async ({ params }) => ({ status: 200, body: shown(params.id) }),
    }),
    route({
      method: 'delete',
      path: '/api/merchant/voice/phrases/{id}',
      summary: 'Takes a phrase away, with its takes.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 204: { description: 'It is gone' } },
      async handle({ params }) {
        if (!(await book.deletePhrase(params.id))) throw new HttpProblem('not-found', 'no such phrase');
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/voice/phrases/{id}/takes',
      summary: 'Adds a take: the phrase, said once by one voice.',
      tag,
      guard: 'merchant',
      params: idParams,
      query: speakerQuery,
      rawBody: ['audio/wav', 'audio/l16'],
      answers: { 201: { description: 'The phrase as it is heard now', schema: phraseSchema } },
      async handle({ params, query, request }) {
        existing(params.id);
        const recording = await readAudioBody(request, { longest });
        checkTake(await book.addTake(params.id, recording, query.speaker));
        return { status: 201, body: shown(params.id) };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/voice/phrases/{id}/calibration',
      summary: 'Sets the thresholds anew, from the takes and the examples as they are.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The phrase', schema: phraseSchema } },
      async handle({ params }) {
        existing(params.id);
        await book.calibrate();
        return { status: 200, body: shown(params.id) };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/voice/examples',
      summary: 'Recordings of other things, which must not be taken for any phrase.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The examples', schema: z.object({ items: z.array(takeSchema) }) } },
      handle: async () => ({ status: 200, body: { items: book.examples().map(takeView) } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/voice/examples',
      summary: 'Adds a recording of something else; all thresholds are set anew.',
      tag,
      guard: 'merchant',
      query: speakerQuery,
      rawBody: ['audio/wav', 'audio/l16'],
      answers: { 201: { description: 'The example', schema: takeSchema } },
      async handle({ query, request }) {
        const take = checkTake(await book.addTake(null, await readAudioBody(request, { longest }), query.speaker));
        return { status: 201, body: takeView(take) };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/voice/takes/{id}/audio',
      summary: 'What a take or an example sounds like.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'A WAVE file', contentType: 'audio/wav' } },
      async handle({ params, response }) {
        const pcm = await book.audio(params.id);
        if (pcm === null) throw new HttpProblem('not-found', 'no such take');
        response.status(200).set(wav).end(writeWavOf(pcm));
        return { status: 200 };
      },
    }),
    route({
      method: 'delete',
      path: '/api/merchant/voice/takes/{id}',
      summary: 'Takes a take or an example away; thresholds are set anew.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 204: { description: 'It is gone' } },
      async handle({ params }) {
        if (!(await book.deleteTake(params.id))) throw new HttpProblem('not-found', 'no such take');
        return { status: 204 };
      },
    }),
  ];
}

const takeProblems = {
  no_phrase: ['not-found', 'no such phrase'],
  no_speech: ['invalid-request', 'nobody speaks in the recording'],
  too_short: ['invalid-request', 'the phrase is too short to be told from other speech'],
  too_long: ['invalid-request', 'a take is one phrase, said once, in at most five seconds'],
  known: ['conflict', 'this recording is there already; record it afresh'],
  full: ['conflict', `a phrase has at most ${mostTakes} takes; delete one first`],
} as const;

/** The take that was added. Throws a problem for everything else. */
function checkTake(outcome: TakeOutcome): VoiceTake {
  if (outcome.kind === 'added') return outcome.take;
  const [code, detail] = takeProblems[outcome.kind];
  throw new HttpProblem(code, detail, { reason: outcome.kind });
}

function takeView({ id, speaker, seconds, addedAt }: VoiceTake): z.infer<typeof takeSchema> {
  return { id, speaker, seconds, addedAt };
}

function phraseView(phrase: VoicePhrase, takes: readonly VoiceTake[]): z.infer<typeof phraseSchema> {
  const { id, language, text, createdAt, calibration } = phrase;
  return {
    id,
    language,
    text,
    createdAt,
    takes: takes.map(takeView),
    missingTakes: Math.max(0, fewestTakes - takes.length),
    calibration: calibration && {
      threshold: calibration.sure,
      expectedHits: { hits: calibration.hits, of: calibration.takes },
      expectedFalseAccepts: {
        hits: calibration.falseAccepts,
        of: calibration.others,
        atMost: upperBound(calibration.falseAccepts, calibration.others),
      },
    },
  };
}

/** Upper end of the one-sided 95 % Wilson interval of a share: what so few trials can rule out. */
function upperBound(hits: number, of: number): number {
  if (of === 0) return 1;
  const z = 1.645;
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return Math.min(1, (centre + spread) / (1 + (z * z) / of));
}
