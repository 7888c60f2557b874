import { bestOf } from '../models/sparse-rows.js';
import type { ContentIndex } from './content-index.js';
import type { EmbeddingTable } from './embedding-table.js';

/** Rows that are compared in one search; what lies in farther groups is not looked at. */
const mostCompared = 2_000;
/** Steps of one row: 1 / 127. */
const step = 1 / 127;

/**
 * Searches embeddings. Products are grouped (by category: its name is a part of each vector, so the groups are tight), and a
 * search compares with the products of the nearest groups alone (inverted lists, Jegou et al. 2011), so that its time does
 * not grow with the shop.
 */
export function embeddingIndex(
  { ids, width, rows }: Pick<EmbeddingTable, 'ids' | 'width' | 'rows'>,
  groupOf: (productId: string) => string,
): ContentIndex {
  const places = new Map(ids.map((id, at) => [id, at]));
  const { members, centres } = grouped(ids, width, rows, groupOf);
  const groups = Int32Array.from(members.keys());
  const near = new Float32Array(members.length);
  const scores = new Float32Array(ids.length);
  const compared = new Int32Array(mostCompared);
  const mixture = (liking: ReadonlyMap<string, number>): Float32Array => {
    const sum = new Float32Array(width);
    for (const [id, weight] of liking) {
      const place = places.get(id);
      if (place === undefined) continue;
      for (let k = 0, at = place * width; k < width; k++, at++) sum[k]! += weight * step * rows[at]!;
    }
    return sum;
  };
  const product = (vector: Float32Array, place: number): number => {
    let sum = 0;
    for (let k = 0, at = place * width; k < width; k++, at++) sum += vector[k]! * rows[at]!;
    return sum * step;
  };
  const likenessTo =
    (vector: Float32Array) =>
    (id: string): number => {
      const place = places.get(id);
      return place === undefined ? 0 : product(vector, place);
    };
  return {
    similarity: (a, b) => likenessTo(mixture(new Map([[a, 1]])))(b),
    likeness: (liking) => likenessTo(mixture(liking)),
    nearest(liking, limit) {
      const vector = mixture(liking);
      for (const group of groups) {
        let sum = 0;
        for (let k = 0, at = group * width; k < width; k++, at++) sum += vector[k]! * centres[at]!;
        near[group] = sum;
      }
      let count = 0;
      for (const group of bestOf(groups, near, mostGroups)) {
        if (count === mostCompared) break;
        const own = members[group]!;
        // Of a group that is too large, products from all over it.
        const stride = Math.max(1, own.length / (mostCompared - count));
        for (let at = 0; at < own.length && count < mostCompared; at += stride) {
          const place = own[Math.floor(at)]!;
          scores[place] = product(vector, place);
          compared[count++] = place;
        }
      }
      return Array.from(bestOf(compared.subarray(0, count), scores, limit + liking.size), (place) => ids[place]!)
        .filter((id) => !liking.has(id))
        .slice(0, limit);
    },
  };
}

/** Groups that a search looks into at most. */
const mostGroups = 100;

/** Products by group, and the mean direction of each group, [groups, width]. */
function grouped(
  ids: readonly string[],
  width: number,
  rows: Int8Array,
  groupOf: (productId: string) => string,
): { readonly members: readonly (readonly number[])[]; readonly centres: Float32Array } {
  const byGroup = new Map<string, number[]>();
  for (const [place, id] of ids.entries()) {
    const key = groupOf(id);
    const known = byGroup.get(key);
    if (known === undefined) byGroup.set(key, [place]);
    else known.push(place);
  }
  const members = [...byGroup.values()];
  const centres = new Float32Array(members.length * width);
  for (const [group, own] of members.entries()) {
    const centre = centres.subarray(group * width, (group + 1) * width);
    for (const place of own) for (let k = 0; k < width; k++) centre[k]! += rows[place * width + k]!;
    let square = 0;
    for (const value of centre) square += value * value;
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let k = 0; k < width; k++) centre[k]! *= scale;
  }
  return { members, centres };
}
