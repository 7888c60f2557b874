const differences = ['action', 'shown', 'state', 'text'] as const;
export type Difference = (typeof differences)[number];
export const differenceKinds: readonly Difference[] = differences;

/** What the shop answered in one turn. */
export interface TurnView {
  readonly action: string;
  readonly text: string;
  readonly shown: readonly { readonly id: string; readonly name: string; readonly priceText: string }[];
  readonly category: string | null;
  readonly wishes: readonly string[];
}

/** One turn both ways. */
export interface ImpactTurn {
  readonly index: number;
  readonly said: string;
  readonly before: TurnView;
  readonly after: TurnView;
  readonly changed: readonly Difference[];
}

/** A conversation that would be answered differently. */
export interface ImpactItem {
  readonly source: 'stored' | 'generic';
  readonly conversationId: string | null;
  readonly title: string;
  readonly language: string;
  readonly turns: readonly ImpactTurn[];
}

/** How a replay stands or ended. */
export interface ImpactSummary {
  readonly id: string;
  readonly draftRevision: number;
  readonly status: 'running' | 'succeeded' | 'stopped' | 'failed';
  readonly progress: number;
  readonly startedAt: string;
  readonly author: string;
  readonly replayed: { readonly conversations: number; readonly turns: number };
  readonly left: number;
  readonly changed: { readonly conversations: number; readonly turns: number };
  readonly counts: Readonly<Record<Difference, number>>;
  readonly error: string | null;
}

export interface Impact extends ImpactSummary {
  readonly flows: readonly { readonly from: string; readonly to: string; readonly turns: number }[];
  readonly items: readonly ImpactItem[];
}
