import { beforeEach, describe, expect, it } from 'vitest';
import type { HeardRecording, HeardStore } from './heard-store.js';

function sampleHeard(changes: Partial<HeardRecording> = {}): HeardRecording {
  return {
    hash: 'a1',
    transcript: '开门见喜',
    ownerId: 'o1',
    at: '2026-04-01T08:00:00.000Z',
    print: Float32Array.from({ length: 96 }, (_, index) => Math.fround(index / 7)),
    ...changes,
  };
}

/** What every store of heard recordings must do. */
export function heardStoreContract(name: string, create: () => Promise<HeardStore>): void {
  describe(`heard recordings in ${name}`, () => {
    let store: HeardStore;
    beforeEach(async () => {
      store = await create();
    });

    it('keeps a recording once, whoever sends it again', async () => {
      expect(await store.remember(sampleHeard())).toBe(true);
      expect(await store.remember(sampleHeard({ ownerId: 'o2', at: '2026-04-01T09:00:00.000Z' }))).toBe(false);
      expect(await store.recent('开门见喜', 10)).toEqual([sampleHeard()]);
    });

    it('keeps one of many that come at once', async () => {
      const kept = await Promise.all(
        ['o1', 'o2', 'o3', 'o4'].map((ownerId) => store.remember(sampleHeard({ ownerId }))),
      );
      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    it('lets a recording be acted on for one purpose, however often that asks', async () => {
      expect(await store.spend('a1', 'coupon 1')).toBe(false);
      await store.remember(sampleHeard());
      const first = await Promise.all(
        ['coupon 1', 'coupon 2', 'coupon 3'].map((purpose) => store.spend('a1', purpose)),
      );
      expect(first.filter(Boolean)).toHaveLength(1);
      const spentOn = `coupon ${first.indexOf(true) + 1}`;
      expect(await store.spend('a1', spentOn)).toBe(true);
      expect(await store.spend('a1', 'coupon 4')).toBe(false);
    });

    it('gives the latest of a transcript, newest first', async () => {
      for (const hash of ['a', 'b', 'c']) await store.remember(sampleHeard({ hash }));
      await store.remember(sampleHeard({ hash: 'd', transcript: 'another' }));
      expect((await store.recent('开门见喜', 2)).map(({ hash }) => hash)).toEqual(['c', 'b']);
      expect(await store.recent('never said', 2)).toEqual([]);
    });

    it('forgets what is old, and only that', async () => {
      await store.remember(sampleHeard({ hash: 'old', at: '2026-03-01T00:00:00.000Z' }));
      await store.remember(sampleHeard({ hash: 'new' }));
      expect(await store.prune('2026-04-01T00:00:00.000Z')).toBe(1);
      expect((await store.recent('开门见喜', 9)).map(({ hash }) => hash)).toEqual(['new']);
      expect(await store.remember(sampleHeard({ hash: 'old' }))).toBe(true);
    });
  });
}
