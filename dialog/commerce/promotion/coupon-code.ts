import { CommerceError } from '../commerce-error.js';

/** Letters and digits that are not taken for one another when read aloud or typed: no 0/O, 1/I/L, U/V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 12;

/** Bytes of cryptographic strength, such as `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array;

/** A code that cannot be guessed (58 bits). Bytes past the alphabet's last multiple are thrown away, so all codes are equally likely. */
export function couponCode(random: RandomBytes): string {
  const limit = 256 - (256 % alphabet.length);
  let code = '';
  for (let tries = 0; code.length < length; tries += 1) {
    if (tries > 64) throw new CommerceError('promotion.random', 'The source of randomness gives no usable bytes.');
    for (const byte of random(length)) {
      if (byte < limit && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}
