import { Converter } from 'opencc-js/t2cn';

let toSimplified: ((text: string) => string) | undefined;

/** Text that folding leaves as it is; the test costs a fraction of looking at each unit. */
const plainText = /^[\x20-\x40\x5b-\x7e]*$/;

/** Folded code of each UTF-16 unit that was met; 0 means "not met yet". */
const folded = new Uint16Array(0x10000);

/** One unit, compatibility forms, capitals, accents and traditional characters resolved, where that keeps its length. */
function foldUnit(unit: string, code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return unit;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(unit);
  if (code < 0x80) return unit.toLowerCase();
  let result = unit;
  const step = (next: string): void => {
    if (next.length === 1) result = next;
  };
  step(result.normalize('NFKC'));
  step(result.toLowerCase());
  const [base] = result.normalize('NFD');
  if (base !== undefined && /\p{Script=Latin}/u.test(base)) step(base);
  if (code >= 0x3400 && code <= 0xfaff) step(simplified(result));
  return result;
}

function simplified(unit: string): string {
  const simplify = toSimplified ?? Converter({ from: 't', to: 'cn' });
  toSimplified = simplify;
  const result = simplify(unit);
  return result.length === 1 ? result : unit;
}

/**
 * Text as it is compared: NFKC, lower case, without accents, simplified characters. Every step is taken unit by unit
 * and left out where it would change the length, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  if (plainText.test(text)) return text;
  let at = 0;
  while (at < text.length && foldedCode(text, at) === text.charCodeAt(at)) at += 1;
  if (at === text.length) return text;
  let result = text.slice(0, at);
  let kept = at;
  for (; at < text.length; at++) {
    const code = foldedCode(text, at);
    if (code === text.charCodeAt(at)) continue;
    result += text.slice(kept, at) + String.fromCharCode(code);
    kept = at + 1;
  }
  return result + text.slice(kept);
}

/** Folded text as codes, in a buffer that is used again for the next text. */
export class FoldBuffer {
  codes = new Uint16Array(1 << 10);
  length = 0;

  /** Folds a text into `codes`, up to `length`. */
  read(text: string): void {
    if (text.length > this.codes.length) this.codes = new Uint16Array(text.length * 2);
    this.length = text.length;
    for (let at = 0; at < text.length; at++) this.codes[at] = foldedCode(text, at);
  }
}

/** Resolves compatibility forms that change the length (`㎡`, ligatures); plain text is left alone. */
export function compatible(text: string): string {
  return /^[\x20-\x7e\u4e00-\u9fff]*$/.test(text) ? text : text.normalize('NFKC');
}

/** The folded code of one unit of a text. */
function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let result = folded[code]!;
  if (result === 0) {
    result = foldUnit(text[at]!, code).charCodeAt(0);
    folded[code] = result;
  }
  return result;
}

/** Label text as it is compared. Compatibility forms that change the length (`㎡`, ligatures) are resolved too. */
export function foldLabel(text: string): string {
  return fold(compatible(text));
}
