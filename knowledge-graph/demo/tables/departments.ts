import { audio } from './audio.js';
import { clothing } from './clothing.js';
import { devices } from './devices.js';
import { family } from './family.js';
import { footwear } from './footwear.js';
import { home } from './home.js';
import { kitchen } from './kitchen.js';
import { luggage } from './luggage.js';
import { outdoor } from './outdoor.js';
import { pantry } from './pantry.js';
import { power } from './power.js';
import { type DemoProduct, readSection, type Section } from './section.js';
import { skincare } from './skincare.js';

/** The shop's floors, in the order in which they are listed. */
const departments: readonly (readonly Section[])[] = [
  devices,
  audio,
  power,
  footwear,
  clothing,
  luggage,
  skincare,
  kitchen,
  pantry,
  home,
  family,
  outdoor,
];

/** All products of the demo shop, department by department; throws when a table is wrong. */
export function demoProducts(): DemoProduct[] {
  return departments.flat().flatMap(readSection);
}
