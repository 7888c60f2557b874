import type { Product, Words } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { tokenise } from '../../../../nlu/text/tokens.js';
import { RowScratch, type SparseRows, transposed } from '../models/sparse-rows.js';
import type { ContentIndex } from './content-index.js';

/** Terms that more products have than this share of the shop lead to everything and make lists long. */
const commonShare = 0.05;
/** Products between two pauses while the index is made. */
const pieceSize = 500;

/**
 * TF-IDF over what the graph says of each product: names and descriptions in both languages, brand, category path and
 * attribute values. Values and categories are terms by their id, the same whichever language a product is described in, so that
 * both languages lie in one space. `pause` lets others work in between: a large shop takes seconds.
 */
export async function contentIndex(
  graph: Pick<ShopGraph, 'products' | 'category'>,
  pause: () => Promise<void>,
): Promise<ContentIndex> {
  const ids: string[] = [];
  const places = new Map<string, number>();
  const termIds = new Map<string, number>();
  const occurrences: number[] = [];
  const [offsets, terms, weights]: [number[], number[], number[]] = [[0], [], []];
  for (const product of graph.products()) {
    if (ids.length % pieceSize === pieceSize - 1) await pause();
    places.set(product.id, ids.length);
    ids.push(product.id);
    const counts = new Map<number, number>();
    for (const [term, weight] of termsOf(product, graph)) {
      const id = termIds.get(term) ?? termIds.size;
      termIds.set(term, id);
      counts.set(id, (counts.get(id) ?? 0) + weight);
    }
    for (const [id, count] of counts) {
      occurrences[id] = (occurrences[id] ?? 0) + 1;
      terms.push(id);
      weights.push(count);
    }
    offsets.push(terms.length);
  }
  const rows: SparseRows = {
    offsets: Int32Array.from(offsets),
    columns: Int32Array.from(terms),
    values: Float32Array.from(weights),
  };
  weigh(rows, occurrences, ids.length);
  await pause();
  const postings = transposed(rows, termIds.size);
  return readIndex({ ids, places, rows, postings, termCount: termIds.size });
}

interface IndexParts {
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly rows: SparseRows;
  readonly postings: SparseRows;
  readonly termCount: number;
}

function readIndex({ ids, places, rows, postings, termCount }: IndexParts): ContentIndex {
  const mixture = new RowScratch(termCount);
  const asked = new RowScratch(termCount);
  const found = new RowScratch(ids.length);
  const mix = (liking: Iterable<readonly [string, number]>, into: RowScratch): void => {
    into.clear();
    for (const [id, weight] of liking) {
      const place = places.get(id);
      if (place === undefined) continue;
      for (let cell = rows.offsets[place]!; cell < rows.offsets[place + 1]!; cell++)
        into.add(rows.columns[cell]!, weight * rows.values[cell]!);
    }
  };
  const product = (id: string, values: Float32Array): number => {
    const place = places.get(id);
    if (place === undefined) return 0;
    let sum = 0;
    for (let cell = rows.offsets[place]!; cell < rows.offsets[place + 1]!; cell++)
      sum += values[rows.columns[cell]!]! * rows.values[cell]!;
    return sum;
  };
  return {
    similarity(a, b) {
      mix([[a, 1]], mixture);
      return product(b, mixture.values);
    },
    likeness(liking) {
      mix(liking, asked);
      return (id) => product(id, asked.values);
    },
    nearest(liking, limit) {
      mix(liking, mixture);
      found.clear();
      const most = Math.max(50, commonShare * ids.length);
      let left = mostPostings;
      for (const term of mixture.best(mostTerms)) {
        const [from, end] = [postings.offsets[term]!, postings.offsets[term + 1]!];
        if (end - from > most) continue;
        const to = Math.min(end, from + left);
        left -= to - from;
        for (let cell = from; cell < to; cell++)
          found.add(postings.columns[cell]!, mixture.values[term]! * postings.values[cell]!);
      }
      return [...found.best(limit + liking.size)]
        .map((place) => ids[place]!)
        .filter((id) => !liking.has(id))
        .slice(0, limit);
    },
  };
}

/** Terms of a mixture that candidates are looked up by, the heaviest. */
const mostTerms = 60;
/** Products of those terms that are added up, the heaviest terms first: the time of a search does not grow with the shop. */
const mostPostings = 20_000;

/** Counts to TF-IDF weights, each row then of length 1; in place. */
function weigh({ offsets, columns, values }: SparseRows, occurrences: readonly number[], all: number): void {
  for (let row = 0; row < offsets.length - 1; row++) {
    let square = 0;
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      const rarity = Math.log((1 + all) / (1 + occurrences[columns[cell]!]!));
      values[cell] = (1 + Math.log(values[cell]!)) * rarity;
      square += values[cell]! ** 2;
    }
    if (square === 0) continue;
    const scale = 1 / Math.sqrt(square);
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) values[cell]! *= scale;
  }
}

/** Terms with their weights: a name says more of a product than a description. */
function* termsOf(product: Product, graph: Pick<ShopGraph, 'category'>): Generator<readonly [string, number]> {
  for (const word of wordsOf(product.names)) yield [word, 2];
  for (const word of wordsOf(product.descriptions)) yield [word, 1];
  if (product.brandId !== null) yield [`brand:${product.brandId}`, 1];
  for (let id: string | null = product.categoryId; id !== null; id = graph.category(id)?.parentId ?? null)
    yield [`category:${id}`, 2];
  for (const value of product.attributes) {
    if (value.kind === 'term') yield [`${value.attributeId}=${value.termId}`, 2];
    else if (value.kind === 'boolean') yield [`${value.attributeId}=${value.value}`, 1];
    // Measures of like size share a term: steps of a quarter.
    else if (value.measure.base > 0) yield [`${value.attributeId}~${Math.round(4 * Math.log2(value.measure.base))}`, 1];
  }
}

/** Words, and pairs of Chinese characters, since single ones say little and words are not marked. */
function wordsOf({ zh, en }: Words): readonly string[] {
  return [...zh, ...en].flatMap((text) => {
    const tokens = tokenise(text.toLowerCase());
    return tokens.flatMap(({ kind, text: own, end }, at) => {
      if (kind === 'word' || kind === 'number') return [own];
      const next = tokens[at + 1];
      return kind === 'han' && next?.kind === 'han' && next.start === end ? [own + next.text] : [];
    });
  });
}
