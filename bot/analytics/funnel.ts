import type { LoggedTurn } from './turn-log.js';

/** The way of a conversation towards a purchase. */
export const funnelSteps = ['opened', 'spoke', 'shown', 'engaged', 'cart', 'checkout'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** Where conversations fail. */
export const failureActions = ['no_match', 'clarify', 'handoff'] as const;
export type FailureAction = (typeof failureActions)[number];

export interface Funnel {
  /** How many conversations came as far as each step. */
  readonly steps: readonly { readonly step: FunnelStep; readonly conversations: number }[];
  /** `ended` counts the conversations whose last turn it was. */
  readonly failures: readonly {
    readonly action: FailureAction;
    readonly turns: number;
    readonly conversations: number;
    readonly ended: number;
  }[];
}

/** Turns in which a shopper looked closer at what was shown. */
const engagedActions = new Set(['answer', 'compare', 'price', 'cart']);

interface Talk {
  furthest: number;
  last: string | null;
  readonly failed: Set<string>;
}

/**
 * How far conversations came and where they failed. A conversation that reached a step counts in all before it; `begun`
 * are those that were opened, whether or not a word was said.
 */
export async function funnelOf(turns: AsyncIterable<LoggedTurn>, begun: number): Promise<Funnel> {
  const talks = new Map<string, Talk>();
  const failedTurns = new Map<string, number>();
  for await (const turn of turns) {
    const talk = talks.get(turn.conversationId) ?? { furthest: 0, last: null, failed: new Set<string>() };
    talks.set(turn.conversationId, talk);
    talk.furthest = Math.max(talk.furthest, funnelSteps.indexOf(stepOf(turn)));
    if (turn.action === null) continue;
    talk.last = turn.action;
    if (!isFailure(turn.action)) continue;
    talk.failed.add(turn.action);
    failedTurns.set(turn.action, (failedTurns.get(turn.action) ?? 0) + 1);
  }
  const all = [...talks.values()];
  return {
    steps: funnelSteps.map((step, place) => ({
      step,
      conversations: place === 0 ? Math.max(begun, all.length) : all.filter(({ furthest }) => furthest >= place).length,
    })),
    failures: failureActions.map((action) => ({
      action,
      turns: failedTurns.get(action) ?? 0,
      conversations: all.filter(({ failed }) => failed.has(action)).length,
      ended: all.filter(({ last }) => last === action).length,
    })),
  };
}

function stepOf({ said, intents, shown, carted, action }: LoggedTurn): FunnelStep {
  if (action === 'checkout') return 'checkout';
  if (carted.length > 0) return 'cart';
  if (action !== null && engagedActions.has(action)) return 'engaged';
  if (shown.length > 0) return 'shown';
  return said !== '' || intents.includes('tap') ? 'spoke' : 'opened';
}

function isFailure(action: string): action is FailureAction {
  return (failureActions as readonly string[]).includes(action);
}
