/** What must survive a reload to go on with the same conversation. `expiresAt` is epoch milliseconds. */
export interface SavedTalk {
  readonly conversationId: string;
  readonly userId: string;
  readonly token: string;
  /** Gets a new token when this one has expired. */
  readonly resumeToken?: string;
  readonly expiresAt: number;
}

/** Where the talk is kept between page loads. */
export interface TalkStore {
  read(): SavedTalk | null;
  write(talk: SavedTalk): void;
  clear(): void;
}

/** Where `localStorage` keeps the talk: other pages of the browser watch it. */
export const TALK_KEY = 'daogou.talk';

/** Keeps the talk in memory: for tests, and for browsers that forbid storage. */
export function inMemoryTalkStore(initial: SavedTalk | null = null): TalkStore {
  let saved = initial;
  return {
    read: () => saved,
    write: (talk) => {
      saved = talk;
    },
    clear: () => {
      saved = null;
    },
  };
}

/**
 * Keeps the talk in `localStorage`. A browser that forbids it (private mode, blocked third-party storage inside an
 * embed) still gets a working talk, which then ends with the page.
 */
export function localTalkStore(storage: () => Storage): TalkStore {
  const fallback = inMemoryTalkStore();
  return {
    read() {
      try {
        const raw = storage().getItem(TALK_KEY);
        if (raw === null) return fallback.read();
        const talk = JSON.parse(raw) as Partial<SavedTalk> | null;
        return typeof talk?.conversationId === 'string' &&
          typeof talk.userId === 'string' &&
          typeof talk.token === 'string' &&
          typeof talk.expiresAt === 'number'
          ? (talk as SavedTalk)
          : null;
      } catch {
        return fallback.read();
      }
    },
    write(talk) {
      fallback.write(talk);
      try {
        storage().setItem(TALK_KEY, JSON.stringify(talk));
      } catch {
        // Storage is full or forbidden: the copy in memory serves this page.
      }
    },
    clear() {
      fallback.clear();
      try {
        storage().removeItem(TALK_KEY);
      } catch {
        // Nothing was kept, so nothing is left behind.
      }
    },
  };
}
