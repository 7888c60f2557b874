import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryIgnoredWordStore } from '../bot/analytics/ignored-words.js';
import { Reports } from '../bot/analytics/reports.js';
import { conversationMigrations, SqliteConversationStore } from '../bot/storage/sqlite/conversation-store.js';
import { openDatabase } from '../bot/storage/sqlite/database.js';
import { SqliteTurnLog } from '../bot/storage/sqlite/turn-log.js';
import { buildShopGraph } from '../knowledge-graph/graph/build-graph.js';
import { sampleShop } from '../knowledge-graph/graph/sample-shop.js';

/**
 * How long a merchant waits for the figures and the search of a busy month: `tsx bench/analytics.ts [turns]`. Prints
 * wall and processor time of each, since the wall is the machine's and the processor the work's.
 */
const count = Number(process.argv[2] ?? 100_000);
const turnsPerTalk = 5;
const range = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-31T00:00:00.000Z' };
const start = Date.parse(range.from);
const said = [
  '我想看看跑步鞋，500以内',
  'do you have a steel kettle',
  '第一款怎么样',
  'cheaper please',
  '有货吗',
  'flurbel',
];
const actions = ['recommend', 'no_match', 'answer', 'clarify', 'cart', 'ask'];

const folder = await mkdtemp(join(tmpdir(), 'daogou-bench-'));
const db = await openDatabase(join(folder, 'shop.db'), conversationMigrations);
const store = new SqliteConversationStore(db);
const graph = buildShopGraph(sampleShop);
const categories = graph.categories().map(({ id }) => id);

async function fill(): Promise<void> {
  for (let talk = 0; talk < count / turnsPerTalk; talk += 1) {
    const id = `talk-${talk}`;
    const begun = start + Math.floor((talk * turnsPerTalk * 29 * 86_400_000) / count);
    const startedAt = new Date(begun).toISOString();
    await store.create({ id, shopperId: `s${talk}`, ownerId: 'o', locale: null, startedAt });
    for (let turn = 0; turn < turnsPerTalk; turn += 1) {
      const pick = (talk * 7 + turn) % said.length;
      const at = new Date(begun + turn * 20_000).toISOString();
      const words = said[pick] ?? '';
      await store.commit({
        conversationId: id,
        at,
        firstSequence: turn + 1,
        activities: [
          {
            type: 'message',
            id: `${id}|${turn + 1}`,
            timestamp: at,
            channelId: 'directline',
            from: { id: 's', role: 'user' },
            conversation: { id },
            text: words,
          },
        ],
        clientActivityId: null,
        events: [],
        handedOff: false,
        facts: {
          said: words,
          reply: '这几款里面最便宜的是这一款，¥259；评分最高的是另一款，4.8。要看看吗？',
          language: turn % 2 === 0 ? 'zh' : 'en',
          action: actions[pick] ?? null,
          intents: ['search'],
          sentiment: ((talk + turn) % 21) / 10 - 1,
          mood: 'neutral',
          category: categories[talk % categories.length] ?? null,
          wishes: ['500以内'],
          shown: ['A1', 'A2', 'A3'],
          focus: ['A1'],
          carted: [],
          unknown: words === 'flurbel' ? [words, `w${talk % 300}`] : [],
        },
      });
    }
  }
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - began).toFixed(0);
  process.stdout.write(
    `${name.padEnd(28)} ${wall.padStart(8)} ms wall ${((user + system) / 1_000).toFixed(0).padStart(8)} ms processor\n`,
  );
}

const log = new SqliteTurnLog(db);
const reports = new Reports({ log, graph: () => graph, ignored: new InMemoryIgnoredWordStore() });
await measure(`keeping ${count} turns`, fill);
await measure('overview', () => reports.overview(range));
await measure('activity', () => reports.activity(range, { interval: 'day', offset: 480 }));
await measure('funnel', () => reports.funnel(range));
await measure('unknown words', () => reports.unknownWords(range, 50));
await measure('search: all', () => log.search({ words: [], limit: 50 }));
await measure('search: a common word', () => log.search({ words: ['kettle'], limit: 50 }));
await measure('search: two words, none fits', () => log.search({ words: ['kettle', 'unheard-of'], limit: 50 }));
await measure('search: one character', () => log.search({ words: ['鞋'], limit: 50 }));
await measure('search: by action', () => log.search({ words: [], action: 'no_match', limit: 50 }));
await db.close();
await rm(folder, { recursive: true, force: true });
