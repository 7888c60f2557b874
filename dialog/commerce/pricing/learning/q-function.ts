import { fluidPrice, fluidValue, type Terms } from './fluid.js';
import { expectedSales } from './poisson.js';
import { type TileAxis, TileCoder } from './tiles.js';

/**
 * The state space as data: how far the stock covers what demand would take at the fluid price, how many pieces are expected
 * to be sold until the season ends, and today's part of the season's demand; and the action, as its distance from the fluid
 * price. In these coordinates products of different size and price look alike, so that they can share what they learn.
 */
const stateActionAxes: readonly TileAxis[] = [
  { name: 'logarithm of stock cover', low: -1.2, high: 1.2, tiles: 6 },
  { name: 'logarithm of expected sales left', low: 0, high: 7, tiles: 4 },
  { name: "today's share of the season", low: 0, high: 1, tiles: 4 },
  { name: 'logarithm of price over fluid price', low: -0.35, high: 0.35, tiles: 10 },
];

/**
 * The moment, in grids of its own (tilings may cover different dimensions, Sutton and Barto 2018, 9.5.4): how hot the product is, at
 * which hour, at which price. Corrections of these are shared by all stocks and seasons, and learned from real days alone.
 */
const momentActionAxes: readonly TileAxis[] = [
  { name: 'hour of the day', low: 0, high: 24, tiles: 4 },
  { name: 'logarithm of heat', low: -1.2, high: 1.2, tiles: 3 },
  { name: 'logarithm of price over fluid price', low: -0.35, high: 0.35, tiles: 10 },
];

const seasonTilings = 8;
const momentTilings = 4;
const seasonCoder = new TileCoder(stateActionAxes, seasonTilings);
const momentCoder = new TileCoder(momentActionAxes, momentTilings);

/** The middle of the hours that are priced, and how hot the product is; 1 is usual. */
export interface Moment {
  readonly hour: number;
  readonly heat: number;
}

/** Where a decision stands. Make one with `decisionState`, which works out what all prices have in common. */
export interface DecisionState {
  readonly terms: Terms;
  /** Pieces; infinite where there is no limit. */
  readonly stock: number;
  /** Expected demand at the list price: of today, and of the days after it until the season ends. */
  readonly today: number;
  readonly later: number;
  /** How much wider than Poisson sales scatter; at least 1. */
  readonly scatter: number;
  /** The hours that are priced and the heat, where they are told apart. */
  readonly moment: Moment | null;
  /** The fluid price, the coordinates of the state, and the money that one unit of correction stands for. */
  readonly fluid: number;
  readonly coordinates: readonly [number, number, number];
  readonly scale: number;
}

/** What a state is made of, beside its terms; a whole day at usual heat where no moment is given. */
export type StateFacts = Pick<DecisionState, 'stock' | 'today' | 'later' | 'scatter'> &
  Partial<Pick<DecisionState, 'moment'>>;

/** A state with what follows from it. Corrections grow like the scatter of what is sold: margin times the root of sales. */
export function decisionState(
  terms: Terms,
  { stock, today, later, scatter, moment = null }: StateFacts,
): DecisionState {
  const demand = today + later;
  const fluid = fluidPrice(terms, stock, demand);
  const wanted = demand * (fluid / terms.listPrice) ** terms.elasticity;
  const sales = Math.min(stock, wanted);
  return {
    terms,
    stock,
    today,
    later,
    scatter,
    moment,
    fluid,
    coordinates: [
      Number.isFinite(stock) ? Math.log(Math.max(0.05, stock) / Math.max(0.05, wanted)) : 9,
      Math.log1p(sales),
      today / Math.max(1e-9, demand),
    ],
    scale: Math.max(1, (fluid - terms.cost) * Math.sqrt(Math.max(1, sales * scatter))),
  };
}

/** Learned corrections: one weight for each tile. Products of a category share them. */
export type QWeights = Float64Array;

/** Weights that have learned nothing: values are the demand model's. */
export function untaught(): QWeights {
  return new Float64Array(seasonCoder.size + momentCoder.size);
}

const gaussNodes = [0, Math.sqrt(3), -Math.sqrt(3)] as const;
const gaussShares = [2 / 3, 1 / 6, 1 / 6] as const;
const point = new Float64Array(stateActionAxes.length);
const momentPoint = new Float64Array(momentActionAxes.length);
const active = new Int32Array(seasonTilings + momentTilings);
const activeOfMoment = active.subarray(seasonTilings);

/**
 * What a price is expected to earn now and later: one step of demand, then the fluid value of what is left, plus a learned
 * correction. The first two come from the demand model and are a potential in the sense of reward shaping (Ng, Harada and
 * Russell 1999): Q-learning has only to learn by how much the truth differs.
 */
export function qValue(state: DecisionState, price: number, weights: QWeights): number {
  return modelValue(state, price) + state.scale * correction(state, price, weights);
}

/** The part of a Q value that the demand model gives. */
export function modelValue(state: DecisionState, price: number): number {
  const { terms, stock, today, later, scatter } = state;
  const mean = today * (price / terms.listPrice) ** terms.elasticity;
  const margin = price - terms.cost;
  if (!Number.isFinite(stock)) return margin * mean;
  let value = margin * expectedSales(stock, mean, mean * scatter);
  if (later <= 0) return value;
  const deviation = Math.sqrt(mean * scatter);
  for (let node = 0; node < gaussNodes.length; node += 1) {
    const left = stock - Math.max(0, mean + gaussNodes[node]! * deviation);
    if (left > 0) value += gaussShares[node]! * fluidValue(terms, left, later);
  }
  return value;
}

/** Expected margin of today alone. */
export function todaysMargin({ terms, stock, today, scatter }: DecisionState, price: number): number {
  const mean = today * (price / terms.listPrice) ** terms.elasticity;
  return (price - terms.cost) * expectedSales(stock, mean, mean * scatter);
}

/** Moves the weights so that the value of a pair comes nearer to `target` by the share `rate`. */
export function learn(
  state: DecisionState,
  price: number,
  weights: QWeights,
  { target, rate }: { readonly target: number; readonly rate: number },
): void {
  const error = (target - qValue(state, price, weights)) / state.scale;
  const tilings = tilingsOf(state);
  const step = (rate * Math.max(-1, Math.min(1, error))) / tilings;
  for (let tiling = 0; tiling < tilings; tiling += 1) weights[active[tiling]!]! += step;
}

function tilingsOf({ moment }: DecisionState): number {
  return moment === null ? seasonTilings : seasonTilings + momentTilings;
}

function correction(state: DecisionState, price: number, weights: QWeights): number {
  const { coordinates, fluid, moment } = state;
  const distance = Math.log(price / fluid);
  point[0] = coordinates[0];
  point[1] = coordinates[1];
  point[2] = coordinates[2];
  point[3] = distance;
  seasonCoder.activate(point, active);
  if (moment !== null) {
    momentPoint[0] = moment.hour;
    momentPoint[1] = Math.log(moment.heat);
    momentPoint[2] = distance;
    momentCoder.activate(momentPoint, activeOfMoment);
    for (let tiling = 0; tiling < momentTilings; tiling += 1) activeOfMoment[tiling]! += seasonCoder.size;
  }
  const tilings = tilingsOf(state);
  let sum = 0;
  for (let tiling = 0; tiling < tilings; tiling += 1) sum += weights[active[tiling]!]!;
  return sum;
}
