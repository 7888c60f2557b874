import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { EntityCandidate, EntityMention, Span, Understanding } from '../../nlu/understanding.js';

/** A kind of thing that an utterance names. */
export interface GroundedCategory extends Span {
  readonly id: string;
  readonly negated: boolean;
}

/** How much weaker than the best a candidate may be and still be weighed by context. */
const nearBest = 0.12;

/**
 * A category that is only mentioned: in 得能让娃娃平躺, said of prams, the wish is one that only prams can meet, so that the
 * talk stays on prams.
 */
export function staysOn(
  understanding: Understanding,
  mentioned: string | null,
  topicCategory: string | null,
  graph: ShopGraph,
): string | null {
  if (
    mentioned === null ||
    topicCategory === null ||
    graph.isWithin(mentioned, topicCategory) ||
    graph.isWithin(topicCategory, mentioned)
  )
    return mentioned;
  const measured = (id: string, categoryId: string): boolean =>
    graph.attributesOf(categoryId).some((attribute) => attribute.id === id);
  const named = understanding.mentions.flatMap((mention) => {
    const best = mention.candidates[0];
    return best?.kind === 'attribute' ? [best.id] : best?.kind === 'term' ? [best.attributeId ?? ''] : [];
  });
  const foreign = named.some((id) => measured(id, topicCategory) && !measured(id, mentioned));
  return foreign && !named.some((id) => measured(id, mentioned)) ? topicCategory : mentioned;
}

/** The readings of a mention that are about as good as its best. */
export function near(mention: EntityMention): EntityCandidate[] {
  const best = mention.candidates[0]?.score ?? 0;
  return mention.candidates.filter((candidate) => candidate.score >= best - nearBest);
}

/** The category that a mention names; among several the topic's own, the common ancestor, or the largest. */
export function categoryOf(mention: EntityMention, topicCategory: string | null, graph: ShopGraph): string | null {
  if (mention.candidates[0]?.kind !== 'category') return null;
  const ids = near(mention)
    .filter((candidate) => candidate.kind === 'category')
    .map((candidate) => candidate.id);
  const [first] = ids;
  if (first === undefined) return null;
  const related =
    topicCategory === null
      ? undefined
      : ids.find((id) => graph.isWithin(topicCategory, id) || graph.isWithin(id, topicCategory));
  if (related !== undefined) return related;
  const ancestor = ids.find((id) => ids.every((other) => graph.isWithin(other, id)));
  if (ancestor !== undefined) return ancestor;
  const parents = new Set(ids.map((id) => graph.category(id)?.parentId ?? null));
  const [parent] = parents;
  if (parents.size === 1 && parent !== null && parent !== undefined) return parent;
  return ids.reduce((a, b) => (graph.categorySize(b) > graph.categorySize(a) ? b : a), first);
}

/**
 * 吉他 where the shop sorts them as acoustic and electric ones beside drums: the kinds that the word names, where their common
 * parent holds others, too.
 */
export function kindsMeant(mention: EntityMention, topicCategory: string | null, graph: ShopGraph): readonly string[] {
  if (mention.candidates[0]?.kind !== 'category' || mention.negated) return [];
  const parent = categoryOf(mention, topicCategory, graph);
  // What is only a wider word for it ("instruments") is not what was said.
  const [best] = mention.candidates;
  const ids = mention.candidates.flatMap(({ kind, id, score }) =>
    kind === 'category' && score > best.score - 0.02 ? [id] : [],
  );
  if (parent === null || ids.length < 2 || ids.includes(parent)) return [];
  const held = ids.reduce((sum, id) => sum + graph.categorySize(id), 0);
  return ids.every((id) => graph.isWithin(id, parent)) && held < graph.categorySize(parent) ? ids : [];
}

/** What asks for a thing, right before its name or what describes it. */
const seeks =
  /(?:想要|想买|要买|想找|求|来|看看|推荐|入手|需要|缺)(?:一?[\p{Script=Han}])?(?:[^,，。;；]{0,8}的)?$|\b(?:need|want|after|looking for|buy|show me|get me|find me) (?:an? |some |the )?(?:[a-z-]+ ){0,2}$/u;

/** English names the thing before "for" and "with", Chinese at the end ("手机的充电器"); the clause order rules else. */
export function mainCategory(
  understanding: Understanding,
  categories: readonly GroundedCategory[],
  graph: ShopGraph,
): string | null {
  const { text } = understanding;
  const wanted = categories.filter(
    (category, index) =>
      !category.negated &&
      // 头盔他有了，别推头盔: what is ruled out in one breath is not wished in it.
      !categories.some((other) => other.negated && other.id === category.id) &&
      // "cycling gloves": of two names side by side the second says what it is.
      !(categories[index + 1] && /^[\s-]?$/.test(text.slice(category.end, categories[index + 1]?.start))),
  );
  const [first] = wanted;
  if (!first || wanted.length === 1) return first?.id ?? null;
  // "running shoes in the shoes section", 书房里的书桌: the narrower of those on one branch.
  const onBranch = wanted.find((category) => wanted.every((other) => graph.isWithin(category.id, other.id)));
  if (onBranch) return onBranch.id;
  // "Putting up a shelf, so I need a drill": what is asked for before what it is for.
  const sought = wanted.find(({ start }) => seeks.test(text.slice(Math.max(0, start - 16), start)));
  const purpose = wanted.every(
    (other) => other === sought || !seeks.test(text.slice(Math.max(0, other.start - 16), other.start)),
  );
  if (sought !== undefined && sought !== first && purpose) return sought.id;
  const clause = understanding.clauses.find((span) => first.start >= span.start && first.start < span.end);
  const together = wanted.filter((category) => clause && category.start < clause.end);
  return (understanding.language === 'zh' ? together.at(-1) : together[0])?.id ?? first.id;
}
