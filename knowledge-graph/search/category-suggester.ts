import type { Category } from '../graph/model.js';
import { namedForms } from './label-forms.js';
import type { TextIndex } from './text-index.js';
import type { QueryTerm } from './text-terms.js';
import type { Thesaurus } from './thesaurus.js';
import { thesaurusKey } from './thesaurus.js';

/** Evidence of a term in a category's label, in a synonym of it, and in the texts of all its products. */
const scores = { label: 1, thesaurus: 0.8, products: 0.6 } as const;

/** Weight in a product's text that says "this is in its name or category", at which its vote is full. */
const fullWeight = 3;

/** A category by row, and how many products stand directly in it. */
interface CategoryRows {
  readonly categories: readonly Category[];
  /** By row: position in `categories`, or -1. */
  readonly ofRow: Int32Array;
}

/** Finds categories near a loose phrase: by their labels, by synonyms of those, and by what their products say. */
export class CategorySuggester {
  readonly #rows: CategoryRows;
  readonly #sizes: Int32Array;
  readonly #text: TextIndex;
  /** Term key to the categories whose label (or a synonym of it) holds the term. */
  readonly #byTerm = new Map<string, Map<number, number>>();

  constructor(rows: CategoryRows, text: TextIndex, thesaurus: Thesaurus) {
    this.#rows = rows;
    this.#text = text;
    this.#sizes = new Int32Array(rows.categories.length);
    for (const own of rows.ofRow) if (own >= 0) this.#sizes[own] = this.#sizes[own]! + 1;
    rows.categories.forEach(({ words }, index) => {
      for (const form of namedForms(words, { paths: true, splits: true })) {
        this.#note(form.text, index, scores.label * form.score);
        const parts = [form.text, ...form.text.split(/[\s-]+/)];
        for (const set of new Set(parts.flatMap((part) => thesaurus.find(thesaurusKey(part))))) {
          const { en, zh } = thesaurus.sets[set]!;
          for (const word of [...zh, ...en]) this.#note(word, index, scores.thesaurus);
        }
      }
    });
  }

  #note(text: string, category: number, score: number): void {
    for (const { key, optional } of this.#text.terms(text)) {
      if (optional) continue;
      const known = this.#byTerm.get(key) ?? new Map<number, number>();
      known.set(category, Math.max(score, known.get(category) ?? 0));
      this.#byTerm.set(key, known);
    }
  }

  /** Categories with a score per content word, best first. */
  suggest(text: string, limit: number): { categoryId: string; score: number }[] {
    const totals = new Map<number, number>();
    const gain = (category: number, score: number): void => {
      totals.set(category, (totals.get(category) ?? 0) + score);
    };
    const terms = this.#text.terms(text);
    for (const term of terms) {
      for (const [category, score] of this.#byTerm.get(term.key) ?? []) gain(category, score * term.weight);
      for (const [category, share] of this.#votes(term)) gain(category, share * term.weight);
    }
    const content = Math.max(1, terms.filter(({ optional }) => !optional).length);
    return [...totals]
      .sort((a, b) => b[1] - a[1] || this.#sizes[b[0]]! - this.#sizes[a[0]]! || a[0] - b[0])
      .slice(0, limit)
      .map(([category, score]) => ({ categoryId: this.#rows.categories[category]!.id, score: score / content }));
  }

  /** How far a category's products speak of a term, and how much of all such speech is theirs. */
  #votes(term: QueryTerm): Map<number, number> {
    const sums = new Map<number, number>();
    let all = 0;
    this.#text.eachMatch(term, (row, weight) => {
      const category = this.#rows.ofRow[row]!;
      if (category < 0) return;
      const vote = Math.min(1, weight / fullWeight);
      sums.set(category, (sums.get(category) ?? 0) + vote);
      all += vote;
    });
    for (const [category, sum] of sums) {
      const within = sum / (this.#sizes[category]! + 2);
      sums.set(category, scores.products * Math.sqrt(within * (sum / all)));
    }
    return sums;
  }
}
