import type { Card } from '../../bot/http/wire.js';

/** The two languages of the shop. */
export type Language = 'zh' | 'en';
/** A text in both. */
export type Words = Readonly<Record<Language, string>>;

/** A product of the shop; prices in yuan. */
export interface Lamp {
  readonly id: string;
  readonly name: Words;
  readonly brand: string;
  readonly price: number;
  readonly listPrice: number;
  readonly rating: Card['rating'];
  readonly inStock: boolean;
  readonly lumen: number;
  readonly hours: number | null;
  readonly weight: number;
  readonly shade: string;
}

/** All that the shop sells, in the order that it shows. */
export const LAMPS: readonly Lamp[] = [
  {
    id: 'LMP-01',
    name: { en: 'Halmo Reach desk lamp with long arm', zh: 'Halmo Reach 长臂护眼台灯' },
    brand: 'Halmo',
    price: 329,
    listPrice: 399,
    rating: { value: 4.7, count: 1284 },
    inStock: true,
    lumen: 900,
    hours: null,
    weight: 1.6,
    shade: '#e4572e',
  },
  {
    id: 'LMP-02',
    name: { en: 'Tindra Mini cordless lamp', zh: 'Tindra Mini 无线小台灯' },
    brand: 'Tindra',
    price: 219,
    listPrice: 219,
    rating: { value: 4.4, count: 312 },
    inStock: true,
    lumen: 350,
    hours: 14,
    weight: 0.5,
    shade: '#2a9d8f',
  },
  {
    id: 'LMP-03',
    name: { en: 'Halmo Studio dimmable desk lamp', zh: 'Halmo Studio 无极调光台灯' },
    brand: 'Halmo',
    price: 459,
    listPrice: 529,
    rating: { value: 4.8, count: 96 },
    inStock: true,
    lumen: 1100,
    hours: null,
    weight: 2.1,
    shade: '#3d5a98',
  },
  {
    id: 'LMP-04',
    name: { en: 'Oruga Fold travel lamp', zh: 'Oruga Fold 折叠旅行灯' },
    brand: 'Oruga',
    price: 168,
    listPrice: 199,
    rating: null,
    inStock: false,
    lumen: 280,
    hours: 9,
    weight: 0.3,
    shade: '#c99700',
  },
];

/** A drawn lamp for `/pictures/{id}.svg`; null for an unknown one. */
export function lampPicture(path: string): string | null {
  const lamp = LAMPS.find((candidate) => path === `/pictures/${candidate.id}.svg`);
  if (lamp === undefined) return null;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#f0eff5"/>
<ellipse cx="200" cy="252" rx="120" ry="10" fill="#dcdae6"/><path d="M150 110 300 250H90z" fill="#fff4cf" opacity=".8"/>
<rect x="232" y="238" width="84" height="14" rx="7" fill="#3a3850"/><path d="M274 240 246 132 168 84" fill="none" stroke="#3a3850" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M176 62 202 98 132 140c-16-20-12-42 2-54z" fill="${lamp.shade}"/><circle cx="246" cy="132" r="9" fill="#3a3850"/></svg>`;
}
