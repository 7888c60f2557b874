import type { Product } from '../graph/model.js';
import type { Lexicon, LexiconHit } from '../graph/shop-graph.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import { collectCommonRuns } from './common-runs.js';
import { stem } from './english.js';
import { everydayCover, isEverydayWord } from './everyday-spans.js';
import { fold } from './fold.js';
import { besideOthers, findPhrases } from './phrase-hits.js';
import { findProducts } from './product-hits.js';
import { indexProductNames } from './product-names.js';
import type { Reading, Respelling } from './reading.js';
import { findSoundAlikes, indexSounds } from './sound-hits.js';
import { SpellingIndex } from './spelling.js';
import type { Thesaurus } from './thesaurus.js';
import { type Tokens, tokenize } from './tokens.js';
import { buildPhraseTable } from './vocabulary.js';

const spellingScores = { 1: 0.8, 2: 0.7, 3: besideOthers } as const;
const maxTokens = 400;

function best(hits: readonly LexiconHit[]): LexiconHit[] {
  const byKey = new Map<string, LexiconHit>();
  for (const hit of hits) {
    const key = `${hit.start} ${hit.end} ${hit.kind} ${hit.attributeId ?? ''}\n${hit.id}`;
    const known = byKey.get(key);
    if (known === undefined || known.score < hit.score) byKey.set(key, hit);
  }
  return [...byKey.values()].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
}

/** Labels are plural more often than what shoppers type: a slip in "pillow" is one from it, and two from "pillows". */
function singulars(words: Iterable<string>): string[] {
  return [...words].flatMap((word) => (/^[a-z]{3,}[^s]s$/.test(word) ? [word.slice(0, -1)] : []));
}

/**
 * Builds the lexicon of a shop. `products` in order of popularity: where many share a name the first are listed. Reads
 * at most 400 tokens of a text.
 */
export function buildLexicon(snapshot: CatalogSnapshot, products: readonly Product[], thesaurus: Thesaurus): Lexicon {
  const phrases = buildPhraseTable(snapshot, thesaurus);
  const names = indexProductNames(products);
  const sounds = indexSounds(phrases);
  const common = collectCommonRuns(phrases);
  const spelling = new SpellingIndex([...phrases.words(), ...singulars(phrases.words()), ...names.words]);
  const known = new Set([...phrases.words()].map(stem));

  const respell = (tokens: Tokens, at: number): readonly Respelling[] => {
    const word = tokens.raw[at]!;
    const key = tokens.keys[at]!;
    if (tokens.han[at] || word.length < 3 || known.has(key) || names.written.id(key) > 0) return [];
    if (isEverydayWord(word) || phrases.get(key) !== undefined) return [];
    return spelling.correct(word).map((correction) => ({
      raw: correction.word,
      key: stem(correction.word),
      factor: spellingScores[correction.distance],
    }));
  };

  return {
    find: (text) => {
      const tokens = tokenize(fold(text), maxTokens);
      const respellings = tokens.raw.map((_, at) => respell(tokens, at));
      const reading: Reading = { tokens, cover: everydayCover(tokens), respellings };
      const phraseHits = findPhrases(phrases, reading);
      const productHits = findProducts(names, phrases, common, reading, phraseHits);
      const exact = [...phraseHits, ...productHits];
      return best([...exact, ...findSoundAlikes(sounds, names, reading, exact)]);
    },
  };
}
