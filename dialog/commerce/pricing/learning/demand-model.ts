import { type CalendarDay, type PricingSituation, wholeDay } from '../situation.js';
import { demandFeatures, eventBelief } from './demand-features.js';
import { tailMoments } from './poisson.js';

/** What is believed of demand before any sale: means and deviations on the logarithmic scale. */
export interface DemandPrior {
  /** Pieces a day at the list price. */
  readonly perDay: number;
  readonly perDayDeviation: number;
  /** Elasticity of own price; the deviation is how far products differ. */
  readonly elasticity: number;
  readonly elasticityDeviation: number;
}

/**
 * Elasticities of retail goods lie around -2 (Tellis 1988: mean -1.76; Bijmolt, van Heerde and Pieters 2005: -2.62). The
 * lower figure is the optimistic one: a price that turns out too high is put down again at little cost.
 */
export const retailPrior: Omit<DemandPrior, 'perDay'> = {
  perDayDeviation: 0.8,
  elasticity: -1.8,
  elasticityDeviation: 1.25,
};

const intercept = 0;
const priceAt = 1;
const featuresAt = 2;
const fixedSize = featuresAt + demandFeatures.length;
/** Kinds of events that a product's demand model tells apart; later ones share the last place. */
const eventKinds = 6;
const size = fixedSize + eventKinds;

/** A Gaussian belief about an elasticity. */
export interface ElasticityBelief {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * What a list price says before any sale: a merchant who knows the trade asks about the price that is best at some elasticity
 * (the Lerner rule read backwards). A quarter of the belief comes from it, the rest from retail at large.
 */
export function elasticityBefore(
  cost: number,
  listPrice: number,
  { elasticity, elasticityDeviation }: Pick<DemandPrior, 'elasticity' | 'elasticityDeviation'> = retailPrior,
  blend = 0.25,
): ElasticityBelief {
  const implied = Math.max(-4.5, Math.min(-1.3, -listPrice / Math.max(1e-9, listPrice - cost)));
  return { mean: (1 - blend) * elasticity + blend * implied, deviation: elasticityDeviation };
}

/**
 * Log-linear Poisson demand with a Gaussian belief about its coefficients, updated one day at a time: each day moves the
 * belief to the mode of prior times likelihood, which for one observation lies on a line and is found by Newton's method
 * (assumed density filtering, Minka 2001). A sold-out day counts as "at least so many". Sales that scatter more than
 * Poisson weigh less.
 */
export class DemandModel {
  readonly mean = new Float64Array(size);
  readonly covariance = new Float64Array(size * size);
  private readonly events: string[] = [];
  private readonly row = new Float64Array(size);
  private readonly gain = new Float64Array(size);
  private readonly filled: number[] = [];
  private readonly moved: number[] = [];
  private offset = 0;
  private scatterSum = 20;
  private scatterDays = 20;

  constructor(prior: DemandPrior) {
    const { mean } = this;
    mean[intercept] = Math.log(prior.perDay);
    mean[priceAt] = prior.elasticity;
    this.believed = { mean: prior.elasticity, deviation: prior.elasticityDeviation };
    const deviations = new Float64Array(size);
    deviations[intercept] = prior.perDayDeviation;
    deviations[priceAt] = prior.elasticityDeviation;
    for (const [at, feature] of demandFeatures.entries()) {
      mean[featuresAt + at] = feature.mean;
      deviations[featuresAt + at] = feature.deviation;
    }
    mean.fill(eventBelief.mean, fixedSize);
    deviations.fill(eventBelief.deviation, fixedSize);
    for (let at = 0; at < size; at += 1) this.covariance[at * size + at] = deviations[at]! ** 2;
  }

  private believed: ElasticityBelief;

  /** Days that were learned from. */
  days = 0;

  get elasticity(): number {
    return Math.min(-0.05, this.mean[priceAt]!);
  }

  get elasticityDeviation(): number {
    return Math.sqrt(this.covariance[priceAt * size + priceAt]!);
  }

  /** How much wider than Poisson sales scatter; at least 1. */
  get scatter(): number {
    return Math.max(1, this.scatterSum / this.scatterDays);
  }

  /** Expected demand of a day, or of its part, at the list price. */
  atListPrice(now: PricingSituation, day: CalendarDay): number {
    return Math.exp(this.logMean(now, day, now.listPrice));
  }

  /** Deviation of the logarithm of demand at a price today. */
  uncertainty(now: PricingSituation, price: number): number {
    this.fill(now, now.ahead[0]!, price);
    return Math.sqrt(this.spread());
  }

  /** The price at which sales have said most: there, level and elasticity are believed independently. */
  pivotPrice(listPrice: number): number {
    const slope = this.covariance[intercept * size + priceAt]! / this.covariance[priceAt * size + priceAt]!;
    return listPrice * Math.exp(-Math.max(-0.5, Math.min(0.5, slope)));
  }

  /** The part of the variance of the elasticity that a day at this price is expected to settle. */
  settles(now: PricingSituation, price: number): number {
    this.fill(now, now.ahead[0]!, price);
    const variance = this.spread();
    const information = Math.min(now.stock ?? Number.POSITIVE_INFINITY, Math.exp(this.dot())) / this.scatter;
    const gain = this.gain[priceAt]!;
    return ((information / (1 + information * variance)) * gain * gain) / this.covariance[priceAt * size + priceAt]!;
  }

  /** Learns from a day at a price. */
  observe(now: PricingSituation, price: number, sold: number): void {
    const limit = now.stock ?? Number.POSITIVE_INFINITY;
    if (limit <= 0) return;
    this.fill(now, now.ahead[0]!, price);
    const variance = this.spread();
    const before = this.dot();
    const soldOut = sold >= limit;
    const scatter = this.scatter;
    let shift = 0;
    let information = 0;
    for (let step = 0; step < 30; step += 1) {
      const mean = Math.exp(Math.min(20, before + variance * shift));
      const tail = soldOut ? tailMoments(mean, sold) : null;
      const seen = tail === null ? sold : tail.mean;
      information = Math.max(1e-9, tail === null ? mean : mean - tail.variance) / scatter;
      const slope = (seen - mean) / scatter - shift;
      const move = slope / (1 + variance * (tail === null ? information : Math.max(information, mean / scatter)));
      shift += Math.max(-2 / Math.sqrt(variance), Math.min(2 / Math.sqrt(variance), move));
      if (Math.abs(move) < 1e-7) break;
    }
    if (!soldOut) {
      const expected = Math.exp(before);
      this.scatterSum += Math.min(25, (sold - expected) ** 2 / (expected + variance * expected ** 2));
      this.scatterDays += 1;
    }
    this.move(shift, information, variance);
    this.days += 1;
  }

  /** What the product's own sales alone say of its elasticity: the belief without its prior. Precision 0 says nothing. */
  ownElasticity(): { readonly mean: number; readonly precision: number } {
    const variance = this.covariance[priceAt * size + priceAt]!;
    const { mean, deviation } = this.believed;
    const precision = Math.max(0, 1 / variance - 1 / deviation ** 2);
    if (precision < 1e-9) return { mean, precision: 0 };
    return { mean: (this.mean[priceAt]! / variance - mean / deviation ** 2) / precision, precision };
  }

  /** Replaces what was believed of the elasticity before any sale, for instance by what its category has shown since. */
  believe(belief: ElasticityBelief): void {
    const { believed } = this;
    const precision = 1 / belief.deviation ** 2 - 1 / believed.deviation ** 2;
    const pull = belief.mean / belief.deviation ** 2 - believed.mean / believed.deviation ** 2;
    const variance = this.covariance[priceAt * size + priceAt]!;
    const scale = 1 + precision * variance;
    if (scale <= 1e-6) return;
    const shift = (pull - precision * this.mean[priceAt]!) / scale;
    const shrink = precision / scale;
    const column = Float64Array.from({ length: size }, (_, at) => this.covariance[at * size + priceAt]!);
    for (let at = 0; at < size; at += 1) {
      this.mean[at]! += column[at]! * shift;
      for (let other = 0; other < size; other += 1) {
        this.covariance[at * size + other]! -= shrink * column[at]! * column[other]!;
      }
    }
    this.believed = belief;
  }

  /** Lets old days count less, by widening the belief: markets drift. */
  forget(share: number): void {
    for (let at = 0; at < size * size; at += 1) this.covariance[at]! /= 1 - share;
    this.believed = { ...this.believed, deviation: this.believed.deviation / Math.sqrt(1 - share) };
  }

  /** Draws coefficients from the belief and returns demand at the list price by day, and the elasticity. */
  sample(
    now: PricingSituation,
    normal: () => number,
  ): { readonly elasticity: number; level(day: CalendarDay): number } {
    const drawn = this.draw(normal);
    return {
      elasticity: Math.min(-0.05, drawn[priceAt]!),
      level: (day) => {
        this.fill(now, day, now.listPrice);
        return Math.exp(this.filled.reduce((sum, at) => sum + this.row[at]! * drawn[at]!, this.offset));
      },
    };
  }

  private logMean(now: PricingSituation, day: CalendarDay, price: number): number {
    this.fill(now, day, price);
    return this.dot();
  }

  /**
   * The regressors of a day; own price is relative to the list price. What is not 0 is listed, and the share of a whole day
   * under an even spread is kept apart, since nothing about it has to be learned.
   */
  private fill(now: PricingSituation, day: CalendarDay, price: number): void {
    const { row, filled } = this;
    for (const at of filled) row[at] = 0;
    filled.length = 0;
    const put = (at: number, value: number): void => {
      if (value === 0) return;
      if (row[at] === 0) filled.push(at);
      row[at] = value;
    };
    put(intercept, 1);
    put(priceAt, Math.log(price / now.listPrice));
    for (let at = 0; at < demandFeatures.length; at += 1) put(featuresAt + at, demandFeatures[at]!.read(now, day));
    for (const event of day.events) put(fixedSize + this.eventPlace(event), 1);
    this.offset = Math.log((day.hours.to - day.hours.from) / wholeDay.to);
  }

  private eventPlace(event: string): number {
    const known = this.events.indexOf(event);
    if (known >= 0) return known;
    if (this.events.length === eventKinds) return eventKinds - 1;
    return this.events.push(event) - 1;
  }

  private dot(): number {
    let sum = this.offset;
    for (const at of this.filled) sum += this.row[at]! * this.mean[at]!;
    return sum;
  }

  /** Fills `gain` with covariance times row; returns the variance of the log demand. */
  private spread(): number {
    const { row, gain, covariance, filled } = this;
    let variance = 0;
    for (let at = 0; at < size; at += 1) {
      let sum = 0;
      for (const other of filled) sum += covariance[at * size + other]! * row[other]!;
      gain[at] = sum;
      variance += row[at]! * sum;
    }
    return variance;
  }

  private move(shift: number, information: number, variance: number): void {
    const { gain, mean, covariance, moved } = this;
    const shrink = information / (1 + information * variance);
    moved.length = 0;
    for (let at = 0; at < size; at += 1) if (gain[at] !== 0) moved.push(at);
    for (const at of moved) {
      mean[at]! += gain[at]! * shift;
      for (const other of moved) covariance[at * size + other]! -= shrink * gain[at]! * gain[other]!;
    }
  }

  /** A draw through the Cholesky factor of the covariance. */
  private draw(normal: () => number): Float64Array {
    const factor = new Float64Array(size * size);
    const drawn = Float64Array.from(this.mean);
    for (let at = 0; at < size; at += 1) {
      for (let other = 0; other <= at; other += 1) {
        let sum = this.covariance[at * size + other]!;
        for (let k = 0; k < other; k += 1) sum -= factor[at * size + k]! * factor[other * size + k]!;
        factor[at * size + other] =
          at === other ? Math.sqrt(Math.max(1e-12, sum)) : sum / factor[other * size + other]!;
      }
    }
    const noise = Float64Array.from({ length: size }, normal);
    for (let at = 0; at < size; at += 1) {
      for (let other = 0; other <= at; other += 1) drawn[at]! += factor[at * size + other]! * noise[other]!;
    }
    return drawn;
  }
}
