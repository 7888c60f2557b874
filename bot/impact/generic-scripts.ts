import type { EditChange } from '../../knowledge-graph/editing/edit.js';
import { type Language, label } from '../../knowledge-graph/graph/model.js';
import { toMajor } from '../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Script } from './replay.js';

/** How shoppers of each language walk through a category; a step whose word the shop does not have is left out. */
const walk: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '我想看看{category}',
    '{price}元以内的',
    '要{term}的',
    '第一款怎么样',
    '前两款比较一下',
    '为什么推荐这个',
    '加入购物车',
  ],
  en: [
    'show me {category}',
    'under {price}',
    '{term}, please',
    'tell me about the first one',
    'compare the first two',
    'why do you suggest it?',
    'put it into my cart',
  ],
};

const aboutProduct: Readonly<Record<Language, readonly string[]>> = {
  zh: ['有没有{name}', '多少钱', '还有货吗', '有类似的吗'],
  en: ['do you have {name}?', 'how much is it?', 'is it in stock?', 'anything similar?'],
};

const aboutWord: Readonly<Record<Language, readonly string[]>> = {
  zh: ['有{word}吗', '推荐一款{word}'],
  en: ['do you have {word}?', 'recommend me a {word}'],
};

const languages = ['zh', 'en'] as const;

/**
 * Talks that any shop can be asked to hold, over its own words: about what the draft changes first, then through the
 * largest categories. `before` is the shop as it is, `after` as the draft makes it.
 */
export function genericScripts(
  changes: readonly EditChange[],
  { before, after }: { readonly before: ShopGraph; readonly after: ShopGraph },
  count: number,
): readonly Script[] {
  const scripts = [
    ...changes.flatMap((change) => scriptsAbout(change, before, after)),
    ...largestCategories(before, count).flatMap((id) => languages.map((language) => walkThrough(id, language, before))),
  ];
  const seen = new Set<string>();
  return scripts
    .filter((script): script is Script => script !== null)
    .filter((script) => {
      const key = JSON.stringify(script.steps);
      return script.steps.length > 0 && !seen.has(key) && seen.add(key);
    })
    .slice(0, count);
}

function scriptsAbout(change: EditChange, before: ShopGraph, after: ShopGraph): readonly (Script | null)[] {
  switch (change.type) {
    case 'add-alias':
    case 'remove-alias':
      return [worded(aboutWord, change.language, { word: change.word })];
    case 'rename':
      return [worded(aboutWord, change.language, { word: change.label })];
    case 'add-product':
      return productTalks(change.product.id, after);
    case 'patch-product':
    case 'delete-product':
      return productTalks(change.productId, before);
    case 'add-relation':
    case 'remove-relation':
      return productTalks(change.relation.from, before);
    case 'set-attribute':
    case 'undo':
      return [];
  }
}

function productTalks(productId: string, graph: ShopGraph): readonly (Script | null)[] {
  const product = graph.product(productId);
  if (product === undefined) return [];
  return languages.flatMap((language) => [
    worded(aboutProduct, language, { name: label(product.names, language) }),
    walkThrough(product.categoryId, language, graph),
  ]);
}

function walkThrough(categoryId: string, language: Language, graph: ShopGraph): Script | null {
  const category = graph.category(categoryId);
  if (category === undefined) return null;
  const productIds = graph.select({ categoryId });
  if (productIds.length === 0) return null;
  const median = graph.facet(productIds, 'price').quantiles?.[2];
  return worded(walk, language, {
    category: label(category.words, language),
    price: median === undefined ? undefined : String(roundUp(toMajor(median, graph.currency))),
    term: commonTerm(categoryId, productIds, language, graph),
  });
}

/** The most frequent value of the attribute that most products of the category have in words. */
function commonTerm(
  categoryId: string,
  productIds: readonly string[],
  language: Language,
  graph: ShopGraph,
): string | undefined {
  const attribute = graph.attributesOf(categoryId).find(({ kind }) => kind === 'term');
  if (attribute === undefined) return undefined;
  const termId = graph.facet(productIds, attribute.id).values[0]?.value;
  const term = termId === undefined ? undefined : graph.term(attribute.id, termId);
  return term === undefined ? undefined : label(term.words, language);
}

function largestCategories(graph: ShopGraph, count: number): readonly string[] {
  const parents = new Set(graph.categories().map(({ parentId }) => parentId));
  return graph
    .categories()
    .filter(({ id }) => !parents.has(id))
    .map(({ id }) => ({ id, size: graph.categorySize(id) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, Math.ceil(count / languages.length))
    .map(({ id }) => id);
}

function worded(
  templates: Readonly<Record<Language, readonly string[]>>,
  language: Language,
  words: Readonly<Record<string, string | undefined>>,
): Script {
  const steps = templates[language].flatMap((template) => {
    const name = /\{(\w+)\}/.exec(template)?.[1];
    if (name === undefined) return [{ said: template, tap: null }];
    const word = words[name];
    return word === undefined || word === '' ? [] : [{ said: template.replace(`{${name}}`, word), tap: null }];
  });
  return { source: 'generic', conversationId: null, language, steps };
}

/** People name round prices: two digits that count. */
function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.ceil(value / step) * step;
}
