/** What one turn showed. Words are the shopper's language's. */
export interface TurnView {
  readonly action: string;
  readonly text: string;
  readonly shown: readonly { readonly id: string; readonly name: string; readonly priceText: string }[];
  readonly category: string | null;
  readonly wishes: readonly string[];
}

/** What can differ between two answers to the same words. */
export const aspects = ['action', 'shown', 'state', 'text'] as const;
export type Aspect = (typeof aspects)[number];

export interface ImpactTurn {
  readonly index: number;
  readonly said: string;
  readonly before: TurnView;
  readonly after: TurnView;
  /** Empty where nothing is different. */
  readonly changed: readonly Aspect[];
}

/** One conversation that would have gone another way. */
export interface ImpactTalk {
  readonly source: 'stored' | 'generic';
  readonly conversationId: string | null;
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly turns: readonly ImpactTurn[];
}

/** What publishing a draft would change in conversations, as far as they were replayed. */
export interface Impact {
  readonly id: string;
  readonly draftId: string;
  readonly draftRevision: number;
  /** Of the published graph that the draft was held against. */
  readonly graphRevision: number;
  readonly author: string;
  readonly status: 'running' | 'succeeded' | 'stopped' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly replayed: {
    readonly conversations: number;
    readonly turns: number;
    readonly stored: number;
    readonly generic: number;
  };
  /** Conversations that the time did not suffice for. */
  readonly left: number;
  readonly changed: { readonly conversations: number; readonly turns: number };
  /** Turns that differ in each aspect. */
  readonly counts: Readonly<Record<Aspect, number>>;
  /** Turns that would end in another action. */
  readonly flows: readonly { readonly from: string; readonly to: string; readonly turns: number }[];
  /** Worst first, at most a hundred. */
  readonly items: readonly ImpactTalk[];
  readonly error: string | null;
}

/** Keeps reports over restarts. */
export interface ImpactStore {
  find(id: string): Promise<Impact | null>;
  /** Replaces by id. */
  put(impact: Impact): Promise<void>;
  /** Of a draft, newest first. */
  listOf(draftId: string): Promise<readonly Impact[]>;
}

/** Reports for tests and for a shop that forgets them when the process ends. */
export class InMemoryImpactStore implements ImpactStore {
  private readonly impacts = new Map<string, Impact>();

  async find(id: string): Promise<Impact | null> {
    return this.impacts.get(id) ?? null;
  }

  async put(impact: Impact): Promise<void> {
    this.impacts.set(impact.id, impact);
  }

  async listOf(draftId: string): Promise<readonly Impact[]> {
    const own = [...this.impacts.values()].filter((impact) => impact.draftId === draftId);
    return own.sort((a, b) => (a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : a.id < b.id ? 1 : -1));
  }
}
