import { type Interactions, sequenceOf, shoppersByItem } from '../interactions/interactions.js';
import { type SparseRows, sparseRows } from './sparse-rows.js';

export interface ItemKnnOptions {
  readonly neighbours?: number;
  /** Added below, so that two items with one shopper in common do not look inseparable. */
  readonly shrinkage?: number;
  /** True ends the counting; items that are left have no neighbours. */
  readonly stop?: (() => boolean) | undefined;
}

/**
 * Item neighbours by the cosine of who took them (Sarwar et al. 2001; Deshpande & Karypis 2004). Each shopper counts by
 * 1 / log2(1 + items): those who take everything say little about what goes with what.
 */
export function itemKnn(log: Interactions, { neighbours = 200, shrinkage = 3, stop }: ItemKnnOptions = {}): SparseRows {
  const byItem = shoppersByItem(log);
  const norms = new Float32Array(log.itemCount);
  const voice = (shopper: number): number => 1 / Math.log2(1 + Math.max(1, sequenceOf(log, shopper).length));
  for (let item = 0; item < log.itemCount; item++)
    for (let at = byItem.offsets[item]!; at < byItem.offsets[item + 1]!; at++)
      norms[item]! += voice(byItem.shoppers[at]!);
  return sparseRows(
    log.itemCount,
    log.itemCount,
    (item, scratch) => {
      for (let at = byItem.offsets[item]!; at < byItem.offsets[item + 1]!; at++) {
        const shopper = byItem.shoppers[at]!;
        const weight = voice(shopper);
        for (const other of sequenceOf(log, shopper)) if (other !== item) scratch.add(other, weight);
      }
      for (let at = 0; at < scratch.count; at++) {
        const other = scratch.touched[at]!;
        scratch.values[other]! /= Math.sqrt((norms[item]! + shrinkage) * (norms[other]! + shrinkage));
      }
    },
    { keep: neighbours, stop },
  );
}
