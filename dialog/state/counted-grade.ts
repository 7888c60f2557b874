import type { Attribute } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Gradable, Span } from '../../nlu/understanding.js';

/** More or less of what a number of the category counts: "the most brushes", 张数多的那本. */
export interface CountedGrade extends Span {
  readonly attribute: string;
  readonly direction: 1 | -1;
  readonly degree: Extract<Gradable['degree'], 'comparative' | 'superlative'>;
}

const english = /\b(most|more|fewest|fewer|least|less)\s+(?:of\s+|different\s+)?([a-z]{3,})\b/g;
/** 多的 and 多一些的 grade only what something counts; 最多 and 更多 do so before anything. */
const chinese =
  /(\p{Script=Han}{1,4}?)(?:要|是|得)?(?:(最|更|比较)(?:加)?(多|少)|(多|少)(?:一?[点些])?(?=的(?:那|这|$|[，,。?？!吧呢])|(?<=[哪谁].{1,8})(?:$|[，,。?？!呢啊])))/gu;

/** Numbers of a category that are graded by naming what they count, in the order of the words. */
export function countedGrades(text: string, categoryId: string | null, graph: ShopGraph): readonly CountedGrade[] {
  const numbers = graph.attributesOf(categoryId).filter(({ kind }) => kind === 'number');
  if (numbers.length === 0) return [];
  const ofEnglish = [...text.matchAll(english)].flatMap(({ 0: said, 1: word = '', 2: noun = '', index }) => {
    const attribute = numbers.find((number) => labelled(number.words.en, englishStem(noun)));
    if (attribute === undefined) return [];
    const less = /^(?:f|l)/.test(word);
    return [
      {
        attribute: attribute.id,
        direction: less ? (-1 as const) : (1 as const),
        degree: /st$/.test(word) ? ('superlative' as const) : ('comparative' as const),
        start: index,
        end: index + said.length,
      },
    ];
  });
  const ofChinese = [...text.matchAll(chinese)].flatMap((match) => {
    const [said, before = '', adverb, graded, bare] = match;
    const attribute = longestNamed(before, numbers);
    if (attribute === null) return [];
    return [
      {
        attribute: attribute.id,
        direction: (graded ?? bare) === '少' ? (-1 as const) : (1 as const),
        degree: adverb === undefined || adverb === '最' ? ('superlative' as const) : ('comparative' as const),
        start: match.index + before.length - attribute.length,
        end: match.index + said.length,
      },
    ];
  });
  return [...ofEnglish, ...ofChinese].sort((a, b) => a.start - b.start);
}

function englishStem(noun: string): RegExp {
  return new RegExp(`(?:^|[^a-z])${noun.replace(/s$/, '')}s?(?![a-z])`);
}

function labelled(words: readonly string[], stem: RegExp): boolean {
  return words.some((word) => stem.test(word.toLowerCase()));
}

/** The number whose label holds the end of the words: of 这盒颜色 the 颜色 of 颜色数量. */
function longestNamed(
  before: string,
  numbers: readonly Attribute[],
): { readonly id: string; readonly length: number } | null {
  for (let length = Math.min(before.length, 3); length > 0; length -= 1) {
    const noun = before.slice(-length);
    const counts = numbers.filter(({ words }) => words.zh.some((word) => word.includes(noun)));
    const [counted] = counts;
    // A single character is in many labels: it tells only where it is in one.
    if (counted !== undefined && (length > 1 || counts.length === 1)) return { id: counted.id, length };
  }
  return null;
}
