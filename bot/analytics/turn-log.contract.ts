import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, TurnFacts } from '../storage/conversation-store.js';
import type { ConversationSearch, TurnLog, TurnRange } from './turn-log.js';

/** What every adapter of `TurnLog` must do over the conversation store that it belongs to. */
export function turnLogContract(
  adapter: string,
  open: () => Promise<{ readonly store: ConversationStore; readonly log: TurnLog }>,
): void {
  describe(`TurnLog: ${adapter}`, () => {
    let store: ConversationStore;
    let log: TurnLog;
    beforeEach(async () => {
      ({ store, log } = await open());
      await begin('a', 1);
      await begin('b', 2);
      await begin('c', 3);
      await turn('a', 1, 1, { said: '跑步鞋 500以内', reply: '这双不错', action: 'recommend', shown: ['P1', 'P2'] });
      await turn('b', 2, 1, { said: 'Trail SHOES', reply: 'Sorry', language: 'en', action: 'no_match', mood: 'angry' });
      await turn('a', 4, 2, { said: '要 50%_棉', reply: '好的', unknown: ['棉绒'], sentiment: -0.5, wishes: ['棉'] });
    });

    async function begin(id: string, second: number): Promise<void> {
      const startedAt = time(second);
      await store.create({ id, shopperId: `s-${id}`, ownerId: 'o', locale: null, startedAt });
    }

    async function turn(id: string, second: number, place: number, facts: Partial<TurnFacts>): Promise<void> {
      const at = time(second);
      await store.commit({
        conversationId: id,
        at,
        firstSequence: place,
        activities: [
          {
            type: 'message',
            id: `${id}|${place}`,
            timestamp: at,
            channelId: 'directline',
            from: { id: 's', role: 'user' },
            conversation: { id },
          },
        ],
        clientActivityId: null,
        events: [],
        handedOff: id === 'b',
        facts: { ...plain, ...facts },
      });
    }

    async function found(query: Partial<ConversationSearch>): Promise<string[]> {
      const page = await log.search({ words: [], limit: 9, ...query });
      return page.items.map(({ conversation }) => conversation.id);
    }

    async function read(range: Partial<TurnRange>) {
      const turns = [];
      for await (const each of log.turns({ from: time(0), to: time(9), ...range })) turns.push(each);
      return turns;
    }

    it('gives turns back as they were, in the order of time', async () => {
      const turns = await read({});
      expect(turns.map(({ conversationId, sequence }) => `${conversationId}${sequence}`)).toEqual(['a1', 'b1', 'a2']);
      expect(turns[2]).toEqual({
        ...plain,
        said: '要 50%_棉',
        reply: '好的',
        unknown: ['棉绒'],
        sentiment: -0.5,
        wishes: ['棉'],
        conversationId: 'a',
        sequence: 2,
        at: time(4),
      });
    });

    it('keeps to a range and a language', async () => {
      expect((await read({ from: time(2), to: time(4) })).map(({ said }) => said)).toEqual(['Trail SHOES']);
      expect(await read({ language: 'en' })).toHaveLength(1);
      expect(await log.begun({ from: time(2), to: time(3) })).toBe(1);
    });

    it('finds conversations by what was said, answered and done, newest talk first', async () => {
      expect(await found({})).toEqual(['a', 'c', 'b']);
      expect(await found({ words: ['shoes'] })).toEqual(['b']);
      expect(await found({ words: ['跑步', '好的'] })).toEqual(['a']);
      expect(await found({ words: ['跑步', 'sorry'] })).toEqual([]);
      expect(await found({ words: ['50%_'] })).toEqual(['a']);
      expect(await found({ words: ['5%0'] })).toEqual([]);
      expect(await found({ words: ['s-c'] })).toEqual(['c']);
      expect(await found({ action: 'no_match' })).toEqual(['b']);
      expect(await found({ mood: 'angry', language: 'en', handedOff: true })).toEqual(['b']);
      expect(await found({ handedOff: false })).toEqual(['a', 'c']);
      expect(await found({ from: time(3) })).toEqual(['a', 'c']);
      expect(await found({ to: time(2) })).toEqual(['a']);
    });

    it('pages, with the turns of each conversation', async () => {
      const first = await log.search({ words: [], limit: 1 });
      expect(first.items.map(({ turns }) => turns.map(({ sequence }) => sequence))).toEqual([[1, 2]]);
      const rest = await log.search({ words: [], limit: 9, cursor: first.next });
      expect([rest.items.map(({ conversation }) => conversation.id), rest.next]).toEqual([['c', 'b'], null]);
      expect((await log.search({ words: [], limit: 9, cursor: 'nonsense' })).items).toEqual([]);
    });
  });
}

const time = (second: number): string => `2026-01-01T00:00:0${second}.000Z`;

const plain: TurnFacts = {
  said: '',
  reply: '',
  language: 'zh',
  action: null,
  intents: ['search'],
  sentiment: null,
  mood: 'neutral',
  category: null,
  wishes: [],
  shown: [],
  focus: [],
  carted: [],
  unknown: [],
};
