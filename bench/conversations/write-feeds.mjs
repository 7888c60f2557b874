#!/usr/bin/env node
/** (Re)writes every suite's catalogue file beside it. */
import { writeFile } from 'node:fs/promises';
import { shop as appliances } from './appliances-range.mjs';
import { shop as electronics } from './electronics-range.mjs';
import { shop as furniture } from './furniture-range.mjs';
import { toGoogleRss, toGoogleTsv } from './google-feed.mjs';
import { shop as groceries } from './groceries-range.mjs';
import { toJsonLd } from './json-ld-feed.mjs';
import { shop as outdoor, taxonomy } from './outdoor-range.mjs';
import { toShopifyCsv } from './shopify-feed.mjs';

const feeds = {
  'furniture.jsonld': toJsonLd(furniture),
  'electronics.jsonld': toJsonLd(electronics),
  'groceries.tsv': toGoogleTsv(groceries),
  'outdoor.csv': toShopifyCsv(outdoor, { taxonomy }),
  'appliances.jsonld': toJsonLd(appliances, {
    direct: { color: 'color', weight: 'weight', size: 'size' },
    coded: true,
  }),
  'appliances.xml': toGoogleRss(appliances, { language: 'en', title: 'Appliances and baby care' }),
};
for (const [file, text] of Object.entries(feeds)) await writeFile(new URL(file, import.meta.url), text);
console.log(`${Object.keys(feeds).length} feeds written`);
