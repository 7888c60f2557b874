import { safeUrl } from './format.js';

/** What this page draws of a hero, thumbnail or sign-in card that it knows nothing else about. */
export interface CardContent {
  readonly title: string;
  readonly text: string;
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a card off the wire; null when it is none. Addresses that are not http or https are left out. */
export function readCard(content: unknown, base: string = document.baseURI): CardContent | null {
  if (!isRecord(content)) return null;
  const title = text(content.title);
  return {
    title,
    text: [text(content.subtitle), text(content.text)].filter((part) => part !== '').join('\n'),
    images: list(content.images).flatMap((image) => {
      const url = safeUrl(text(image.url), base);
      return url === null ? [] : [{ url, alt: text(image.alt) || title }];
    }),
    links: list(content.buttons).flatMap((button) => {
      const url = button.type === 'openUrl' ? safeUrl(text(button.value), base) : null;
      return url === null ? [] : [{ title: text(button.title) || url, url }];
    }),
  };
}
