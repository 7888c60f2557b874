import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from './correction.js';
import type { HeadVersion, TeachingStore } from './teaching-store.js';

/** A correction for tests; each field can be replaced. */
function sampleCorrection(changes: Partial<Correction> = {}): Correction {
  return {
    id: 'c1',
    text: '不要红色的水壶',
    reading: {
      acts: ['exclude', 'search'],
      spans: [
        { start: 2, end: 4, type: 'value', negated: true },
        { start: 5, end: 7, type: 'category', negated: false },
      ],
      sentiment: 'neutral',
      urgency: 'calm',
    },
    author: 'merchant',
    at: '2026-04-01T08:00:00.000Z',
    ...changes,
  };
}

function figures(acts: number) {
  return {
    regression: { acts, spans: 0.9, sentiment: 0.95, urgency: 1 },
    corrections: { corrections: 2, right: 1, rightParts: 6 },
  };
}

function sampleVersion(changes: Partial<HeadVersion> = {}): HeadVersion {
  return {
    model: 'm1',
    number: 1,
    previous: 0,
    author: 'merchant',
    at: '2026-04-01T09:00:00.000Z',
    corrections: ['c1', 'c2'],
    before: figures(0.9),
    after: figures(0.91),
    ...changes,
  };
}

const changes = { acts: { weight: Float32Array.of(0.5, -1.25, 3e-7, 0), bias: Float32Array.of(0, 2) } };

/** What every teaching store must do. `open` gives an empty store. */
export function teachingStoreContract(name: string, open: () => Promise<TeachingStore>): void {
  describe(`teaching store: ${name}`, () => {
    let store: TeachingStore;
    beforeEach(async () => {
      store = await open();
    });

    it('starts empty, with every model as it came', async () => {
      expect(await store.corrections()).toEqual([]);
      expect(await store.history('m1')).toEqual({ versions: [], inForce: 0 });
      expect(await store.changes('m1', 1)).toBeNull();
      expect(await store.changes('m1', 0)).toBeNull();
    });

    it('keeps corrections whole and in order, several of one text, and removes one', async () => {
      const all = [
        sampleCorrection({ id: 'z' }),
        sampleCorrection({ id: 'a' }),
        sampleCorrection({ id: 'm', text: '"\' \u2028 😀 ); --', author: '李四' }),
      ];
      for (const correction of all) await store.addCorrection(correction);
      expect(await store.corrections()).toEqual(all);
      expect(await store.removeCorrection('a')).toBe(true);
      expect(await store.removeCorrection('a')).toBe(false);
      expect((await store.corrections()).map(({ id }) => id)).toEqual(['z', 'm']);
    });

    it('refuses a correction whose id is taken', async () => {
      await store.addCorrection(sampleCorrection());
      await expect(store.addCorrection(sampleCorrection({ text: 'another' }))).rejects.toThrow();
      expect(await store.corrections()).toEqual([sampleCorrection()]);
    });

    it('keeps versions with their changes to the bit and puts each in force', async () => {
      await store.keepVersion(sampleVersion(), changes);
      await store.keepVersion(sampleVersion({ number: 2, previous: 1, corrections: [] }), {});
      const history = await store.history('m1');
      expect(history).toEqual({
        versions: [sampleVersion(), sampleVersion({ number: 2, previous: 1, corrections: [] })],
        inForce: 2,
      });
      expect(await store.changes('m1', 1)).toEqual(changes);
      expect(await store.changes('m1', 2)).toEqual({});
    });

    it('puts another version in force, and the model as it came', async () => {
      await store.keepVersion(sampleVersion(), changes);
      await store.putInForce('m1', 0);
      expect((await store.history('m1')).inForce).toBe(0);
      await store.putInForce('m1', 1);
      expect((await store.history('m1')).inForce).toBe(1);
      expect((await store.history('m1')).versions).toHaveLength(1);
    });

    it('refuses a version whose number is taken, and leaves what is in force', async () => {
      await store.keepVersion(sampleVersion(), changes);
      await store.putInForce('m1', 0);
      await expect(store.keepVersion(sampleVersion({ author: 'another' }), {})).rejects.toThrow();
      expect(await store.history('m1')).toEqual({ versions: [sampleVersion()], inForce: 0 });
    });

    it('keeps models apart', async () => {
      await store.keepVersion(sampleVersion(), changes);
      await store.keepVersion(sampleVersion({ model: 'm2' }), {});
      await store.putInForce('m2', 0);
      expect(await store.history('m1')).toEqual({ versions: [sampleVersion()], inForce: 1 });
      expect(await store.changes('m2', 1)).toEqual({});
      expect(await store.history('m3')).toEqual({ versions: [], inForce: 0 });
    });
  });
}
