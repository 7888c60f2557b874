/** What a shop may change of the look, as a page that embeds the chat hands it over. */
export interface Theme {
  readonly accent?: string;
  readonly radius?: string;
  readonly font?: string;
  readonly scheme?: string;
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The grounds that accent-coloured words stand on, by scheme: surface and the accent's own soft tint. */
const GROUND: Readonly<Record<'light' | 'dark', Rgb>> = { light: [245, 245, 249], dark: [28, 26, 45] };
/** Contrast of words against their ground (WCAG 2.2, 1.4.3), with a little to spare for tints. */
const ENOUGH = 4.8;

/** Relative luminance (WCAG 2.2): 0 for black, 1 for white. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio (WCAG 2.2): 1 for the same colour, 21 for black on white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

/** The colour nearest to `wish`, towards black or white, that can be read on `ground`. */
export function readable(wish: Rgb, ground: Rgb): Rgb {
  const end = luminance(ground) > 0.3 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(wish, end, share);
    if (contrast(tried, ground) >= ENOUGH) return tried;
  }
  return end;
}

/** Every colour that follows from one accent, so that whatever a shop chooses can be read. */
export function paletteOf(accent: Rgb, scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const css = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;
  const on = contrast(WHITE, accent) >= 4.5 ? WHITE : BLACK;
  const soft = mix(GROUND[scheme], accent, 0.12);
  return {
    '--accent': css(accent),
    '--accent-hover': css(mix(accent, on === WHITE ? BLACK : WHITE, 0.14)),
    '--on-accent': css(on),
    '--accent-soft': css(soft),
    '--accent-ink': css(readable(accent, soft)),
  };
}

/** Reads a theme off a message or an address; what is no text is left out. */
export function readTheme(raw: unknown): Theme {
  if (typeof raw !== 'object' || raw === null) return {};
  const { accent, radius, font, scheme } = raw as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  const parts = { accent: text(accent), radius: text(radius), font: text(font), scheme: text(scheme) };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** What the browser makes of a CSS colour; null when it is none. */
function resolve(colour: string): Rgb | null {
  if (!CSS.supports('color', colour)) return null;
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (context === null) return null;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
  return opacity === 255 ? [red, green, blue] : null;
}

/** Puts a theme on the page. What can't be used is left as it is. */
export function applyTheme({ accent, radius, font, scheme }: Theme): void {
  const { style, dataset } = document.documentElement;
  if (scheme === 'light' || scheme === 'dark') dataset.theme = scheme;
  const dark =
    dataset.theme === 'dark' || (dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const colour = accent === undefined ? null : resolve(accent);
  if (colour !== null) {
    for (const [name, value] of Object.entries(paletteOf(colour, dark ? 'dark' : 'light')))
      style.setProperty(name, value);
  }
  if (radius !== undefined && CSS.supports('border-radius', radius)) style.setProperty('--radius', radius);
  if (font !== undefined && CSS.supports('font-family', font)) style.setProperty('--text', font);
}
