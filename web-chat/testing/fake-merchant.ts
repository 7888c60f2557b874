import type { IncomingMessage, ServerResponse } from 'node:http';

/** The only token that the fake merchant doors take. */
export const MERCHANT_TOKEN = 'lamp-merchant';

interface StoredCampaign {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The merchant's doors in memory, for the page's tests: a feed whose text holds the word `broken` is refused, one
 * that holds `fails` fails later, each line with the word `bad` is a rejected row; every import takes two looks to finish. */
export function fakeMerchant(): (request: IncomingMessage, response: ServerResponse, body: string) => boolean {
  let campaigns: readonly StoredCampaign[] = [];
  const imports = new Map<string, { readonly feed: string; looks: number }>();
  const conversation = {
    id: 'talk-1',
    shopperId: 'shopper-1',
    locale: 'en-US',
    startedAt: '2026-02-01T09:00:00.000Z',
    lastActivityAt: '2026-02-01T09:05:00.000Z',
    activities: 3,
    handedOff: true,
  };
  const transcript = [
    { id: '1', type: 'message', from: { role: 'user' }, text: 'A lamp for my desk', timestamp: conversation.startedAt },
    {
      id: '2',
      type: 'message',
      from: { role: 'bot' },
      text: 'How bright should it be?',
      timestamp: conversation.startedAt,
    },
    {
      id: '3',
      type: 'message',
      from: { role: 'user' },
      value: { tap: 'undo' },
      timestamp: conversation.lastActivityAt,
    },
  ];

  function answer(method: string, path: string, body: string): readonly [number, unknown] {
    const [section, id, rest] = path.split('/').filter((part) => part !== '');
    if (section === 'campaigns' && method === 'POST') {
      const draft = JSON.parse(body) as { readonly name: string };
      if (draft.name === 'refused') return [422, { title: 'invalid', detail: 'the name is taken' }];
      campaigns = [...campaigns, { ...draft, id: `campaign-${campaigns.length + 1}` }];
      return [201, campaigns.at(-1)];
    }
    if (section === 'campaigns' && method === 'DELETE') {
      campaigns = campaigns.filter((campaign) => campaign.id !== id);
      return [204, null];
    }
    if (section === 'campaigns') return [200, { items: campaigns }];
    if (section === 'conversations') {
      return [
        200,
        id === undefined ? { items: [conversation], next: null } : { conversation, items: transcript, next: null },
      ];
    }
    if (section === 'catalog' && method === 'POST') {
      if (body.includes('broken')) return [400, { title: 'unreadable', detail: 'the feed cannot be read: line 1' }];
      const key = `import-${imports.size + 1}`;
      imports.set(key, { feed: body, looks: 0 });
      return [202, { id: key }];
    }
    const job = imports.get(rest ?? '');
    if (job === undefined) return [404, { title: 'not found' }];
    job.looks += 1;
    const lines = job.feed.split('\n').filter((line) => line.trim() !== '');
    const done = job.looks > 1;
    const rejected = lines.flatMap((line, index) =>
      line.includes('bad') ? [{ row: index + 1, reason: 'the price is negative' }] : [],
    );
    if (done && job.feed.includes('fails')) {
      const error = { code: 'no_products', message: 'the feed holds no product' };
      return [200, { status: 'failed', progress: 1, created: 0, updated: 0, removed: 0, rejected: [], error }];
    }
    return [
      200,
      {
        status: done ? 'succeeded' : 'running',
        progress: done ? 1 : 0.5,
        created: done ? lines.length - rejected.length : 0,
        updated: 0,
        removed: 0,
        rejected: done ? rejected : [],
      },
    ];
  }

  return (request, response, body) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/merchant')) return false;
    const [status, result] =
      request.headers.authorization === `Bearer ${MERCHANT_TOKEN}`
        ? answer(request.method ?? 'GET', url.pathname.slice('/api/merchant'.length), body)
        : ([401, { title: 'unauthorized', detail: 'send the merchant token' }] as const);
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(result === null ? '' : JSON.stringify(result));
    return true;
  };
}
