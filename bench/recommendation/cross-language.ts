/**
 * Finds products across languages: `npx tsx bench/recommendation/cross-language.ts [--model FOLDER] [--weights 0.2,0.5]`. The
 * demo catalogue twice: once described in Chinese alone, once in English alone, as two feeds would bring it. For each Chinese
 * product the English ones are ranked, and it is told at which place its own twin stands and whether the first other product
 * is of the same kind. Once with categories and values under the same ids in both feeds, once with nothing in common.
 */
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type ContentIndex, mixedContent } from '../../dialog/commerce/recommendation/content/content-index.js';
import { embedCatalogue } from '../../dialog/commerce/recommendation/content/embed-catalogue.js';
import { embeddingIndex } from '../../dialog/commerce/recommendation/content/embedding-index.js';
import { contentIndex } from '../../dialog/commerce/recommendation/content/tf-idf.js';
import { demoFeed } from '../../knowledge-graph/demo/demo-feed.js';
import type { Category, Language, Product, Words } from '../../knowledge-graph/graph/model.js';
import { EncoderModel } from '../../nlu/model/encoder-model.js';
import { shippedModelFolder } from '../../nlu/model/load-language-model.js';
import { graphOf } from '../speed/dialogue-turns.js';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: shippedModelFolder() ?? '' },
    weights: { type: 'string', default: '0.2,0.5,1' },
  },
});
const pause = async (): Promise<void> => undefined;
const demo = await graphOf({
  name: 'demo',
  contentType: 'application/ld+json',
  read: () => Readable.from([Buffer.from(demoFeed())]),
});
const originals = [...demo.products()];
const encoder = await EncoderModel.load(values.model);

const alone = (words: Words, language: Language): Words => ({ zh: [], en: [], [language]: words[language] });

/** Both feeds in one shop; `apart` gives each its own categories, brands and values. */
function twoFeeds(apart: boolean) {
  const categories = new Map<string, Category>();
  const named = (id: string, language: Language): string => (apart ? `${language} ${id}` : id);
  const addCategory = (id: string, language: Language): void => {
    const category = demo.category(id);
    if (category === undefined) return;
    const words = apart ? alone(category.words, language) : category.words;
    const parentId = category.parentId === null ? null : named(category.parentId, language);
    categories.set(named(id, language), { id: named(id, language), parentId, words });
    if (category.parentId !== null) addCategory(category.parentId, language);
  };
  const products = originals.flatMap((product) =>
    (['zh', 'en'] as const).map((language): Product => {
      addCategory(product.categoryId, language);
      return {
        ...product,
        id: `${language} ${product.id}`,
        names: alone(product.names, language),
        descriptions: alone(product.descriptions, language),
        categoryId: named(product.categoryId, language),
        brandId: product.brandId === null ? null : named(product.brandId, language),
        attributes: apart ? [] : product.attributes,
      };
    }),
  );
  return { size: products.length, products: () => products, category: (id: string) => categories.get(id) };
}

function figures(index: ContentIndex): object {
  let [first, tenth, reciprocal, kind] = [0, 0, 0, 0];
  for (const product of originals) {
    const likeness = index.likeness(new Map([[`zh ${product.id}`, 1]]));
    const scored = originals.map((other) => ({ other, score: likeness(`en ${other.id}`) }));
    const own = likeness(`en ${product.id}`);
    // Equal scores stand in the worst order, so that an index that says nothing finds nothing.
    const place = scored.filter(({ other, score }) => other !== product && score >= own).length;
    if (place === 0) first++;
    if (place < 10) tenth++;
    reciprocal += 1 / (place + 1);
    const best = scored
      .filter(({ other, score }) => other !== product && score !== 0)
      .reduce<{ readonly other: Product; readonly score: number } | null>(
        (top, each) => (top === null || each.score > top.score ? each : top),
        null,
      );
    if (best?.other.categoryId === product.categoryId) kind++;
  }
  const share = (count: number): string => (count / originals.length).toFixed(3);
  return {
    'twin first': share(first),
    'in ten': share(tenth),
    MRR: share(reciprocal),
    'next is of its kind': share(kind),
  };
}

for (const apart of [false, true]) {
  const shop = twoFeeds(apart);
  const words = await contentIndex(shop, pause);
  const table = await embedCatalogue(shop, { embed: (text) => encoder.sentenceVector(text), known: null, pause });
  if (table === null) throw new Error('the catalogue was not embedded');
  const byId = new Map([...shop.products()].map((product) => [product.id, product]));
  const meanings = embeddingIndex(table, (id) => byId.get(id)?.categoryId ?? '');
  const languagesOf = (id: string): readonly Language[] => [id.startsWith('zh') ? 'zh' : 'en'];
  const rows: (readonly [string, ContentIndex])[] = [
    ['TF-IDF', words],
    ['embeddings', meanings],
    ...values.weights
      .split(',')
      .map(Number)
      .map(
        (across) =>
          [
            `TF-IDF + ${across} embeddings`,
            mixedContent(words, meanings, { languagesOf, apart: true, across }),
          ] as const,
      ),
  ];
  console.log(
    `${originals.length} products in each language, ${apart ? 'nothing in common' : 'the same categories, brands and values'}`,
  );
  console.table(Object.fromEntries(rows.map(([name, index]) => [name, figures(index)])));
}
await encoder.dispose();
