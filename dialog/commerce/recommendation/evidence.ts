import type { FeedbackEvent } from './profile/feedback.js';

/** Of the shoppers who took a product, how many took another one too. */
export interface Evidence {
  readonly together: number;
  readonly of: number;
}

/** Fewer buyers than this are not spoken of: a share of them says little, and it might say who they are. */
const fewestBuyers = 10;
const fewestTogether = 3;

/** Companions that are named of one product. */
const mostCompanions = 20;

/** Counts what was taken together, for explanations that are true: each shopper once, carts and purchases alone. */
export class TogetherCounts {
  readonly #takers = new Map<string, Set<string>>();
  readonly #taken = new Map<string, Set<string>>();
  /** Worked out once each: the counts do not change. */
  readonly #companions = new Map<string, readonly string[]>();

  constructor(events: Iterable<FeedbackEvent>) {
    for (const { subject, productId, kind } of events) {
      if (kind !== 'cart' && kind !== 'purchase') continue;
      addTo(this.#takers, productId, subject);
      addTo(this.#taken, subject, productId);
    }
  }

  /** Null where there is too little to say anything. */
  between(anchorId: string, productId: string): Evidence | null {
    const takers = this.#takers.get(anchorId);
    const others = this.#takers.get(productId);
    if (takers === undefined || others === undefined || takers.size < fewestBuyers) return null;
    let together = 0;
    for (const subject of takers) if (others.has(subject)) together++;
    return together < fewestTogether ? null : { together, of: takers.size };
  }

  /**
   * What was taken along with a product by enough shoppers, and more often than by others: by the cosine of who took them, so
   * that what everybody takes does not go with everything.
   */
  companions(anchorId: string): readonly string[] {
    const takers = this.#takers.get(anchorId);
    if (takers === undefined || takers.size < fewestBuyers) return [];
    const known = this.#companions.get(anchorId);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const subject of takers)
      for (const productId of this.#taken.get(subject) ?? [])
        if (productId !== anchorId) counts.set(productId, (counts.get(productId) ?? 0) + 1);
    const companions = [...counts]
      .filter(([, together]) => together >= fewestTogether)
      .map(([id, together]) => ({ id, score: together / Math.sqrt(this.takers(id)) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, mostCompanions)
      .map(({ id }) => id);
    this.#companions.set(anchorId, companions);
    return companions;
  }

  /** How many took a product. */
  takers(productId: string): number {
    return this.#takers.get(productId)?.size ?? 0;
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
