import { describe, expect, it } from 'vitest';
import { shopHeads } from '../model/fixture/tiny-model.js';
import type { HeadChanges } from '../model/head-change.js';
import type { TeachableModel } from '../model/language-model.js';
import { InMemoryTeachingStore } from './in-memory-teaching-store.js';
import type { TeachingFigures } from './judge.js';
import type { RunTeaching } from './teach-in-process.js';
import { Teaching } from './teaching.js';
import type { TeachingJob, TeachingOutcome } from './teaching-job.js';

const utterance = (text: string) => ({
  text,
  reading: { acts: ['search'] as const, spans: [], sentiment: 'neutral' as const, urgency: 'calm' as const },
});

const figures = (right: number, acts = 0.9): TeachingFigures => ({
  regression: { acts, spans: 0.9, sentiment: 0.9, urgency: 0.9 },
  corrections: { corrections: 3, right, rightParts: right },
});

/** Heads that can be told apart by their bias. */
const heads = (mark: number): HeadChanges => ({ acts: { weight: new Float32Array(2), bias: Float32Array.of(mark) } });
const better = (mark: number): TeachingOutcome => ({
  changes: heads(mark),
  setAside: [],
  shipped: figures(0),
  before: figures(0),
  after: figures(3),
});

/** Teaching whose jobs end as the test says, and a model that shows which heads are on it. */
async function desk({
  store = new InMemoryTeachingStore(),
  fingerprint = 'm1',
  jobs = [],
}: {
  store?: InMemoryTeachingStore;
  fingerprint?: string;
  jobs?: readonly (TeachingOutcome | Error | 'hang')[];
} = {}) {
  let inUse: HeadChanges = heads(-1);
  const model: TeachableModel = {
    folder: 'nowhere',
    heads: shopHeads,
    teachable: true,
    readsWhole: () => true,
    useChanges: (changes) => {
      inUse = changes;
    },
    read: async () => Promise.reject(new Error('not read here')),
    dispose: async () => undefined,
  };
  const seen: TeachingJob[] = [];
  const left = [...jobs];
  const runJob: RunTeaching = (job, { tell, signal }) =>
    new Promise((resolve, reject) => {
      seen.push(job);
      tell('training', 0.5);
      const end = left.shift() ?? 'hang';
      signal.addEventListener('abort', () => reject(signal.reason));
      if (end instanceof Error) reject(end);
      else if (end !== 'hang') resolve(end);
    });
  const errors: unknown[] = [];
  let next = 0;
  const teaching = await Teaching.open({
    model,
    modelFolder: model.folder,
    fingerprint,
    setsFolder: 'sets',
    store,
    runJob,
    clock: () => new Date('2026-04-01T08:00:00Z'),
    newId: () => `${fingerprint}-${++next}`,
    onError: (error) => errors.push(error),
  });
  const run = async () => {
    const started = await teaching.start('ann');
    await teaching.idle();
    return started.kind === 'nothing' ? null : teaching.run(started.run.id);
  };
  return { teaching, store, seen, errors, run, mark: () => inUse.acts?.bias[0] ?? 0 };
}

describe('teaching', () => {
  it('puts better heads in force at once, and again after a restart', async () => {
    const { teaching, store, run, mark, seen } = await desk({ jobs: [better(1)] });
    expect(mark()).toBe(0);
    await teaching.correct(utterance('red lamps'), 'ann');
    expect(await run()).toMatchObject({ status: 'succeeded', version: 1, progress: 1, corrections: 1, author: 'ann' });
    expect(mark()).toBe(1);
    expect(seen[0]).toMatchObject({ corrections: [utterance('red lamps')], inForce: {} });
    expect((await desk({ store })).mark()).toBe(1);
    expect(await teaching.versions()).toMatchObject({
      inForce: 1,
      versions: [{ number: 1, previous: 0, corrections: ['m1-1'] }],
    });
  });

  it('leaves the heads of another model alone', async () => {
    const { teaching, store, run } = await desk({ jobs: [better(1)] });
    await teaching.correct(utterance('red lamps'), 'ann');
    await run();
    const other = await desk({ store, fingerprint: 'm2' });
    expect(other.mark()).toBe(0);
    expect(await other.teaching.versions()).toEqual({ versions: [], inForce: 0 });
    expect(await other.teaching.corrections()).toHaveLength(1);
  });

  it('refuses heads that forget, says why, and keeps the old ones', async () => {
    const { teaching, run, mark } = await desk({ jobs: [{ ...better(1), after: figures(3, 0.8) }] });
    await teaching.correct(utterance('red lamps'), 'ann');
    expect(await run()).toMatchObject({
      status: 'refused',
      version: null,
      refusals: [{ reason: 'forgets', figure: 'acts', before: 0.9, after: 0.8 }],
      after: { regression: { acts: 0.8 } },
    });
    expect([mark(), (await teaching.versions()).inForce]).toEqual([0, 0]);
  });

  it('keeps what was learnt by heads that forget nothing, and says which were set aside', async () => {
    const forgot = { reason: 'forgets', figure: 'spans', before: 0.9, after: 0.7 } as const;
    const worse = { ...better(2), setAside: [forgot], before: figures(3) };
    const { teaching, run } = await desk({ jobs: [{ ...better(1), setAside: [forgot] }, worse] });
    await teaching.correct(utterance('red lamps'), 'ann');
    expect(await run()).toMatchObject({ status: 'succeeded', refusals: [forgot] });
    expect(await run()).toMatchObject({ status: 'refused', refusals: [forgot, { reason: 'learns_nothing' }] });
  });

  it('goes one step back and forward again, also past versions that were made from an earlier one', async () => {
    const { teaching, run, mark } = await desk({ jobs: [better(1), better(2), better(3)] });
    await teaching.correct(utterance('red lamps'), 'ann');
    expect(await teaching.step('back')).toEqual({ kind: 'end' });
    await run();
    await run();
    expect(await teaching.step('forward')).toEqual({ kind: 'end' });
    await teaching.step('back');
    expect(mark()).toBe(1);
    await run();
    expect([mark(), (await teaching.versions()).versions[2]?.previous]).toEqual([3, 1]);
    const marks = [];
    for (const direction of ['back', 'back', 'forward', 'forward'] as const) {
      expect(await teaching.step(direction)).toMatchObject({ kind: 'stepped' });
      marks.push(mark());
    }
    expect(marks).toEqual([1, 0, 1, 3]);
  });

  it('hands the heads in force to a run, and forgets what was taken back', async () => {
    const same = { ...better(2), before: figures(3) };
    const { teaching, seen, run, mark } = await desk({ jobs: [better(1), same, { ...same, changes: heads(3) }] });
    const added = await teaching.correct(utterance('red lamps'), 'ann');
    await run();
    expect(await run()).toMatchObject({ status: 'refused', refusals: [{ reason: 'learns_nothing' }] });
    expect(seen[1]?.inForce).toEqual(heads(1));
    expect(await teaching.forget(added.kind === 'added' ? added.correction.id : '')).toBe(true);
    expect(await run()).toMatchObject({ status: 'succeeded', corrections: 0 });
    expect(mark()).toBe(3);
    await teaching.step('back');
    await teaching.step('back');
    expect(await teaching.start('ann')).toEqual({ kind: 'nothing' });
  });

  it('takes the latest of contradictory corrections, and says so', async () => {
    const { teaching, run, seen } = await desk({ jobs: [better(1)] });
    await teaching.correct(utterance('Red  lamps'), 'ann');
    const second = { ...utterance('red lamps'), reading: { ...utterance('').reading, acts: ['browse'] as const } };
    expect(await teaching.correct(second, 'bo')).toMatchObject({ kind: 'added', replaces: ['m1-1'] });
    expect(await run()).toMatchObject({ corrections: 1, replaced: 1 });
    expect(seen[0]?.corrections).toEqual([second]);
  });

  it('keeps nothing of a wrong correction', async () => {
    const { teaching } = await desk();
    expect(await teaching.correct(utterance('😀'), 'ann')).toMatchObject({ kind: 'wrong' });
    expect(await teaching.corrections()).toEqual([]);
    expect(await teaching.start('ann')).toEqual({ kind: 'nothing' });
  });

  it('does one run at a time, and no step meanwhile', async () => {
    const { teaching } = await desk({ jobs: ['hang'] });
    await teaching.correct(utterance('red lamps'), 'ann');
    const [first, second] = await Promise.all([teaching.start('ann'), teaching.start('bo')]);
    expect([first.kind, second.kind]).toEqual(['started', 'busy']);
    expect(await teaching.step('back')).toMatchObject({ kind: 'busy', run: { status: 'running', phase: 'training' } });
    await teaching.close();
  });

  it('can be stopped in the middle; nothing changes, and the next run goes', async () => {
    const { teaching, run, mark } = await desk({ jobs: ['hang', better(1)] });
    await teaching.correct(utterance('red lamps'), 'ann');
    const started = await teaching.start('ann');
    const id = started.kind === 'started' ? started.run.id : '';
    expect(await teaching.stop(id)).toBe(true);
    expect(teaching.run(id)).toMatchObject({ status: 'stopped', version: null });
    expect([await teaching.stop(id), mark()]).toEqual([false, 0]);
    expect(await run()).toMatchObject({ status: 'succeeded' });
  });

  it('survives a run that crashes', async () => {
    const { teaching, run, mark, errors } = await desk({ jobs: [new Error('out of memory'), better(1)] });
    await teaching.correct(utterance('red lamps'), 'ann');
    expect(await run()).toMatchObject({ status: 'failed', error: 'out of memory' });
    expect([mark(), errors.length]).toEqual([0, 1]);
    expect(await run()).toMatchObject({ status: 'succeeded' });
    expect(teaching.runs().map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });
});
