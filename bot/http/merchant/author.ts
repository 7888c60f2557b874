import type { Request } from 'express';
import { unnamedAgent } from '../../inbox/notes.js';

const longest = 100;

/**
 * Who signs a change: the header `x-author`, since all of a shop's people share one token. Headers carry no Chinese, so
 * the name may be percent-encoded UTF-8.
 */
export function authorOf(request: Request): string {
  const given = request.get('x-author')?.trim() ?? '';
  const name = decoded(given)
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return name === '' ? unnamedAgent : [...name].slice(0, longest).join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
