/**
 * The embed: `<script src="https://shop.example/widget.js" async></script>` puts a launcher on any page and opens the
 * chat in a frame. All in one function, because it runs as a classic script in someone else's page and may leave
 * nothing there; in a shadow root, so that neither page's styles reach the other.
 *
 * Attributes of the script tag: `data-lang` (`zh` or `en`), `data-label` (the launcher's name), `data-side` (`start` or
 * `end`), `data-accent` (a CSS colour for the launcher).
 */
(function daogouWidget(): void {
  const STYLE = `
    :host { all: initial; }
    button, iframe { position: fixed; z-index: 2147483000; inset-block-end: 20px; inset-inline-end: 20px; border: 0; }
    .start button, .start iframe { inset-inline: 20px auto; }
    button { display: grid; place-items: center; inline-size: 60px; block-size: 60px; padding: 0; border-radius: 50%;
      background: var(--accent, #c93a12); color: #fff; cursor: pointer;
      box-shadow: 0 2px 6px rgb(28 26 46 / 18%), 0 14px 32px -8px rgb(28 26 46 / 40%); transition: transform .15s; }
    button:hover { transform: scale(1.04); }
    button:focus-visible { outline: 3px solid #1c1a2e; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    svg { inline-size: 28px; block-size: 28px; fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round;
      stroke-linejoin: round; }
    iframe { inset-block-end: 92px; inline-size: 400px; block-size: min(680px, calc(100dvh - 112px)); border-radius: 20px;
      background: #f5f5f9; box-shadow: 0 2px 8px rgb(28 26 46 / 14%), 0 28px 64px -16px rgb(28 26 46 / 45%);
      color-scheme: light dark; }
    [hidden] { display: none; }
    @media (max-width: 520px) {
      iframe, .start iframe { inset: 0; inline-size: 100%; block-size: 100dvh; border-radius: 0; }
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

  function mount(): void {
    const host = document.createElement('daogou-widget');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];

    const box = document.createElement('div');
    if (side === 'start') box.classList.add('start');
    if (accent !== undefined) box.style.setProperty('--accent', accent);
    const button = document.createElement('button');
    button.type = 'button';
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    icon.append(path);
    button.append(icon);
    box.append(button);
    root.append(box);

    let frame: HTMLIFrameElement | null = null;
    const show = (open: boolean): void => {
      if (open && frame === null) {
        frame = document.createElement('iframe');
        frame.src = `${origin}/?embed=1&lang=${chinese ? 'zh' : 'en'}`;
        frame.title = openLabel;
        frame.allow = 'microphone; clipboard-write';
        box.prepend(frame);
      }
      if (frame !== null) frame.hidden = !open;
      box.classList.toggle('open', open);
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open ? closeLabel : openLabel);
      path.setAttribute('d', open ? CLOSE : CHAT);
      if (open) frame?.focus();
      else if (document.activeElement === host) button.focus();
    };
    show(false);
    button.addEventListener('click', () => show(frame === null || frame.hidden));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(false);
    });
    window.addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
      if (event.origin === origin && event.source === frame?.contentWindow && event.data?.type === 'daogou:close') {
        show(false);
        button.focus();
      }
    });
    document.body.append(host);
  }

  if (document.body === null) document.addEventListener('DOMContentLoaded', mount);
  else mount();
})();
