import type { UtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import {
  type OperationClassifier,
  type TrackingOperation,
  trackingOperations,
} from '../../nlu/tracking/operation-classifier.js';
import type { Wish } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';
import { createTargetFeatures } from './target-features.js';
import { type Target, type TrackedReading, targetsOf } from './targets.js';

/** Looks at what the rules read before the belief state changes; the port that a turn knows. */
export interface TrackingReviser {
  /** The acts as they should be tracked. Never rejects; without a doubt they come back as they were. */
  revise(reading: TrackedReading): Promise<readonly ShopperAct[]>;
}

export interface LearnedTrackerOptions {
  /** So likely must another operation be than the one of the rules. */
  readonly certainty?: number;
  /** So likely where it turns a wish into an exclusion, or the other way round. */
  readonly certaintyOfTurning?: number;
  /** Told when the model fails; the rules then stand alone. */
  readonly onError?: (error: unknown) => void;
}

/** A target whose operation is another one than by the rules. */
interface Revision {
  readonly target: Target;
  readonly operation: TrackingOperation;
}

/**
 * The learned tracker beside the one by rules, which stays its guard: see `allowed`. Nothing changes that the model is
 * not certain of.
 */
export function createLearnedTracker(
  classifier: OperationClassifier,
  encoder: UtteranceEncoder,
  { certainty = 0.9, certaintyOfTurning = 0.99, onError }: LearnedTrackerOptions = {},
): TrackingReviser {
  const features = createTargetFeatures(encoder);
  return {
    async revise(reading) {
      const targets = targetsOf(reading);
      if (targets.length === 0) return reading.acts;
      try {
        const rows = await features.rows(reading, targets);
        const revisions = targets.flatMap((target, index): Revision[] => {
          const scores = classifier.classify(rows[index]!);
          const operation = trackingOperations.find((own) => scores[own] >= certainty);
          if (operation === undefined || !allowed(target, operation)) return [];
          return turns(operation) && scores[operation] < certaintyOfTurning ? [] : [{ target, operation }];
        });
        return applyRevisions(reading.acts, revisions);
      } catch (error) {
        onError?.(error);
        return reading.acts;
      }
    },
  };
}

function turns(operation: TrackingOperation): boolean {
  return operation === 'set' || operation === 'exclude';
}

/**
 * The rules' own ground: numbers mean what they say, and what was taken back stays taken back. The model may find that a
 * negation reaches elsewhere, or that words give a wish up which seem to make one or were not understood.
 */
function allowed(target: Target, operation: TrackingOperation): boolean {
  switch (target.kind) {
    case 'wish':
      if (typeof target.wish.value === 'number' || operation === target.byRules) return false;
      return operation === 'remove' || turns(operation);
    case 'held':
      return operation === 'remove' && target.byRules !== 'remove';
    case 'asked':
      return operation === 'dont_care' && target.byRules !== 'dont_care';
  }
}

/** The acts with the revisions in them. */
function applyRevisions(acts: readonly ShopperAct[], revisions: readonly Revision[]): readonly ShopperAct[] {
  if (revisions.length === 0) return acts;
  const turned = new Map<Wish, TrackingOperation>();
  const unsaid = new Set<Wish>();
  for (const { target, operation } of revisions) {
    if (target.kind !== 'wish') continue;
    if (turns(operation)) turned.set(target.wish, operation);
    else unsaid.add(target.wish);
  }
  const given = revisions.flatMap(({ target }) => (target.kind === 'held' ? [target.constraint] : []));
  const kept = acts.flatMap((act): ShopperAct[] => {
    if (act.type === 'not_understood' || act.type === 'not_sold') return [];
    if (act.type !== 'search' || unsaid.size + turned.size === 0) return [act];
    const wishes = act.wishes
      .filter((wish) => !unsaid.has(wish))
      .map((wish): Wish => {
        const operation = turned.get(wish);
        return operation === undefined ? wish : { ...wish, op: operation === 'exclude' ? '!=' : '=' };
      });
    const bare = wishes.length === 0 && act.grades.length === 0 && act.products.length === 0 && act.categoryId === null;
    return bare ? [] : [{ ...act, wishes }];
  });
  const relaxed: ShopperAct = {
    type: 'relax',
    attributes: [...new Set([...unsaid].map(({ attribute }) => attribute))],
    values: given.map(({ attribute, value }) => ({ attribute, value })),
  };
  const gives = relaxed.attributes.length > 0 || relaxed.values.length > 0;
  const indifferent: readonly ShopperAct[] = revisions.some(({ target }) => target.kind === 'asked')
    ? [{ type: 'dont_care' }]
    : [];
  // What is given up comes before what is wished for in its place.
  return [...(gives ? [relaxed] : []), ...indifferent, ...kept];
}
