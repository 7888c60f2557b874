import type { Language, Product } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';

/** Parts of what is said of a product; each is embedded by itself, so that a long one does not drown a short one. */
const textParts = ['name', 'category', 'description'] as const;
export type TextPart = (typeof textParts)[number];

export interface ProductText {
  readonly language: Language;
  readonly part: TextPart;
  readonly text: string;
}

/** Characters of a description that are read: what it is stands at its beginning. */
const described = 160;

/** What an encoder reads of a product: name, kind of thing and the beginning of its description, in each language that has them. */
export function productTexts(product: Product, graph: Pick<ShopGraph, 'category'>): readonly ProductText[] {
  const category = graph.category(product.categoryId)?.words;
  return (['zh', 'en'] as const).flatMap((language) => {
    const texts: Readonly<Record<TextPart, string | undefined>> = {
      name: product.names[language][0],
      category: category?.[language][0],
      description: product.descriptions[language][0]?.slice(0, described),
    };
    return textParts.flatMap((part) => {
      const text = texts[part]?.trim() ?? '';
      return text === '' ? [] : [{ language, part, text }];
    });
  });
}

/** 53 bits that change when a text does (cyrb53, public domain): enough to tell which products have to be read again. */
export function textHash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
