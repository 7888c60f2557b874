import { DirectLineError } from './direct-line-http.js';
import type { Language } from './entries.js';
import type { WithToken } from './voice/server-speech.js';

/** What the shop knows of the shopper, as `GET /api/chat/profile` tells it. */
export interface Profile {
  readonly choices: { readonly personalised: boolean; readonly remembered: boolean };
  readonly liked: readonly ProfileProduct[];
  readonly disliked: readonly ProfileProduct[];
  readonly wishes: readonly { readonly key: string; readonly label: string }[];
}

export interface ProfileProduct {
  readonly id: string;
  readonly name: string;
}

const path = '/api/chat/profile';

/** The shopper's own profile: to see, to change, to delete. Every call rejects where the shop does not answer. */
export interface ProfileDoor {
  read(language: Language): Promise<Profile>;
  choose(changes: Partial<Profile['choices']>): Promise<void>;
  /** One wish, one product, or everything. */
  forget(what: { readonly wish?: string; readonly product?: string }): Promise<void>;
  judge(productId: string, kind: 'like' | 'dislike'): Promise<void>;
}

/** Opens the door with the shopper's token. */
export function profileDoor(withToken: WithToken): ProfileDoor {
  const call = (method: string, address: string, body?: unknown): Promise<Response> =>
    withToken(async (token) => {
      const response = await fetch(address, {
        method,
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) {
        const denied = response.status === 401 || response.status === 403;
        throw new DirectLineError(denied ? 'denied' : 'server', `${method} ${path}: ${response.status}`);
      }
      return response;
    });
  return {
    read: async (language) => {
      const profile = (await (await call('GET', `${path}?language=${language}`)).json()) as Partial<Profile>;
      const { choices, liked, disliked, wishes } = profile;
      if (choices === undefined || !Array.isArray(liked) || !Array.isArray(disliked) || !Array.isArray(wishes))
        throw new DirectLineError('server', `${path}: not a profile`);
      return { choices, liked, disliked, wishes };
    },
    choose: async (changes) => {
      await call('PATCH', path, changes);
    },
    forget: async (what) => {
      const query = new URLSearchParams({ ...what }).toString();
      await call('DELETE', query === '' ? path : `${path}?${query}`);
    },
    judge: async (productId, kind) => {
      await call('POST', `${path}/events`, { events: [{ productId, kind }] });
    },
  };
}
