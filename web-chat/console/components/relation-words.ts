import type { RelationKind } from '../api/graph-types.js';
import { stringsHook } from '../language/language.js';

/** What the kinds of relations mean, seen from the product that they start at. */
export const useRelationWords = stringsHook<Readonly<Record<RelationKind, string>>>({
  en: {
    accessory: 'accessory',
    similar: 'similar',
    consumable: 'consumable',
    bought_together: 'bought together',
    part_of: 'part of',
  },
  zh: { accessory: '配件', similar: '相似', consumable: '耗材', bought_together: '一起购买', part_of: '属于套装' },
});
