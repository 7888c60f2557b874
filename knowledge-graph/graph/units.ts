import type { Language } from './model.js';
import { type Dimension, type UnitDefinition, unitTable } from './unit-table.js';

const byCode = new Map(unitTable.map((unit) => [unit.code, unit]));

/** Exact spellings first (`MPa`, `mAh`), lower case second; the first unit that claims a spelling keeps it. */
const bySpelling = new Map<string, UnitDefinition>();
for (const unit of unitTable) bySpelling.set(unit.code, unit);
for (const unit of unitTable) {
  for (const spelling of [unit.code.toLowerCase(), ...unit.spellings, unit.labels.zh, unit.labels.en]) {
    const key = spelling.normalize('NFKC');
    if (!bySpelling.has(key)) bySpelling.set(key, unit);
    if (!bySpelling.has(key.toLowerCase())) bySpelling.set(key.toLowerCase(), unit);
  }
}

function find(unit: string): UnitDefinition | undefined {
  const known = byCode.get(unit);
  if (known !== undefined) return known;
  const exact = unit.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const lower = exact.toLowerCase();
  return bySpelling.get(exact) ?? bySpelling.get(lower) ?? bySpelling.get(lower.replace(/\.$/, ''));
}

/**
 * The code of a unit as feeds and shoppers spell it: abbreviations, words of both languages, UN/CEFACT codes of
 * schema.org's `unitCode`. Undefined when the text is no unit.
 */
export function parseUnit(text: string): string | undefined {
  return find(text)?.code;
}

/** What a unit measures; undefined for a unit that is not in the table. */
export function dimensionOf(unit: string): Dimension | undefined {
  return find(unit)?.dimension;
}

/** A value in the base unit of its dimension; a value in an unknown unit, or in none, stays as it is. */
export function toBase(value: number, unit: string | undefined): number {
  const definition = unit === undefined ? undefined : find(unit);
  return definition === undefined ? value : value * definition.factor + (definition.offset ?? 0);
}

/** A value in another unit of the same dimension; undefined when the two units do not measure the same. */
export function convert(value: number, from: string, to: string): number | undefined {
  const source = find(from);
  const target = find(to);
  if (source === undefined || target === undefined || source.dimension !== target.dimension) return undefined;
  if (source === target) return value;
  return (value * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor;
}

/** How a unit is written after a number in a language; a unit that is not in the table is written as it came. */
export function unitLabel(unit: string, language: Language): string {
  return find(unit)?.labels[language] ?? unit;
}

/** A measured value with its unit: `240 g`, `40 小时`, `85%`. At most three decimals, no thousands separators. */
export function formatMeasure(value: number, unit: string | undefined, language: Language): string {
  const digits = String(Math.round(value * 1000) / 1000);
  if (unit === undefined || unit === '') return digits;
  const text = unitLabel(unit, language);
  return /^[%°]/.test(text) ? `${digits}${text}` : `${digits} ${text}`;
}
