import type { DemandModel } from './demand-model.js';
import { fluidPrice } from './fluid.js';
import { type DecisionState, decisionState } from './q-function.js';

/** A state as it stands if the elasticity is one that is believed in, and how much it is believed in. */
export interface BelievedState {
  readonly share: number;
  readonly state: DecisionState;
}

/** Points and shares that stand for a normal distribution (Gauss and Hermite). */
const points = [
  { deviations: 0, share: 2 / 3 },
  { deviations: Math.sqrt(3), share: 1 / 6 },
  { deviations: -Math.sqrt(3), share: 1 / 6 },
] as const;

/** An elasticity that is known better than this is taken for known. */
const known = 0.3;
/** Demand that would not fall with the price is not believed in. */
const leastElastic = -0.2;

/**
 * A state under three elasticities of the belief. A price is worth the mean over them, not what it would be worth at the mean
 * elasticity: where little is known, a price far from those that were asked may be much better and is only a little worse, and the mean
 * counts both. What was sold at the prices that were asked is the same under all three: they turn about the pivot.
 */
export function believedStates(state: DecisionState, model: DemandModel): readonly BelievedState[] {
  const deviation = model.elasticityDeviation;
  if (deviation < known) return [{ share: 1, state }];
  return points.map(({ deviations, share }) => {
    if (deviations === 0) return { share, state };
    const elasticity = Math.min(leastElastic, state.terms.elasticity + deviations * deviation);
    const { terms, today, later } = turned(state, elasticity, model);
    return { share, state: decisionState(terms, { ...state, today, later }) };
  });
}

/**
 * Margin that a usual day is expected to lose because the elasticity is not known: the best price of the belief instead of
 * the true one, over three points of the belief.
 */
export function ignoranceLoss(state: DecisionState, model: DemandModel): number {
  const { terms, stock, fluid } = state;
  let loss = 0;
  for (const { deviations, share } of points) {
    if (deviations === 0) continue;
    const elasticity = Math.min(-0.3, terms.elasticity + deviations * model.elasticityDeviation);
    const other = turned(state, elasticity, model);
    const right = fluidPrice(other.terms, stock, other.today + other.later);
    const earns = (price: number): number =>
      (price - terms.cost) * other.today * (price / terms.listPrice) ** elasticity;
    loss += share * Math.max(0, earns(right) - earns(fluid));
  }
  return loss;
}

/** Terms and demand at the list price if the elasticity is another one, and demand at the pivot price the same. */
function turned(
  { terms, today, later }: DecisionState,
  elasticity: number,
  model: DemandModel,
): Pick<DecisionState, 'terms' | 'today' | 'later'> {
  const ratio = (model.pivotPrice(terms.listPrice) / terms.listPrice) ** (terms.elasticity - elasticity);
  return { terms: { ...terms, elasticity }, today: today * ratio, later: later * ratio };
}
