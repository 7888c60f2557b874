import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTinyModel } from '../model/fixture/tiny-model.js';
import type { TeachableModel } from '../model/language-model.js';
import { loadLanguageModel } from '../model/load-language-model.js';
import type { TaughtUtterance } from './correction.js';
import { claimedActs, judge } from './judge.js';
import { modelFingerprint } from './model-fingerprint.js';
import { teachInProcess } from './teach-in-process.js';
import { runTeachingJob, type TeachingJob } from './teaching-job.js';
import { refusals } from './verdict.js';

const words = ['red', 'kettles', 'lamps', 'blue', 'under', '50', '水壶', '台灯', '红色', '不要'];
const texts = words.flatMap((a, i) => words.slice(i + 1).map((b) => `${a} ${b} and ${words[(i * 3) % 10]}`));

let folder: string;
let sets: string;
/** Nothing holds the model back while it learns; in the other one nothing judges it, either. */
let withoutReplay: string;
let empty: string;
let model: TeachableModel;
let job: TeachingJob;
let misread: TaughtUtterance;

/** What the model reads anyway, as if it were right: a model of random weights knows nothing better. */
async function asRead(text: string): Promise<TaughtUtterance> {
  const { acts, spans, sentiment, urgency } = await model.read(text);
  const reading = { acts: claimedActs(acts), spans, sentiment: sentiment.label, urgency: urgency.label };
  return { text, reading };
}

beforeAll(async () => {
  const size = { layers: 1, hidden: 64, attentionHeads: 2, intermediate: 64, positions: 32 };
  folder = await writeTinyModel({
    size,
    calibration: { acts: { slope: 1.5, offset: -0.2 }, sentiment: { temperature: 2 } },
  });
  model = await loadLanguageModel(folder);
  sets = await mkdtemp(join(tmpdir(), 'daogou-sets-'));
  const lines = await Promise.all(texts.map(async (text) => JSON.stringify(await asRead(text))));
  await writeFile(join(sets, 'replay.jsonl'), `${lines.slice(0, 25).join('\n')}\n`);
  await writeFile(join(sets, 'regression.jsonl'), `${lines.slice(25).join('\n')}\n`);
  withoutReplay = await mkdtemp(join(tmpdir(), 'daogou-sets-'));
  await writeFile(join(withoutReplay, 'replay.jsonl'), '');
  await copyFile(join(sets, 'regression.jsonl'), join(withoutReplay, 'regression.jsonl'));
  empty = await mkdtemp(join(tmpdir(), 'daogou-sets-'));
  for (const name of ['replay', 'regression']) await writeFile(join(empty, `${name}.jsonl`), '');
  const known = await asRead('不要 blue 50');
  misread = {
    text: known.text,
    reading: {
      acts: ['cart_view'],
      spans: [{ start: 3, end: 7, type: 'value', negated: true }],
      sentiment: known.reading.sentiment === 'negative' ? 'positive' : 'negative',
      urgency: known.reading.urgency === 'calm' ? 'urgent' : 'calm',
    },
  };
  job = { modelFolder: folder, setsFolder: sets, corrections: [misread], inForce: {} };
});
afterAll(async () => {
  await model.dispose();
  for (const each of [folder, sets, withoutReplay, empty]) await rm(each, { recursive: true });
});

describe('a teaching job', () => {
  it('learns a misread utterance in all its parts, which the model then reads so', async () => {
    const phases = new Set<string>();
    const freely = { ...job, setsFolder: empty };
    const outcome = await runTeachingJob(freely, (phase) => phases.add(phase));
    expect([...phases]).toEqual(['encoding', 'training', 'judging']);
    expect(outcome.shipped).toEqual(outcome.before);
    expect(outcome.before.corrections).toEqual({ corrections: 1, right: 0, rightParts: 0 });
    expect(outcome.after.corrections).toEqual({ corrections: 1, right: 1, rightParts: 4 });
    const before = await model.read(misread.text);
    model.useChanges(outcome.changes);
    const { acts, spans, sentiment, urgency } = await model.read(misread.text);
    expect(claimedActs(acts)).toEqual(['cart_view']);
    expect(spans).toMatchObject(misread.reading.spans);
    expect([sentiment.label, urgency.label]).toEqual([misread.reading.sentiment, misread.reading.urgency]);
    model.useChanges({});
    expect(await model.read(misread.text)).toEqual(before);
  });

  it('measures what the shop will read: the figures are those of the model with these heads', async () => {
    const outcome = await runTeachingJob(job, () => {});
    model.useChanges(outcome.changes);
    const { corrections } = await judge(model, [], [misread]);
    model.useChanges({});
    expect(corrections).toEqual(outcome.after.corrections);
    expect(outcome.before.regression).toEqual({ acts: 1, spans: 1, sentiment: 1, urgency: 1 });
  });

  it('leaves a head as it is in force when what is taught contradicts what was known, and no replay holds it', async () => {
    const turned = await Promise.all(
      texts.slice(25).map(async (text) => {
        const { reading } = await asRead(text);
        const sentiment = reading.sentiment === 'positive' ? ('negative' as const) : ('positive' as const);
        return { text: `${text} !`, reading: { ...reading, sentiment } };
      }),
    );
    const outcome = await runTeachingJob({ ...job, setsFolder: withoutReplay, corrections: turned }, () => {});
    expect(outcome.setAside).toContainEqual({ reason: 'forgets', figure: 'sentiment', before: 1, after: 0 });
    expect(outcome.changes.sentiment).toBeUndefined();
    expect(outcome.after.regression.sentiment).toBe(1);
    expect(refusals({ ...outcome, forgets: false })).toMatchObject([{ reason: 'learns_nothing', before: 0, after: 0 }]);
    const inForce = { sentiment: { weight: new Float32Array(64 * 3), bias: Float32Array.of(0, 0.01, 0) } };
    const again = await runTeachingJob({ ...job, setsFolder: withoutReplay, corrections: turned, inForce }, () => {});
    expect(again.changes.sentiment).toEqual(inForce.sentiment);
  });

  it('goes in a process of its own to the same end', async () => {
    const told: number[] = [];
    const control = { tell: (_: string, share: number) => told.push(share), signal: new AbortController().signal };
    const [apart, here] = [await teachInProcess(job, control), await runTeachingJob(job, () => {})];
    expect(apart).toEqual(here);
    expect(told.length).toBeGreaterThan(3);
  });

  it('can be ended in the middle of each phase', async () => {
    for (const wanted of ['encoding', 'training', 'judging']) {
      const abort = new AbortController();
      const tell = (phase: string): void => {
        if (phase === wanted) abort.abort(new Error('enough'));
      };
      await expect(teachInProcess(job, { tell, signal: abort.signal })).rejects.toThrow('enough');
    }
  });

  it('fails with the reason where the model or the sets are gone', async () => {
    const control = { tell: () => {}, signal: new AbortController().signal };
    await expect(teachInProcess({ ...job, modelFolder: join(folder, 'gone') }, control)).rejects.toThrow(
      'cannot be loaded',
    );
    await expect(teachInProcess({ ...job, setsFolder: join(folder, 'gone') }, control)).rejects.toThrow('replay.jsonl');
  });
});

describe('the fingerprint of a model', () => {
  it('tells two models apart and knows one again', async () => {
    const other = await writeTinyModel({ seed: 2 });
    expect(await modelFingerprint(folder)).toBe(await modelFingerprint(folder));
    expect(await modelFingerprint(other)).not.toBe(await modelFingerprint(folder));
    await rm(other, { recursive: true });
  });
});
