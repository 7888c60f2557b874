import type { FakeServerOptions } from './fake-server.js';

interface Noted {
  choices: { personalised: boolean; remembered: boolean };
  wishes: { key: string; label: string }[];
  liked: { id: string; name: string }[];
  disliked: { id: string; name: string }[];
}

/** The shopper's profile behind its door, in memory, for a scripted shop. */
export function profileShop(): { readonly noted: Noted; readonly other: NonNullable<FakeServerOptions['other']> } {
  const noted: Noted = {
    choices: { personalised: true, remembered: true },
    wishes: [{ key: 'brand', label: 'not Kvist' }],
    liked: [{ id: 'LMP-09', name: 'Reach' }],
    disliked: [],
  };
  const empty = (): void => {
    noted.wishes = [];
    noted.liked = [];
    noted.disliked = [];
  };
  return {
    noted,
    other(request, response, body) {
      const url = new URL(request.url ?? '', 'http://shop');
      if (!url.pathname.startsWith('/api/chat/profile')) return false;
      const answer = (status: number, data?: unknown): true => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(data === undefined ? undefined : JSON.stringify(data));
        return true;
      };
      if (request.headers.authorization === undefined) return answer(401, {});
      if (request.method === 'GET') return answer(200, { ...noted, events: 1 });
      if (request.method === 'PATCH') {
        Object.assign(noted.choices, JSON.parse(body));
        if (!noted.choices.remembered) empty();
        return answer(200, noted.choices);
      }
      if (request.method === 'DELETE') {
        const [wish, product] = [url.searchParams.get('wish'), url.searchParams.get('product')];
        if (wish === null && product === null) empty();
        noted.wishes = noted.wishes.filter(({ key }) => key !== wish);
        noted.liked = noted.liked.filter(({ id }) => id !== product);
        noted.disliked = noted.disliked.filter(({ id }) => id !== product);
        return answer(204);
      }
      const { events } = JSON.parse(body) as { readonly events: readonly { productId: string; kind: string }[] };
      for (const { productId, kind } of events)
        (kind === 'like' ? noted.liked : noted.disliked).push({ id: productId, name: productId });
      return answer(202, { accepted: events.length });
    },
  };
}
