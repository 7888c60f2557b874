import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTeachingSets, teachingSetsFolder } from '../../teaching/training-sets.js';
import { readSentences } from './annotated-utterance.js';
import { holdBack, shippedSeed } from './hold-back.js';
import { normalisedUtterance } from './segments.js';

const folder = fileURLToPath(new URL('sentences', import.meta.url));
const readings = (part: 'train' | 'measure') =>
  new Map(
    readSentences(folder, part)
      .map(normalisedUtterance)
      .map(({ text, acts, spans, sentiment, urgency }) => [text, { acts, spans, sentiment, urgency }]),
  );

describe('the sets that teaching goes by', () => {
  it('hold sentences that train, as they are annotated, none twice and none that measures', async () => {
    const { replay, regression } = await readTeachingSets(teachingSetsFolder());
    const [train, measure] = [readings('train'), readings('measure')];
    const all = [...replay, ...regression];
    for (const { text, reading } of all) expect(reading, text).toEqual(train.get(text));
    expect(all.filter(({ text }) => measure.has(text))).toEqual([]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect([replay.length, regression.length]).toEqual([900, 400]);
  });

  it('judge by the sentences that training holds back, and say again those that it does not', async () => {
    const { replay, regression } = await readTeachingSets(teachingSetsFolder());
    const { taught, heldBack } = holdBack(readSentences(folder, 'train'), shippedSeed);
    const [known, unknown] = [taught, heldBack].map((part) => new Set(part.map(({ text }) => text)));
    expect(regression.filter(({ text }) => !unknown?.has(text))).toEqual([]);
    expect(replay.filter(({ text }) => !known?.has(text))).toEqual([]);
  });

  it('hold every act that the sentences hold', async () => {
    const { replay, regression } = await readTeachingSets(teachingSetsFolder());
    const acts = new Set([...readings('train').values()].flatMap((reading) => reading.acts));
    for (const set of [replay, regression]) expect(new Set(set.flatMap(({ reading }) => reading.acts))).toEqual(acts);
  });
});
