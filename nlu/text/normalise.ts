import { Converter } from 'opencc-js/t2cn';

/** What every reader works on. All spans of an `Understanding` are offsets into `text`. */
export interface NormalisedText {
  readonly text: string;
  /** As typed. Only for what normalising destroys, such as capitals. */
  readonly raw: string;
  /** The text was longer than `maximumLength` and its end is not read. */
  readonly truncated: boolean;
}

/** Longest text that is read, in UTF-16 units; a turn's cost is bounded by it. */
export const maximumLength = 2000;

/** Raw characters that are looked at: room for what is dropped, and a bound for NFKC, which can grow a character 18 times. */
const rawWindow = 4 * maximumLength;

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Characters that shoppers use as plain variants and OpenCC keeps apart. */
const variants = new Map<string, string>([
  ['妳', '你'],
  ['祂', '他'],
  ['峯', '峰'],
  ['衹', '只'],
  ['吋', '寸'],
]);

const simplifiedCache = new Map<string, string>();

/** One character to its simplified form; only where that is as long, so that offsets stay. */
function simplifyCharacter(character: string): string {
  const known = simplifiedCache.get(character);
  if (known !== undefined) return known;
  const converted = toSimplified(character);
  const usable = converted.length === character.length && toSimplified(converted) === converted;
  const simplified = variants.get(usable ? converted : character) ?? (usable ? converted : character);
  simplifiedCache.set(character, simplified);
  return simplified;
}

const vulgarFractions: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

const foldedPunctuation: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁃': '-',
  '〜': '~',
  '∼': '~',
  '․': '.',
  '﹑': '、',
};

/** Before NFKC: what it would turn into something else than a shopper meant (½ into `1⁄2`, ™ into `tm`, ″ into two primes). */
function foldBeforeCompatibility(text: string): string {
  return text
    .replace(/(\d?)([½¼¾])/g, (_, digit: string, fraction: string) => `${digit || '0'}${vulgarFractions[fraction]}`)
    .replace(/[™℠®©]/g, '')
    .replace(/[″‟“”„]/g, '"')
    .replace(/№\s*/g, 'no. ');
}

const plainAscii = /^[\x20-\x7e]*$/;

type Case = 'lower' | 'kept';

function normaliseOnce(text: string, letterCase: Case): string {
  const composed = foldBeforeCompatibility(text).normalize('NFKC');
  const compatible = (letterCase === 'lower' ? composed.toLowerCase() : composed)
    .normalize('NFKC')
    .replace(/\p{Cs}|\p{Cf}|[\u{fe00}-\u{fe0f}]|\u{20e3}|[\u{115f}\u{1160}\u{3164}]/gu, '')
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/[‘’‚‛′`“”„‟″「」『』‐‑‒–—―−⁃〜∼․﹑]/g, (mark) => foldedPunctuation[mark] ?? mark)
    .replace(/\p{Script=Han}/gu, simplifyCharacter)
    .replace(/(?<![名显原专译论编巨])著(?![名作称者])/g, '着')
    .replace(/甚么/g, '什么');
  return collapseWhitespace(compatible);
}

/** Runs of white space become one blank, or one line break where they hold one: a line break ends a clause. */
function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, (run) => (/[\n\r\u2028\u2029\u0085]/.test(run) ? '\n' : ' ')).trim();
}

/** Cut at `maximumLength` without leaving half a surrogate pair. */
function truncate(text: string): string {
  if (text.length <= maximumLength) return text;
  const last = text.charCodeAt(maximumLength - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? maximumLength - 1 : maximumLength;
  return text.slice(0, end).trim();
}

/**
 * One spelling for each way to write the same: NFKC (full-width forms, circled digits, ligatures), lower case, simplified
 * characters, straight quotes and hyphens, single blanks; control, zero-width and unpaired characters are dropped, emoji
 * stay. Idempotent, and defined on every string.
 */
export function normalise(raw: string): NormalisedText {
  const text = normaliseAll(raw, 'lower');
  return { text: truncate(text), raw, truncated: raw.length > rawWindow || text.length > maximumLength };
}

const anyCapital = /\p{Lu}/u;

/**
 * `text`, which `normalise` made of `raw`, with the capitals of `raw`: they tell names from words. Without them where a
 * place in the one is not the same place in the other, as when the text was mended since.
 */
export function withCapitals(text: string, raw: string): string {
  if (!anyCapital.test(raw)) return text;
  const cased = truncate(normaliseAll(raw, 'kept'));
  return cased.length === text.length && cased.toLowerCase() === text ? cased : text;
}

function normaliseAll(raw: string, letterCase: Case): string {
  const window = raw.length > rawWindow ? raw.slice(0, rawWindow) : raw;
  if (plainAscii.test(window) && !window.includes('`'))
    return collapseWhitespace(letterCase === 'lower' ? window.toLowerCase() : window);
  let text = normaliseOnce(window, letterCase);
  // Rare characters need a second pass (lower case may open a new composition); three always suffice in practice.
  for (let pass = 0; pass < 3; pass++) {
    const again = normaliseOnce(text, letterCase);
    if (again === text) break;
    text = again;
  }
  return text;
}
