import { applyEdits } from '../editing/apply-edits.js';
import { checkEdit, type EditProblem } from '../editing/check-edit.js';
import { type Edit, type EditChange, inverseOf } from '../editing/edit.js';
import { buildShopGraph } from '../graph/build-graph.js';
import type { Money } from '../graph/model.js';
import type { ShopGraph } from '../graph/shop-graph.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import type { CatalogStore, StoredCatalog } from './catalog-store.js';
import { type ImportOptions, type ImportReport, runImport } from './import-job.js';

/** The price that a shop asks, from a price book; `price` is the merchant's own. */
export type PriceOf = (productId: string, listPrice: Money, price: Money) => Money;

export interface LiveCatalogOptions {
  readonly store: CatalogStore;
  /** Tells the time of edits and whether dated sale prices hold. */
  readonly now: () => Date;
  /** ISO 4217 code for feeds whose prices name none. */
  readonly currency: string;
  /** Asked for every product at each publication; without it the feed's prices are asked. */
  readonly priceOf?: PriceOf;
  readonly buildGraph?: (snapshot: CatalogSnapshot, options: { readonly revision: number }) => ShopGraph;
}

/** What a merchant's import says; the rest of `ImportOptions` is the catalogue's own. */
export type CatalogImport = Pick<ImportOptions, 'body' | 'contentType' | 'mode' | 'onProgress' | 'totalBytes'>;

/** An edit that was made, or why it was not. */
export type EditOutcome =
  | { readonly status: 'made'; readonly edit: Edit }
  | { readonly status: 'refused'; readonly problem: EditProblem };

/**
 * The catalogue that shoppers are served from, and the only way to change it. Readers take `current()` and keep it for
 * a turn; writers wait for each other, and what they make replaces the graph in one step.
 */
export class LiveCatalog {
  private readonly listeners = new Set<(graph: ShopGraph) => void>();
  private writers: Promise<unknown> = Promise.resolve();
  private effective: CatalogSnapshot;
  private graph: ShopGraph;

  private constructor(
    private readonly options: LiveCatalogOptions,
    private catalog: StoredCatalog,
    private editLog: readonly Edit[],
  ) {
    this.effective = applyEdits(catalog, editLog);
    this.graph = this.build(1);
  }

  /** Opens the catalogue that the store holds. */
  static async open(options: LiveCatalogOptions): Promise<LiveCatalog> {
    const [catalog, edits] = await Promise.all([options.store.load(), options.store.listEdits()]);
    return new LiveCatalog(options, catalog, edits);
  }

  /** The graph as published last; it never changes under its reader. */
  current(): ShopGraph {
    return this.graph;
  }

  /** The lists behind the graph, edits included, prices as the merchant has them. */
  snapshot(): CatalogSnapshot {
    return this.effective;
  }

  /** All edits by version, undone ones included. */
  edits(): readonly Edit[] {
    return this.editLog;
  }

  /** Called after each publication; returns how to stop. */
  onPublish(listener: (graph: ShopGraph) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Imports a feed once earlier writers are done; the merchant's edits lie over what it brings. */
  import(feed: CatalogImport): Promise<ImportReport> {
    const { store, currency, now } = this.options;
    return this.write(() =>
      runImport({
        ...feed,
        store,
        currency,
        now: now(),
        previous: this.catalog,
        publish: (catalog) => this.publish(catalog, this.editLog),
      }),
    );
  }

  /** Makes an edit, keeps it and publishes; refuses one that does not fit the graph as it stands. */
  edit(change: EditChange, author: string): Promise<EditOutcome> {
    return this.write(async () => {
      const problem = checkEdit(change, this.effective, this.editLog);
      if (problem !== null) return { status: 'refused', problem };
      const version = (this.editLog.at(-1)?.version ?? 0) + 1;
      const edit: Edit = { version, author, at: this.options.now().toISOString(), change };
      await this.options.store.appendEdit(edit);
      this.publish(this.catalog, [...this.editLog, edit]);
      return { status: 'made', edit };
    });
  }

  /** Takes an edit back, by an edit of its own that can be undone in turn. */
  undo(version: number, author: string): Promise<EditOutcome> {
    return this.edit(inverseOf({ version }), author);
  }

  /** Publishes anew, for a price book that has changed. */
  republish(): Promise<void> {
    return this.write(async () => this.publish(this.catalog, this.editLog));
  }

  private publish(catalog: StoredCatalog, edits: readonly Edit[]): void {
    const effective = catalog === this.catalog && edits === this.editLog ? this.effective : applyEdits(catalog, edits);
    this.catalog = catalog;
    this.editLog = edits;
    this.effective = effective;
    this.graph = this.build(this.graph.revision + 1);
    for (const listener of this.listeners) listener(this.graph);
  }

  private build(revision: number): ShopGraph {
    const { priceOf, buildGraph = buildShopGraph } = this.options;
    return buildGraph(priceOf === undefined ? this.effective : withPrices(this.effective, priceOf), { revision });
  }

  private write<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writers.then(work);
    this.writers = result.catch(() => undefined);
    return result;
  }
}

/** Products whose price the book leaves alone stay the same objects. */
function withPrices(snapshot: CatalogSnapshot, priceOf: PriceOf): CatalogSnapshot {
  const products = snapshot.products.map((product) => {
    const { price, listPrice } = product.offer;
    const asked = priceOf(product.id, listPrice, price);
    if (asked.amount === price.amount && asked.currency === price.currency) return product;
    return { ...product, offer: { ...product.offer, price: asked } };
  });
  return { ...snapshot, products };
}
