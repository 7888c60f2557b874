import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `vite build web-chat` writes to dist/web-chat, whether this file runs from the sources or from dist. */
export function pagesFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const fromDist = /[\\/]dist[\\/]bot[\\/]http[\\/]$/.test(here);
  return join(here, fromDist ? '../../web-chat' : '../../dist/web-chat');
}
