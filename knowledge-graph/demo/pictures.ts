import type { Product } from '../graph/model.js';
import type { Shape } from './pictures/brush.js';
import { neutral, rect } from './pictures/brush.js';
import { careShapes } from './pictures/care.js';
import { clothesShapes } from './pictures/clothes.js';
import { devicesShapes } from './pictures/devices.js';
import { shapeFamilies } from './pictures/keywords.js';
import { kitchenShapes } from './pictures/kitchen.js';
import { colourOf, palette } from './pictures/palette.js';
import { pantryShapes } from './pictures/pantry.js';
import { playShapes } from './pictures/play.js';
import { powerShapes } from './pictures/power.js';
import { roomsShapes } from './pictures/rooms.js';
import { shoesBagsShapes } from './pictures/shoes-bags.js';

const shapes: Readonly<Record<string, Shape>> = {
  ...devicesShapes,
  ...powerShapes,
  ...clothesShapes,
  ...shoesBagsShapes,
  ...careShapes,
  ...kitchenShapes,
  ...roomsShapes,
  ...pantryShapes,
  ...playShapes,
};

/** What is to be drawn. */
export interface PictureRequest {
  /** Category path; its words choose the silhouette, the neutral package stands for what is not known. */
  readonly categoryId: string;
  /** A colour's name in either language, or `#rrggbb`; a quiet colour by seed without one. */
  readonly colour?: string | undefined;
  /** Further words of the product (its terms, its name) that tell forms of one category apart: `in-ear`, `clamp-on`. */
  readonly shape?: string | undefined;
  /** Usually the SKU: the same seed always gives the same picture. */
  readonly seed: string;
}

/** A product picture as an SVG document, 400 x 400, made of the request alone: no file, clock or chance. */
export function drawPicture({ categoryId, colour, shape = '', seed }: PictureRequest): string {
  return document(chooseShape(categoryId, shape), colour, seed);
}

/** What to draw for a product of the graph: its colour term, and its terms and names as further words. */
export function pictureRequest(product: Product): PictureRequest {
  const terms = product.attributes.flatMap((value) => (value.kind === 'term' ? [value] : []));
  return {
    categoryId: product.categoryId,
    colour: terms.find(({ attributeId }) => /colou?r|颜色/i.test(attributeId))?.termId,
    shape: [...terms.map(({ termId }) => termId), ...product.names.en, ...product.names.zh].join(' '),
    seed: product.id,
  };
}

/** A picture for a product of whatever kind: a silhouette where the label names one that is known, else a package. */
export function drawFallback({ label, seed }: { readonly label: string; readonly seed: string }): string {
  const name = chooseShape(label, label);
  return document(name, undefined, seed, name === 'package' ? monogram(label) : '');
}

function chooseShape(categoryId: string, words: string): string {
  const path = categoryId.toLowerCase();
  const leaf = path.split('>').at(-1) ?? path;
  const family =
    shapeFamilies.find(({ keywords }) => holds(`> ${leaf.trim()}`, keywords)) ??
    shapeFamilies.find(({ keywords }) => holds(path, keywords));
  if (family === undefined) return 'package';
  const variantIn = (text: string): string | undefined =>
    family.variants?.find(([keywords]) => holds(text, keywords))?.[1];
  return variantIn(words.toLowerCase()) ?? variantIn(leaf) ?? family.shape;
}

/** Whether one of the keywords occurs; Latin ones only from the start of a word. */
function holds(text: string, keywords: string): boolean {
  return new RegExp(keywords.replace(/(^|\||\*)(?=[a-z])/g, '$1\\b')).test(text);
}

function document(shapeName: string, colour: string | undefined, seed: string, extra = ''): string {
  const { defs, paint } = palette(colourOf(colour, seed), seed);
  const backdrop = paint.main.replace('#m', '#b');
  const shadow = paint.main.replace('#m', '#s');
  const draw = shapes[shapeName] ?? shapes.package;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><defs>${defs}</defs>` +
    rect(0, 0, 400, 400, 0, backdrop) +
    `<circle cx="200" cy="196" r="150" fill="#fff" opacity=".42"/>` +
    `<ellipse cx="200" cy="324" rx="164" ry="24" fill="${shadow}"/>` +
    (draw?.(paint) ?? '') +
    extra +
    `</svg>`
  );
}

/** The label's first letter or number on the package, where it has one that needs no escaping. */
function monogram(label: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(label)?.[0];
  if (letter === undefined) return '';
  return `<text x="136" y="270" font-family="system-ui,sans-serif" font-size="56" font-weight="700" fill="${neutral.paper}" text-anchor="middle" transform="skewY(26) translate(0 -66)">${letter.toUpperCase()}</text>`;
}
