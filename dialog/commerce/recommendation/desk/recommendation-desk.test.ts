import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { sampleShop } from '../../fixture/sample-shop.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import { InMemoryProfileStore } from '../profile/profile-store.js';
import { runLearningJob } from './learning-job.js';
import type { ModelStore } from './model-store.js';
import { RecommendationDesk } from './recommendation-desk.js';
import type { RecommendationPorts } from './recommendation-ports.js';
import { decodeSnapshot } from './snapshot.js';

const graph = sampleShop();
const kettles = ['K1', 'K2', 'K3', 'K5'];
const start = new Date('2026-04-01T12:00:00.000Z');

function memory(): ModelStore & { bytes: Uint8Array | null } {
  return {
    bytes: null,
    async load() {
      return this.bytes;
    },
    async save(bytes) {
      this.bytes = bytes;
    },
  };
}

async function opened(changes: Partial<RecommendationPorts> = {}) {
  const store = new InMemoryProfileStore();
  const models = memory();
  const errors: unknown[] = [];
  let ids = 0;
  const ports: RecommendationPorts = {
    store,
    models,
    graph: () => graph,
    run: (job, { tell }) => runLearningJob(job, tell, () => 0),
    clock: () => start,
    newId: () => `id${ids++}`,
    random: seededRandom(1),
    onError: (error) => errors.push(error),
    ...changes,
  };
  return { desk: await RecommendationDesk.open(ports), store, models, errors, ports };
}

/** Shoppers who take a kettle take a teapot and a tea with it. */
function pastPurchases(): readonly FeedbackEvent[] {
  return Array.from({ length: 60 }, (_, shopper) =>
    (shopper % 2 === 0 ? ['K1', 'P2', 'T1'] : ['K3', 'P1', 'T2']).map(
      (productId, at): FeedbackEvent => ({
        subject: `past${shopper}`,
        productId,
        kind: 'purchase',
        at: new Date(start.getTime() - (60 - shopper) * 3_600_000 + at * 1000).toISOString(),
      }),
    ),
  ).flat();
}

async function ended(desk: RecommendationDesk, id: string): Promise<void> {
  while (desk.trainings.run(id)?.status === 'running') await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('feedback', () => {
  it('counts from the next ranking on', async () => {
    const { desk } = await opened();
    await desk.meet('anna');
    await desk.contentRead();
    expect(desk.rank(kettles, { shopperId: 'anna' })[0]).toBe('K1');
    await desk.observe('anna', [
      { productId: 'K1', kind: 'dislike' },
      { productId: 'K2', kind: 'like' },
    ]);
    const ranked = desk.rank(kettles, { shopperId: 'anna' });
    expect(ranked[0]).toBe('K2');
    expect(ranked.at(-1)).toBe('K1');
    expect(desk.rank(kettles, { shopperId: 'ben' })[0]).toBe('K1');
  });

  it('leaves out what the shop does not have', async () => {
    const { desk } = await opened();
    expect(await desk.observe('anna', [{ productId: 'no such thing', kind: 'view' }])).toBe(0);
    expect((await desk.view('anna')).events).toBe(0);
  });

  it('is kept under a key that leads to nobody, unless the shopper agrees', async () => {
    const { desk, store } = await opened();
    await desk.observe('anna', [{ productId: 'K2', kind: 'cart' }]);
    await desk.close();
    expect(await store.eventsOf('anna', 10)).toEqual([]);
    expect((await store.all(10)).map(({ productId }) => productId)).toEqual(['K2']);
    await desk.choose('anna', { remembered: true });
    expect((await store.eventsOf('anna', 10)).map(({ productId }) => productId)).toEqual(['K2']);
  });

  it('is remembered at the next visit with consent alone, and deleted when it is taken back', async () => {
    const { desk, ports } = await opened();
    await desk.choose('anna', { remembered: true });
    await desk.observe('anna', [{ productId: 'K2', kind: 'purchase' }]);
    await desk.observe('ben', [{ productId: 'K2', kind: 'purchase' }]);
    await desk.close();
    const later = await RecommendationDesk.open(ports);
    expect((await later.view('anna')).liked.map(({ productId }) => productId)).toEqual(['K2']);
    expect((await later.view('ben')).liked).toEqual([]);
    await later.choose('anna', { remembered: false });
    const last = await RecommendationDesk.open(ports);
    expect((await last.view('anna')).liked).toEqual([]);
  });

  it('can be deleted and switched off; results are then those of everybody', async () => {
    const { desk, store } = await opened();
    await desk.meet('anna');
    const everybody = desk.rank(kettles, { shopperId: null });
    await desk.observe('anna', [{ productId: 'K3', kind: 'like' }]);
    await desk.forget('anna');
    expect(await desk.view('anna')).toMatchObject({ liked: [], events: 0 });
    expect(await store.all(10)).toEqual([]);
    expect(desk.rank(kettles, { shopperId: 'anna' })).toEqual(everybody);
    await desk.choose('anna', { personalised: false });
    expect(await desk.observe('anna', [{ productId: 'K3', kind: 'like' }])).toBe(0);
    expect(desk.rank(kettles, { shopperId: 'anna' })).toEqual(everybody);
  });
});

describe('learning anew', () => {
  it('starts when there is enough, one run at a time, and puts the whole model in force at its end', async () => {
    const { desk, store, models } = await opened();
    expect(await desk.trainings.start()).toMatchObject({ kind: 'too_little', events: 0 });
    await store.append(pastPurchases());
    const run = await desk.trainings.start();
    if (run.kind !== 'started') throw new Error(run.kind);
    expect(await desk.trainings.start()).toEqual({ kind: 'busy', runId: run.run.id });
    expect(desk.model).toBeNull();
    await ended(desk, run.run.id);
    expect(desk.trainings.run(run.run.id)).toMatchObject({ status: 'succeeded', progress: 1 });
    expect(desk.model).toMatchObject({ shoppers: 60, events: 180 });
    expect(decodeSnapshot(models.bytes!).itemIds).toContain('K1');
    await desk.observe('anna', [{ productId: 'K1', kind: 'view' }]);
    expect(desk.suggest('anna', 3)).toContain('P2');
    expect(desk.evidence('K1', 'P2')).toEqual({ together: 30, of: 30 });
    expect(desk.takenWith('K1').slice(0, 2).sort()).toEqual(['P2', 'T1']);
  });

  it('leaves the old model in force when a run fails', async () => {
    const { desk, store, errors } = await opened({ run: () => Promise.reject(new Error('out of memory')) });
    await store.append(pastPurchases());
    const run = await desk.trainings.start();
    if (run.kind !== 'started') throw new Error(run.kind);
    await ended(desk, run.run.id);
    expect(desk.trainings.run(run.run.id)).toMatchObject({ status: 'failed', reason: 'out of memory' });
    expect(errors).toHaveLength(1);
    expect(desk.model).toBeNull();
  });

  it('opens with what was learnt last, and without it where the file is damaged', async () => {
    const { desk, store, ports, models } = await opened();
    await store.append(pastPurchases());
    const run = await desk.trainings.start();
    if (run.kind === 'started') await ended(desk, run.run.id);
    expect((await RecommendationDesk.open(ports)).model?.events).toBe(180);
    models.bytes = models.bytes!.slice(0, 40);
    const { errors, desk: without } = await opened({ store, models });
    expect(errors).toHaveLength(1);
    expect(without.model).toBeNull();
    expect(without.rank(kettles, { shopperId: null })).toHaveLength(4);
  });
});

describe('evidence', () => {
  it('is not spoken of where few took a product', async () => {
    const { desk } = await opened();
    await desk.observe('anna', [
      { productId: 'K1', kind: 'purchase' },
      { productId: 'P1', kind: 'purchase' },
    ]);
    expect(desk.evidence('K1', 'P1')).toBeNull();
    expect(desk.takenWith('K1')).toEqual([]);
  });
});
