import { compareTable, differingAttributes } from '../compare-table.js';
import { attributeLabel, productName, valueText } from '../describe.js';
import { tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Attributes put into words; the table has them all. */
const spokenAttributes = 3;

/** Compares products in words and as a table: the asked attribute with its winner, else where they differ most. */
export function compare(act: Act<'compare'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const ids = act.productIds.filter((id) => graph.product(id) !== undefined);
  const names = speaker.list(
    ids.map((id) => productName(id, graph, speaker)),
    { and: true },
  );
  if (ids.length === 0) return { lead: speaker.say('inform.no_product') };
  if (ids.length === 1) return { lead: speaker.say('compare.too_few', { names }), cards: ids };
  const known = { ...act, productIds: ids };
  const table = compareTable(known, graph, speaker);
  const quickReplies = speaker.calm ? [] : [tap('add_first', speaker)];
  if (act.by !== undefined) {
    return { lead: winnerSentence(known, act.by, names, scene), cards: ids, table, quickReplies };
  }
  const attributes = differingAttributes(ids, ['price', ...act.attributes], graph, speaker.language).slice(
    0,
    spokenAttributes,
  );
  if (attributes.length === 0) return { lead: speaker.say('compare.same', { names }), cards: ids, table, quickReplies };
  const labels = speaker.list(
    attributes.map((id) => attributeLabel(id, graph, speaker.language)),
    { and: true },
  );
  return {
    lead: speaker.say('compare.lead', { names, labels }),
    lines: ids.map((id) => productLine(id, attributes, scene)),
    cards: ids,
    table,
    quickReplies,
  };
}

function winnerSentence(
  act: Act<'compare'>,
  by: NonNullable<Act<'compare'>['by']>,
  names: string,
  { graph, speaker }: Scene,
): string {
  const label = attributeLabel(by.attribute, graph, speaker.language);
  const known = act.productIds.map((id) => {
    const product = graph.product(id);
    return product === undefined ? null : valueText(product, by.attribute, graph, speaker.language);
  });
  if (known.every((value) => value === null)) return speaker.say('compare.unknown', { names, label });
  const pairs = act.productIds.map((id, index) =>
    speaker.say('compare.pair', {
      name: productName(id, graph, speaker),
      value: known[index] ?? speaker.say('unknown_value'),
    }),
  );
  const values = speaker.list(pairs);
  const winners = by.winnerIds.filter((id) => act.productIds.includes(id));
  if (winners.length === 0) return speaker.say('compare.values', { label, values });
  if (winners.length === act.productIds.length) return speaker.say('compare.tie', { label, values });
  const winner = speaker.list(
    winners.map((id) => productName(id, graph, speaker)),
    { and: true },
  );
  return speaker.say('compare.winner', { label, values, winner });
}

function productLine(id: string, attributes: readonly string[], { graph, speaker }: Scene): string {
  const product = graph.product(id);
  const facts = attributes.map((attribute) =>
    speaker.say('label_value', {
      label: attributeLabel(attribute, graph, speaker.language),
      value:
        (product === undefined ? null : valueText(product, attribute, graph, speaker.language)) ??
        speaker.say('unknown_value'),
    }),
  );
  return speaker.say('compare.line', { name: productName(id, graph, speaker), facts: speaker.list(facts) });
}
