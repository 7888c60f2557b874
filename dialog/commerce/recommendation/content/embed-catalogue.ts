import type { Product } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { basisKey, type EmbeddingBasis, type EmbeddingTable, type EmbedText, quantiseInto } from './embedding-table.js';
import { type ProductText, productTexts, textHash } from './product-texts.js';

export interface EmbedCatalogueOptions {
  readonly embed: EmbedText;
  /** What is known already; products whose texts did not change are taken over from it. */
  readonly known: EmbeddingTable | null;
  /** Lets others work in between. */
  readonly pause: () => Promise<void>;
  /** True ends the work; the result is then null. */
  readonly stopped?: () => boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The same text for all time: another model gives another vector of it. */
const probeText = 'a quiet kettle for two 两人用的安静水壶';
/** Products that the means are taken over. */
const basisSize = 300;
/** A catalogue that grew by this factor may be about other things: its means are taken anew. */
const outgrown = 4;
/** Texts that are remembered while a catalogue is read: kinds of things and names that many products share. */
const rememberedTexts = 20_000;
/** Products that are only looked at (nothing to read) between two pauses. */
const pieceSize = 500;

/**
 * Embeds what is said of each product: the vectors of its texts, each less the mean of its kind and language, at length 1 and
 * added up. Without the means all texts of one language lie together, whatever they say ("all but the top", Mu & Viswanath
 * 2018, restricted to the mean). Null where it was stopped.
 */
export async function embedCatalogue(
  graph: Pick<ShopGraph, 'products' | 'category' | 'size'>,
  { embed, known: given, pause, stopped = () => false, onProgress }: EmbedCatalogueOptions,
): Promise<EmbeddingTable | null> {
  const probe = await embed(probeText);
  const width = probe.length;
  const known = given !== null && given.width === width && sameDirection(given.probe, probe) ? given : null;
  const vectorOf = remembering(embed);
  const products = [...graph.products()];
  const kept =
    known !== null &&
    products.length <= outgrown * Math.max(basisSize, known.basisProducts) &&
    covers(known.basis, products, graph);
  const basis = kept ? known.basis : await basisOf(products, graph, { vectorOf, width, pause, stopped });
  if (basis === null) return null;
  const before = new Map(kept ? known.ids.map((id, at) => [id, at]) : []);
  const hashes = new Float64Array(products.length);
  const rows = new Int8Array(products.length * width);
  for (const [at, product] of products.entries()) {
    if (stopped()) return null;
    const texts = productTexts(product, graph);
    hashes[at] = hashOf(texts);
    const place = before.get(product.id);
    if (kept && place !== undefined && known.hashes[place] === hashes[at]) {
      rows.set(known.rows.subarray(place * width, (place + 1) * width), at * width);
      if (at % pieceSize === pieceSize - 1) await pause();
    } else {
      quantiseInto(await productVector(texts, { basis, vectorOf, width }), rows, at * width);
      await pause();
    }
    onProgress?.(at + 1, products.length);
  }
  const basisProducts = kept ? known.basisProducts : products.length;
  return { width, probe, basis, basisProducts, ids: products.map(({ id }) => id), hashes, rows };
}

function hashOf(texts: readonly ProductText[]): number {
  return textHash(texts.map(({ language, part, text }) => `${language} ${part} ${text}`).join('\n'));
}

interface Reading {
  readonly vectorOf: EmbedText;
  readonly width: number;
}

async function productVector(
  texts: readonly ProductText[],
  { basis, vectorOf, width }: Reading & { readonly basis: EmbeddingBasis },
): Promise<Float32Array> {
  const sum = new Float32Array(width);
  for (const { language, part, text } of texts) {
    const vector = await vectorOf(text);
    const mean = basis.get(basisKey(language, part));
    let square = 0;
    for (let k = 0; k < width; k++) square += (vector[k]! - (mean?.[k] ?? 0)) ** 2;
    if (square === 0) continue;
    const scale = 1 / Math.sqrt(square);
    for (let k = 0; k < width; k++) sum[k]! += scale * (vector[k]! - (mean?.[k] ?? 0));
  }
  return sum;
}

/** Means over products from all over the catalogue; null where it was stopped. */
async function basisOf(
  products: readonly Product[],
  graph: Pick<ShopGraph, 'category'>,
  { vectorOf, width, pause, stopped }: Reading & Required<Pick<EmbedCatalogueOptions, 'pause' | 'stopped'>>,
): Promise<EmbeddingBasis | null> {
  const sums = new Map<string, { readonly sum: Float32Array; count: number }>();
  const stride = Math.max(1, products.length / basisSize);
  for (let at = 0; at < products.length; at += stride) {
    for (const { language, part, text } of productTexts(products[Math.floor(at)]!, graph)) {
      const key = basisKey(language, part);
      const mean = sums.get(key) ?? { sum: new Float32Array(width), count: 0 };
      sums.set(key, mean);
      const vector = await vectorOf(text);
      for (let k = 0; k < width; k++) mean.sum[k]! += vector[k]!;
      mean.count++;
    }
    if (stopped()) return null;
    await pause();
  }
  return new Map([...sums].map(([key, { sum, count }]) => [key, sum.map((value) => value / count)]));
}

/** Whether the basis has a mean for each kind of text that the catalogue has now: a new language needs its own. */
function covers(basis: EmbeddingBasis, products: readonly Product[], graph: Pick<ShopGraph, 'category'>): boolean {
  const stride = Math.max(1, products.length / basisSize);
  for (let at = 0; at < products.length; at += stride)
    for (const { language, part } of productTexts(products[Math.floor(at)]!, graph))
      if (!basis.has(basisKey(language, part))) return false;
  return true;
}

function sameDirection(a: Float32Array, b: Float32Array): boolean {
  let [product, one, other] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    product += a[k]! * b[k]!;
    one += a[k]! ** 2;
    other += b[k]! ** 2;
  }
  return product > 0.9999 * Math.sqrt(one * other);
}

/** Remembers vectors of texts that come again; forgets all when there are too many. */
function remembering(embed: EmbedText): EmbedText {
  const vectors = new Map<string, Float32Array>();
  return async (text) => {
    const known = vectors.get(text);
    if (known !== undefined) return known;
    const vector = await embed(text);
    if (vectors.size >= rememberedTexts) vectors.clear();
    vectors.set(text, vector);
    return vector;
  };
}
