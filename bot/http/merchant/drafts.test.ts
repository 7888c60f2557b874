import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kettleFeed } from '../../fixture/catalog-server.js';
import { type ConsoleServer, startConsoleServer } from '../../fixture/console-server.js';
import { ShopperClient } from '../../fixture/shopper-client.js';

let server: ConsoleServer;
beforeAll(async () => {
  server = await startConsoleServer();
  await server.load(kettleFeed);
});
afterAll(() => server.close());

const kettles = { kind: 'category', id: 'Kitchen > Kettles' };
const boiler = { type: 'add-alias', entity: kettles, language: 'en', word: 'boiler' };

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly changes: readonly { readonly id: string; readonly author: string; readonly change: { type: string } }[];
}

async function draftWith(...changes: unknown[]): Promise<Draft> {
  const { body } = await server.ask<Draft>('POST', '/drafts', { name: 'Spring' });
  const { body: written, status } = await server.ask<Draft>('POST', `/drafts/${body.id}/changes`, { changes });
  expect(status).toBe(200);
  return written;
}

describe('drafts', () => {
  it('change nothing until they are published, and show what they would make', async () => {
    const draft = await draftWith({
      type: 'patch-product',
      productId: 'K1',
      patch: { price: { amount: 9_900, currency: 'CNY' } },
    });
    expect(draft).toMatchObject({ status: 'open', revision: 2, changes: [{ author: 'Ann' }] });
    const price = async (query: string) => {
      const { body } = await server.ask<{ product: { offer: { price: { amount: number } } } }>(
        'GET',
        `/graph/entities/product/K1${query}`,
      );
      return body.product.offer.price.amount;
    };
    expect([await price(''), await price(`?draft=${draft.id}`)]).toEqual([25_900, 9_900]);
    const published = await server.ask<{ edits: { version: number; group: string }[] }>(
      'POST',
      `/drafts/${draft.id}/publication`,
      {},
      { author: '小李' },
    );
    expect(published).toMatchObject({
      status: 200,
      body: { draft: { status: 'published' }, edits: [{ author: '小李' }] },
    });
    expect(await price('')).toBe(9_900);
    const again = await server.ask('POST', `/drafts/${draft.id}/publication`, {});
    expect(again).toMatchObject({ status: 409, body: { reason: 'published' } });
    const undone = await server.ask('POST', `/graph/groups/${draft.id}/undo`);
    expect([undone.status, await price('')]).toEqual([200, 25_900]);
    expect((await server.ask('POST', `/graph/groups/${draft.id}/undo`)).body).toMatchObject({
      reason: 'already_undone',
    });
  });

  it('take changes through the graph’s own doors, and give them up again', async () => {
    const { body: draft } = await server.ask<Draft>('POST', '/drafts', { name: '' });
    const written = await server.ask<{ edits: unknown[]; draft: Draft }>('POST', `/graph/aliases?draft=${draft.id}`, {
      entity: kettles,
      language: 'en',
      word: 'water cooker',
    });
    expect(written).toMatchObject({ status: 201, body: { edits: [], draft: { revision: 2 } } });
    const shown = await server.ask('GET', `/graph/entities?kind=category&q=water%20cooker&draft=${draft.id}`);
    expect(shown.body).toMatchObject({ total: 1 });
    expect((await server.ask('GET', '/graph/entities?kind=category&q=water%20cooker')).body).toMatchObject({
      total: 0,
    });
    const [change] = written.body.draft.changes;
    const removed = await server.ask<Draft>('DELETE', `/drafts/${draft.id}/changes/${change?.id}`);
    expect(removed.body).toMatchObject({ revision: 3, changes: [] });
    expect((await server.ask('GET', '/graph/entities?draft=none')).status).toBe(404);
  });

  it('refuse what does not fit, as a whole, and name the change', async () => {
    const draft = await draftWith(boiler);
    const refused = await server.ask('POST', `/drafts/${draft.id}/changes`, {
      changes: [
        { type: 'delete-product', productId: 'K2' },
        { type: 'patch-product', productId: 'K2', patch: { stock: 3 } },
      ],
    });
    expect(refused).toMatchObject({
      status: 404,
      body: { reason: 'unknown_entity', errors: [{ pointer: '/changes/1' }] },
    });
    expect((await server.ask<Draft>('GET', `/drafts/${draft.id}`)).body.changes).toHaveLength(1);
  });

  it('keep a change that a later one needs', async () => {
    const product = {
      id: 'K9',
      names: { zh: [], en: ['Copper kettle'] },
      categoryId: kettles.id,
      offer: {
        price: { amount: 100, currency: 'CNY' },
        listPrice: { amount: 100, currency: 'CNY' },
        availability: 'in_stock',
        stock: 1,
      },
    };
    const draft = await draftWith(
      { type: 'add-product', product },
      { type: 'patch-product', productId: 'K9', patch: { stock: 5 } },
    );
    const [first] = draft.changes;
    const refused = await server.ask('DELETE', `/drafts/${draft.id}/changes/${first?.id}`);
    expect(refused.status).toBe(404);
    expect((await server.ask<Draft>('GET', `/drafts/${draft.id}`)).body.changes).toHaveLength(2);
  });

  it('tell two writers of one draft apart', async () => {
    const draft = await draftWith(boiler);
    const etag = (await server.ask('GET', `/drafts/${draft.id}`)).headers.get('etag') ?? '';
    expect(etag).toBe('"2"');
    const add = (word: string) =>
      server.ask('POST', `/drafts/${draft.id}/changes`, { changes: [{ ...boiler, word }] }, { ifMatch: etag });
    expect((await add('cooker')).status).toBe(200);
    expect(await add('heater')).toMatchObject({ status: 412, body: { reason: 'changed' } });
  });

  it('are put aside and taken up again', async () => {
    const draft = await draftWith(boiler);
    await server.ask('PATCH', `/drafts/${draft.id}`, { status: 'discarded' });
    expect((await server.ask('POST', `/drafts/${draft.id}/changes`, { changes: [boiler] })).body).toMatchObject({
      reason: 'discarded',
    });
    const open = await server.ask<{ items: Draft[] }>('GET', '/drafts?status=open');
    expect(open.body.items.map(({ id }) => id)).not.toContain(draft.id);
    expect((await server.ask('PATCH', `/drafts/${draft.id}`, { status: 'open' })).body).toMatchObject({
      status: 'open',
    });
  });

  it('stop at what others changed since in the same fields, unless told to overwrite it', async () => {
    const stock = (amount: number) => ({ type: 'patch-product', productId: 'K2', patch: { stock: amount } });
    const draft = await draftWith(stock(5));
    await server.ask('PATCH', '/graph/entities/product/K2', { patch: { url: 'https://shop.example/k2' } });
    expect((await server.ask('GET', `/drafts/${draft.id}/conflicts`)).body).toEqual({ items: [] });
    await server.ask('PATCH', '/graph/entities/product/K2', { patch: { stock: 7 } }, { author: 'Ben' });
    expect((await server.ask('GET', `/drafts/${draft.id}/conflicts`)).body).toMatchObject({
      items: [{ changeId: draft.changes[0]?.id, reason: 'changed', by: { author: 'Ben' } }],
    });
    const refused = await server.ask('POST', `/drafts/${draft.id}/publication`, {});
    expect(refused).toMatchObject({
      status: 409,
      body: { reason: 'conflicts', errors: [{ pointer: `/changes/${draft.changes[0]?.id}` }] },
    });
    expect((await server.ask('POST', `/drafts/${draft.id}/publication`, { overwrite: true })).status).toBe(200);
    expect(server.catalog.current().product('K2')?.offer.stock).toBe(5);
  });
});

describe('edits that are published at once', () => {
  it('refuse to write over what was changed since it was read', async () => {
    const read = await server.ask<{ tag: string }>('GET', '/graph/entities/product/T1');
    const ifMatch = read.headers.get('etag') ?? '';
    expect(ifMatch).toBe(`"${read.body.tag}"`);
    const save = (stock: number, author: string) =>
      server.ask('PATCH', '/graph/entities/product/T1', { patch: { stock } }, { author, ifMatch });
    expect((await save(4, 'Ann')).status).toBe(200);
    const late = await save(9, 'Ben');
    expect(late).toMatchObject({ status: 412, body: { reason: 'changed', detail: expect.stringContaining('by Ann') } });
    expect(server.catalog.current().product('T1')?.offer.stock).toBe(4);
    const history = await server.ask('GET', '/graph/edits?kind=product&id=T1');
    expect(history.body).toMatchObject({ total: 1, items: [{ author: 'Ann', undone: false }] });
  });

  it('change many products as one, and are taken back as one', async () => {
    const body = { select: { category: kettles.id }, operation: { type: 'price', percent: 10 } };
    const dry = await server.ask('POST', '/graph/bulk', { ...body, dryRun: true });
    expect(dry.body).toMatchObject({ matched: 2, changed: 2, group: null });
    const before = server.catalog.current().revision;
    const { body: done } = await server.ask<{ group: string; changed: number }>('POST', '/graph/bulk', body);
    expect(done.changed).toBe(2);
    expect(server.catalog.current().revision).toBe(before + 1);
    expect(server.catalog.current().product('K1')?.offer.price.amount).toBe(28_490);
    await server.ask('POST', `/graph/groups/${done.group}/undo`);
    expect(server.catalog.current().product('K1')?.offer.price.amount).toBe(25_900);
    const wrong = { select: {}, operation: { type: 'delete' } };
    expect((await server.ask('POST', '/graph/bulk', wrong)).status).toBe(400);
  });

  it('are drawn with what lies around them', async () => {
    const { body } = await server.ask<{ nodes: { id: string }[] }>('GET', '/graph/neighbourhood?kind=product&id=K1');
    expect(body.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['K1', kettles.id, 'Brightwater', 'T1', 'silver']),
    );
    expect((await server.ask('GET', '/graph/neighbourhood?kind=product&id=none')).status).toBe(404);
  });
});

describe('the impact of a draft', () => {
  interface Impact {
    status: string;
    replayed: { conversations: number; stored: number; generic: number };
    changed: { conversations: number };
    counts: Record<string, number>;
    items: {
      source: string;
      conversationId: string | null;
      turns: {
        said: string;
        changed: string[];
        before: { action: string };
        after: { action: string; shown: { id: string }[] };
      }[];
    }[];
  }

  async function impactOf(draft: Draft): Promise<Impact> {
    const { status, headers } = await server.ask('POST', `/drafts/${draft.id}/impact`, { seconds: 120 });
    expect(status).toBe(202);
    const path = (headers.get('location') ?? '').replace('/api/merchant', '');
    for (;;) {
      const { body } = await server.ask<Impact>('GET', path);
      if (body.status !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('is what conversations would show differently', async () => {
    const shopper = await ShopperClient.open(server.base, { locale: 'en-US' });
    await shopper.say('do you have steamers?');
    const draft = await draftWith({ ...boiler, word: 'steamer' });
    const impact = await impactOf(draft);
    expect(impact).toMatchObject({ status: 'succeeded', replayed: { stored: 1 } });
    expect(impact.replayed.generic).toBeGreaterThan(2);
    const stored = impact.items.find(({ source }) => source === 'stored');
    expect(stored).toMatchObject({
      conversationId: shopper.conversationId,
      turns: [{ said: 'do you have steamers?' }],
    });
    expect(stored?.turns[0]?.changed).toEqual(expect.arrayContaining(['shown', 'text']));
    expect(stored?.turns[0]?.after.shown.map(({ id }) => id).sort()).toEqual(['K1', 'K2']);
    const { body: kept } = await server.ask('GET', `/drafts/${draft.id}/impacts`);
    expect(kept).toMatchObject({ items: [{ draftId: draft.id, draftRevision: 2 }] });
  }, 240_000);

  it('is nothing where no answer changes, and grants and keeps nothing', async () => {
    const conversations = async () =>
      (await server.ask<{ items: unknown[] }>('GET', '/conversations')).body.items.length;
    const before = await conversations();
    const patch = { url: 'https://shop.example/k1' };
    const nothing = await impactOf(await draftWith({ type: 'patch-product', productId: 'K1', patch }));
    expect(nothing).toMatchObject({ status: 'succeeded', changed: { conversations: 0 }, items: [] });
    expect(await conversations()).toBe(before);
    expect((await server.ask('POST', '/drafts/none/impact', {})).status).toBe(404);
  }, 240_000);
});

describe('history', () => {
  it('says who did what, whichever door was taken', async () => {
    await server.ask(
      'POST',
      '/campaigns',
      {
        name: 'Autumn',
        kind: 'voice-coupon',
        phrases: [{ language: 'en', text: 'autumn' }],
        discount: { type: 'percent', value: 5 },
        appliesTo: { all: true },
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: '2030-01-01T00:00:00Z',
        couponTtlMinutes: 60,
        maxRedemptions: 10,
        maxPerShopper: 1,
      },
      { author: '小王' },
    );
    await server.ask('POST', '/graph/aliases', { entity: kettles, language: 'zh', word: '烧水壶' }, { author: '小王' });
    await server.ask('POST', '/graph/aliases', { entity: kettles, language: 'zh', word: '烧水壶' }, { author: '小王' });
    const { body } = await server.ask('GET', `/changes?author=${encodeURIComponent('小王')}`);
    expect(body).toMatchObject({
      items: [
        {
          area: 'graph',
          action: 'POST /graph/aliases',
          summary: 'add-alias category Kitchen > Kettles: 烧水壶',
          undo: { method: 'POST' },
        },
        { area: 'campaigns', action: 'POST /campaigns', summary: 'Autumn', undo: null },
      ],
      next: null,
    });
  });
});
