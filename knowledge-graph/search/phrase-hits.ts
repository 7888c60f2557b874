import type { LexiconHit } from '../graph/shop-graph.js';
import { likeness, type Phrase, type PhraseTable } from './phrase-table.js';
import type { Reading } from './reading.js';
import { functionWordsEn } from './stop-words.js';
import { appendKey } from './tokens.js';

/** Words that may be written apart though a label has them in one ("head phones"): tried up to this many. */
const writtenApart = 3;

/** A label that is an English function word ("on", "a") is far more often just that word. */
const functionWordShare = 0.5;

/** Evidence of a word that is likely only beside others of its phrase ("dsk lamp"), never alone. */
export const besideOthers = 0.65;

function hitOf(
  reading: Reading,
  phrase: Phrase,
  from: number,
  to: number,
  score: number,
  via: Phrase['via'],
): LexiconHit {
  const { kind, id, attributeId } = phrase.entity;
  const place = { start: reading.tokens.starts[from]!, end: reading.tokens.ends[to - 1]!, kind, id, score, via };
  return attributeId === undefined ? place : { ...place, attributeId };
}

/** Every phrase of the table that stands in the text, inflected and misspelt ones too. */
export function findPhrases(table: PhraseTable, reading: Reading): LexiconHit[] {
  const { tokens, cover, respellings } = reading;
  const hits: LexiconHit[] = [];
  const count = tokens.keys.length;
  const raws = [...tokens.raw];

  const record = (key: string, from: number, to: number, factor: number): void => {
    const phrases = table.get(key);
    if (phrases === undefined) return;
    if (to - from === 1 && tokens.han[from] && cover[from]! > 1) return;
    if (to - from === 1 && factor === besideOthers) return;
    const share = to - from === 1 && functionWordsEn.has(tokens.raw[from]!) ? functionWordShare : 1;
    for (const phrase of phrases) {
      const like = likeness(phrase, raws, from, to);
      const via = factor < 1 ? 'spelling' : like < 1 && phrase.score > 0.9 ? 'inflection' : phrase.via;
      hits.push(hitOf(reading, phrase, from, to, phrase.score * like * factor * share, via));
    }
  };

  const extend = (key: string, from: number, at: number, reach: number, factor: number): void => {
    record(key, from, at, factor);
    if (at >= count || at - from >= reach || tokens.breaks[at]) return;
    extend(appendKey(key, tokens.keys[at]!), from, at + 1, reach, factor);
    for (const respelling of respellings[at]!) {
      raws[at] = respelling.raw;
      extend(appendKey(key, respelling.key), from, at + 1, reach, factor * respelling.factor);
      raws[at] = tokens.raw[at]!;
    }
  };

  for (let from = 0; from < count; from++) {
    const apart = tokens.han[from] ? 1 : writtenApart;
    extend(tokens.keys[from]!, from, from + 1, Math.max(apart, table.reach(tokens.keys[from]!)), 1);
    for (const { raw, key, factor } of respellings[from]!) {
      raws[from] = raw;
      extend(key, from, from + 1, Math.max(1, table.reach(key)), factor);
      raws[from] = tokens.raw[from]!;
    }
  }
  return hits;
}
