import { applyEdits } from '../editing/apply-edits.js';
import type { EditProblem } from '../editing/check-edit.js';
import { type Edit, type EditChange, type EntityRef, inverseOf } from '../editing/edit.js';
import { type Ground, layChanges } from '../editing/lay-changes.js';
import { type Entity, Overlay } from '../editing/overlay.js';
import { buildShopGraph } from '../graph/build-graph.js';
import type { Money } from '../graph/model.js';
import type { ShopGraph } from '../graph/shop-graph.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import type { CatalogChange, CatalogStore, StoredCatalog } from './catalog-store.js';
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
export type CatalogImport = Pick<
  ImportOptions,
  'body' | 'contentType' | 'mode' | 'onProgress' | 'onInverse' | 'totalBytes'
>;

/** An edit that was made, or why it was not. */
export type EditOutcome =
  | { readonly status: 'made'; readonly edit: Edit }
  | { readonly status: 'refused'; readonly problem: EditProblem };

/** Edits that were made together, or which of them (by its place) was refused and why; then none was made. */
export type EditsOutcome =
  | { readonly status: 'made'; readonly edits: readonly Edit[] }
  | { readonly status: 'refused'; readonly index: number; readonly problem: EditProblem };

/**
 * The catalogue that shoppers are served from, and the only way to change it. Readers take `current()` and keep it for
 * a turn; writers wait for each other, and what they make replaces the graph in one step.
 */
export class LiveCatalog {
  private readonly listeners = new Set<(graph: ShopGraph) => void>();
  private writers: Promise<unknown> = Promise.resolve();
  private effective: CatalogSnapshot;
  private graph: ShopGraph;
  /** Finds entities of `effective` by id. */
  private found: Overlay | null = null;

  private constructor(
    private readonly options: LiveCatalogOptions,
    private catalog: StoredCatalog,
    private editLog: readonly Edit[],
  ) {
    this.effective = applyEdits(catalog, editLog);
    this.graph = this.graphOf(this.effective, 1);
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

  /** Changes the catalogue under the edits, as the inverse of an import does, and publishes. */
  restore(change: CatalogChange): Promise<void> {
    return this.write(async () => {
      await this.options.store.apply(change);
      const products = new Map(this.catalog.products.map((product) => [product.id, product]));
      for (const id of change.removed) products.delete(id);
      for (const product of change.put) products.set(product.id, product);
      this.publish({ ...change.vocabulary, products: [...products.values()] }, this.editLog);
    });
  }

  /** What changes would be laid over now. */
  ground(): Ground {
    return { catalog: this.catalog, edits: this.editLog, effective: this.effective };
  }

  /** An entity as the merchant has it: without the price book's prices. */
  entity(ref: EntityRef): Entity | undefined {
    this.found ??= new Overlay(this.effective);
    return this.found.entity(ref);
  }

  /** The graph of another catalogue under this shop's prices, for a look at what a draft would make. Nothing is published. */
  preview(effective: CatalogSnapshot): ShopGraph {
    return this.graphOf(effective, this.graph.revision);
  }

  /** Makes an edit, keeps it and publishes; refuses one that does not fit the graph as it stands. */
  async edit(change: EditChange, author: string): Promise<EditOutcome> {
    const outcome = await this.editAll([change], author);
    if (outcome.status === 'refused') return { status: 'refused', problem: outcome.problem };
    return { status: 'made', edit: outcome.edits[0]! };
  }

  /**
   * Makes edits as one: each is checked over those before it, all are kept and published together, or none. `check` runs
   * once earlier writers are done; what it returns instead of null is thrown away with the edits.
   */
  editAll(
    changes: readonly EditChange[],
    author: string,
    { group, check }: { readonly group?: string; readonly check?: () => EditProblem | null } = {},
  ): Promise<EditsOutcome> {
    return this.write(async () => {
      const refusal = check?.() ?? null;
      if (refusal !== null) return { status: 'refused', index: 0, problem: refusal };
      const signature = { author, at: this.options.now().toISOString(), ...(group === undefined ? {} : { group }) };
      const laid = layChanges(changes, this.ground(), signature);
      if (laid.status === 'refused') return laid;
      await this.options.store.appendEdits(laid.edits);
      this.publish(this.catalog, [...this.editLog, ...laid.edits], laid.effective);
      return { status: 'made', edits: laid.edits };
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

  private publish(catalog: StoredCatalog, edits: readonly Edit[], laid?: CatalogSnapshot): void {
    const unchanged = catalog === this.catalog && edits === this.editLog;
    const effective = laid ?? (unchanged ? this.effective : applyEdits(catalog, edits));
    if (effective !== this.effective) this.found = null;
    this.catalog = catalog;
    this.editLog = edits;
    this.effective = effective;
    this.graph = this.graphOf(effective, this.graph.revision + 1);
    for (const listener of this.listeners) listener(this.graph);
  }

  private graphOf(effective: CatalogSnapshot, revision: number): ShopGraph {
    const { priceOf, buildGraph = buildShopGraph } = this.options;
    return buildGraph(priceOf === undefined ? effective : withPrices(effective, priceOf), { revision });
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
