import type { AttributeKind, AttributeValue, Measure, Words } from '../../graph/model.js';
import { parseUnit, toBase } from '../../graph/units.js';

const truthy: ReadonlySet<string> = new Set(['yes', 'true', 'y', '是', '有', '支持']);
const falsy: ReadonlySet<string> = new Set(['no', 'false', 'n', '否', '无', '没有', '不支持']);

/** Fillers that feeds write where they know nothing. */
const unknown: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '/',
  'n/a',
  'na',
  'none',
  'null',
  'undefined',
  '暂无',
  '不详',
]);

/** Digits beyond this are codes, not quantities. */
const maxDigits = 12;

/** True for a value that says nothing. */
export function isUnknown(text: Words): boolean {
  return [...text.en, ...text.zh].every((word) => unknown.has(word.toLowerCase()));
}

/** True or false where a value in either language says yes or no, else null. */
export function readBoolean(text: Words): boolean | null {
  const words = [...text.en, ...text.zh].map((word) => word.toLowerCase());
  if (words.length === 0) return null;
  if (words.every((word) => truthy.has(word))) return true;
  return words.every((word) => falsy.has(word)) ? false : null;
}

/** A measured value: `240` with a unit beside it, `240 g`, `1.5L`, `40小时`; null for anything else. */
export function readMeasure(text: Words, unit: string | null): Measure | null {
  for (const word of [...text.en, ...text.zh]) {
    const measure = parseMeasure(word, unit);
    if (measure !== null) return measure;
  }
  return null;
}

function parseMeasure(text: string, unit: string | null): Measure | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?\s*(.*)$/u.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const digits = `${match[2]!.replaceAll(',', '')}${match[3] ?? ''}`;
  if (!/\d/.test(digits) || digits.length > maxDigits) return null;
  const value = Number(`${match[1]}${digits}`);
  const written = match[4]!.trim();
  if (written === '') return measure(value, unit);
  const code = memoryUnit(value, match[4]!) ?? parseUnit(written);
  return code === undefined ? null : measure(value, code);
}

const usualMemory: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 8, 12, 16, 18, 24, 32, 48, 64, 96, 128, 256, 512]);

/** `8G` and `1T` are how memory is written in China; other amounts of G are grams. */
function memoryUnit(value: number, written: string): string | undefined {
  if (!usualMemory.has(value)) return undefined;
  return written === 'G' ? 'GB' : written === 'T' ? 'TB' : undefined;
}

function measure(value: number, unit: string | null): Measure {
  if (unit === null || unit === '') return { value, base: value };
  const code = parseUnit(unit) ?? unit;
  return { value, unit: code, base: toBase(value, code) };
}

/** The kind that all values of an attribute allow: yes or no, a number, or else terms. */
export function decideKind(
  values: Iterable<{ readonly boolean: boolean | null; readonly measure: Measure | null }>,
): AttributeKind {
  let boolean = true;
  let number = true;
  let some = false;
  for (const value of values) {
    some = true;
    boolean &&= value.boolean !== null;
    number &&= value.measure !== null;
    if (!boolean && !number) return 'term';
  }
  if (!some) return 'term';
  return boolean ? 'boolean' : number ? 'number' : 'term';
}

/** A kept value as the text that a feed would give for it, so that a later import can decide its kind anew. */
export function textOfValue(
  value: AttributeValue,
  termWords: (termId: string) => Words,
): { text: Words; unit: string | null } {
  if (value.kind === 'boolean') {
    return { text: value.value ? { en: ['yes'], zh: ['是'] } : { en: ['no'], zh: ['否'] }, unit: null };
  }
  if (value.kind === 'term') return { text: termWords(value.termId), unit: null };
  return { text: { en: [String(value.measure.value)], zh: [] }, unit: value.measure.unit ?? null };
}
