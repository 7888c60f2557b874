import { beforeEach, describe, expect, it } from 'vitest';
import { buildShopGraph } from '../../knowledge-graph/graph/build-graph.js';
import { sampleShop } from '../../knowledge-graph/graph/sample-shop.js';
import type { TurnFacts } from '../storage/conversation-store.js';
import { toCsv } from './csv.js';
import { InMemoryIgnoredWordStore } from './ignored-words.js';
import { intervalsOf, startOf } from './intervals.js';
import { Reports } from './reports.js';
import type { LoggedTurn, TurnLog } from './turn-log.js';

const graph = buildShopGraph(sampleShop);
const category = graph.categories().at(-1)!;
const product = [...graph.products()][0]!;
const ignored = new InMemoryIgnoredWordStore();
let turns: LoggedTurn[] = [];
const log: TurnLog = {
  search: async () => ({ items: [], next: null }),
  begun: async () => 5,
  async *turns({ from, to, language }) {
    yield* turns.filter(
      (turn) => turn.at >= from && turn.at < to && (language === undefined || turn.language === language),
    );
  },
};
const reports = new Reports({ log, graph: () => graph, ignored });
const range = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' };
const byDay = { interval: 'day', offset: 0 } as const;

function turn(conversationId: string, at: string, facts: Partial<TurnFacts> = {}): void {
  const plain: TurnFacts = {
    said: 'hello',
    reply: 'hi',
    language: 'en',
    action: 'chitchat',
    intents: ['browse'],
    sentiment: 0,
    mood: 'neutral',
    category: null,
    wishes: [],
    shown: [],
    focus: [],
    carted: [],
    unknown: [],
  };
  turns.push({ ...plain, ...facts, conversationId, sequence: turns.length + 1, at: `2026-03-0${at}:00:00.000Z` });
}

beforeEach(() => {
  turns = [];
});

describe('reports', () => {
  it('sum a period up beside the one before it', async () => {
    turn('a', '1T10', { sentiment: -0.5, action: 'no_match' });
    turn('a', '1T11', { sentiment: 0.5, carted: ['p'], action: 'cart' });
    turn('b', '2T10', { language: 'zh', action: 'handoff', sentiment: -1 });
    turn('c', '2T11', { said: '', sentiment: null, action: 'checkout' });
    expect(await reports.overview(range)).toMatchObject({
      conversations: 3,
      turns: 4,
      handOffs: 1,
      cartConversations: 1,
      checkouts: 1,
      noMatchTurns: 1,
      clarifyTurns: 0,
      meanTurns: 1.333,
      sentiment: -0.333,
      languages: { zh: 1, en: 2 },
      previous: { conversations: 0, sentiment: null, meanTurns: 0 },
    });
  });

  it('draw every interval, empty ones too, by the clock of the shop', async () => {
    turn('a', '1T17', { action: 'clarify' });
    turn('a', '2T10');
    expect(await reports.activity({ ...range, to: '2026-03-04T00:00:00.000Z' }, byDay)).toMatchObject([
      { at: '2026-03-01T00:00:00.000Z', turns: 1, clarify: 1 },
      { at: '2026-03-02T00:00:00.000Z', turns: 1, conversations: 1 },
      { at: '2026-03-03T00:00:00.000Z', turns: 0, conversations: 0 },
    ]);
    const inChina = await reports.activity(range, { interval: 'day', offset: 480 });
    expect(inChina.map(({ at, turns: count }) => [at, count])).toEqual([
      ['2026-02-28T16:00:00.000Z', 0],
      ['2026-03-01T16:00:00.000Z', 2],
      ['2026-03-02T16:00:00.000Z', 0],
    ]);
  });

  it('follow the mood of what was said', async () => {
    turn('a', '1T10', { sentiment: -0.8, mood: 'angry' });
    turn('a', '1T11', { sentiment: 0.4, mood: 'unhappy' });
    turn('a', '1T12', { said: '', sentiment: null, mood: 'unhappy' });
    const [first, second] = await reports.mood(range, byDay);
    expect(first).toMatchObject({ turns: 2, sentiment: -0.2, angry: 1, unhappy: 1, neutral: 0, happy: 0 });
    expect(second).toMatchObject({ turns: 0, sentiment: null });
  });

  it('count a conversation in all steps before its furthest, and where it ended', async () => {
    turn('a', '1T10', { shown: ['p'] });
    turn('a', '1T11', { action: 'no_match' });
    turn('b', '1T10', { action: 'clarify' });
    turn('b', '1T11', { carted: ['p'], action: 'cart' });
    turn('c', '1T10', { said: '', intents: [], action: 'chitchat' });
    turn('d', '1T10', { action: 'checkout' });
    turn('d', '1T11', { action: null });
    const { steps, failures } = await reports.funnel(range);
    expect(steps.map(({ conversations }) => conversations)).toEqual([5, 3, 3, 2, 2, 1]);
    expect(failures).toEqual([
      { action: 'no_match', turns: 1, conversations: 1, ended: 1 },
      { action: 'clarify', turns: 1, conversations: 1, ended: 0 },
      { action: 'handoff', turns: 0, conversations: 0, ended: 0 },
    ]);
    expect(await reports.failures(range, 'clarify')).toMatchObject([{ conversationId: 'b', said: 'hello' }]);
  });

  it('tally intents, categories and products, with the words that the shop has for them', async () => {
    turn('a', '1T10', { intents: ['search', 'greet'], category: category.id, shown: [product.id, 'gone'] });
    turn('b', '1T11', { intents: ['search'], category: category.id, action: 'no_match', focus: [product.id] });
    expect(await reports.intents(range)).toEqual([
      { intent: 'search', turns: 2 },
      { intent: 'greet', turns: 1 },
    ]);
    expect(await reports.categories(range)).toEqual([
      { categoryId: category.id, conversations: 2, turns: 2, noMatch: 1, words: category.words },
    ]);
    expect(await reports.products(range)).toEqual([
      { productId: product.id, shown: 1, focused: 1, cart: 0, names: product.names },
      { productId: 'gone', shown: 1, focused: 0, cart: 0, names: null },
    ]);
  });

  it('list unknown words by the conversations that used them, but for learnt and ignored ones', async () => {
    const known = graph.categories()[0]!.words.en[0]!.toLowerCase();
    turn('a', '1T10', { unknown: ['Flurbel', 'wibble'], category: category.id, said: 'a flurbel' });
    turn('a', '1T11', { unknown: ['wibble'] });
    turn('b', '1T12', { unknown: ['flurbel', known] });
    turn('b', '1T13', { unknown: ['noise'] });
    turn('c', '1T14', { unknown: ['lovely'], intents: ['thanks'] });
    turn('c', '1T15', { unknown: ['quop'], intents: ['search'], action: 'no_match' });
    await ignored.add({ word: 'noise', author: 'Ann', at: '2026-03-01T00:00:00.000Z' });
    const words = await reports.unknownWords(range, 9);
    expect(words.map(({ word, conversations, turns: count }) => [word, conversations, count])).toEqual([
      ['quop', 1, 1],
      ['flurbel', 2, 2],
      ['wibble', 1, 2],
    ]);
    expect(words[1]?.examples[0]).toMatchObject({ conversationId: 'b' });
    expect(words[1]?.suggestions).toContainEqual({
      entity: { kind: 'category', id: category.id },
      words: category.words,
      via: 'context',
    });
  });
});

describe('intervals', () => {
  it('begin weeks on Monday and months on their first day', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00.000Z`);
    expect(startOf(day('2026-03-08') + 5, 'week')).toBe(day('2026-03-02'));
    expect(startOf(day('2026-03-31') + 5, 'month')).toBe(day('2026-03-01'));
    expect(intervalsOf(day('2026-01-31'), day('2026-03-01'), 'month')).toEqual([day('2026-01-01'), day('2026-02-01')]);
    expect(intervalsOf(day('2026-03-01'), day('2026-03-02'), 'hour')).toHaveLength(24);
  });
});

describe('CSV', () => {
  it('quotes what needs it and runs nothing', () => {
    const rows = [
      ['=HYPERLINK("x")', 'a "quoted", word', -5, null],
      ['@cmd', '两\n行', true, '-1+2'],
    ];
    expect(toCsv({ columns: ['a', 'b', 'c', 'd'], rows })).toBe(
      '\uFEFFa,b,c,d\r\n"\'=HYPERLINK(""x"")","a ""quoted"", word",-5,\r\n\'@cmd,"两\n行",true,\'-1+2\r\n',
    );
  });
});
