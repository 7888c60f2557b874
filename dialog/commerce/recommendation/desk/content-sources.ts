import type { Language, Product } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { type ContentIndex, mixedContent } from '../content/content-index.js';
import { embedCatalogue } from '../content/embed-catalogue.js';
import { decodeEmbeddings, encodeEmbeddings } from '../content/embedding-file.js';
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
  /** Products with an embedding, also while they are still being made; null where there is no language model. */
  readonly embedded: number | null;
}

/** Products that are looked up ahead of a turn: four times a screen of suggestions. */
const searchedAhead = 48;
/** Products that are looked at between two pauses. */
const pieceSize = 500;

/**
 * What is said of the products, ready to compare: TF-IDF, and the encoder's embeddings beside it. Made while turns go on, in
 * slices, and made anew where the words of the catalogue changed; the old ones are in use until the new ones are whole.
 */
export class ContentSources {
  readonly #options: ContentSourcesOptions;
  #seen: ShopGraph | null = null;
  #words: number | null = null;
  #reading: Promise<void> | null = null;
  #embedding: Promise<void> | null = null;
  #stopped = false;
  #table: EmbeddingTable | null = null;
  #loaded = false;
  /** What is in use: the catalogue that was read last, and its words. */
  #catalogue: { readonly graph: ShopGraph; readonly tfIdf: ContentIndex } | null = null;
  #related = 0;
  /** Whether some products are described in one language alone, and others in the other alone. */
  #apart = false;
  /** Products that are embedded so far, while the first table is made. */
  #embedded = 0;
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
      indexed: this.#catalogue?.graph.size ?? 0,
      related: this.#related,
      embedded: embed === undefined ? null : (this.#table?.ids.length ?? this.#embedded),
    };
  }

  /** Looks whether the catalogue is another one than at the last call; costs nothing where it is the same. */
  refresh(): void {
    if (this.#reading !== null || this.#stopped || this.#options.graph() === this.#seen) return;
    this.#reading = this.#read().finally(() => {
      this.#reading = null;
    });
  }

  /** Resolves when nothing is being made. */
  async idle(): Promise<void> {
    for (let work = this.#reading ?? this.#embedding; work !== null; work = this.#reading ?? this.#embedding)
      await work;
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
      if (this.#stopped) return;
      if (words === this.#words && this.#catalogue !== null) {
        // Only so that the shop of before is not held in memory.
        this.#catalogue = { graph, tfIdf: this.#catalogue.tfIdf };
        return;
      }
      const tfIdf = await contentIndex(graph, pause);
      this.#related = await relatedProducts(graph);
      this.#words = words;
      this.#catalogue = { graph, tfIdf };
      this.#mix();
      // Takes minutes in a large shop; what is changed meanwhile is indexed at once, and embedded afterwards.
      this.#embedding ??= this.#embed().finally(() => {
        this.#embedding = null;
      });
    } catch (error) {
      this.#options.onError(error, 'indexing the catalogue');
    }
  }

  async #wordsOf(graph: ShopGraph): Promise<number> {
    let [hash, at] = [0, 0];
    const alone = new Set<Language>();
    for (const product of graph.products()) {
      const [only, ...others] = languagesOf(product);
      if (only !== undefined && others.length === 0) alone.add(only);
      const texts = productTexts(product, graph).map(({ text }) => text);
      const values = product.attributes.map((value) => {
        const own = value.kind === 'number' ? value.measure.base : value.kind === 'term' ? value.termId : value.value;
        return `${value.attributeId} ${own}`;
      });
      hash = textHash([hash, product.id, product.brandId, product.categoryId, ...texts, ...values].join('\n'));
      if (++at % pieceSize === 0) await pause();
    }
    this.#apart = alone.size > 1;
    return hash;
  }

  async #embed(): Promise<void> {
    const { embed, kept, onError } = this.#options;
    if (embed === undefined) return;
    if (!this.#loaded) {
      this.#loaded = true;
      try {
        const bytes = (await kept?.load()) ?? null;
        if (bytes !== null) this.#table = decodeEmbeddings(bytes);
      } catch (error) {
        onError(error, 'opening the embeddings');
      }
    }
    try {
      for (let done: ShopGraph | null = null; this.#catalogue !== null && this.#catalogue.graph !== done; ) {
        const { graph } = this.#catalogue;
        const table = await embedCatalogue(graph, {
          embed,
          known: this.#table,
          pause,
          stopped: () => this.#stopped,
          onProgress: (count) => {
            this.#embedded = count;
          },
        });
        if (table === null) return;
        this.#table = table;
        this.#mix();
        await kept?.save(encodeEmbeddings(table));
        done = graph;
      }
    } catch (error) {
      onError(error, 'embedding the catalogue');
    }
  }

  /** The products most like a mixture, as `ContentIndex.nearest` gives them; a mixture that is the same object is searched once. */
  nearest(liking: ReadonlyMap<string, number>, limit = searchedAhead): readonly string[] {
    const ready = this.#ready;
    if (ready === null) return [];
    const known = this.#found.get(liking);
    if (known !== undefined && known.by === ready && known.limit >= limit) return known.ids.slice(0, limit);
    const ids = ready.nearest(liking, limit);
    this.#found.set(liking, { by: ready, limit, ids });
    return ids;
  }

  #mix(): void {
    if (this.#catalogue === null) return;
    const { graph, tfIdf } = this.#catalogue;
    const table = this.#table;
    if (table === null) {
      this.#ready = tfIdf;
      return;
    }
    const meanings = embeddingIndex(table, (id) => graph.product(id)?.categoryId ?? '');
    const now = this.#options.graph;
    this.#ready = mixedContent(tfIdf, meanings, {
      languagesOf: (id) => languagesOf(now().product(id)),
      apart: this.#apart,
    });
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

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
