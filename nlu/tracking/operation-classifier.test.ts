import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../training/random.js';
import { type OperationExample, trainOperationHead } from '../training/tracking/operation-head.js';
import {
  createOperationClassifier,
  loadOperationClassifier,
  type OperationWeights,
  operationWeightsFile,
  trackingOperations,
} from './operation-classifier.js';

/** "exclude" where one of two features is set but not both: what a single layer cannot tell. */
function examples(count: number, seed: number): OperationExample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const a = Number(random() < 0.5);
    const b = Number(random() < 0.5);
    const label = trackingOperations.indexOf(a === b ? 'set' : 'exclude');
    return { features: Float32Array.of(a, b, random(), 7), label };
  });
}

let weights: OperationWeights;
let folder: string;

beforeAll(async () => {
  weights = await trainOperationHead(examples(600, 1), { hidden: 16, epochs: 60, learningRate: 1e-2, dropout: 0 });
  folder = await mkdtemp(join(tmpdir(), 'tracker-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('operation classifier', () => {
  it('serves in int8 what was learnt, and gives probabilities', () => {
    const classifier = createOperationClassifier(weights);
    const judged = examples(200, 2).map(({ features, label }) => {
      const scores = classifier.classify(features);
      const sum = trackingOperations.reduce((total, name) => total + scores[name], 0);
      expect(sum).toBeCloseTo(1, 5);
      return scores[trackingOperations[label]!] > 0.5;
    });
    expect(judged.filter(Boolean).length).toBeGreaterThan(190);
  });

  it('comes back from a folder, and is null where there is none', async () => {
    expect(await loadOperationClassifier(folder)).toBeNull();
    await writeFile(join(folder, operationWeightsFile), JSON.stringify(weights));
    const [first] = examples(1, 3);
    const loaded = await loadOperationClassifier(folder);
    expect(loaded?.classify(first!.features)).toEqual(createOperationClassifier(weights).classify(first!.features));
  });

  it('refuses weights and features of other sizes', async () => {
    await writeFile(join(folder, operationWeightsFile), JSON.stringify({ ...weights, width: 9 }));
    await expect(loadOperationClassifier(folder)).rejects.toMatchObject({ code: 'model.unreadable' });
    await writeFile(join(folder, operationWeightsFile), 'no json');
    await expect(loadOperationClassifier(folder)).rejects.toMatchObject({ code: 'model.unreadable' });
    expect(() => createOperationClassifier(weights).classify(new Float32Array(3))).toThrow(TypeError);
  });
});
