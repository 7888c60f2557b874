import { Converter } from 'opencc-js/t2cn';

let toSimplified: ((text: string) => string) | undefined;

/** Folded form of each UTF-16 unit that was met; the empty string means "not met yet". */
const folded: string[] = new Array<string>(0x10000).fill('');

/** One unit, compatibility forms, capitals, accents and traditional characters resolved, where that keeps its length. */
function foldUnit(unit: string, code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return unit;
  let result = unit;
  const step = (next: string): void => {
    if (next.length === 1) result = next;
  };
  step(result.normalize('NFKC'));
  step(result.toLowerCase());
  const [base] = result.normalize('NFD');
  if (base !== undefined && /\p{Script=Latin}/u.test(base)) step(base);
  if (code >= 0x3400 && code <= 0xfaff) {
    const simplify = toSimplified ?? Converter({ from: 't', to: 'cn' });
    toSimplified = simplify;
    step(simplify(result));
  }
  return result;
}

/**
 * Text as it is compared: NFKC, lower case, without accents, simplified characters. Every step is taken unit by unit
 * and left out where it would change the length, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let unit = folded[code]!;
    if (unit === '') {
      unit = foldUnit(text[at]!, code);
      folded[code] = unit;
    }
    result += unit;
  }
  return result;
}

/** Label text as it is compared. Compatibility forms that change the length (`㎡`, ligatures) are resolved too. */
export function foldLabel(text: string): string {
  return fold(text.normalize('NFKC'));
}
