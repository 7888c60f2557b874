import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { attributeLabel, baseMeasureText, describeConstraint, entityLabel, priceText, termLabel } from './describe.js';
import type { QuickReply } from './reply.js';
import type { Act } from './scene.js';
import type { Params, Speaker } from './speaker.js';
import type { WordingKey } from './wording/en.js';

/** Most taps under one reply: more than these do not fit a phone's width in two rows. */
export const maxQuickReplies = 6;

type LabelKey = Extract<WordingKey, `tap.${string}.label`>;

/** Taps that do not depend on the graph. */
export type TapName = LabelKey extends `tap.${infer Name}.label` ? Name : never;

/** A tap whose words stand in the wordings. */
export function tap(name: TapName, speaker: Speaker, params: Params = {}): QuickReply {
  return { label: speaker.say(`tap.${name}.label`, params), say: speaker.say(`tap.${name}.say`, params) };
}

/** A tap that says exactly what stands on it. */
export function plainTap(text: string): QuickReply {
  return { label: text, say: text };
}

/** Answers to a question about an attribute, as taps: the values that the remaining products offer, then "any". */
export function answerTaps(act: Act<'request'>, graph: ShopGraph, speaker: Speaker): readonly QuickReply[] {
  const taps = act.values.slice(0, maxQuickReplies - 1).flatMap((value) => answerTap(act, value, graph, speaker));
  const seen = new Set<string>();
  const unique = taps.filter(({ say }) => !seen.has(say) && seen.add(say));
  return [...unique, tap('any', speaker)];
}

function answerTap(
  { attribute, measured }: Act<'request'>,
  value: string | number,
  graph: ShopGraph,
  speaker: Speaker,
): readonly QuickReply[] {
  const { language } = speaker;
  if (attribute === 'price') {
    return [plainTap(speaker.say('tap.up_to', { value: priceText(Number(value), graph, language) }))];
  }
  if (attribute === 'rating') return [plainTap(speaker.say('wish.rating', { value }))];
  if (attribute === 'brand' || attribute === 'category') {
    return [plainTap(entityLabel(attribute, String(value), graph, language))];
  }
  if (measured || typeof value === 'number') {
    const amount = baseMeasureText(attribute, Number(value), graph, language);
    const label = speaker.say('tap.up_to', { value: amount });
    const name = attributeLabel(attribute, graph, language);
    return [{ label, say: speaker.say('label_value', { label: name, value: label }) }];
  }
  if (value === 'true') return [plainTap(attributeLabel(attribute, graph, language))];
  if (value === 'false') return [];
  return [plainTap(termLabel(attribute, value, graph, language))];
}

/** Taps that give up one wish of a search without result. */
export function relaxTaps(act: Act<'no_match'>, graph: ShopGraph, speaker: Speaker): readonly QuickReply[] {
  const labels = act.relaxations.flatMap(({ constraintId }) => {
    const wish = act.constraints.find(({ id }) => id === constraintId);
    if (wish === undefined) return [];
    const isEntity = wish.attribute === 'product' || wish.attribute === 'category';
    return [
      isEntity
        ? describeConstraint(wish, graph, speaker.language)
        : attributeLabel(wish.attribute, graph, speaker.language),
    ];
  });
  return [...new Set(labels)].slice(0, 3).map((label) => tap('relax', speaker, { label }));
}
