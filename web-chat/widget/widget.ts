/**
 * The embed: `<script src="https://shop.example/widget.js" async></script>` puts a launcher on any page and opens the
 * chat in a frame. All in one function, because it runs as a classic script in someone else's page and may leave
 * nothing there; in a shadow root, so that neither page's styles reach the other; in the browser's top layer where it
 * has one, so that no stacking or clipping of the page can hide it.
 *
 * Attributes of the script tag: `data-lang` (`zh` or `en`), `data-label` (the launcher's name), `data-side` (`start` or
 * `end`), `data-accent` (a CSS colour). CSS variables on the page: see docs/chat.md. Elements of the page with
 * `data-daogou-open` open the chat; the element `daogou-widget` sends `daogou:open` and `daogou:close`.
 */
(function daogouWidget(): void {
  // Every rule is important where a page's own rules could reach: of important rules those of the shadow tree win (CSS
  // Scoping, "the cascade"), and custom properties of the page still come through.
  const STYLE = `
    :host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
      inline-size: 0 !important; block-size: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
      overflow: visible !important; background: none !important; opacity: 1 !important; visibility: visible !important;
      transform: none !important; filter: none !important; contain: none !important; pointer-events: auto !important;
      z-index: var(--daogou-z-index, 2147483000) !important; direction: ltr; }
    button, iframe { position: fixed; box-sizing: border-box; inset-block-end: var(--daogou-offset, 20px);
      inset-inline-end: var(--daogou-offset, 20px); border: 0; margin: 0; }
    .start button, .start iframe { inset-inline: var(--daogou-offset, 20px) auto; }
    button { display: grid; place-items: center; inline-size: var(--daogou-launcher-size, 60px);
      block-size: var(--daogou-launcher-size, 60px); padding: 0; border-radius: var(--daogou-launcher-radius, 50%);
      background: var(--daogou-accent, #c93a12); color: var(--daogou-on-accent, #fff); cursor: pointer;
      box-shadow: 0 2px 6px rgb(28 26 46 / 18%), 0 14px 32px -8px rgb(28 26 46 / 40%); transition: transform .15s; }
    button:hover { transform: scale(1.04); }
    button:focus-visible { outline: 3px solid #1c1a2e; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    svg { inline-size: 46%; block-size: 46%; fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round;
      stroke-linejoin: round; }
    b { position: absolute; inset: -4px -4px auto auto; min-inline-size: 22px; box-sizing: border-box; padding: 0 6px;
      border: 2px solid #fff; border-radius: 11px; background: #b3261e; color: #fff; font: 700 12px/18px system-ui, sans-serif; }
    iframe { inset-block-end: calc(var(--daogou-offset, 20px) + var(--daogou-launcher-size, 60px) + 12px);
      inline-size: var(--daogou-width, 400px); max-inline-size: calc(100vw - 2 * var(--daogou-offset, 20px));
      block-size: min(var(--daogou-height, 680px), calc(100dvh - var(--daogou-launcher-size, 60px) - 52px));
      border-radius: var(--daogou-radius, 20px); background: #f5f5f9; color-scheme: normal;
      box-shadow: 0 2px 8px rgb(28 26 46 / 14%), 0 28px 64px -16px rgb(28 26 46 / 45%); }
    [hidden] { display: none !important; }
    @media (max-width: 520px) {
      iframe, .start iframe { inset: 0; inline-size: 100%; max-inline-size: none; block-size: 100dvh; border-radius: 0; }
      .open button { display: none; }
    }
    @media (prefers-reduced-motion: reduce) { button { transition: none; } }
  `;
  const CHAT = 'M5 19V8a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H8.5zM9.5 10.5h.01M14.5 10.5h.01';
  const CLOSE = 'M6.5 6.5l11 11M17.5 6.5l-11 11';
  const SVG = 'http://www.w3.org/2000/svg';

  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || document.querySelector('daogou-widget') !== null) return;
  const { origin } = new URL(script.src, document.baseURI);
  const { lang, label, side, accent } = script.dataset;
  const language = lang ?? document.documentElement.lang ?? navigator.language;
  const chinese = /^zh/i.test(language || navigator.language);
  const openLabel = label ?? (chinese ? '打开导购助手' : 'Open the shopping assistant');
  const closeLabel = chinese ? '关闭导购助手' : 'Close the shopping assistant';
  const unreadLabel = (count: number): string => (chinese ? `，${count} 条新消息` : `, ${count} new`);

  function mount(): void {
    const host = document.createElement('daogou-widget');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    if (accent !== undefined) host.style.setProperty('--daogou-accent', accent);

    const box = document.createElement('div');
    if (side === 'start') box.classList.add('start');
    const button = document.createElement('button');
    button.type = 'button';
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    icon.append(path);
    const badge = document.createElement('b');
    badge.hidden = true;
    badge.ariaHidden = 'true';
    button.append(icon, badge);
    box.append(button);
    root.append(box);

    let frame: HTMLIFrameElement | null = null;
    let heard = 0;
    let read = 0;

    /** The page's variables for the chat, which no inheritance carries into another document. */
    const theme = (): Record<string, string> => {
      const style = getComputedStyle(host);
      const value = (name: string): string => style.getPropertyValue(`--daogou-${name}`).trim();
      return {
        accent: value('accent'),
        radius: value('bubble-radius'),
        font: value('font'),
        scheme: value('color-scheme'),
      };
    };
    const unread = (): void => {
      const count = frame?.hidden ? Math.max(0, heard - read) : 0;
      badge.hidden = count === 0;
      badge.textContent = count > 9 ? '9+' : String(count);
      if (frame === null || frame.hidden)
        button.setAttribute('aria-label', count === 0 ? openLabel : openLabel + unreadLabel(count));
    };
    const show = (open: boolean): void => {
      if (open && frame === null) {
        frame = document.createElement('iframe');
        frame.src = `${origin}/?embed=1&lang=${chinese ? 'zh' : 'en'}#${encodeURIComponent(JSON.stringify(theme()))}`;
        frame.title = openLabel;
        frame.allow = 'microphone; clipboard-write';
        box.prepend(frame);
      } else if (open) frame?.contentWindow?.postMessage({ type: 'daogou:theme', theme: theme() }, origin);
      const was = frame !== null && !frame.hidden && box.classList.contains('open');
      if (frame !== null) frame.hidden = !open;
      box.classList.toggle('open', open);
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open ? closeLabel : openLabel);
      path.setAttribute('d', open ? CLOSE : CHAT);
      read = heard;
      unread();
      if (open) frame?.focus();
      else if (document.activeElement === host) button.focus();
      if (was !== open) host.dispatchEvent(new CustomEvent(open ? 'daogou:open' : 'daogou:close', { bubbles: true }));
    };
    show(false);
    button.addEventListener('click', () => show(frame === null || frame.hidden));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(false);
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-daogou-open]') !== null) {
        event.preventDefault();
        show(true);
      }
    });
    window.addEventListener('message', (event: MessageEvent<{ type?: unknown; count?: unknown } | null>) => {
      if (event.origin !== origin || event.source !== frame?.contentWindow) return;
      if (event.data?.type === 'daogou:unread' && typeof event.data.count === 'number') {
        // What was there when the talk was opened is not new.
        if (!frame?.hidden) read = event.data.count;
        heard = event.data.count;
        unread();
      }
      if (event.data?.type === 'daogou:close') {
        show(false);
        button.focus();
      }
    });
    document.body.append(host);
    if ('popover' in host) {
      host.popover = 'manual';
      host.showPopover();
    }
  }

  if (document.body === null) document.addEventListener('DOMContentLoaded', mount);
  else mount();
})();
