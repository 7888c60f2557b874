import type { Product, Words } from '../graph/model.js';
import type { SearchHit } from '../graph/shop-graph.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import { fold } from './fold.js';
import { type PostingList, type Postings, TermCollector, weightScale } from './postings.js';
import { type QueryTerm, queryTerms } from './text-terms.js';
import { tokenize } from './tokens.js';

/** How much a word counts by where it stands. */
const fieldWeights = { name: 3, category: 2.5, brand: 2, term: 1.5, description: 1 } as const;

/** BM25 (Robertson & Zaragoza 2009): saturation of repeated words, and how far long texts are marked down. */
const saturation = 1.2;
const lengthShare = 0.4;

/** Share of a score that a product keeps when it has only one of many words. */
const leastShare = 0.3;

/** What one pass over the posting lists found: parallel to `rows`. */
interface Matches {
  readonly rows: readonly number[];
  score(row: number): number;
  /** Weight of the query's terms that the row has. */
  weight(row: number): number;
}

/** Ids of the terms of each category (with its ancestors), brand and term label, split once. */
function labelTerms(
  snapshot: CatalogSnapshot,
  collector: TermCollector,
): {
  category(id: string): readonly number[];
  brand(id: string): readonly number[];
  term(attributeId: string, id: string): readonly number[];
} {
  const ofWords = (words: Words): number[] => [...words.zh, ...words.en].flatMap((word) => collector.terms(word));
  const categories = new Map(snapshot.categories.map((category) => [category.id, category]));
  const byCategory = new Map<string, readonly number[]>();
  for (const category of categories.values()) {
    const ids = new Set<number>();
    const seen = new Set<string>();
    for (let at: typeof category | undefined = category; at !== undefined && !seen.has(at.id); ) {
      seen.add(at.id);
      for (const id of ofWords(at.words)) ids.add(id);
      at = at.parentId === null ? undefined : categories.get(at.parentId);
    }
    byCategory.set(category.id, [...ids]);
  }
  const byBrand = new Map(snapshot.brands.map(({ id, words }) => [id, ofWords(words)]));
  const byTerm = new Map<string, Map<string, readonly number[]>>();
  for (const { attributeId, id, words } of snapshot.terms) {
    const terms = byTerm.get(attributeId) ?? new Map<string, readonly number[]>();
    byTerm.set(attributeId, terms.set(id, ofWords(words)));
  }
  return {
    category: (id) => byCategory.get(id) ?? [],
    brand: (id) => byBrand.get(id) ?? [],
    term: (attributeId, id) => byTerm.get(attributeId)?.get(id) ?? [],
  };
}

/** Texts of both languages; what both share word for word counts once. */
function addTexts(collector: TermCollector, { zh, en }: Words, weight: number): void {
  for (const text of zh) collector.addText(text, weight);
  for (const text of en) if (!zh.includes(text)) collector.addText(text, weight);
}

/**
 * Full text of the products: names, descriptions, and the labels of brand, category (with its ancestors) and terms, as
 * stemmed words and pairs of Chinese characters. Rows are positions in `products`.
 */
export class TextIndex {
  readonly #products: readonly Product[];
  /** Words of category labels, by key: content even where they are everyday words. */
  readonly #shopWords: ReadonlySet<string>;
  readonly #postings: Postings;
  readonly #norms: Float32Array;
  /** Scratch of one search, cleared after each. */
  readonly #scores: Float32Array;
  readonly #shares: Float32Array;

  constructor(snapshot: CatalogSnapshot, products: readonly Product[]) {
    this.#products = products;
    this.#shopWords = new Set(
      snapshot.categories.flatMap(({ words }) => words.en.flatMap((label) => tokenize(fold(label)).keys)),
    );
    const collector = new TermCollector();
    const labels = labelTerms(snapshot, collector);
    products.forEach((product, row) => {
      collector.open(row);
      const { names, descriptions } = product;
      addTexts(collector, names, fieldWeights.name);
      addTexts(collector, descriptions, fieldWeights.description);
      collector.addTerms(labels.category(product.categoryId), fieldWeights.category);
      if (product.brandId !== null) collector.addTerms(labels.brand(product.brandId), fieldWeights.brand);
      for (const value of product.attributes) {
        if (value.kind === 'term') collector.addTerms(labels.term(value.attributeId, value.termId), fieldWeights.term);
      }
      collector.close();
    });
    this.#postings = collector.finish();
    const { lengths } = this.#postings;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.#norms = lengths.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / mean));
    this.#scores = new Float32Array(products.length);
    this.#shares = new Float32Array(products.length);
  }

  /** What a text asks for, in terms of this shop. */
  terms(text: string): QueryTerm[] {
    return queryTerms(text, this.#shopWords);
  }

  /** Rows whose text holds every content word of `text`, best first; undefined when it has none. */
  selectAll(text: string): Int32Array | undefined {
    const terms = this.terms(text).filter(({ optional }) => !optional);
    if (terms.length === 0) return undefined;
    return this.#match(terms, ({ rows, score, weight }) => {
      const full = rows.filter((row) => weight(row) === terms.length);
      return Int32Array.from(full.sort((a, b) => score(b) - score(a) || a - b));
    });
  }

  /** Products that share words with `text`, best first: rare words and words in names count most. */
  search(text: string, accepts: (row: number) => boolean, limit: number): SearchHit[] {
    const terms = this.terms(text).filter((term) => !term.optional || this.#postings.find(term).length > 0);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    return this.#match(terms, ({ rows, score, weight }) => {
      const value = (row: number): number => score(row) * (leastShare + ((1 - leastShare) * weight(row)) / total);
      const best: { row: number; score: number }[] = [];
      for (const row of rows) {
        const own = value(row);
        const last = best[limit - 1];
        if ((last !== undefined && own <= last.score) || !accepts(row)) continue;
        let at = Math.min(best.length, limit - 1);
        while (at > 0 && (best[at - 1]!.score < own || (best[at - 1]!.score === own && best[at - 1]!.row > row)))
          at -= 1;
        best.splice(at, 0, { row, score: own });
        best.length = Math.min(best.length, limit);
      }
      return best.map(({ row, score: own }) => ({ productId: this.#products[row]!.id, score: own }));
    });
  }

  /** Calls `visit` with each row that a term stands in, the weight of its fields there, and the term's rarity. */
  eachMatch(term: QueryTerm, visit: (row: number, weight: number, rarity: number) => void): void {
    const lists = this.#postings.find(term);
    const rarity = this.#rarity(lists);
    for (const { rows, weights } of lists) {
      for (let at = 0; at < rows.length; at++) visit(rows[at]!, weights[at]! / weightScale, rarity);
    }
  }

  #rarity(lists: readonly PostingList[]): number {
    const count = Math.min(
      this.#products.length,
      lists.reduce((sum, { rows }) => sum + rows.length, 0),
    );
    return Math.log(1 + (this.#products.length - count + 0.5) / (count + 0.5));
  }

  #match<T>(terms: readonly QueryTerm[], read: (matches: Matches) => T): T {
    const touched: number[] = [];
    const scores = this.#scores;
    const shares = this.#shares;
    for (const term of terms) {
      const lists = this.#postings.find(term);
      const rarity = this.#rarity(lists) * term.weight;
      const seen = lists.length > 1 ? new Set<number>() : undefined;
      for (const { rows, weights } of lists) {
        for (let at = 0; at < rows.length; at++) {
          const row = rows[at]!;
          if (seen !== undefined) {
            if (seen.has(row)) continue;
            seen.add(row);
          }
          if (shares[row] === 0) touched.push(row);
          const frequency = weights[at]! / weightScale;
          scores[row] = scores[row]! + (rarity * frequency * (saturation + 1)) / (frequency + this.#norms[row]!);
          shares[row] = shares[row]! + term.weight;
        }
      }
    }
    const result = read({ rows: touched, score: (row) => scores[row]!, weight: (row) => shares[row]! });
    for (const row of touched) {
      scores[row] = 0;
      shares[row] = 0;
    }
    return result;
  }
}
