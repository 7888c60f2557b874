import { beforeEach, describe, expect, it } from 'vitest';
import type { PhraseStore, VoicePhrase, VoiceTake } from './phrase-store.js';

const phrase = (id: string): VoicePhrase => ({
  id,
  language: 'en',
  text: `phrase ${id}`,
  createdAt: '2026-04-01T08:00:00.000Z',
  calibration: null,
});

const calibration = { sure: 0.6, unsure: 0.7, hits: 3, takes: 3, falseAccepts: 0, others: 160 };

const frames = (count: number) => ({
  count,
  data: Float32Array.from({ length: count * 96 }, (_, index) => Math.fround(index / 3)),
});

function take(id: string, changes: Partial<VoiceTake> = {}): VoiceTake {
  return {
    id,
    phraseId: 'p1',
    speaker: 'Mei',
    addedAt: '2026-04-01T09:00:00.000Z',
    seconds: 1.25,
    hash: `hash-${id}`,
    frames: [frames(2), frames(3)],
    print: Float32Array.of(1, 2.5, -3),
    ...changes,
  };
}

const audio = Uint8Array.of(1, 2, 3, 4);

/** What every store of phrases and takes must do. */
export function phraseStoreContract(name: string, create: () => Promise<PhraseStore>): void {
  describe(`voice phrases in ${name}`, () => {
    let store: PhraseStore;
    beforeEach(async () => {
      store = await create();
      await store.putPhrase(phrase('p1'));
    });

    it('keeps phrases in their order, and replaces one in its place', async () => {
      await store.putPhrase(phrase('p2'));
      await store.putPhrase({ ...phrase('p1'), calibration });
      expect(await store.phrases()).toEqual([{ ...phrase('p1'), calibration }, phrase('p2')]);
    });

    it('keeps takes with their frames and their sound', async () => {
      expect(await store.addTake(take('t1'), audio)).toBe('added');
      expect(await store.addTake(take('t2', { phraseId: null }), audio)).toBe('added');
      expect(await store.takes()).toEqual([take('t1'), take('t2', { phraseId: null })]);
      expect([...((await store.audio('t1')) ?? [])]).toEqual([...audio]);
      expect(await store.audio('t9')).toBeNull();
    });

    it('takes no recording twice, for whatever phrase, and none for a phrase that is not there', async () => {
      await store.putPhrase(phrase('p2'));
      await store.addTake(take('t1'), audio);
      expect(await store.addTake(take('t2', { hash: 'hash-t1', phraseId: 'p2' }), audio)).toBe('known');
      expect(await store.addTake(take('t3', { phraseId: 'gone' }), audio)).toBe('no_phrase');
      expect((await store.takes()).map(({ id }) => id)).toEqual(['t1']);
    });

    it('deletes a phrase with its takes, and nothing else', async () => {
      await store.putPhrase(phrase('p2'));
      await store.addTake(take('t1'), audio);
      await store.addTake(take('t2', { phraseId: 'p2' }), audio);
      await store.addTake(take('t3', { phraseId: null }), audio);
      expect(await store.deletePhrase('p1')).toBe(true);
      expect(await store.deletePhrase('p1')).toBe(false);
      expect((await store.phrases()).map(({ id }) => id)).toEqual(['p2']);
      expect((await store.takes()).map(({ id }) => id)).toEqual(['t2', 't3']);
      expect(await store.audio('t1')).toBeNull();
    });

    it('deletes one take, whose sound may then come again', async () => {
      await store.addTake(take('t1'), audio);
      expect(await store.deleteTake('t1')).toBe(true);
      expect(await store.deleteTake('t1')).toBe(false);
      expect(await store.addTake(take('t4', { hash: 'hash-t1' }), audio)).toBe('added');
    });
  });
}
