import { beforeEach, describe, expect, it } from 'vitest';
import type { DialogueEvent } from '../../dialog/state/events.js';
import type { ChatActivity } from '../channels/activity.js';
import type { ConversationStore, NewConversation, TurnCommit } from './conversation-store.js';

/** What every adapter of `ConversationStore` must do; `open` gives an empty store. */
export function conversationStoreContract(adapter: string, open: () => Promise<ConversationStore>): void {
  describe(`ConversationStore: ${adapter}`, () => {
    let store: ConversationStore;
    beforeEach(async () => {
      store = await open();
    });

    it('finds what was created, and nothing else', async () => {
      await store.create(conversation('a'));
      expect(await store.find('a')).toEqual({
        ...conversation('a'),
        lastActivityAt: conversation('a').startedAt,
        lastSequence: 0,
        handedOff: false,
      });
      expect(await store.find('b')).toBeNull();
      expect(await store.activitiesSince('b', 0, 10)).toEqual([]);
      expect(await store.events('b')).toEqual([]);
    });

    it('refuses an id that is taken', async () => {
      await store.create(conversation('a'));
      await expect(store.create(conversation('a'))).rejects.toMatchObject({ code: 'exists' });
    });

    it('keeps the activities and events of turns in order', async () => {
      await store.create(conversation('a'));
      await store.commit(turn('a', 1, ['one', 'two'], { events: [event('x'), event('y')] }));
      await store.commit(turn('a', 3, ['three'], { events: [event('z')] }));
      const all = await store.activitiesSince('a', 0, 10);
      expect(all.map((stored) => [stored.sequence, stored.activity.text])).toEqual([
        [1, 'one'],
        [2, 'two'],
        [3, 'three'],
      ]);
      expect(await store.activitiesSince('a', 1, 1)).toEqual([all[1]]);
      expect(await store.activitiesSince('a', 3, 10)).toEqual([]);
      expect(await store.events('a')).toEqual([event('x'), event('y'), event('z')]);
      expect(await store.find('a')).toMatchObject({ lastSequence: 3, lastActivityAt: '2026-01-01T00:00:03.000Z' });
    });

    it('gives back texts of any script, quotes and control characters unharmed', async () => {
      const hostile = '价格"\' \\ \u0000 \u2028 😀 ); DROP TABLE activity; --';
      await store.create(conversation('a'));
      await store.commit(turn('a', 1, [hostile]));
      expect((await store.activitiesSince('a', 0, 10))[0]?.activity.text).toBe(hostile);
    });

    it('refuses a turn that does not follow the last one, and keeps nothing of it', async () => {
      await store.create(conversation('a'));
      await store.commit(turn('a', 1, ['one']));
      await expect(store.commit(turn('a', 1, ['again'], { events: [event('x')] }))).rejects.toMatchObject({
        code: 'conflict',
      });
      await expect(store.commit(turn('b', 1, ['lost']))).rejects.toMatchObject({ code: 'not_found' });
      expect(await store.activitiesSince('a', 0, 10)).toHaveLength(1);
      expect(await store.events('a')).toEqual([]);
    });

    it('recognises a post that was repeated, within its conversation', async () => {
      await store.create(conversation('a'));
      await store.create(conversation('b'));
      await store.commit(turn('a', 1, ['one', 'reply'], { clientActivityId: 'c1' }));
      expect(await store.findPosted('a', 'c1')).toBe('a|1');
      expect(await store.findPosted('a', 'c2')).toBeNull();
      expect(await store.findPosted('b', 'c1')).toBeNull();
    });

    it('remembers a hand-off', async () => {
      await store.create(conversation('a'));
      await store.commit(turn('a', 1, ['help'], { handedOff: true }));
      await store.commit(turn('a', 2, ['still there?']));
      expect(await store.find('a')).toMatchObject({ handedOff: true });
    });

    it('lists newest talk first, page by page', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) await store.create(conversation(id));
      await store.commit(turn('b', 1, ['hi'], { handedOff: true }));
      const first = await store.list({ limit: 2 });
      expect(first.items.map((item) => item.id)).toEqual(['b', 'e']);
      const second = await store.list({ limit: 2, cursor: first.next });
      expect(second.items.map((item) => item.id)).toEqual(['d', 'c']);
      const third = await store.list({ limit: 2, cursor: second.next });
      expect(third).toMatchObject({ items: [{ id: 'a' }], next: null });
      expect((await store.list({ limit: 9, handedOff: true })).items.map((item) => item.id)).toEqual(['b']);
      expect((await store.list({ limit: 9, handedOff: false })).items).toHaveLength(4);
      expect(await store.list({ limit: 9, cursor: 'nonsense' })).toEqual({ items: [], next: null });
    });
  });
}

function conversation(id: string): NewConversation {
  return { id, shopperId: `s-${id}`, ownerId: `o-${id}`, locale: null, startedAt: '2026-01-01T00:00:00.000Z' };
}

function event(type: string): DialogueEvent {
  return { type } as unknown as DialogueEvent;
}

function turn(id: string, firstSequence: number, texts: string[], rest: Partial<TurnCommit> = {}): TurnCommit {
  const at = `2026-01-01T00:00:0${firstSequence}.000Z`;
  const activities = texts.map(
    (text, index): ChatActivity => ({
      type: 'message',
      id: `${id}|${firstSequence + index}`,
      timestamp: at,
      channelId: 'directline',
      from: { id: 'shopper', role: 'user' },
      conversation: { id },
      text,
    }),
  );
  return {
    conversationId: id,
    at,
    firstSequence,
    activities,
    clientActivityId: null,
    events: [],
    handedOff: false,
    ...rest,
  };
}
