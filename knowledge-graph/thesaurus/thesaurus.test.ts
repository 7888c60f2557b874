import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attributeRole, occasionIn, rolesSchema } from '../search/attribute-roles.js';
import { indexThesaurus, type ThesaurusSet, thesaurusKey, thesaurusSetSchema } from '../search/thesaurus.js';

interface ThesaurusFile {
  readonly name: string;
  readonly kind: ThesaurusSet['kind'];
  readonly atLeast: number;
  /** Words that name two things in shops (or inflect alike), by their keys. */
  readonly ambiguous: readonly string[];
}

const files: readonly ThesaurusFile[] = [
  {
    name: 'categories',
    kind: 'category',
    atLeast: 1480,
    ambiguous: [
      ...['笔记本', '耳机', '外套', '裙子', '配饰', '皮鞋', '箱包', '书包', '剃须刀', '刮胡刀'],
      ...['paint', 'pepper', 'bed', 'fish'].map(thesaurusKey),
    ],
  },
  { name: 'attributes', kind: 'attribute', atLeast: 360, ambiguous: [] },
  {
    name: 'terms',
    kind: 'term',
    atLeast: 740,
    ambiguous: [
      ...['orange', 'mint', 'peach', 'lavender', 'chocolate', 'caramel'],
      ...['copper', 'light', 'medium', 'firm', 'box', 'garden'],
    ].map(thesaurusKey),
  },
];

const han = /\p{Script=Han}/u;
const url = (name: string): URL => new URL(`./${name}.json`, import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(url(name), 'utf8'));
const parse = (name: string): ThesaurusSet[] => z.array(thesaurusSetSchema).parse(read(name));

/** Words of a kind that stand in more than one of its sets. */
function shared(sets: readonly ThesaurusSet[]): string[] {
  const places = new Map<string, Set<ThesaurusSet>>();
  for (const set of sets) {
    for (const word of [...set.en, ...set.zh]) {
      const key = thesaurusKey(word);
      places.set(key, (places.get(key) ?? new Set()).add(set));
    }
  }
  return [...places].filter(([, holders]) => holders.size > 1).map(([key]) => key);
}

describe.each(files)('$name.json', ({ name, kind, atLeast, ambiguous }) => {
  const sets = parse(name);

  it('holds sets of its kind in both languages', () => {
    expect(sets.length).toBeGreaterThanOrEqual(atLeast);
    for (const set of sets) {
      expect(set.kind).toBe(kind);
      expect(set.en.length, set.zh.join()).toBeGreaterThan(0);
      expect(set.zh.length, set.en.join()).toBeGreaterThan(0);
    }
  });

  it('keeps each language to its script, without blanks around a word', () => {
    for (const { en, zh, narrower } of sets) {
      const english = [...en, ...(narrower?.en ?? [])];
      const chinese = [...zh, ...(narrower?.zh ?? [])];
      expect(english.filter((word) => han.test(word))).toEqual([]);
      expect(chinese.filter((word) => !han.test(word))).toEqual([]);
      expect([...english, ...chinese].filter((word) => word !== word.trim() || thesaurusKey(word) === '')).toEqual([]);
    }
  });

  it('says a word once in a set and in one set only, but for the ambiguous ones', () => {
    for (const set of sets) {
      const keys = [...set.en, ...set.zh].map(thesaurusKey);
      expect(new Set(keys).size, keys.join()).toBe(keys.length);
    }
    expect(shared(sets).sort()).toEqual([...ambiguous].sort());
  });

  it('names as narrower no word of the set itself', () => {
    for (const { en, zh, narrower } of sets) {
      const own = new Set([...en, ...zh].map(thesaurusKey));
      const parts = [...(narrower?.en ?? []), ...(narrower?.zh ?? [])];
      expect(parts.filter((word) => own.has(thesaurusKey(word)))).toEqual([]);
      expect(narrower === undefined || parts.length > 0).toBe(true);
    }
  });
});

describe('the thesaurus as a whole', () => {
  const thesaurus = indexThesaurus(files.flatMap(({ name }) => parse(name)));
  const setsOf = (word: string): readonly number[] => thesaurus.find(thesaurusKey(word));
  const same = (one: string, other: string): boolean => setsOf(one).some((index) => setsOf(other).includes(index));

  it('stays cheap to load', () => {
    const bytes = files.map(({ name }) => readFileSync(url(name)).byteLength).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(700_000);
  });

  it.each([
    ['trainers', '运动鞋'],
    ['sneakers', 'trainers'],
    ['running shoes', '跑步鞋'],
    ['跑鞋', '跑步鞋'],
    ['rucksack', '书包'],
    ['双肩包', '背包'],
    ['power bank', '移动电源'],
    ['充电宝', 'portable charger'],
    ['fridge', '冰箱'],
    ['nappies', '尿不湿'],
    ['pushchair', '婴儿车'],
    ['torch', 'flashlight'],
    ['hairdryer', '吹风机'],
    ['dog food', '狗粮'],
    ['oolong', '乌龙茶'],
    ['crisps', '薯片'],
    ['aubergine', 'eggplant'],
    ['battery life', '续航'],
    ['ANC', '主动降噪'],
    ['refresh rate', '刷新率'],
    ['net weight', '净含量'],
    ['fragrance-free', '无香'],
    ['assembly required', '需要组装'],
    ['suitable age', '适用年龄'],
    ['sugar-free', '无糖'],
    ['navy', '藏青色'],
    ['walnut wood', '胡桃木'],
    ['cotton', '纯棉'],
    ['gray', '灰色'],
    ['oily', '油皮'],
    ['combination skin', '混油'],
    ['commuting', '通勤'],
    ['Type-C', 'USB-C'],
    ['matt', '哑光'],
    ['dark roast', '深烘'],
    ['Yunnan', '云南'],
    ['men’s', '男款'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ['shampoo', 'conditioner'],
    ['backpack', 'handbag'],
    ['洗发水', '护发素'],
    ['sofa', '沙发床'],
    ['green tea', '红茶'],
    ['black tea', '黑茶'],
    ['navy', 'sky blue'],
    ['leather', 'faux leather'],
    ['machine washable', 'dishwasher safe'],
    ['cotton', '亚麻'],
    ['blender', '榨汁机'],
    ['waterproof', '防风'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(setsOf(one).length).toBeGreaterThan(0);
    expect(setsOf(other).length).toBeGreaterThan(0);
    expect(same(one, other)).toBe(false);
  });
});

describe('roles', () => {
  const roles = rolesSchema.parse(read('roles'));

  it('gives a word of an attribute one role', () => {
    const keys = roles.attributes.flatMap(({ en, zh }) => [...new Set([...en, ...zh].map(thesaurusKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('names each occasion by words of its own', () => {
    const keys = roles.occasions.flatMap(({ en, zh }) => [...new Set([...en, ...zh].map(thesaurusKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('keeps each language to its script', () => {
    for (const { en, zh } of [...roles.attributes, ...roles.people, ...roles.occasions]) {
      expect(en.filter((word) => han.test(word))).toEqual([]);
      expect(zh.filter((word) => !han.test(word))).toEqual([]);
    }
  });

  it.each([
    ["my dad's 60th", 'birthday'],
    ['妈妈的六十大寿', 'birthday'],
    ['for our wedding anniversary', 'anniversary'],
    ['圣诞节送什么', 'christmas'],
    ["the lamp's 2nd bulb", null],
    ['new yearning', null],
  ])('finds the occasion of %s: %s', (text, occasion) => {
    expect(occasionIn(text)?.en[0] ?? null).toBe(occasion);
  });

  it.each([
    ['gift_for', { en: [], zh: [] }, 'recipient'],
    ['x1', { en: ['Target audience'], zh: [] }, 'recipient'],
    ['x2', { en: [], zh: ['鞋码'] }, 'personal'],
    ['x3', { en: ['colour'], zh: ['颜色'] }, null],
  ] as const)('%s is told by its words', (id, words, role) => {
    expect(attributeRole({ id, kind: 'term', words })).toBe(role);
  });
});
