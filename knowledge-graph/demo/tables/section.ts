import { half, type Pair } from './pair.js';
import { terms } from './terms.js';
import { attributes, brands } from './vocabulary.js';

/**
 * One category of the demo shop as a compact table. A row reads
 * `sku | brand | model en | model zh | price in yuan | stock | rating/count | cells | relations | pitch en | pitch zh`;
 * `cells` stand in the order of `columns`, are parted by spaces, `-` is "not stated", a comma parts several terms and
 * `1TB` has a unit of its own.
 */
export interface Section {
  /** Path of the category in both languages, `Footwear > Running Shoes|鞋履 > 跑鞋`. */
  readonly category: Pair;
  /** Attribute ids in the order of the cells, a measured one with its unit: `weight:g`. */
  readonly columns: string;
  /**
   * Clauses parted by `;` that end each description with facts: `{id}` is the value's label or bare number, `{id!}`
   * a number with its unit, `{id?yes:no}` words for a boolean. A clause whose value is not stated, or whose words are
   * empty, is left out.
   */
  readonly facts: Pair;
  readonly rows: string;
}

/** What a cell says: a number with its unit, a truth value, or the keys of terms. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'term'; readonly keys: readonly string[] };

/** Short names of relations in the tables, and what they stand for in the graph. */
const relationKeys = {
  acc: 'accessory',
  sim: 'similar',
  con: 'consumable',
  tog: 'bought_together',
  part: 'part_of',
} as const;

type RelationKey = keyof typeof relationKeys;

/** A row of a section, read. */
export interface DemoProduct {
  readonly sku: string;
  readonly category: Pair;
  readonly brand: Pair;
  readonly name: Pair;
  readonly description: Pair;
  /** Minor units of CNY. */
  readonly priceFen: number;
  readonly stock: number;
  readonly rating: number;
  readonly ratingCount: number;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relations: readonly { readonly kind: (typeof relationKeys)[RelationKey]; readonly sku: string }[];
}

const languages = ['en', 'zh'] as const;
type Column = { readonly id: string; readonly unit?: string };

/** Reads all rows of a section; throws an `Error` that names the row when the table is wrong, which is a bug in it. */
export function readSection(section: Section): DemoProduct[] {
  const columns = section.columns.split(' ').map((column): Column => {
    const [id = '', unit] = column.split(':');
    return unit === undefined ? { id } : { id, unit };
  });
  return section.rows
    .trim()
    .split('\n')
    .map((line) => {
      try {
        return readRow(section, columns, line);
      } catch (error) {
        throw new Error(`${section.category.split('|')[0]}: ${(error as Error).message} in: ${line}`);
      }
    });
}

function readRow(section: Section, columns: readonly Column[], line: string): DemoProduct {
  const fields = line.split('|').map((field) => field.trim());
  if (fields.length !== 11) throw new Error(`${fields.length} fields instead of 11`);
  const [sku, brandKey, modelEn, modelZh, price, stock, rating, cellText, relationText, pitchEn, pitchZh] =
    fields as unknown as readonly [string, ...string[]] & readonly string[];
  const brand = brands[brandKey ?? ''];
  if (brand === undefined) throw new Error(`unknown brand ${brandKey}`);
  const cells = readCells(columns, (cellText ?? '').split(/\s+/));
  const [value, count] = (rating ?? '').split('/');
  const zhGap = /^\p{Script=Han}/u.test(modelZh ?? '') ? '' : ' ';
  return {
    sku,
    category: section.category,
    brand,
    name: `${half(brand, 'en')} ${modelEn}|${half(brand, 'zh')}${zhGap}${modelZh}`,
    description: `${pitchEn} ${facts(section, cells, 'en')}|${pitchZh}${facts(section, cells, 'zh')}`,
    priceFen: Math.round(Number(price) * 100),
    stock: Number(stock),
    rating: Number(value),
    ratingCount: Number(count),
    cells,
    relations: (relationText ?? '').split(/\s+/).filter(Boolean).map(readRelation),
  };
}

function readRelation(text: string): DemoProduct['relations'][number] {
  const [key = '', sku = ''] = text.split(':');
  if (!(key in relationKeys)) throw new Error(`unknown relation ${key}`);
  return { kind: relationKeys[key as RelationKey], sku };
}

function readCells(columns: readonly Column[], texts: readonly string[]): Map<string, Cell> {
  if (texts.length !== columns.length) throw new Error(`${texts.length} cells instead of ${columns.length}`);
  const cells = new Map<string, Cell>();
  columns.forEach(({ id, unit }, index) => {
    const text = texts[index] ?? '-';
    if (text !== '-') cells.set(id, readCell(id, unit, text));
  });
  return cells;
}

function readCell(id: string, unit: string | undefined, text: string): Cell {
  const attribute = attributes[id];
  if (attribute === undefined) throw new Error(`unknown attribute ${id}`);
  if (attribute.kind === 'number') {
    const [, value, own] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
    if (value === undefined) throw new Error(`${id} is no number`);
    const written = own || unit;
    return { kind: 'number', value: Number(value), ...(written === undefined ? {} : { unit: written }) };
  }
  if (attribute.kind === 'boolean') {
    if (text !== 'yes' && text !== 'no') throw new Error(`${id} is neither yes nor no`);
    return { kind: 'boolean', value: text === 'yes' };
  }
  const keys = text.split(',');
  for (const key of keys) if (terms[id]?.[key] === undefined) throw new Error(`unknown term ${key} of ${id}`);
  return { kind: 'term', keys };
}

function facts(section: Section, cells: ReadonlyMap<string, Cell>, language: (typeof languages)[number]): string {
  const clauses = half(section.facts, language)
    .split(';')
    .map((clause) => fillClause(clause.trim(), cells, language))
    .filter((clause) => clause !== '');
  if (language === 'zh') return `${clauses.join('，')}。`;
  const text = clauses.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function fillClause(clause: string, cells: ReadonlyMap<string, Cell>, language: (typeof languages)[number]): string {
  let known = true;
  const text = clause.replace(
    /\{(\w+)(!?)(?:\?([^:}]*):([^}]*))?\}/g,
    (_, id: string, full: string, yes?: string, no?: string) => {
      const cell = cells.get(id);
      if (cell === undefined) known = false;
      else if (cell.kind === 'number') {
        return full === '' ? `${cell.value}` : `${cell.value}${language === 'en' ? ' ' : ''}${cell.unit ?? ''}`;
      } else if (cell.kind === 'boolean') return (cell.value ? yes : no) ?? '';
      else
        return list(
          cell.keys.map((key) => half(terms[id]?.[key] ?? '|', language)),
          language,
        );
      return '';
    },
  );
  return known ? text.trim() : '';
}

function list(labels: readonly string[], language: (typeof languages)[number]): string {
  if (language === 'zh') return labels.join('、');
  return labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
