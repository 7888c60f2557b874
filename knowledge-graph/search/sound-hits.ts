import type { LexiconHit } from '../graph/shop-graph.js';
import { isChinese } from './label-forms.js';
import type { TokenChoice } from './name-index.js';
import type { Phrase, PhraseTable } from './phrase-table.js';
import { endAlike, soundCode, soundKey } from './pinyin.js';
import { type ProductNames, soundToken } from './product-names.js';
import type { Reading } from './reading.js';

/** Chinese phrases by how they sound. */
interface SoundTable {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** By first sound: the most characters that a phrase which starts so has. */
  readonly reach: ReadonlyMap<number, number>;
}

/** Evidence of a phrase of the same sound: more where some characters are the very ones, less where an ending differs. */
const scores = { least: 0.65, same: 0.2, ending: 0.98, product: 0.8 } as const;

/** Collects the labels, aliases and thesaurus words of two Chinese characters and more by their sounds. */
export function indexSounds(table: PhraseTable): SoundTable {
  const phrases = new Map<string, Phrase[]>();
  const reach = new Map<number, number>();
  for (const [, list] of table.entries()) {
    for (const phrase of list) {
      const { raw, via } = phrase;
      if (raw.length < 2 || via === 'abbreviation' || via === 'partial' || !isChinese(raw)) continue;
      const key = soundKey(raw);
      if (key === undefined) continue;
      const first = key.charCodeAt(0);
      reach.set(first, Math.max(reach.get(first) ?? 0, key.length));
      const known = phrases.get(key);
      if (known === undefined) phrases.set(key, [phrase]);
      else known.push(phrase);
    }
  }
  return { phrases, reach };
}

/** Which tokens an exact hit of more than one character covers; how far the covering hit reaches is kept apart. */
function exactSpans(exact: readonly LexiconHit[]): readonly LexiconHit[] {
  return exact.filter(({ start, end, via, score }) => end - start >= 2 && via !== 'abbreviation' && score >= 0.6);
}

/** A stretch is left alone where an exact hit covers it, or overlaps it without lying inside. */
function isExplained(start: number, end: number, exact: readonly LexiconHit[]): boolean {
  return exact.some((hit) => {
    if (hit.end <= start || hit.start >= end) return false;
    const inside = hit.start >= start && hit.end <= end && hit.end - hit.start < end - start;
    return !inside;
  });
}

/** Mentions that are written with other characters of the same sound, as speech recognisers and typists produce them. */
export function findSoundAlikes(
  table: SoundTable,
  names: ProductNames,
  reading: Reading,
  found: readonly LexiconHit[],
): LexiconHit[] {
  const { tokens, cover } = reading;
  if (!tokens.han.includes(true)) return [];
  const exact = exactSpans(found);
  const hits: LexiconHit[] = [];
  const everyday = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (cover[at] === 0) return false;
    return true;
  };
  /** Characters that are everyday words one by one are no everyday word together: 台等 may be 台灯. */
  const sundry = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (cover[at]! > 1) return false;
    return true;
  };
  const sounds = tokens.raw.map((raw, at) => (tokens.han[at] ? soundCode(raw) : -1));
  for (let from = 0; from < sounds.length; from++) {
    if (sounds[from]! <= 0) continue;
    const reach = table.reach.get(sounds[from]!) ?? 0;
    let key = '';
    let said = '';
    for (let at = from; at < sounds.length && at - from < reach && sounds[at]! > 0; at++) {
      if (at > from && tokens.breaks[at]) break;
      key += String.fromCharCode(sounds[at]!);
      said += tokens.raw[at]!;
      const phrases = said.length < 2 ? undefined : table.phrases.get(key);
      if (phrases === undefined) continue;
      const plain = everyday(from, at + 1);
      if (plain && !sundry(from, at + 1)) continue;
      const start = tokens.starts[from]!;
      const end = tokens.ends[at]!;
      if (isExplained(start, end, exact)) continue;
      for (const { raw, entity, score } of phrases) {
        if (raw === said) continue;
        const same = [...said].filter((character, index) => raw[index] === character).length / said.length;
        if (plain && same === 0) continue;
        const ended = [...said].every((character, index) => endAlike(character, raw[index]!)) ? 1 : scores.ending;
        const own = { start, end, kind: entity.kind, id: entity.id, via: 'pinyin' as const };
        const hit = { ...own, score: score * (scores.least + scores.same * same) * ended };
        hits.push(entity.attributeId === undefined ? hit : { ...hit, attributeId: entity.attributeId });
      }
    }
  }
  return [...hits, ...findSpokenNames(names, reading, exact, everyday)];
}

function findSpokenNames(
  names: ProductNames,
  reading: Reading,
  exact: readonly LexiconHit[],
  everyday: (from: number, to: number) => boolean,
): LexiconHit[] {
  const { tokens } = reading;
  const choices = tokens.keys.map((key, at): TokenChoice[] => {
    const id = names.spoken.id(tokens.han[at] ? soundToken(tokens.raw[at]!) : key);
    return id > 0 ? [{ id, factor: 1 }] : [];
  });
  const matches = names.spoken.find(choices, tokens.breaks, (from, to) => {
    const han = tokens.han.slice(from, to).filter((is) => is).length;
    return han >= 3 && !everyday(from, to) ? 'yes' : 'no';
  });
  return matches.flatMap((match): LexiconHit[] => {
    const start = tokens.starts[match.from]!;
    const end = tokens.ends[match.to - 1]!;
    const { id } = names.products[match.row]!;
    if (match.crowded || everyday(match.from, match.to) || isExplained(start, end, exact)) return [];
    return [{ start, end, kind: 'product', id, score: scores.product * (0.5 + 0.4 * match.coverage), via: 'pinyin' }];
  });
}
