import type { Random } from '../../../../nlu/training/random.js';

/** Hit rate and normalised discounted cumulative gain at 10, with one right item a list (Jarvelin & Kekalainen 2002). */
export interface RankingFigures {
  readonly hr10: number;
  readonly ndcg10: number;
}

/** Adds up ranks, 0 for the first place. */
export class RankMeter {
  #lists = 0;
  #hits = 0;
  #gain = 0;

  add(rank: number): void {
    this.#lists++;
    if (rank >= 10) return;
    this.#hits++;
    this.#gain += 1 / Math.log2(rank + 2);
  }

  figures(): RankingFigures {
    const lists = Math.max(1, this.#lists);
    return { hr10: this.#hits / lists, ndcg10: this.#gain / lists };
  }
}

/** The place of `own` among `others`; among equals a random one, so that a model that says nothing is not taken for a good one. */
export function rankAmong(own: number, others: ArrayLike<number>, random: Random): number {
  let [better, equal] = [0, 0];
  for (let at = 0; at < others.length; at++) {
    if (others[at]! > own) better++;
    else if (others[at] === own) equal++;
  }
  return equal === 0 ? better : better + Math.floor(random() * (equal + 1));
}
