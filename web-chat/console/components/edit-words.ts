import type { EntityRef, GraphChange } from '../api/graph-types.js';
import { stringsHook } from '../language/language.js';

const named = (entity: EntityRef | undefined): string => (entity === undefined ? '' : `${entity.kind} ${entity.id}`);
const fields = (patch: GraphChange['patch']): string => Object.keys(patch ?? {}).join(', ');

/** Gives the function that words a change in one line. */
export const useEditWords = stringsHook<(change: GraphChange) => string>({
  en: (change) => {
    switch (change.type) {
      case 'add-alias':
        return `“${change.word}” is understood as ${named(change.entity)}`;
      case 'remove-alias':
        return `“${change.word}” no longer means ${named(change.entity)}`;
      case 'rename':
        return `${named(change.entity)} is shown as “${change.label}”`;
      case 'add-relation':
        return `${change.relation?.from} → ${change.relation?.to} (${change.relation?.kind})`;
      case 'remove-relation':
        return `${change.relation?.from} ↛ ${change.relation?.to} (${change.relation?.kind})`;
      case 'set-attribute':
        return `Attribute ${change.attributeId} has another kind or unit`;
      case 'add-product':
        return `New product ${change.product?.id}`;
      case 'patch-product':
        return `${change.productId}: ${fields(change.patch)}`;
      case 'delete-product':
        return `${change.productId} was taken out`;
      case 'undo':
        return `Version ${change.version} was undone`;
      default:
        return change.type;
    }
  },
  zh: (change) => {
    switch (change.type) {
      case 'add-alias':
        return `“${change.word}”现在理解为 ${named(change.entity)}`;
      case 'remove-alias':
        return `“${change.word}”不再表示 ${named(change.entity)}`;
      case 'rename':
        return `${named(change.entity)} 显示为“${change.label}”`;
      case 'add-relation':
        return `${change.relation?.from} → ${change.relation?.to}（${change.relation?.kind}）`;
      case 'remove-relation':
        return `${change.relation?.from} ↛ ${change.relation?.to}（${change.relation?.kind}）`;
      case 'set-attribute':
        return `属性 ${change.attributeId} 的类型或单位已更改`;
      case 'add-product':
        return `新商品 ${change.product?.id}`;
      case 'patch-product':
        return `${change.productId}：${fields(change.patch)}`;
      case 'delete-product':
        return `${change.productId} 已下架`;
      case 'undo':
        return `已撤销版本 ${change.version}`;
      default:
        return change.type;
    }
  },
});
