/** A word, a Chinese character or a mark of a text, with its place. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text in the form in which values are compared, and its tokens. */
export interface CutText {
  readonly text: string;
  readonly tokens: readonly TextToken[];
}

const tokenPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+|[^\s]/gu;

/** Cuts a text so that every value in it begins and ends at a token: numbers apart from letters, Chinese by character. */
export function cutText(text: string): CutText {
  const normal = text.normalize('NFKC').toLowerCase();
  const tokens = [...normal.matchAll(tokenPattern)].map(({ 0: own, index }) => ({
    text: own,
    start: index,
    end: index + own.length,
  }));
  return { text: normal, tokens };
}

/** The words of a text, in order. */
export function tokenTexts({ tokens }: CutText): string[] {
  return tokens.map(({ text }) => text);
}

const numberWords: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, `${n}`]),
);

/** What of a token counts when values are compared: marks do not, and small numbers may be spelt out. */
export function tokenKey(token: string): string {
  return numberWords.get(token) ?? token.replace(/[^\p{L}\p{M}\p{N}<>]/gu, '');
}

/** A value as it is looked for in texts; '' where nothing of it can be found in one. */
export function valueKey(value: string): string {
  return cutText(value)
    .tokens.map(({ text }) => tokenKey(text))
    .join('');
}

/** A run of tokens `[from, to)`. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

/** Where a value stands among tokens, given the keys of both. */
export function findKey(keys: readonly string[], key: string): TokenRun[] {
  const found: TokenRun[] = [];
  if (key === '') return found;
  for (let from = 0; from < keys.length; from++) {
    if (keys[from] === '' || !key.startsWith(keys[from]!)) continue;
    let read = '';
    for (let to = from; to < keys.length && read.length < key.length; to++) {
      read += keys[to];
      if (read !== key) continue;
      found.push({ from, to: to + 1 });
      break;
    }
  }
  return found;
}
