import type { Words } from '../../graph/model.js';

/**
 * The labels of the properties that the feed formats themselves define (schema.org Product, Google's product data
 * specification), which a feed therefore never names. They enter the graph on import like any label; a feed that
 * names such a property in its own words comes first.
 */
const labels: readonly (readonly [id: string, en: string, zh: string])[] = [
  ['color', 'color|colour', '颜色'],
  ['size', 'size', '尺码|尺寸'],
  ['material', 'material', '材质|材料'],
  ['pattern', 'pattern', '图案|花纹'],
  ['gender', 'gender', '适用性别|性别'],
  ['age_group', 'age group', '适用年龄'],
  ['audience', 'target audience', '适用人群'],
  ['occasion', 'occasion', '适用场合'],
  ['weight', 'weight', '重量'],
  ['width', 'width', '宽度'],
  ['height', 'height', '高度'],
  ['depth', 'depth', '深度'],
  ['length', 'length', '长度'],
  ['model', 'model', '型号'],
  ['condition', 'condition', '新旧程度|成色'],
  ['shipping_weight', 'shipping weight', '运输重量'],
  ['content', 'net content', '净含量'],
  ['multipack', 'pieces per pack', '每包件数'],
  ['energy_efficiency_class', 'energy efficiency class', '能效等级'],
  ['tags', 'tags', '标签'],
];

const words: ReadonlyMap<string, Words> = new Map(
  labels.map(([id, en, zh]) => [id, { en: en.split('|'), zh: zh.split('|') }]),
);

/** Labels of a property that the formats define; undefined for a shop's own. */
export function nativeWords(id: string): Words | undefined {
  return words.get(id);
}
