import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauses } from '../text/clauses.js';
import type { Span } from '../understanding.js';
import { readNegations } from './negation.js';

/** `[x]` marks something that the shop sells, `[-x]` one that the words exclude. */
function marked(sentence: string): {
  readonly text: string;
  readonly entities: readonly Span[];
  readonly negated: string[];
} {
  const entities: Span[] = [];
  const negated: string[] = [];
  let text = '';
  for (const [part = '', minus, name] of sentence.matchAll(/\[(-?)([^\]]+)\]|[^[]+/g)) {
    if (name === undefined) {
      text += part;
      continue;
    }
    entities.push({ start: text.length, end: text.length + name.length });
    if (minus === '-') negated.push(name);
    text += name;
  }
  return { text, entities, negated };
}

function negatedIn(text: string, entities: readonly Span[]): string[] {
  const scopes = clauses(text).flatMap((clause) => readNegations(text, clause, entities).map(({ scope }) => scope));
  return entities
    .filter((entity) => scopes.some((scope) => entity.start >= scope.start && entity.start < scope.end))
    .map(({ start, end }) => text.slice(start, end));
}

const sentences: Readonly<Record<string, readonly string[]>> = {
  'a cue before': [
    '不要[-红色]的',
    '别给我[-云雀泽]的',
    '我不喜欢[-棉]的[-吊床]',
    '排除[-奇井]',
    '不考虑[-奇井]这个牌子',
    '[吊床]不带[-蚊帐]的有吗',
    'no [-cotton] please',
    "i don't want [-larkfen]",
    '[hammocks] without a [-net]',
    'nothing in [-red]',
    'please avoid [-oddwell]',
    'everything except [-cotton]',
    "i can't stand [-orange]",
    'free of [-lead]',
  ],
  'a cue behind': [
    '[-红色]不要',
    '[-云雀泽]的就算了',
    '[-奇井]这个牌子不考虑',
    '[-红色]和[-黄色]都不要',
    '[-棉]的别推荐',
    '[-oddwell] is out',
    '[-cotton] and [-nylon] are off the table',
    '[-orange] ones are not ok',
  ],
  'a contrast ends the reach': [
    '不要[-红色]的,要[蓝色]的',
    '不要[-棉]要[尼龙]',
    '不是[-吊床],是[营灯]',
    '不要[-奇井]换成[云雀泽]',
    '不要[-红色]但[蓝色]可以',
    'not [-red] but [blue]',
    'no [-cotton], i want [nylon]',
    "i don't like [-oddwell], show me [larkfen]",
    '[nylon] rather than [-cotton]',
    '[blue] instead of [-red]',
  ],
  'a bracket keeps its own reach': [
    '除了[-红色]以外的[吊床]',
    '除了[-奇井]其他都行',
    '除[-棉]之外,[尼龙]的都可以看',
    'any [lantern] other than [-oddwell]',
  ],
  'idioms that deny nothing': [
    '有没有[红色]的',
    '能不能推荐[吊床]',
    '[云雀泽]不错',
    '是不是[防水]的',
    '不知道[尼龙]好不好',
    '差不多[两斤]的[吊床]',
    '不但要[防水]还要[红色]',
    '不好意思,要[红色]的',
    '没问题,就[蓝色]',
    '要不看看[营灯]',
    '没有[红色]的吗',
    'not only [red] ones',
    'why not [larkfen]',
    'no problem, [blue] then',
    "i'm not sure, maybe a [hammock]",
    "i don't mind [red]",
    'no, the [blue] one',
    "isn't there a [lantern]",
  ],
  'a clause border stops it': ['不用了,看看[营灯]', "don't bother. show me [lanterns]", 'not today; [mugs] then'],
};

describe('readNegations', () => {
  for (const [what, rows] of Object.entries(sentences)) {
    test.each(rows)(`${what}: %s`, (sentence) => {
      const { text, entities, negated } = marked(sentence);
      expect(negatedIn(text, entities)).toEqual(negated);
    });
  }

  test('a cue inside a name is part of the name', () => {
    const { text, entities } = marked('[no name]的[吊床]');
    expect(negatedIn(text, entities)).toEqual([]);
  });

  test('cue and reach lie inside the clause, and the reach is on one side of its cue', () => {
    const word = fc.constantFrom(
      '不要',
      '除了',
      '以外',
      '红色',
      'not',
      'without',
      'but',
      'red',
      ' ',
      ',',
      '的',
      '吗',
      'out',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const entities = [...text.matchAll(/红色|red/g)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
        for (const clause of clauses(text)) {
          for (const { cue, scope } of readNegations(text, clause, entities)) {
            for (const span of [cue, scope]) {
              expect(span.start).toBeGreaterThanOrEqual(clause.start);
              expect(span.end).toBeLessThanOrEqual(clause.end);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
            }
            expect(scope.end <= cue.start || scope.start >= cue.end).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
