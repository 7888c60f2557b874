import type { SimulatedTurn } from '../../dialog/simulator/simulate.js';
import type { Difference } from '../../dialog/simulator/truth.js';
import type { Target } from '../../dialog/tracking/targets.js';
import type { TrackingOperation } from '../../nlu/tracking/operation-classifier.js';

/**
 * What really happened to a target, by what the belief state lacked and held too much after the turn; null where the
 * turn before got it wrong already, so that this one does not tell.
 */
export function operationLabel(
  target: Target,
  { move, difference }: SimulatedTurn,
  previous: SimulatedTurn | undefined,
): TrackingOperation | null {
  const before: Difference = previous?.difference ?? { category: false, missing: [], spurious: [] };
  switch (target.kind) {
    case 'wish': {
      const { attribute, value, op } = target.wish;
      const wanted = difference.missing.find((wish) => wish.attribute === attribute && wish.value === value);
      if (wanted !== undefined && wanted.op !== op) return wanted.op === '!=' ? 'exclude' : 'set';
      const spurious = difference.spurious.some((own) => own.attribute === attribute && own.value === value);
      if (spurious) return move.type === 'unsay' || move.type === 'change' ? 'remove' : 'keep';
      return target.byRules;
    }
    case 'held': {
      const { id, attribute, op, value } = target.constraint;
      if (before.spurious.some((own) => own.id === id)) return move.type === 'unsay' ? 'remove' : null;
      if (difference.spurious.some((own) => own.id === id)) return 'remove';
      const lost = difference.missing.some(
        (wish) => wish.attribute === attribute && wish.value === value && wish.op.charAt(0) === op.charAt(0),
      );
      if (lost) return 'keep';
      return target.byRules;
    }
    case 'asked':
      return move.type === 'any' ? 'dont_care' : target.byRules;
  }
}
