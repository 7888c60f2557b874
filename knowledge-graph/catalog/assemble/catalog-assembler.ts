import type { Category, Offer, Product, Words } from '../../graph/model.js';
import { emptyCatalog, type StoredCatalog } from '../catalog-store.js';
import type { DraftRelation, ProductDraft } from '../feeds/feed.js';
import { AttributeVocabulary, type RawValue } from './attribute-vocabulary.js';
import { type CategoryEntry, CategoryVocabulary } from './category-vocabulary.js';
import { assignIds, type Entry, EntryIndex } from './entry-index.js';
import { resolveRelations } from './relations.js';

/** A product whose words are not ids yet; these are filled in at the end. */
interface StagedProduct {
  readonly row: number | null;
  readonly product: { -readonly [field in keyof Product]: Product[field] };
  readonly category: CategoryEntry;
  readonly brand: Entry | null;
  readonly values: readonly RawValue[];
  readonly references: readonly string[];
  readonly relations: readonly DraftRelation[];
}

/** What the assembled catalogue is, and what had to be left out of it. */
interface AssembledCatalog {
  readonly catalog: StoredCatalog;
  readonly notes: readonly { readonly row: number; readonly note: string }[];
}

/** Called now and then in long loops, so that other work can run. */
type Pause = () => Promise<void>;

const productsBetweenPauses = 1_000;

/**
 * Puts a catalogue together from accepted drafts. Words that recur (categories, brands, values) are kept once from the
 * start, so that staging a feed costs little more than the catalogue itself; ids and the kinds of values are decided at
 * the end, over everything that will be in the catalogue.
 */
export class CatalogAssembler {
  private readonly categories = new CategoryVocabulary();
  private readonly brands = new EntryIndex<Entry>((words) => ({ words, keptId: null }));
  private readonly attributes = new AttributeVocabulary();
  private readonly staged = new Map<string, StagedProduct>();

  get size(): number {
    return this.staged.size;
  }

  has(id: string): boolean {
    return this.staged.has(id);
  }

  /** The row that brought a product; undefined for one that did not come from this feed. */
  rowOf(id: string): number | undefined {
    return this.staged.get(id)?.row ?? undefined;
  }

  add(draft: ProductDraft, offer: Offer, row: number): void {
    const { id, names, descriptions, rating, images, url, groupId } = draft;
    this.staged.set(id, {
      row,
      product: { id, names, descriptions, offer, rating, images, url, groupId, ...unknownIds },
      category: this.categories.intern(draft.category),
      brand: this.brands.intern(draft.brand),
      values: unique(draft.attributes.map((attribute) => this.attributes.intern(attribute))),
      references: draft.references.filter((reference) => reference !== id),
      relations: draft.relations,
    });
  }

  /** The catalogue of what was added, after (for a merge) what `previous` has besides. */
  async finish(
    previous: StoredCatalog = emptyCatalog,
    pause: Pause = async () => undefined,
  ): Promise<AssembledCatalog> {
    const fromFeed = new Set(this.staged.keys());
    const order = new Set(previous.products.map((product) => product.id));
    for (const id of fromFeed) order.add(id);
    await this.keepOthers(previous, pause);
    const staged = Array.from(order, (id) => this.staged.get(id)!);
    for (const product of staged) for (const value of product.values) value.count += 1;

    const brandIds = assignIds(used(this.brands.entries, staged, (product) => product.brand));
    const categories = this.categories.finish(staged.map((product) => product.category));
    const attributes = this.attributes.finish();
    const products: Product[] = [];
    for (const [index, { product, category, brand, values }] of staged.entries()) {
      product.categoryId = categories.ids.get(category) ?? '';
      product.brandId = brand === null ? null : (brandIds.get(brand) ?? null);
      product.attributes = unique(values.map((value) => attributes.valueOf(value)));
      products.push(product);
      if (index % productsBetweenPauses === 0) await pause();
    }
    const { relations, notes } = resolveRelations(staged, previous.relations, fromFeed);
    const brands = [...brandIds].map(([entry, id]) => ({ id, words: entry.words }));
    return {
      catalog: { ...attributes.lists, categories: categories.list, brands, products, relations },
      notes,
    };
  }

  /** Stages the products that the feed did not name, under the words that they have. */
  private async keepOthers(previous: StoredCatalog, pause: Pause): Promise<void> {
    const categoryWords = this.categories.keep(previous.categories);
    const brandWords = new Map(previous.brands.map((brand) => [brand.id, brand.words]));
    this.attributes.keep(previous.attributes, previous.terms);
    for (const [index, product] of previous.products.entries()) {
      if (this.staged.has(product.id)) continue;
      const { categoryId, brandId, attributes } = product;
      this.staged.set(product.id, {
        row: null,
        product: { ...product, ...unknownIds },
        category: this.categories.intern(categoryWords.get(categoryId) ?? noPath),
        brand: brandId === null ? null : this.brands.intern(brandWords.get(brandId) ?? { en: [brandId], zh: [] }),
        values: attributes.map((value) => this.attributes.internKept(value)),
        references: [],
        relations: [],
      });
      if (index % productsBetweenPauses === 0) await pause();
    }
    for (const { id, words } of previous.brands) this.brands.adopt(words, id);
    this.categories.adopt(previous.categories as readonly Category[], categoryWords);
  }
}

/** Two raw values can become one value, and a feed may say the same twice. */
function unique<T>(list: readonly T[]): readonly T[] {
  return list.length < 2 ? list : [...new Set(list)];
}

const unknownIds = { categoryId: '', brandId: null, attributes: [] } as const;
const noPath: Words = { zh: [], en: [] };

function used<T extends Entry>(
  entries: readonly T[],
  staged: readonly StagedProduct[],
  pick: (product: StagedProduct) => T | null,
): readonly T[] {
  const wanted = new Set(staged.map(pick));
  return entries.filter((entry) => wanted.has(entry));
}
