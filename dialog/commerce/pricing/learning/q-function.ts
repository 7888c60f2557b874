import { expectedSales } from './poisson.js';
import { fluidPrice, fluidValue, type Season } from './fluid.js';
import { type TileAxis, TileCoder } from './tiles.js';

/**
 * The state space as data: how far the stock covers what demand would take at the fluid price, how many pieces are expected
 * to be sold until the season ends, and today's part of the season's demand; and the action, as its distance from the fluid
 * price. In these coordinates products of different size and price look alike, so that they can share what they learn.
 */
export const stateActionAxes: readonly TileAxis[] = [
  { name: 'logarithm of stock cover', low: -1.2, high: 1.2, tiles: 6 },
  { name: 'logarithm of expected sales left', low: 0, high: 7, tiles: 4 },
  { name: "today's share of the season", low: 0, high: 1, tiles: 4 },
  { name: 'logarithm of price over fluid price', low: -0.35, high: 0.35, tiles: 10 },
];

const tilings = 8;
const coder = new TileCoder(stateActionAxes, tilings);

/** Where a decision stands: the season without today, and today's demand at the list price. */
export interface DecisionState {
  readonly season: Omit<Season, 'demand'>;
  /** Expected demand at the list price: of today, and of the days after it. */
  readonly today: number;
  readonly later: number;
  /** How much wider than Poisson sales scatter. */
  readonly scatter: number;
  /** How unsure the logarithm of today's demand is: standard deviation. */
  readonly unsure: number;
}

/** Weights of a category, and those of a product on top of them. */
export class QWeights {
  readonly own: Float64Array;

  constructor(readonly shared: Float64Array = new Float64Array(coder.size)) {
    this.own = new Float64Array(coder.size);
  }
}

const gaussNodes = [0, Math.sqrt(3), -Math.sqrt(3)] as const;
const gaussShares = [2 / 3, 1 / 6, 1 / 6] as const;
const point = new Float64Array(stateActionAxes.length);
const active = new Int32Array(tilings);

/**
 * What a price is expected to earn now and later: one step of demand, then the fluid value of what is left, plus a learned
 * correction. The first two come from the demand model and are a potential in the sense of reward shaping (Ng, Harada and
 * Russell 1999): Q-learning has only to learn by how much the truth differs.
 */
export function qValue(state: DecisionState, price: number, weights: QWeights): number {
  return modelValue(state, price) + correctionScale(state) * correction(state, price, weights);
}

/** The part of a Q value that the demand model gives. */
export function modelValue({ season, today, later, scatter }: DecisionState, price: number): number {
  const mean = today * (price / season.listPrice) ** season.elasticity;
  const deviation = Math.sqrt(mean * scatter);
  const margin = price - season.cost;
  if (!Number.isFinite(season.stock)) return margin * mean;
  let value = margin * expectedSales(season.stock, mean, mean * scatter);
  if (later <= 0) return value;
  for (let node = 0; node < gaussNodes.length; node += 1) {
    const left = season.stock - Math.max(0, mean + gaussNodes[node]! * deviation);
    if (left > 0) value += gaussShares[node]! * fluidValue({ ...season, stock: left, demand: later });
  }
  return value;
}

function correction(state: DecisionState, price: number, { shared, own }: QWeights): number {
  locate(state, price);
  let sum = 0;
  for (let tiling = 0; tiling < tilings; tiling += 1) sum += shared[active[tiling]!]! + own[active[tiling]!]!;
  return sum;
}

/** Moves the weights so that the value of a pair comes nearer to `target` by the share `rate`. */
export function learn(
  state: DecisionState,
  price: number,
  weights: QWeights,
  { target, rate, sharedPart = 0.5 }: { readonly target: number; readonly rate: number; readonly sharedPart?: number },
): void {
  const error = (target - qValue(state, price, weights)) / correctionScale(state);
  const step = (rate * Math.max(-1, Math.min(1, error))) / tilings;
  for (let tiling = 0; tiling < tilings; tiling += 1) {
    const at = active[tiling]!;
    weights.shared[at]! += step * sharedPart;
    weights.own[at]! += step * (1 - sharedPart);
  }
}

/** Corrections grow like the scatter of what is sold: margin times the root of expected sales. */
function correctionScale({ season, today, later, scatter }: DecisionState): number {
  const demand = today + later;
  const price = fluidPrice({ ...season, demand });
  const sales = Math.min(season.stock, demand * (price / season.listPrice) ** season.elasticity);
  return Math.max(1, (price - season.cost) * Math.sqrt(Math.max(1, sales * scatter)));
}

function locate({ season, today, later }: DecisionState, price: number): void {
  const demand = today + later;
  const fluid = fluidPrice({ ...season, demand });
  const wanted = demand * (fluid / season.listPrice) ** season.elasticity;
  point[0] = Number.isFinite(season.stock) ? Math.log(Math.max(0.05, season.stock) / Math.max(0.05, wanted)) : 9;
  point[1] = Math.log1p(Math.min(season.stock, wanted));
  point[2] = today / Math.max(1e-9, demand);
  point[3] = Math.log(price / fluid);
  coder.activate(point, active);
}
