import type { Constraint } from '../../state/belief-state.js';
import { attributeLabel, describeConstraint, entityLabel, productName, valueText } from '../describe.js';
import { tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Why a product was offered: each wish with what the product has for it, and honestly what it lacks. */
export function explain({ productId, constraints }: Act<'explain'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const product = graph.product(productId);
  if (product === undefined) return { lead: speaker.say('inform.no_product') };
  const name = productName(productId, graph, speaker);
  const category = entityLabel('category', product.categoryId, graph, speaker.language);
  const met = wishFacts(
    constraints.filter((wish) => graph.matches(productId, wish)),
    productId,
    scene,
  );
  const unmet = wishFacts(
    constraints.filter((wish) => !graph.matches(productId, wish)),
    productId,
    scene,
  );
  const parts = [
    met.length > 0 ? speaker.say('explain.met', { name, facts: speaker.list(met) }) : '',
    unmet.length > 0 ? speaker.say('explain.unmet', { facts: speaker.list(unmet) }) : '',
  ];
  const company = companyOf(productId, scene);
  parts.push(...company);
  if (met.length + unmet.length + company.length === 0) {
    const { rating } = product;
    parts.push(
      rating === null
        ? speaker.say('explain.plain', { name, category })
        : speaker.say('explain.rated', { name, category, rating: rating.value, count: rating.count }),
    );
  }
  const quickReplies = speaker.calm ? [tap('more', speaker)] : [tap('add', speaker), tap('more', speaker)];
  return { lead: speaker.sentences(parts), quickReplies, reasons: { productId, met, unmet } };
}

/**
 * Why it goes with what is in the cart or was talked about: the merchant's relation where there is one, and how many took both
 * where enough did. Of several the first that has something to say.
 */
function companyOf(productId: string, scene: Scene): readonly string[] {
  const { graph, state } = scene;
  const talkedAbout = state.last?.kind === 'related' ? state.last.productIds : [];
  const anchors = [...talkedAbout, ...state.cart.lines.map((line) => line.productId).reverse()];
  for (const anchorId of new Set(anchors)) {
    if (anchorId === productId || graph.product(anchorId) === undefined) continue;
    const sentences = reasonsTogether(anchorId, productId, scene);
    if (sentences.length > 0) return sentences;
  }
  return [];
}

/** Why one product goes with another: the merchant's relation, and how many took both; empty where neither is known. */
export function reasonsTogether(
  anchorId: string,
  productId: string,
  { graph, speaker, evidence }: Pick<Scene, 'graph' | 'speaker' | 'evidence'>,
): readonly string[] {
  const anchor = productName(anchorId, graph, speaker);
  const edge = graph.related(anchorId).find((relation) => relation.productId === productId);
  const counted = evidence(anchorId, productId);
  return [
    edge === undefined ? '' : speaker.say(`explain.${edge.kind}`, { anchor }),
    counted === null ? '' : speaker.say('explain.together', { ...counted, anchor }),
  ].filter((sentence) => sentence !== '');
}

function wishFacts(wishes: readonly Constraint[], productId: string, { graph, speaker }: Scene): readonly string[] {
  const facts = wishes.flatMap((wish) => {
    const product = graph.product(productId);
    if (product === undefined || wish.attribute === 'product') return [];
    const { language } = speaker;
    const params = {
      label: attributeLabel(wish.attribute, graph, language),
      value: valueText(product, wish.attribute, graph, language) ?? speaker.say('unknown_value'),
    };
    const plain = wish.op === '=' && typeof wish.value !== 'number' && graph.matches(productId, wish);
    if (plain) return [speaker.say('explain.fact', params)];
    return [speaker.say('explain.fact_wish', { ...params, wish: describeConstraint(wish, graph, language) })];
  });
  return [...new Set(facts)];
}
