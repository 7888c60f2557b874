import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kettleFeed } from '../../fixture/catalog-server.js';
import { type ConsoleServer, startConsoleServer } from '../../fixture/console-server.js';
import { ShopperClient } from '../../fixture/shopper-client.js';
import { merchantToken } from '../../fixture/test-server.js';
import { exportTables } from './export-tables.js';

let server: ConsoleServer;
let kettles: ShopperClient;
beforeAll(async () => {
  server = await startConsoleServer();
  await server.load(kettleFeed);
  kettles = await ShopperClient.open(server.base, { locale: 'en-US' });
  await kettles.say('show me kettles');
  await kettles.say('do you have a flurbel?');
  const other = await ShopperClient.open(server.base, { locale: 'zh-CN' });
  await other.say('转人工');
}, 120_000);
afterAll(() => server.close());

const found = async (query: string) => {
  const { body, status } = await server.ask<{ items: { id: string }[] }>('GET', `/conversations${query}`);
  return status === 200 ? body.items : status;
};

describe('conversations', () => {
  it('are searched by words, language, what happened and when', async () => {
    expect(await found('')).toHaveLength(2);
    expect(await found('?q=flurbel%20kettles')).toMatchObject([
      { id: kettles.conversationId, language: 'en', turns: 2, snippet: { said: 'show me kettles' } },
    ]);
    expect(await found('?q=flurbel%20teapot')).toEqual([]);
    expect(await found(`?q=${kettles.conversationId}`)).toHaveLength(1);
    expect(await found('?action=handoff')).toMatchObject([{ handedOff: true, actions: { handoff: 1 } }]);
    expect(await found('?language=zh')).toHaveLength(1);
    expect(await found('?to=2020-01-01T00:00:00%2B08:00')).toEqual([]);
    expect(await found('?mood=furious')).toBe(400);
  });

  it('are read with the hand-over that they led to', async () => {
    const items = await found('?action=handoff');
    const id = typeof items === 'number' ? '' : items[0]?.id;
    const { body } = await server.ask('GET', `/conversations/${id}`);
    expect(body).toMatchObject({ handOff: { status: 'waiting', reason: 'asked', language: 'zh' } });
  });
});

describe('unknown words', () => {
  interface Words {
    items: { word: string; language: string; examples: { said: string }[] }[];
  }
  const words = async () => (await server.ask<Words>('GET', '/analytics/unknown-words')).body.items;

  it('are listed until they are taught or ignored', async () => {
    expect(await words()).toMatchObject([
      { word: 'flurbel', language: 'en', examples: [{ said: 'do you have a flurbel?' }] },
    ]);
    expect((await server.ask('POST', '/analytics/unknown-words/ignored', { word: 'Flurbel' })).status).toBe(204);
    expect(await words()).toEqual([]);
    const ignored = await server.ask('GET', '/analytics/unknown-words/ignored');
    expect(ignored.body).toMatchObject({ items: [{ word: 'flurbel', author: 'Ann' }] });
    expect((await server.ask('DELETE', '/analytics/unknown-words/ignored?word=flurbel')).status).toBe(204);
    expect((await server.ask('DELETE', '/analytics/unknown-words/ignored?word=flurbel')).status).toBe(404);
    const entity = { kind: 'category', id: 'Kitchen > Kettles' };
    await server.ask('POST', '/graph/aliases', { entity, language: 'en', word: 'flurbel' });
    expect(await words()).toEqual([]);
    expect(await kettles.say('do you have a flurbel?')).not.toEqual([]);
  });
});

describe('figures', () => {
  it('are refused for a period that is none', async () => {
    for (const query of [
      'from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
      'from=2001-01-01T00:00:00Z',
      'from=soon',
    ]) {
      expect((await server.ask('GET', `/analytics/overview?${query}`)).status).toBe(400);
    }
    expect((await server.ask('GET', '/analytics/activity?interval=second')).status).toBe(400);
  });

  it('are all to be had as CSV', async () => {
    for (const table of exportTables) {
      const response = await fetch(`${server.base}/api/merchant/exports/${table}`, {
        headers: { authorization: `Bearer ${merchantToken}` },
      });
      if (table === 'impact') {
        expect(response.status).toBe(404);
        continue;
      }
      expect([table, response.status]).toEqual([table, 200]);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toContain(`filename="${table}-`);
      expect((await response.text()).split('\r\n')[0]).toMatch(/^[a-z ]+(,[a-zA-Z -]+)+$/);
    }
    expect((await fetch(`${server.base}/api/merchant/exports/mood`)).status).toBe(401);
    expect((await server.ask('GET', '/exports/secrets')).status).toBe(400);
  });

  it('stand beside the shop that the token opens', async () => {
    expect((await server.ask('GET', '/session')).body).toMatchObject({ shopName: 'Test shop', products: 3 });
  });
});
