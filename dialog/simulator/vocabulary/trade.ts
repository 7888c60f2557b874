import type { Words } from '../../../knowledge-graph/graph/model.js';

/** Which material a run draws from: no word, phrasing or seed is in both. */
export type Split = 'train' | 'measure';

/** How an attribute is said of a thing: "foldable" is what it is, "a carry strap" is what it has. */
export type Manner = 'is' | 'has';

interface TermColumn {
  readonly kind: 'term';
  readonly values: readonly Words[];
}
interface BooleanColumn {
  readonly kind: 'boolean';
  readonly manner: Manner;
}
interface NumberColumn {
  readonly kind: 'number';
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export type TradeAttribute = { readonly words: Words } & (TermColumn | BooleanColumn | NumberColumn);

/** What one kind of shop sells and how its goods are described. */
export interface Trade {
  readonly department: Words;
  readonly categories: readonly Words[];
  readonly attributes: readonly TradeAttribute[];
}

/** `english|chinese`, further words of a language after a comma. */
function words(text: string): Words {
  const [en = '', zh = ''] = text.trim().split('|');
  const list = (side: string): string[] =>
    side
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return { en: list(en), zh: list(zh) };
}

/**
 * Trades from a table: `# department`, then its categories one a line, then `term name: value; value`, `is name`,
 * `has name` and `number name: low high step unit`. A line that fits none of these is an error of the table.
 */
export function readTrades(table: string): Trade[] {
  return table
    .trim()
    .split(/^# /m)
    .filter((section) => section.trim() !== '')
    .map((section) => {
      const [department = '', ...lines] = section.trim().split('\n');
      const categories: Words[] = [];
      const attributes: TradeAttribute[] = [];
      for (const line of lines) {
        const column = /^(term|is|has|number) ([^:]+)(?:: (.+))?$/.exec(line.trim());
        if (column === null) categories.push(words(line));
        else attributes.push(attributeOf(column[1] ?? '', words(column[2] ?? ''), column[3] ?? ''));
      }
      return { department: words(department), categories, attributes };
    });
}

function attributeOf(kind: string, name: Words, rest: string): TradeAttribute {
  if (kind === 'term') return { words: name, kind: 'term', values: rest.split(';').map(words) };
  if (kind === 'is' || kind === 'has') return { words: name, kind: 'boolean', manner: kind };
  const [low, high, step, unit] = rest.split(' ');
  if (unit === undefined || !(Number(low) < Number(high)) || !(Number(step) > 0))
    throw new Error(`'${rest}' is no range of ${name.en[0]}`);
  return { words: name, kind: 'number', low: Number(low), high: Number(high), step: Number(step), unit };
}

/** Every word of some trades in lower case, to show that two sets share none. */
export function wordsOf(trades: readonly Trade[]): Set<string> {
  const all = trades.flatMap(({ department, categories, attributes }) => [
    department,
    ...categories,
    ...attributes.flatMap((attribute) =>
      attribute.kind === 'term' ? [attribute.words, ...attribute.values] : [attribute.words],
    ),
  ]);
  return new Set(all.flatMap(({ en, zh }) => [...en, ...zh]).map((word) => word.toLowerCase()));
}
