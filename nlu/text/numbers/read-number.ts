import { readChineseNumber, withTail } from './chinese-number.js';
import { readDigitNumber } from './digit-number.js';
import { readEnglishNumber } from './english-number.js';
import type { NumberAtom } from './number-atom.js';

/** The number written at `at`, in whichever script it is; null where none starts there. */
export function readNumber(text: string, at: number): NumberAtom | null {
  const code = text.charCodeAt(at);
  if (code > 0x7f) return readChineseNumber(text, at);
  if ((code >= 0x30 && code <= 0x39) || code === 0x2e) {
    const number = readDigitNumber(text, at);
    return number === null ? null : withTail(text, number);
  }
  if (code >= 0x61 && code <= 0x7a) return readEnglishNumber(text, at);
  return null;
}
