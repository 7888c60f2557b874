import type { Words } from '../../api/graph-types.js';
import type { Mood } from '../../api/talk-types.js';

/** A period in figures. */
export interface Overview {
  readonly conversations: number;
  readonly turns: number;
  readonly handOffs: number;
  readonly cartConversations: number;
  readonly checkouts: number;
  readonly noMatchTurns: number;
  readonly clarifyTurns: number;
  readonly meanTurns: number;
  readonly sentiment: number | null;
}

export interface ActivityPoint {
  readonly at: string;
  readonly conversations: number;
  readonly turns: number;
  readonly noMatch: number;
  readonly clarify: number;
  readonly handOffs: number;
  readonly carts: number;
  readonly checkouts: number;
}

export interface MoodPoint extends Readonly<Record<Mood, number>> {
  readonly at: string;
  readonly turns: number;
  readonly sentiment: number | null;
}

export const funnelSteps = ['opened', 'spoke', 'shown', 'engaged', 'cart', 'checkout'] as const;
export type FunnelStep = (typeof funnelSteps)[number];
export const failureActions = ['no_match', 'clarify', 'handoff'] as const;
export type FailureAction = (typeof failureActions)[number];

export interface Funnel {
  readonly steps: readonly { readonly step: FunnelStep; readonly conversations: number }[];
  readonly failures: readonly {
    readonly action: FailureAction;
    readonly turns: number;
    readonly conversations: number;
    readonly ended: number;
  }[];
}

export interface Failure {
  readonly conversationId: string;
  readonly sequence: number;
  readonly at: string;
  readonly said: string;
  readonly reply: string;
  readonly wishes: readonly string[];
}

export interface CategoryTally {
  readonly categoryId: string;
  readonly words: Words | null;
  readonly turns: number;
  readonly conversations: number;
  readonly noMatch: number;
}

export interface ProductTally {
  readonly productId: string;
  readonly names: Words | null;
  readonly shown: number;
  readonly focused: number;
  readonly cart: number;
}
