import type { UtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import {
  type OperationClassifier,
  type OperationScores,
  type TrackingOperation,
  trackingOperations,
} from '../../nlu/tracking/operation-classifier.js';
import type { Wish } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';
import { createTargetFeatures } from './target-features.js';
import { attributeOfTarget, type Target, type TrackedReading, targetsOf } from './targets.js';

/** Looks at what the rules read before the belief state changes; the port that a turn knows. */
export interface TrackingReviser {
  /** The acts as they should be tracked. Never rejects; without a doubt they come back as they were. */
  revise(reading: TrackedReading): Promise<readonly ShopperAct[]>;
}

export interface LearnedTrackerOptions {
  /** So likely must another operation be than the one of the rules. */
  readonly certainty?: number;
  /** Told when the model fails; the rules then stand alone. */
  readonly onError?: (error: unknown) => void;
}

/** A target whose operation is another one than by the rules. */
export interface Revision {
  readonly target: Target;
  readonly operation: TrackingOperation;
}

/**
 * The learned tracker beside the one by rules, which stays its guard: amounts of money and bounds are what was said,
 * and nothing changes that the model is not certain of.
 */
export function createLearnedTracker(
  classifier: OperationClassifier,
  encoder: UtteranceEncoder,
  { certainty = 0.9, onError }: LearnedTrackerOptions = {},
): TrackingReviser {
  const features = createTargetFeatures(encoder);
  return {
    async revise(reading) {
      const targets = targetsOf(reading);
      if (targets.length === 0) return reading.acts;
      try {
        const rows = await features.rows(reading, targets);
        const revisions = targets.flatMap((target, index): Revision[] => {
          const operation = certain(classifier.classify(rows[index]!), certainty);
          return operation !== null && allowed(target, operation) ? [{ target, operation }] : [];
        });
        return applyRevisions(reading.acts, revisions);
      } catch (error) {
        onError?.(error);
        return reading.acts;
      }
    },
  };
}

function certain(scores: OperationScores, certainty: number): TrackingOperation | null {
  return trackingOperations.find((operation) => scores[operation] >= certainty) ?? null;
}

/** The rules' own ground: numbers mean what they say, and what they took back stays taken back. */
function allowed(target: Target, operation: TrackingOperation): boolean {
  if (operation === target.byRules) return false;
  switch (target.kind) {
    case 'wish':
      if (typeof target.wish.value === 'number') return false;
      return operation === 'set' || operation === 'exclude';
    case 'held':
      return operation === 'remove';
    case 'asked':
      return operation === 'dont_care';
  }
}

/** The acts with the revisions in them: wishes turned round, given up, or left open. */
export function applyRevisions(acts: readonly ShopperAct[], revisions: readonly Revision[]): readonly ShopperAct[] {
  if (revisions.length === 0) return acts;
  const turned = new Map<Wish, TrackingOperation>();
  const given = new Map<string, { readonly attribute: string; readonly value: string | number | boolean }>();
  let indifferent = false;
  for (const { target, operation } of revisions) {
    if (target.kind === 'wish') turned.set(target.wish, operation);
    else if (target.kind === 'held') {
      const { attribute, value } = target.constraint;
      given.set(target.constraint.id, { attribute, value });
    } else indifferent = true;
  }
  const revised = acts.map((act): ShopperAct => {
    if (act.type !== 'search' || turned.size === 0) return act;
    const wishes = act.wishes.map((wish): Wish => {
      const operation = turned.get(wish);
      return operation === undefined ? wish : { ...wish, op: operation === 'exclude' ? '!=' : '=' };
    });
    return { ...act, wishes };
  });
  const understood = revised.filter(({ type }) => type !== 'not_understood' && type !== 'not_sold');
  const added: ShopperAct[] = [
    ...(given.size > 0 ? [{ type: 'relax', attributes: [], values: [...given.values()] } as const] : []),
    ...(indifferent ? [{ type: 'dont_care' } as const] : []),
  ];
  // What is given up comes before what is wished for in its place.
  return added.length > 0 ? [...added, ...understood] : revised;
}

/** What revisions are about, for a report. */
export function describeRevision({ target, operation }: Revision): string {
  return `${attributeOfTarget(target)}: ${operation} in place of ${target.byRules}`;
}
