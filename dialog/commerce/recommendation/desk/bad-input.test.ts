import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { sampleShop } from '../../fixture/sample-shop.js';
import { interactionsOf } from '../interactions/interactions.js';
import { itemKnn } from '../models/item-knn.js';
import { neighbourModel } from '../models/neighbour-model.js';
import { FeedbackGate } from '../profile/bounds.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import { InMemoryProfileStore } from '../profile/profile-store.js';
import { runLearningJob } from './learning-job.js';
import { RecommendationDesk } from './recommendation-desk.js';
import { trainingData } from './training-data.js';

const graph = sampleShop();
const noon = new Date('2026-04-01T12:00:00.000Z');

async function opened(clock: () => Date = () => noon) {
  const store = new InMemoryProfileStore();
  let ids = 0;
  const desk = await RecommendationDesk.open({
    store,
    models: { load: async () => null, save: async () => undefined },
    graph: () => graph,
    run: (job, { tell }) => runLearningJob(job, tell, () => 0),
    clock,
    newId: () => `id${ids++}`,
    random: seededRandom(1),
    onError: (error) => {
      throw error;
    },
  });
  return { desk, store };
}

describe('bad input', () => {
  it('unknown products are left out of feedback, rankings, sets and answers', async () => {
    const { desk } = await opened();
    const unknown = ['', 'no such thing', '__proto__', '💥'.repeat(50)];
    expect(
      await desk.observe(
        'anna',
        unknown.map((productId) => ({ productId, kind: 'cart' as const })),
      ),
    ).toBe(0);
    expect(desk.rank([...unknown, 'K1'], { shopperId: 'anna' })).toEqual(['K1']);
    expect(desk.evidence('no such thing', '__proto__')).toBeNull();
    expect(desk.takenWith('__proto__')).toEqual([]);
    expect(desk.setAround('no such thing', 10_000, 'anna').ids).toEqual([]);
    expect(desk.replacementsFor('no such thing')).toEqual([]);
  });

  it('time that goes backwards changes neither the order of arrival nor what was learnt', async () => {
    const times = [noon, new Date(0), new Date('2026-04-01T12:00:05.000Z'), new Date('2025-01-01T00:00:00.000Z')];
    let at = 0;
    const { desk, store } = await opened(() => times[Math.min(at, times.length - 1)]!);
    for (const productId of ['K1', 'K2', 'K3', 'K5']) {
      await desk.observe('anna', [{ productId, kind: 'cart', at: '2026-04-01T11:59:00.000Z' }]);
      at++;
    }
    await desk.close();
    const kept = await store.all(10);
    expect(kept.map(({ productId }) => productId)).toEqual(['K1', 'K2', 'K3', 'K5']);
    expect(desk.here('anna')?.profile.history).toEqual(['K1', 'K2', 'K3', 'K5']);
    const ids = [...graph.products()].map(({ id }) => id);
    const { sequences } = trainingData(kept, ids);
    expect(sequences.map((items) => items.length)).toEqual([4]);
    expect(desk.rank(['K1', 'K2'], { shopperId: 'anna' })).toHaveLength(2);
  });

  it('one shopper with 100,000 events is one shopper: bounded in memory, in the store and in what is learnt', async () => {
    const { desk, store } = await opened();
    const ids = [...graph.products()].map(({ id }) => id);
    const kinds = ['view', 'click', 'dwell', 'like'] as const;
    for (let batch = 0; batch < 1_000; batch++)
      await desk.observe(
        'flood',
        Array.from({ length: 100 }, (_, at) => ({
          productId: ids[(batch * 100 + at) % ids.length]!,
          kind: kinds[Math.floor((batch * 100 + at) / ids.length) % kinds.length]!,
        })),
      );
    await desk.observe('anna', [{ productId: 'K1', kind: 'view' }]);
    await desk.close();
    const kept = await store.all(1_000_000);
    expect(kept.length).toBeLessThanOrEqual(300 + 1);
    expect((await desk.view('flood')).events).toBeLessThanOrEqual(300);
    expect((await desk.view('anna')).events).toBe(1);
    // Also where a store of another program holds them all.
    const all = Array.from(
      { length: 100_000 },
      (_, at): FeedbackEvent => ({ subject: 's', productId: `p${at % 5_000}`, kind: 'click', at: noon.toISOString() }),
    );
    const [sequence, ...others] = trainingData(
      all,
      Array.from({ length: 5_000 }, (_, at) => `p${at}`),
    ).sequences;
    expect(others).toEqual([]);
    expect(sequence).toHaveLength(200);
  });

  it('a poisoned stream moves nothing: one sender of 20,000 clicks does not reach the best seller’s neighbours', () => {
    const random = seededRandom(2);
    const ids = Array.from({ length: 300 }, (_, at) => `p${at}`);
    const event = (subject: string, item: number, second: number, kind: FeedbackEvent['kind']): FeedbackEvent => {
      const at = new Date(noon.getTime() + second * 1_000).toISOString();
      return { subject, productId: ids[item]!, kind, at };
    };
    const honest = Array.from({ length: 600 }, (_, shopper) => {
      const group = 10 * Math.floor(random() * 29);
      const taken = [0, ...Array.from({ length: 4 }, () => group + Math.floor(random() * 10))];
      return taken.map((item, at) => event(`h${shopper}`, item, shopper, at === 1 ? 'purchase' : 'click'));
    }).flat();
    const attack = Array.from({ length: 20_000 }, (_, at) =>
      event('attacker', at % 2 === 0 ? 0 : 299, at / 10, 'click'),
    );
    const gate = new FeedbackGate();
    const admitted = [...honest, ...attack].flatMap((each) => gate.admit([each], new Date(each.at)));
    expect(admitted.filter(({ subject }) => subject === 'attacker').length).toBeLessThanOrEqual(4);
    const log = interactionsOf(trainingData(admitted, ids).sequences, ids.length);
    const best = neighbourModel('item-knn', itemKnn(log), ids.length).read(Int32Array.of(0)).best(50);
    expect([...best]).not.toContain(299);
  });
});
