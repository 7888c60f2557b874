import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { overlaps } from '../../nlu/text/overlaps.js';
import type {
  EntityCandidate,
  EntityMention,
  Gradable,
  Quantity,
  Span,
  Understanding,
} from '../../nlu/understanding.js';
import type { DialogueState } from './belief-state.js';
import { countedGrades } from './counted-grade.js';
import { attributeForDimension, hasFalsyTerm } from './dimensions.js';
import { currentTopic } from './events.js';
import { categoryOf, type GroundedCategory, kindsMeant, mainCategory, near, staysOn } from './ground-category.js';
import { groundQuantity } from './ground-quantity.js';
import type { Wish } from './ledger.js';
import { forBothSexes, isMadeFor, isPutAside } from './words-around.js';

/** A graded wish on an attribute of this shop. `direction` already counts negation and complaint in. */
export interface GroundedGrade extends Span {
  readonly attribute: string;
  readonly direction: 1 | -1;
  readonly degree: Gradable['degree'];
  readonly said: string;
}

export interface AttributeMention extends Span {
  readonly attribute: string;
  readonly negated: boolean;
}

/** What the words of an utterance mean in this shop, for the category that is talked about. */
export interface Grounding {
  readonly categories: readonly GroundedCategory[];
  /** The category that the utterance is about: a new one, or the topic's. */
  readonly categoryId: string | null;
  readonly attributes: readonly AttributeMention[];
  readonly grades: readonly GroundedGrade[];
  /** Wishes of the parts of the utterance that `within` lets through. */
  wishes(within?: (span: Span) => boolean): Wish[];
  /** Wishes for something that no product of the category states at all: they are told, not held against the products. */
  unlisted(within?: (span: Span) => boolean): string[];
  /** The value that a mention stands for, in the category talked about. */
  value(mention: EntityMention): GroundedValue | null;
}

/** What a mention says of a product: a brand, a value of an attribute, or that it has something. */
export interface GroundedValue {
  readonly attribute: string;
  readonly value: string | boolean;
}

/** Attributes that every product has an answer for. */
const builtIn = new Set(['price', 'rating', 'brand', 'product', 'category']);

/** Whether products of a kind say anything of an attribute at all. */
export function isStated(attribute: string, categoryId: string, graph: ShopGraph): boolean {
  return builtIn.has(attribute) || graph.attributesOf(categoryId).some(({ id }) => id === attribute);
}

/** A synonym, or the word of the other language: as good as the shop's own where the category knows only that one. */
const sameMeaning = 0.8;

export function ground(understanding: Understanding, state: DialogueState, graph: ShopGraph): Grounding {
  const topic = currentTopic(state);
  const topicCategory = topic?.categoryId ?? null;
  const named = understanding.mentions.flatMap((mention): GroundedCategory[] => {
    const id = categoryOf(mention, topicCategory, graph);
    if (id === null) return [];
    const negated = mention.negated || isPutAside(understanding.text, mention);
    return [{ id, negated, start: mention.start, end: mention.end }];
  });
  // "Which holds the most pens", said of pencil cases, looks for no pens.
  const [product] = understanding.mentions.flatMap(({ candidates: [best] }) =>
    best?.kind === 'product' ? [best.id] : [],
  );
  const subject = topicCategory ?? (product === undefined ? null : (graph.product(product)?.categoryId ?? null));
  const ofTopic = subject === null ? [] : countedGrades(understanding.text, subject, graph);
  const categories = named.filter((category) => !ofTopic.some((counted) => overlaps(counted, category)));
  const categoryId =
    staysOn(understanding, mainCategory(understanding, categories, graph), topicCategory, graph) ?? topicCategory;
  const counts =
    ofTopic.length > 0 || categoryId === topicCategory ? ofTopic : countedGrades(understanding.text, categoryId, graph);
  const pendingAttribute = state.pending?.kind === 'attribute' ? state.pending.attribute : null;
  const attributes = understanding.mentions.flatMap((mention): AttributeMention[] => {
    const attribute = attributeOf(mention, categoryId, graph);
    return attribute === null ? [] : [{ attribute, negated: mention.negated, start: mention.start, end: mention.end }];
  });
  const graded = understanding.gradables.flatMap((gradable): GroundedGrade[] => {
    const mention = gradable.mention === undefined ? undefined : understanding.mentions[gradable.mention];
    const attribute =
      (mention ? attributeOf(mention, categoryId, graph) : null) ??
      attributeForDimension(graph, gradable.dimension, categoryId);
    if (!attribute) return [];
    // "too heavy", "not heavy" and "not too heavy" all ask for less of it.
    const flipped = gradable.degree === 'excessive' || gradable.negated;
    const direction = (flipped ? -gradable.direction : gradable.direction) as 1 | -1;
    return [
      {
        attribute,
        direction,
        degree: gradable.degree,
        start: gradable.start,
        end: gradable.end,
        said: understanding.text.slice(gradable.start, gradable.end).trim(),
      },
    ];
  });
  // 要静音的, "a quiet one": what a product has or has not, said plainly, is wished for and graded by nothing.
  const states = ({ attribute, degree, ...span }: GroundedGrade): boolean =>
    degree === 'positive' &&
    graph.attribute(attribute)?.kind === 'boolean' &&
    attributes.some((mention) => mention.attribute === attribute && overlaps(mention, span));
  const grades = [
    ...counts.map((counted) => ({ ...counted, said: understanding.text.slice(counted.start, counted.end).trim() })),
    ...graded.filter((grade) => !states(grade) && !counts.some((counted) => overlaps(counted, grade))),
  ];
  const value = (mention: EntityMention): GroundedValue | null => valueIn(mention, categoryId, pendingAttribute, graph);
  const listed = (attribute: string): boolean => categoryId === null || isStated(attribute, categoryId, graph);
  const { recipient } = understanding;
  // Asked for many times in a turn, for this or that part of the sentence.
  const ofMention = remembered((mention: EntityMention): Wish[] => {
    const kinds = kindsMeant(mention, topicCategory, graph);
    if (kinds.length > 0)
      return kinds.map((id) => ({
        attribute: 'category',
        op: '=',
        value: id,
        strength: 'hard',
        said: mention.surface,
      }));
    const own = value(mention);
    const grounded = own === null ? null : forBothSexes(own, understanding.text, { mention, graph });
    if (!grounded) return [];
    // 朋友 inside 女朋友 is nobody; a person named exactly is a wish that orders ("gifts for dad") and excludes nothing.
    const forWhom = recipient !== null && mention.start < recipient.end && recipient.start < mention.end;
    const exactly = recipient !== null && mention.start <= recipient.start && mention.end >= recipient.end;
    if (forWhom && (!exactly || !sold(grounded, categoryId, graph))) return [];
    if (mention.candidates[0]?.kind === 'attribute' && grades.some((grade) => grade.attribute === grounded.attribute))
      return [];
    if (!mention.negated && !listed(grounded.attribute)) return [];
    const measured = grounded.value === true && graph.attribute(grounded.attribute)?.kind === 'number';
    if (measured)
      return mention.negated
        ? []
        : [{ attribute: grounded.attribute, op: '>', value: 0, strength: 'hard', said: mention.surface }];
    return [
      {
        ...grounded,
        op: mention.negated ? '!=' : '=',
        strength: forWhom && !mention.negated && !isMadeFor(understanding.text, mention) ? 'soft' : 'hard',
        said: mention.surface,
      },
    ];
  });
  const context = {
    graph,
    understanding,
    categoryId,
    pendingAttribute,
    held: topic?.constraints ?? [],
    attributes,
  };
  const ofQuantity = remembered((quantity: Quantity): Wish[] => groundQuantity(quantity, context) ?? []);
  return {
    categories,
    categoryId,
    attributes,
    grades,
    value,
    unlisted: (within = () => true) =>
      understanding.mentions.filter(within).flatMap((mention) => {
        const grounded = value(mention);
        const forWhom =
          understanding.recipient !== null &&
          mention.start < understanding.recipient.end &&
          understanding.recipient.start < mention.end;
        return grounded &&
          !forWhom &&
          !mention.negated &&
          (mention.candidates[0]?.score ?? 0) >= 0.85 &&
          !listed(grounded.attribute)
          ? [mention.surface]
          : [];
      }),
    wishes: (within = () => true) => {
      const fromMentions = understanding.mentions.filter(within).flatMap(ofMention);
      const fromQuantities = understanding.quantities.filter(within).flatMap(ofQuantity);
      // "Water resistance, at least 100 m": a bound says more than that there is any.
      const bounded = ({ attribute, op, value }: Wish): boolean =>
        op === '>' && value === 0 && fromQuantities.some((wish) => wish.attribute === attribute);
      return [...fromMentions.filter((wish) => !bounded(wish)), ...fromQuantities];
    },
  };
}

/** What was made of a thing once is not made again. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Whether anything of the category has the value: "for my dad" is no wish for a life stage of dog food. */
function sold({ attribute, value }: GroundedValue, categoryId: string | null, graph: ShopGraph): boolean {
  return graph.count({ categoryId, conditions: [{ attribute, op: '=', value }], inStockOnly: false }) > 0;
}

/** What a value or an attribute may be: its nearest readings and those that mean the same elsewhere in the shop. */
function readings(mention: EntityMention, kind: 'attribute' | 'term'): EntityCandidate[] {
  const close = near(mention);
  return mention.candidates.filter(
    (candidate) => candidate.kind === kind && (close.includes(candidate) || candidate.score >= sameMeaning),
  );
}

function attributeOf(mention: EntityMention, categoryId: string | null, graph: ShopGraph): string | null {
  const candidates = readings(mention, 'attribute');
  if (
    candidates.length === 0 ||
    (mention.candidates[0]?.kind !== 'attribute' && mention.candidates[0]?.kind !== 'term')
  )
    return null;
  const here = new Set(graph.attributesOf(categoryId).map((attribute) => attribute.id));
  const known = candidates.find((candidate) => here.has(candidate.id)) ?? candidates[0];
  return known?.id ?? null;
}

function valueIn(
  mention: EntityMention,
  categoryId: string | null,
  pendingAttribute: string | null,
  graph: ShopGraph,
): GroundedValue | null {
  const [best] = mention.candidates;
  if (!best) return null;
  if (best.kind === 'product') return mention.negated ? { attribute: 'product', value: best.id } : null;
  if (best.kind === 'brand') return { attribute: 'brand', value: best.id };
  if (best.kind === 'category') {
    const inner =
      mention.negated && categoryId !== null && best.id !== categoryId && graph.isWithin(best.id, categoryId);
    return inner ? { attribute: 'category', value: best.id } : null;
  }
  if (best.kind === 'attribute') {
    const id = attributeOf(mention, categoryId, graph);
    const attribute = id === null ? undefined : graph.attribute(id);
    const here = graph.attributesOf(categoryId);
    if (attribute?.kind === 'boolean' && !here.some((own) => own.id === attribute.id)) {
      // The category measures what others only have: a tent's 防水指数 where shoes are 防水 or not.
      const measure = here.find(
        (own) =>
          own.kind === 'number' &&
          [...own.words.zh, ...own.words.en].some((word) => word.toLowerCase().includes(mention.surface)),
      );
      if (measure) return { attribute: measure.id, value: true };
    }
    if (!attribute || attribute.kind === 'number') return null;
    // Naming a yes/no attribute wishes it; naming a list of terms ("colour") only names the subject, unless its words
    // are a feature that some products lack.
    if (attribute.kind === 'boolean') return { attribute: attribute.id, value: true };
    return hasFalsyTerm(graph, attribute.id) ? { attribute: attribute.id, value: true } : null;
  }
  return termOf(mention, categoryId, pendingAttribute, graph);
}

/** The same word may be a value of several attributes ("high"): the open question decides, then the category. */
function termOf(
  mention: EntityMention,
  categoryId: string | null,
  pendingAttribute: string | null,
  graph: ShopGraph,
): GroundedValue | null {
  let best: { candidate: EntityCandidate; score: number } | null = null;
  for (const candidate of readings(mention, 'term')) {
    if (candidate.attributeId === undefined) continue;
    const { attributeId } = candidate;
    const condition = { attribute: attributeId, op: '=' as const, value: candidate.id };
    const here = graph.count({ categoryId, conditions: [condition], inStockOnly: false });
    const score =
      candidate.score +
      (attributeId === pendingAttribute ? 0.5 : 0) +
      (here > 0 ? 0.3 + Math.min(here, 1000) / 10_000 : 0);
    if (!best || score > best.score) best = { candidate, score };
  }
  if (!best) return null;
  const grounded = { attribute: best.candidate.attributeId ?? '', value: best.candidate.id };
  // A guess (a synonym, a misspelling) that nothing here fits is no wish.
  const guessed = best.candidate.score < 0.9 && categoryId !== null && !sold(grounded, categoryId, graph);
  return guessed ? null : grounded;
}
