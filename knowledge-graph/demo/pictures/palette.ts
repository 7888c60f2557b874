import type { Paint } from './brush.js';

/** Colours of products by name in both languages, as a feed writes them. */
const named: Readonly<Record<string, string>> = {
  black: '#3a3f47',
  white: '#eef0f2',
  grey: '#8b929c',
  gray: '#8b929c',
  silver: '#c3c9d1',
  blue: '#4a86cf',
  navy: '#2f4470',
  green: '#5d9a72',
  pink: '#e79db0',
  purple: '#9a82c9',
  red: '#cf5250',
  orange: '#e98a45',
  yellow: '#ecc04c',
  beige: '#dcc8a8',
  brown: '#94694a',
  gold: '#cfae6b',
  clear: '#cfe3ea',
  transparent: '#cfe3ea',
  黑: '#3a3f47',
  白: '#eef0f2',
  灰: '#8b929c',
  银: '#c3c9d1',
  藏青: '#2f4470',
  蓝: '#4a86cf',
  绿: '#5d9a72',
  粉: '#e79db0',
  紫: '#9a82c9',
  红: '#cf5250',
  橙: '#e98a45',
  黄: '#ecc04c',
  米: '#dcc8a8',
  棕: '#94694a',
  金: '#cfae6b',
  透明: '#cfe3ea',
};

/** Colours for products whose feed names none. */
const quiet = ['#7f9fc4', '#86ab92', '#d9a08a', '#b69ac4', '#d6b36c', '#7fb0b5', '#c98f9b'];
const accents = ['#f2a65a', '#5aa7b8', '#e07a7a', '#7d8fd1', '#79b07f', '#d9b04f'];
const backdrops = [
  ['#f6f1ea', '#e6dccf'],
  ['#eef3f7', '#d6e1ea'],
  ['#eff4ee', '#d8e5d8'],
  ['#f8efee', '#ebd8d6'],
  ['#f2f0f7', '#dfdaeb'],
  ['#eef5f4', '#d3e4e2'],
] as const;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo): spreads similar seeds, the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Hex colour for a colour's name in either language or a hex colour itself; a quiet one by seed for anything else. */
export function colourOf(name: string | undefined, seed: string): string {
  const text = (name ?? '').trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const key = Object.keys(named).find((word) =>
    /^[a-z]/.test(word) ? text.split(/[^a-z]+/).includes(word) : text.includes(word),
  );
  return key === undefined ? pick(quiet, hash(seed)) : (named[key] ?? '');
}

/** A mix of two hex colours; `share` of the second, 0 to 1. */
function mix(first: string, second: string, share: number): string {
  const channel = (at: number): string => {
    const from = Number.parseInt(first.slice(at, at + 2), 16);
    const to = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The gradients of a picture and the paint that refers to them. */
export function palette(colour: string, seed: string): { readonly defs: string; readonly paint: Paint } {
  const number = hash(seed);
  const id = number.toString(36);
  const paint: Paint = {
    main: `url(#m${id})`,
    glow: `url(#k${id})`,
    base: colour,
    light: mix(colour, '#ffffff', 0.45),
    dark: mix(colour, '#1c2430', 0.28),
    deep: mix(colour, '#1c2430', 0.55),
    accent: pick(accents, number >>> 5),
  };
  const [top, bottom] = pick(backdrops, number >>> 9);
  const gradient = (key: string, to: string, ...stops: readonly string[]): string =>
    `<linearGradient id="${key}${id}" x1="0" y1="0" ${to}>${stops
      .map((stop, i) => `<stop offset="${i / (stops.length - 1)}" stop-color="${stop}"/>`)
      .join('')}</linearGradient>`;
  const defs = [
    gradient('b', 'x2="0" y2="1"', top, bottom),
    gradient('m', 'x2="1" y2=".35"', mix(colour, '#ffffff', 0.22), colour, mix(colour, '#1c2430', 0.18)),
    gradient(
      'k',
      'x2="1" y2="1"',
      mix(paint.accent, '#ffffff', 0.55),
      mix(paint.accent, colour, 0.5),
      mix(colour, '#24304a', 0.45),
    ),
    `<radialGradient id="s${id}"><stop offset="0" stop-color="#2a3242" stop-opacity=".34"/><stop offset="1" stop-color="#2a3242" stop-opacity="0"/></radialGradient>`,
  ];
  return { defs: defs.join(''), paint };
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}
