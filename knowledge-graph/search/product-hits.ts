import type { LexiconHit, MatchVia } from '../graph/shop-graph.js';
import { type CommonRuns, uncoveredHan } from './common-runs.js';
import { foldLabel } from './fold.js';
import type { NameMatch, RunVerdict, TokenChoice } from './name-index.js';
import type { PhraseTable } from './phrase-table.js';
import { compactCode, looksLikeCode, type ProductNames } from './product-names.js';
import type { Reading } from './reading.js';
import { phraseKey, tokenize } from './tokens.js';

const scores = { code: 0.9, sku: 0.97, crowded: 0.8, inflected: 0.95, everyday: 0.6, least: 0.5, span: 0.4 } as const;

/** A word that can tell one product from another: no label's, no everyday one, no bare number. */
function identifies(reading: Reading, common: CommonRuns, at: number): boolean {
  const { tokens, cover } = reading;
  const word = tokens.raw[at]!;
  if (cover[at]! > 0 || common.words.has(tokens.keys[at]!) || !/\p{L}/u.test(word)) return false;
  return word.length >= 3 || /\d/.test(word);
}

/** Judges whether a run of the text can stand for a product: see `RunVerdict`. */
function judgeRun(reading: Reading, common: CommonRuns, phrases: PhraseTable, from: number, to: number): RunVerdict {
  const { tokens } = reading;
  const key = phraseKey(tokens.keys.slice(from, to));
  if (phrases.get(key) !== undefined || common.pieces.has(key)) return 'no';
  for (let at = from; at < to; at++) {
    if (!tokens.han[at]) {
      if (identifies(reading, common, at)) return 'yes';
      continue;
    }
    let end = at + 1;
    while (end < to && tokens.han[end]) end += 1;
    const left = uncoveredHan(tokens, reading.cover, common, at, end);
    if (left >= 2 || (left === 1 && end - at >= 3)) return 'yes';
    at = end - 1;
  }
  return to - from >= 2 ? 'most' : 'no';
}

/** True when a short Chinese run only arises where two words meet: it crosses the border of a label in the text. */
function crossesLabel(start: number, end: number, labels: readonly LexiconHit[]): boolean {
  if (end - start > 3) return false;
  return labels.some(
    (label) =>
      label.score >= 0.9 &&
      label.end - label.start >= 2 &&
      ((label.start < start && start < label.end && label.end < end) ||
        (start < label.start && label.start < end && end < label.end)),
  );
}

/** A whole name as written, or inflected. */
function wholeName(
  names: ProductNames,
  reading: Reading,
  { row, from, to }: NameMatch,
): { score: number; via: MatchVia } {
  const said = reading.tokens.raw.slice(from, to).join('');
  const { zh, en } = names.products[row]!.names;
  const written = [...zh, ...en].some((name) => tokenize(foldLabel(name), 128).raw.join('') === said);
  return written ? { score: 1, via: 'label' } : { score: scores.inflected, via: 'inflection' };
}

/** Products by model number or SKU, however it is hyphenated. */
function findCodes(names: ProductNames, { tokens }: Reading): LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (let from = 0; from < tokens.raw.length; from++) {
    let code = '';
    for (let at = from; at < tokens.raw.length && at < from + 4 && !tokens.han[at]; at++) {
      if (at > from && tokens.breaks[at]) break;
      code += tokens.raw[at]!;
      if (!looksLikeCode(code)) continue;
      for (const row of names.codes.get(code) ?? []) {
        const { id } = names.products[row]!;
        const sku = compactCode(id) === code;
        hits.push({
          start: tokens.starts[from]!,
          end: tokens.ends[at]!,
          kind: 'product',
          id,
          score: sku ? scores.sku : scores.code,
          via: sku ? 'alias' : 'partial',
        });
      }
    }
  }
  return hits;
}

/** Products by their names, by rare pieces of them, and by model number. `labels` are the phrases found in the text. */
export function findProducts(
  names: ProductNames,
  phrases: PhraseTable,
  common: CommonRuns,
  reading: Reading,
  labels: readonly LexiconHit[],
): LexiconHit[] {
  const { tokens, cover, respellings } = reading;
  const choices = tokens.keys.map((key, at): TokenChoice[] => {
    const own = names.written.id(key);
    const others = respellings[at]!.map((other) => ({ id: names.written.id(other.key), factor: other.factor }));
    return [{ id: own, factor: 1 }, ...others].filter(({ id }) => id > 0);
  });
  const judge = (from: number, to: number): RunVerdict => judgeRun(reading, common, phrases, from, to);
  const hits = findCodes(names, reading);
  for (const match of names.written.find(choices, tokens.breaks, judge)) {
    const start = tokens.starts[match.from]!;
    const end = tokens.ends[match.to - 1]!;
    if (!match.whole && crossesLabel(start, end, labels)) continue;
    const everyday = cover.subarray(match.from, match.to).every((length) => length > 0);
    const { score, via } = match.whole
      ? wholeName(names, reading, match)
      : { score: scores.least + scores.span * match.coverage, via: 'partial' as const };
    hits.push({
      start,
      end,
      kind: 'product',
      id: names.products[match.row]!.id,
      score: score * match.factor * (match.crowded ? scores.crowded : 1) * (everyday ? scores.everyday : 1),
      via: match.factor < 1 ? 'spelling' : via,
    });
  }
  return hits;
}
