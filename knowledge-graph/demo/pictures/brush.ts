/** Everything that a silhouette paints with: shades of the product's colour, and fixed neutrals. */
export interface Paint {
  /** Fill with the colour's gradient from its lit to its shaded side. */
  readonly main: string;
  /** Fill for screens and other lively surfaces. */
  readonly glow: string;
  readonly base: string;
  readonly light: string;
  readonly dark: string;
  readonly deep: string;
  /** A second colour that goes with the first. */
  readonly accent: string;
}

/** A silhouette: SVG elements on a 400 x 400 field, standing on the floor at about y = 320. */
export type Shape = (paint: Paint) => string;

/** Neutral tones of things that are not painted. */
export const neutral = { ink: '#2f343c', steel: '#aeb6c1', mist: '#e6eaef', paper: '#fbfaf7', shade: '#000' } as const;

/** A rectangle with round corners. `more` holds further SVG attributes. */
export function rect(x: number, y: number, w: number, h: number, r: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** A circle, or an ellipse where the second radius differs. */
export function oval(cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** A filled outline. */
export function form(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** A line with round ends. */
export function stroke(d: string, colour: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;
}

/** Several elements moved or turned together. */
export function group(transform: string, ...elements: readonly string[]): string {
  return `<g transform="${transform}">${elements.join('')}</g>`;
}

/** A soft light or shadow over what lies below. */
export function sheen(d: string, opacity: number, colour = '#fff'): string {
  return `<path d="${d}" fill="${colour}" opacity="${opacity}"/>`;
}
