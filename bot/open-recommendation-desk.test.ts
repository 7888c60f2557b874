import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleShop } from '../dialog/commerce/fixture/sample-shop.js';
import { runLearningJob } from '../dialog/commerce/recommendation/desk/learning-job.js';
import type { RecommendationDesk } from '../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { encodeSnapshot } from '../dialog/commerce/recommendation/desk/snapshot.js';
import type { FeedbackEvent } from '../dialog/commerce/recommendation/profile/feedback.js';
import { InMemoryProfileStore } from '../dialog/commerce/recommendation/profile/profile-store.js';
import type { TurnOutcome } from '../dialog/turn.js';
import { buildShopGraph } from '../knowledge-graph/graph/build-graph.js';
import type { Product } from '../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import { observeTurn, openRecommendationDesk, type RecommendationDeskOptions } from './recommendation-desk.js';

const start = new Date('2026-04-01T12:00:00.000Z');
const opened: RecommendationDesk[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-recommendation-'));
});
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(changes: Partial<RecommendationDeskOptions> = {}) {
  const errors: unknown[] = [];
  let ids = 0;
  const desk = await openRecommendationDesk({
    store: new InMemoryProfileStore(),
    modelPath: join(folder, 'model.bin'),
    embeddingsPath: join(folder, 'embeddings.bin'),
    model: null,
    costOf: () => undefined,
    graph: () => graph,
    clock: () => start,
    newId: () => `id${ids++}`,
    random: () => 0.5,
    onError: (error) => errors.push(error),
    ...changes,
  });
  opened.push(desk);
  return { desk, errors };
}

const graph = sampleShop();
const kettle = graph.product('K1')!;

/** The sample shop with other products. */
function shopOf(products: readonly Product[]): ShopGraph {
  return buildShopGraph({
    categories: graph.categories(),
    brands: graph.brands(),
    attributes: graph.attributes(),
    terms: graph.terms('colour'),
    products,
    relations: [],
  });
}

/** Kettles that are all alike but for their id and colour; every tenth one is cream. */
function manyKettles(count: number): ShopGraph {
  return shopOf(
    Array.from({ length: count }, (_, at): Product => {
      const termId = at % 10 === 0 ? 'cream' : 'green';
      return { ...kettle, id: `M${at}`, attributes: [{ kind: 'term', attributeId: 'colour', termId }] };
    }),
  );
}

describe('margin', () => {
  const shop = manyKettles(100);
  const ids = [...shop.products()].map(({ id }) => id);
  const cream = { attribute: 'colour', op: '=', value: 'cream' } as const;
  /** The last ones earn most. */
  const costOf = (id: string): number => 30_000 - 100 * Number(id.slice(1));

  it('decides among equals: only within a bounded distance of where a product would stand', async () => {
    const { desk } = await open({ graph: () => shop, costOf });
    const plain = (await open({ graph: () => shop })).desk.rank(ids, { shopperId: null });
    const ranked = desk.rank(ids, { shopperId: null });
    expect(ranked).not.toEqual(plain);
    expect([...ranked].sort()).toEqual([...plain].sort());
    // Three hundredths of a hundred products, beyond the first screen, which is thinned for variety.
    for (const [place, id] of ranked.entries())
      if (place >= 6) expect(Math.abs(place - ids.indexOf(id))).toBeLessThanOrEqual(6);
  });

  it('never outweighs a wish', async () => {
    for (const earns of [costOf, (id: string) => costOf(`M${99 - Number(id.slice(1))}`)]) {
      const { desk } = await open({ graph: () => shop, costOf: earns });
      const ranked = desk.rank(ids, { shopperId: null, wished: [cream] });
      expect(new Set(ranked.slice(0, 10))).toEqual(new Set(ids.filter((id) => shop.matches(id, cream))));
      const required = desk.rank(ids, { shopperId: null, required: [cream] });
      expect(required.every((id) => shop.matches(id, cream))).toBe(true);
    }
  });

  it('is never shown: what the desk gives away are ids, and the counts of others', async () => {
    const { desk } = await open({ costOf: () => 31_337 });
    await desk.observe('anna', [{ productId: 'K1', kind: 'cart' }]);
    const seen = JSON.stringify([
      desk.suggest('anna', 10),
      desk.rank(['K1', 'K2', 'K3'], { shopperId: 'anna' }),
      await desk.view('anna'),
      desk.evidence('K1', 'K2'),
      desk.takenWith('K1'),
      desk.setAround('K1', 1_000_000, 'anna'),
      desk.coverage(),
      await desk.judgement(),
    ]);
    expect(seen).not.toContain('31337');
    expect(seen).not.toContain(String(kettle.offer.price.amount - 31_337));
    expect(seen).not.toMatch(/margin|cost/i);
  });
});

describe('what a turn says of products', () => {
  it('is told to the desk: looks, carts, checkouts, and what was shown', async () => {
    const { desk } = await open();
    const outcome = {
      events: [
        { type: 'acted', act: { kind: 'compare', productIds: ['K1', 'K2'] } },
        { type: 'acted', act: { kind: 'cart_add', productIds: ['K1'] } },
        { type: 'acted', act: { kind: 'cart_remove', productIds: ['K2'] } },
      ],
      turn: { action: 'checkout' },
      reply: { cards: [{ id: 'P1' }, { id: 'gone' }] },
      state: { cart: { lines: [{ productId: 'K1' }] } },
    } as unknown as TurnOutcome;
    await observeTurn({ conversationId: 'c', shopperId: 'anna', outcome, now: start }, desk);
    // Looked at, put in, taken to the checkout: 1 + 3 + 5; looked at and taken out: 1 - 2.
    const view = { liked: [{ productId: 'K1', weight: 9 }], disliked: ['K2'], events: 6 };
    expect(await desk.view('anna')).toMatchObject(view);
  });
});

describe('embeddings', () => {
  /** Counts letters: enough to tell texts apart. */
  const sentenceVector = async (text: string): Promise<Float32Array> => {
    const vector = new Float32Array(32);
    for (const letter of text) vector[letter.codePointAt(0)! % 32]! += 1;
    return vector;
  };

  it('are made off the turn, kept, and only changed products are read again', async () => {
    let read: string[] = [];
    const counting = {
      sentenceVector: (text: string) => {
        read.push(text);
        return sentenceVector(text);
      },
    };
    const { desk, errors } = await open({ model: counting });
    expect(desk.coverage().embedded).toBe(0);
    await desk.contentRead();
    expect(desk.coverage()).toMatchObject({ indexed: graph.size, embedded: graph.size });
    await desk.close();
    expect(errors).toEqual([]);
    read = [];
    let shop: ShopGraph = graph;
    const later = (await open({ model: counting, graph: () => shop })).desk;
    await later.contentRead();
    // One text to see whether it is the same model.
    expect(read).toHaveLength(1);
    shop = shopOf(
      [...graph.products()].map((product) =>
        product.id === 'K1' ? { ...product, names: { zh: ['新壶'], en: ['Renamed Kettle'] } } : product,
      ),
    );
    await later.contentRead();
    expect(read).toContain('Renamed Kettle');
    expect(read.some((text) => graph.product('K2')!.names.en.includes(text))).toBe(false);
  });

  it('are left out without a language model, and one that fails leaves TF-IDF in use', async () => {
    const { desk } = await open({ model: null });
    await desk.contentRead();
    expect(desk.coverage()).toMatchObject({ indexed: graph.size, embedded: null });
    const broken = await open({ model: { sentenceVector: () => Promise.reject(new Error('out of memory')) } });
    await broken.desk.contentRead();
    expect(broken.errors).toHaveLength(1);
    expect(broken.desk.coverage()).toMatchObject({ indexed: graph.size, embedded: 0 });
    await broken.desk.observe('anna', [{ productId: 'K1', kind: 'like' }]);
    expect(broken.desk.suggest('anna', 5).length).toBeGreaterThan(0);
  });

  it('that cannot be read are told once and made anew', async () => {
    await writeFile(join(folder, 'embeddings.bin'), 'no embeddings');
    const { desk, errors } = await open({ model: { sentenceVector } });
    await desk.contentRead();
    expect(errors).toHaveLength(1);
    expect(desk.coverage().embedded).toBe(graph.size);
  });
});

describe('learning anew', () => {
  const events = Array.from({ length: 80 }, (_, shopper) =>
    ['K1', 'P2', 'T1'].map(
      (productId, at): FeedbackEvent => ({
        subject: `past${shopper}`,
        productId,
        kind: 'purchase',
        at: new Date(start.getTime() - (80 - shopper) * 3_600_000 + at * 1_000).toISOString(),
      }),
    ),
  ).flat();
  const productIds = [...graph.products()].map(({ id }) => id);
  const learntBefore = '2026-03-01T00:00:00.000Z';

  async function oldModel(): Promise<Uint8Array> {
    const job = { events, productIds, now: learntBefore, budgetMilliseconds: 60_000, seed: 1 };
    const learnt = await runLearningJob(
      job,
      () => undefined,
      () => 0,
    );
    const bytes = encodeSnapshot(learnt);
    await writeFile(join(folder, 'model.bin'), bytes);
    return bytes;
  }

  async function withEvents() {
    const store = new InMemoryProfileStore();
    await store.append(events);
    return open({ store });
  }

  it('that is stopped in the middle leaves the old model in the file and in force', async () => {
    const bytes = await oldModel();
    const { desk } = await withEvents();
    const run = await desk.trainings.start();
    if (run.kind !== 'started') throw new Error(run.kind);
    expect(desk.trainings.run(run.run.id)).toMatchObject({ status: 'running', endedAt: null });
    await desk.close();
    expect(desk.trainings.run(run.run.id)).toMatchObject({ status: 'failed', reason: 'the server is closing' });
    expect(desk.model?.learntAt).toBe(learntBefore);
    expect(await readdir(folder)).toEqual(['model.bin']);
    expect(new Uint8Array(await readFile(join(folder, 'model.bin')))).toEqual(new Uint8Array(bytes));
  });

  it('that was killed while it wrote leaves the old model; what it left behind is overwritten by the next', async () => {
    const bytes = await oldModel();
    await writeFile(join(folder, 'model.bin.partial'), bytes.subarray(0, 100));
    const { desk, errors } = await withEvents();
    expect(errors).toEqual([]);
    expect(desk.model?.learntAt).toBe(learntBefore);
    const run = await desk.trainings.start();
    if (run.kind !== 'started') throw new Error(run.kind);
    const told: number[] = [];
    while (desk.trainings.run(run.run.id)?.status === 'running') {
      told.push(desk.trainings.run(run.run.id)!.progress);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(desk.trainings.run(run.run.id)).toMatchObject({ status: 'succeeded', progress: 1 });
    expect(told.every((share, at) => at === 0 || share >= told[at - 1]!)).toBe(true);
    expect(desk.model?.learntAt).toBe(start.toISOString());
    expect(await readdir(folder)).toEqual(['model.bin']);
  }, 60_000);
});
