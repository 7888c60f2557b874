import type { Attention } from '../situation.js';
import type { AttentionCount, AttentionStore } from './attention-store.js';

/** What a shopper did with a product: looked at it, for some time, put it into the cart. */
export interface AttentionEvent {
  readonly productId: string;
  readonly kind: 'view' | 'dwell' | 'cart';
  /** How long it was looked at, for `dwell`. */
  readonly milliseconds?: number;
}

export interface AttentionLedgerPorts {
  readonly store: AttentionStore;
  readonly clock: () => Date;
}

const hourLength = 3_600_000;
const hoursOfDay = 24;
/** Hours that say what is usual, and those before now that are told apart from it. */
const usualHours = 28 * hoursOfDay;
const recentHours = hoursOfDay;
/** Hours of counting before anything is said: what is usual isn't known earlier. */
const leastHours = 7 * hoursOfDay;
/** Heat halves in this many hours. */
const halfLife = 6;
/** Counts that a product is taken to have had at its usual pace: a few views more of a quiet product are chance. */
const benefit = { views: 8, dwell: 8 * 20_000, cartAdds: 3, heat: 6 };
/** No figure leaves these bounds, whatever was counted. */
const bounds = { least: 0.2, most: 5 };
/** What a minute of looking and a cart add weigh in heat beside a view. */
const weights = { dwell: 1 / 60_000, cartAdds: 3 };

interface Hour {
  readonly hour: number;
  views: number;
  dwell: number;
  cartAdds: number;
}

/**
 * Counts what shoppers look at, by product and hour, and tells how that stands beside what is usual: over the last day for views,
 * dwell and cart adds, over the last hours, at this time of day, for heat. Counts are kept for 29 days; no event keeps its shopper.
 */
export class AttentionLedger {
  private readonly products = new Map<string, Hour[]>();
  /** Weight of each hour of the day over all products: when the shop is busy. */
  private readonly busy = new Float64Array(hoursOfDay);
  private first = Number.POSITIVE_INFINITY;
  private pending: AttentionCount[] = [];
  private pruned = Number.NEGATIVE_INFINITY;
  private expected = { hour: Number.NaN, fading: 0 };

  private constructor(private readonly ports: AttentionLedgerPorts) {}

  static async open(ports: AttentionLedgerPorts): Promise<AttentionLedger> {
    const ledger = new AttentionLedger(ports);
    const since = hourIndex(ports.clock()) - usualHours - recentHours;
    for (const { productId, hour, ...counts } of await ports.store.since(hourName(since))) {
      ledger.count(productId, Date.parse(`${hour}:00:00.000Z`) / hourLength, counts);
    }
    return ledger;
  }

  /** Counts events as of now; they are kept with the next `save`. */
  note(events: readonly AttentionEvent[]): void {
    const hour = hourIndex(this.ports.clock());
    for (const { productId, kind, milliseconds = 0 } of events) {
      const counts = {
        views: kind === 'view' ? 1 : 0,
        dwell: kind === 'dwell' ? milliseconds : 0,
        cartAdds: kind === 'cart' ? 1 : 0,
      };
      this.count(productId, hour, counts);
      this.pending.push({ productId, hour: hourName(hour), ...counts });
    }
    this.prune(hour);
  }

  /** Writes what was noted since the last time; after an error it is written the next time. */
  async save(): Promise<void> {
    const { pending } = this;
    if (pending.length === 0) return;
    this.pending = [];
    try {
      await this.ports.store.add(pending);
    } catch (error) {
      this.pending = [...pending, ...this.pending];
      throw error;
    }
    await this.ports.store.dropBefore(hourName(hourIndex(this.ports.clock()) - usualHours - recentHours));
  }

  /** Attention before a moment; null where too little was counted by then to know what is usual. */
  of(productId: string, at: Date): Attention | null {
    const now = hourIndex(at);
    const began = Math.max(this.first, now - usualHours - recentHours);
    const known = now - recentHours - began;
    if (known < leastHours) return null;
    const recent = { views: 0, dwell: 0, cartAdds: 0 };
    const usual = { views: 0, dwell: 0, cartAdds: 0 };
    let hot = 0;
    for (const { hour, views, dwell, cartAdds } of this.products.get(productId) ?? []) {
      if (hour >= now || hour < began) continue;
      const sums = hour >= now - recentHours ? recent : usual;
      sums.views += views;
      sums.dwell += dwell;
      sums.cartAdds += cartAdds;
      hot += (views + weights.dwell * dwell + weights.cartAdds * cartAdds) * fading(now - hour);
    }
    const pace = recentHours / known;
    const score = (usual.views + weights.dwell * usual.dwell + weights.cartAdds * usual.cartAdds) * pace;
    return {
      views: beside(recent.views, usual.views * pace, benefit.views),
      dwell: beside(recent.dwell, usual.dwell * pace, benefit.dwell),
      cartAdds: beside(recent.cartAdds, usual.cartAdds * pace, benefit.cartAdds),
      heat: beside(hot, score * this.fadingOfDay(now), benefit.heat),
    };
  }

  /** Products that were looked at in the days that are kept. */
  known(): readonly string[] {
    return [...this.products.keys()];
  }

  private count(productId: string, hour: number, { views, dwell, cartAdds }: Omit<Hour, 'hour'>): void {
    const hours = this.products.get(productId) ?? [];
    if (hours.length === 0) this.products.set(productId, hours);
    let last = hours.at(-1);
    if (last?.hour !== hour) {
      last = { hour, views: 0, dwell: 0, cartAdds: 0 };
      hours.push(last);
    }
    last.views += views;
    last.dwell += dwell;
    last.cartAdds += cartAdds;
    this.busy[hour % hoursOfDay]! += views + weights.dwell * dwell + weights.cartAdds * cartAdds;
    this.first = Math.min(this.first, hour);
  }

  /** What a day's score comes to in heat if it is spread over the hours as the shop's is; worked out once an hour. */
  private fadingOfDay(now: number): number {
    if (this.expected.hour === now) return this.expected.fading;
    let total = 0;
    let faded = 0;
    for (let back = 1; back <= recentHours + usualHours; back += 1) {
      // A little of an even spread, until the shop's hours are known.
      const share = this.busy[(now - back) % hoursOfDay]! + 1;
      if (back <= hoursOfDay) total += share;
      faded += share * fading(back);
    }
    this.expected = { hour: now, fading: faded / total };
    return this.expected.fading;
  }

  /** Forgets hours that are too old; once a day is enough. */
  private prune(now: number): void {
    if (now - this.pruned < hoursOfDay) return;
    this.pruned = now;
    const oldest = now - usualHours - recentHours;
    // Where the clock has jumped ahead, nothing is said until what is usual is known again.
    this.first = Math.max(this.first, oldest);
    for (const [productId, hours] of this.products) {
      const kept = hours.filter(({ hour }) => hour >= oldest);
      if (kept.length === 0) this.products.delete(productId);
      else this.products.set(productId, kept);
    }
    // Old habits of the shop count half as much each month or so.
    for (let hour = 0; hour < hoursOfDay; hour += 1) this.busy[hour]! *= 0.975;
  }
}

function beside(counted: number, usual: number, benefitOfDoubt: number): number {
  const share = (counted + benefitOfDoubt) / (usual + benefitOfDoubt);
  return Math.max(bounds.least, Math.min(bounds.most, share));
}

function fading(hoursAgo: number): number {
  return 0.5 ** (hoursAgo / halfLife);
}

function hourIndex(moment: Date): number {
  return Math.floor(moment.getTime() / hourLength);
}

/** `2026-11-11T09` for hours since 1970. */
function hourName(hour: number): string {
  return new Date(hour * hourLength).toISOString().slice(0, 13);
}
