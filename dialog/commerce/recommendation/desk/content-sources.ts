import { deserialize, serialize } from 'node:v8';
import type { Language, Product } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { CommerceError } from '../../commerce-error.js';
import { type ContentIndex, mixedContent } from '../content/content-index.js';
import { embedCatalogue } from '../content/embed-catalogue.js';
import { embeddingIndex } from '../content/embedding-index.js';
import type { EmbeddingTable, EmbedText } from '../content/embedding-table.js';
import { productTexts, textHash } from '../content/product-texts.js';
import { contentIndex } from '../content/tf-idf.js';
import type { ModelStore } from './model-store.js';

export interface ContentSourcesOptions {
  readonly graph: () => ShopGraph;
  /** The language model's vectors of texts; without them content is TF-IDF alone. */
  readonly embed?: EmbedText;
  /** Keeps the embeddings between starts; without it they are made anew. */
  readonly kept?: ModelStore;
  readonly onError: (error: unknown, what: string) => void;
}

/** How far the content sources reach over the catalogue. */
export interface ContentCoverage {
  readonly indexed: number;
  /** Products that the merchant's relations lead on from. */
  readonly related: number;
  /** Products with an embedding that can be used; null where there is no language model. */
  readonly embedded: number | null;
}

/** Products that are looked at between two pauses. */
const pieceSize = 500;
const format = 'daogou embeddings 1';

/**
 * What is said of the products, ready to compare: TF-IDF, and the encoder's embeddings beside it. Made while turns go on, in
 * slices, and made anew where the words of the catalogue changed; the old ones are in use until the new ones are whole.
 */
export class ContentSources {
  readonly #options: ContentSourcesOptions;
  #seen: ShopGraph | null = null;
  #words: number | null = null;
  #work: Promise<void> | null = null;
  #stopped = false;
  #table: EmbeddingTable | null = null;
  #loaded = false;
  #indexed = 0;
  #related = 0;
  #ready: ContentIndex | null = null;
  /** A profile's mixture is another object once the shopper did something. */
  readonly #found = new WeakMap<
    ReadonlyMap<string, number>,
    { readonly by: ContentIndex; readonly limit: number; readonly ids: readonly string[] }
  >();

  constructor(options: ContentSourcesOptions) {
    this.#options = options;
  }

  /** Null until the catalogue was read once. */
  get ready(): ContentIndex | null {
    return this.#ready;
  }

  coverage(): ContentCoverage {
    const { embed } = this.#options;
    return {
      indexed: this.#indexed,
      related: this.#related,
      embedded: embed === undefined ? null : (this.#table?.ids.length ?? 0),
    };
  }

  /** Looks whether the catalogue is another one than at the last call; costs nothing where it is the same. */
  refresh(): void {
    if (this.#work !== null || this.#stopped || this.#options.graph() === this.#seen) return;
    this.#work = this.#read().finally(() => {
      this.#work = null;
    });
  }

  /** Resolves when nothing is being made. */
  async idle(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  /** Ends what is being made. */
  async close(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  async #read(): Promise<void> {
    const graph = this.#options.graph();
    this.#seen = graph;
    try {
      // Prices and stock change the graph as well; only words are of interest here.
      const words = await this.#wordsOf(graph);
      if (words === this.#words || this.#stopped) return;
      const tfIdf = await contentIndex(graph, pause);
      this.#indexed = graph.size;
      this.#related = await relatedProducts(graph);
      this.#use(graph, tfIdf);
      this.#words = words;
      await this.#embed(graph, tfIdf);
    } catch (error) {
      this.#options.onError(error, 'indexing the catalogue');
    }
  }

  async #wordsOf(graph: ShopGraph): Promise<number> {
    let [hash, at] = [0, 0];
    for (const product of graph.products()) {
      const texts = productTexts(product, graph).map(({ text }) => text);
      const values = product.attributes.map(
        (value) => `${value.attributeId} ${value.kind === 'term' ? value.termId : ''}`,
      );
      hash = textHash([hash, product.id, product.brandId, product.categoryId, ...texts, ...values].join('\n'));
      if (++at % pieceSize === 0) await pause();
    }
    return hash;
  }

  async #embed(graph: ShopGraph, tfIdf: ContentIndex): Promise<void> {
    const { embed, kept, onError } = this.#options;
    if (embed === undefined) return;
    if (!this.#loaded) {
      this.#loaded = true;
      const bytes = (await kept?.load()) ?? null;
      try {
        if (bytes !== null) this.#table = decode(bytes);
      } catch (error) {
        onError(error, 'opening the embeddings');
      }
    }
    const known = this.#table;
    const table = await embedCatalogue(graph, { embed, known, pause: rest, stopped: () => this.#stopped });
    if (table === null) return;
    this.#table = table;
    this.#use(graph, tfIdf);
    await kept?.save(serialize({ format, table }));
  }

  /** The products most like a mixture, as `ContentIndex.nearest` gives them; a mixture that is the same object is searched once. */
  nearest(liking: ReadonlyMap<string, number>, limit: number): readonly string[] {
    const ready = this.#ready;
    if (ready === null) return [];
    const known = this.#found.get(liking);
    if (known !== undefined && known.by === ready && known.limit >= limit) return known.ids.slice(0, limit);
    const ids = ready.nearest(liking, limit);
    this.#found.set(liking, { by: ready, limit, ids });
    return ids;
  }

  #use(graph: ShopGraph, tfIdf: ContentIndex): void {
    const table = this.#table;
    if (table === null) {
      this.#ready = tfIdf;
      return;
    }
    const meanings = embeddingIndex(table, (id) => graph.product(id)?.categoryId ?? '');
    this.#ready = mixedContent(tfIdf, meanings, { languagesOf: (id) => languagesOf(graph.product(id)) });
  }
}

async function relatedProducts(graph: ShopGraph): Promise<number> {
  let [count, at] = [0, 0];
  for (const { id } of graph.products()) {
    if (graph.related(id).length > 0) count++;
    if (++at % pieceSize === 0) await pause();
  }
  return count;
}

function languagesOf(product: Product | undefined): readonly Language[] {
  return (['zh', 'en'] as const).filter((language) => (product?.names[language].length ?? 0) > 0);
}

/** Between two products that are embedded, in milliseconds: an encoder that never rests would hold a core that turns need. */
const restTime = 10;

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restTime));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function decode(bytes: Uint8Array): EmbeddingTable {
  let read: unknown;
  try {
    read = deserialize(bytes);
  } catch (cause) {
    throw new CommerceError('recommendation.embeddings', 'the stored embeddings cannot be read', { cause });
  }
  const { format: found, table } = (read ?? {}) as { format?: unknown; table?: EmbeddingTable };
  if (found !== format || table === undefined)
    throw new CommerceError('recommendation.embeddings', `the stored embeddings are not of the format "${format}"`);
  return table;
}
