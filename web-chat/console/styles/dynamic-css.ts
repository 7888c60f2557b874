/**
 * Stands in for `@rc-component/util`'s module of the same name (see vite.config.ts). That one writes rules into
 * `<style>` elements, which the server's content-security policy forbids; this one keeps them in constructed style
 * sheets, which the policy allows because only script that it let in can make them. Same names, same order of rules.
 */

interface Options {
  readonly prepend?: boolean | 'queue';
  /** Order among rules that are prepended to the queue: the lower, the earlier. */
  readonly priority?: number;
}

interface Entry {
  readonly key: string | null;
  readonly queued: boolean;
  readonly priority: number;
  readonly sheet: CSSStyleSheet;
  /** Never in the document: what callers mark with attributes of their own. */
  readonly element: HTMLStyleElement;
  css: string;
}

let entries: readonly Entry[] = [];

function publish(next: readonly Entry[]): void {
  const ours = new Set(entries.map(({ sheet }) => sheet));
  const others = document.adoptedStyleSheets.filter((sheet) => !ours.has(sheet));
  entries = next;
  document.adoptedStyleSheets = [...others, ...next.map(({ sheet }) => sheet)];
}

/** Where a new entry goes: behind the queued ones of its priority or a lower one, at the front, or at the end. */
function placeOf({ prepend = false, priority = 0 }: Options): number {
  if (prepend === false) return entries.length;
  if (prepend === true) return 0;
  return entries.findLastIndex((entry) => entry.queued && entry.priority <= priority) + 1;
}

function insert(css: string, key: string | null, options: Options): HTMLStyleElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const { prepend = false, priority = 0 } = options;
  const entry = { key, queued: prepend !== false, priority, sheet, element: document.createElement('style'), css };
  publish(entries.toSpliced(placeOf(options), 0, entry));
  return entry.element;
}

/** Adds rules for good. */
export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return insert(css, null, options);
}

/** Adds rules under a key, or replaces those that stand under it. */
export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const standing = entries.find((entry) => entry.key === key);
  if (standing === undefined) return insert(css, key, options);
  if (standing.css !== css) {
    standing.css = css;
    standing.sheet.replaceSync(css);
  }
  return standing.element;
}

/** Takes the rules of a key away. */
export function removeCSS(key: string): void {
  if (entries.some((entry) => entry.key === key)) publish(entries.filter((entry) => entry.key !== key));
}

/** Part of the interface; there is no cache here. */
export function clearContainerCache(): void {}
