import { toMajor } from '../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { EntityMention, Span, Understanding } from '../../nlu/understanding.js';
import type { Constraint, DialogueState } from './belief-state.js';
import { gradedValue } from './dimensions.js';
import { currentTopic } from './events.js';
import type { Grounding } from './ground.js';
import { conditionsOf, meets } from './ledger.js';
import { describedBy, otherVariant } from './variants.js';

/** A product that the words point at. `choices` has more than one where the words do not tell them apart. */
export interface ResolvedProduct {
  readonly choices: readonly string[];
  readonly quantity: number | null;
  /** `grade` stands for what a figure tells apart: the one that leads on it, the one that costs just so much. */
  readonly by: 'name' | 'position' | 'pronoun' | 'grade' | 'description' | 'other' | 'both';
  readonly span: Span;
}

/** Where products may be looked for, nearest first. */
export interface Surroundings {
  readonly shown: readonly string[];
  readonly focus: readonly string[];
  readonly cart: readonly string[];
  /** Lists shown earlier in the topic, newest first. */
  readonly earlier: readonly (readonly string[])[];
  /** Lists of the other topics, newest first: where a name that several products share may have been met. */
  readonly elsewhere: readonly (readonly string[])[];
  /** What is wished of the thing that is talked about. */
  readonly constraints: readonly Constraint[];
}

export function surroundingsOf(state: DialogueState): Surroundings {
  const topic = currentTopic(state);
  const lists = topic?.shown ?? [];
  // Where nothing fitted, "the cheaper one" is of those that were named as what giving up a wish would bring.
  const named = [...new Set(state.pending?.kind === 'relax' ? state.pending.named : [])];
  const focus = topic?.focus ?? [];
  return {
    shown: named.length > 0 ? named : (lists.at(-1) ?? []),
    focus: named.length === 1 ? named : named.length === 0 || focus.length === 1 ? focus : [],
    cart: state.cart.lines.map((line) => line.productId),
    earlier: [...lists].reverse(),
    elsewhere: state.topics.flatMap((other) => (other === topic ? [] : [...other.shown])).reverse(),
    constraints: topic?.constraints ?? [],
  };
}

/** "These" are what is on screen. */
const mostAtOnce = 6;

/** Every product that an utterance points at, in the order of its words. */
export function resolveProducts(
  understanding: Understanding,
  grounding: Grounding,
  around: Surroundings,
  graph: ShopGraph,
): ResolvedProduct[] {
  const result: ResolvedProduct[] = [];
  for (const mention of understanding.mentions) {
    const ids = otherVariant(
      namedBy(mention, around, (named) => describedBy(named, grounding, graph)),
      grounding,
      graph,
    );
    if (ids.length > 0 && !mention.negated)
      result.push({ choices: ids, quantity: quantityNear(understanding, mention), by: 'name', span: mention });
  }
  for (const reference of understanding.references) {
    if (reference.kind === 'position') {
      const listed = listedFor(around, graph);
      for (const position of reference.positions ?? []) {
        const id = position < 0 ? listed.at(position) : listed[position - 1];
        // A place that nothing stands in points at nothing; it is asked back, not guessed.
        const own = understanding.quantities.find(({ kind, value }) => kind === 'ordinal' && value === position);
        result.push({
          choices: id === undefined ? [] : [id],
          quantity: quantityNear(understanding, own ?? reference),
          by: 'position',
          span: own ?? reference,
        });
      }
    }
  }
  if (result.length > 0) return result;
  const described = describedProducts(understanding, grounding, around, graph);
  if (described) return [described];
  for (const reference of understanding.references) {
    if (reference.kind === 'other') {
      const pool =
        around.focus.length > 1 && around.shown.length <= around.focus.length
          ? around.focus
          : (around.earlier.find((list) => list.length > 1) ?? around.shown);
      const others = pool.filter((id) => id !== around.focus[0]);
      if (others.length > 0)
        return [{ choices: others, quantity: quantityNear(understanding, reference), by: 'other', span: reference }];
    }
    if (reference.kind === 'both') {
      const pool = around.focus.length > 1 ? around.focus : around.shown;
      const words = understanding.text.slice(reference.start, reference.end);
      const oneOf = /\bone of\s*$|其中$/.test(understanding.text.slice(0, reference.start));
      // "They" of a pair of binoculars, "one of those" of the one just chosen.
      if ((oneOf || /^(?:them|they|those|these)$/.test(words)) && around.focus.length === 1)
        return [
          { choices: around.focus, quantity: quantityNear(understanding, reference), by: 'pronoun', span: reference },
        ];
      if (oneOf && around.focus.length > 0)
        return [{ choices: around.focus, quantity: 1, by: 'pronoun', span: reference }];
      const many = /三|three/.test(words) ? 3 : /两|俩|both|two/.test(words) ? 2 : mostAtOnce;
      const taken = pool.slice(0, many);
      if (taken.length > 0)
        return taken.map((id) => ({
          choices: [id],
          quantity: quantityNear(understanding, reference),
          by: 'both' as const,
          span: reference,
        }));
    }
    // 不是这款，我说的是另一款: what it is not is not meant.
    const denied =
      /(?:不是|不要|别要)\s*$|\bnot\s*$/.test(understanding.text.slice(0, reference.start)) &&
      understanding.references.some(({ kind }) => kind === 'other');
    if (reference.kind === 'pronoun' && !denied && around.focus.length > 0) {
      return [
        { choices: around.focus, quantity: quantityNear(understanding, reference), by: 'pronoun', span: reference },
      ];
    }
  }
  return [];
}

/**
 * The list that "the first one" counts in. A product looked at alone came out of a list, which still counts; a search
 * that left one product is a list of its own, and the older list holds what no longer fits.
 */
function listedFor({ shown, earlier, elsewhere, constraints }: Surroundings, graph: ShopGraph): readonly string[] {
  // Where nothing of this thing was shown yet, what is on screen is still the last list of another one.
  if (shown.length === 0) return elsewhere[0] ?? [];
  const older = earlier.find((list) => list.length > 1);
  if (shown.length > 1 || older === undefined) return shown;
  const conditions = conditionsOf(constraints);
  const narrowed = older.some((id) => !conditions.every((condition) => graph.matches(id, condition)));
  return narrowed && shown.length === 1 ? shown : older;
}

/**
 * Products that a mention names; several when a part of the name is shared, narrowed by what stands beside it ("the Oxford in
 * blue, size L": `described`) and by what is on screen or in the cart.
 */
function namedBy(
  mention: EntityMention,
  around: Surroundings,
  described: (ids: readonly string[]) => readonly string[] = (ids) => ids,
): readonly string[] {
  const best = mention.candidates[0];
  if (best?.kind !== 'product') return [];
  const named = mention.candidates
    .filter((candidate) => candidate.kind === 'product' && candidate.score >= best.score - 0.05)
    .map((candidate) => candidate.id);
  if (named.length < 2) return named;
  const fitting = described(named);
  const ids = fitting.length > 0 ? fitting : named;
  for (const pool of [around.focus, around.shown, around.cart, ...around.earlier, ...around.elsewhere]) {
    const inside = ids.filter((id) => pool.includes(id));
    if (inside.length > 0) return inside;
  }
  return ids;
}

/** Products of a pool that fit the descriptions in the words: "the black one", "山脊那个", "the lighter of the two". */
function describedProducts(
  understanding: Understanding,
  grounding: Grounding,
  around: Surroundings,
  graph: ShopGraph,
): ResolvedProduct | null {
  const pointing =
    /(?:那|这)(?:一)?(?:个|款|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间)(?![，,、…])|的那(?:个|款|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间)|的(?=(?:给我)?(?:来|要|拿|买)[一两二三四五六七八九十\d])|[的色]款(?=.{0,8}(?:多少|怎么卖|什么价|有货|现货|吗|呢|加|放|来))|(?:的|色)(?:个|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间)|^(?:那|好|行|嗯|,|，)*(?:就|要|选|拿|来|还是)+\p{Script=Han}{1,6}的(?:吧|呗|了|好了)?$|\b(?:the|that|this)\s[\w\s$£€¥.-]{0,40}\bone\b|\bthe \w+er(?: of)?\b|\bthe (?:least|most|best) \w+|\bthe (?:cheap|light|heavi|small|bigg|larg|long|short|fast|quiet|loud|strong|new|old)\w*est\b/u.exec(
      understanding.text,
    );
  if (pointing === null) return null;
  // 这个品牌 points at a brand, not at a product.
  const pointed = pointing.index + pointing[0].length;
  const atProperty = understanding.mentions.some(
    ({ start, candidates }) => start === pointed && candidates[0]?.kind === 'attribute',
  );
  if (atProperty && understanding.language === 'zh') return null;
  // 这一个可以明火吗: of one thing on screen "this" is that thing, whatever else is said of it.
  if (around.shown.length === 1 && /^(?:这|this\b)/.test(pointing[0])) return null;
  // "Is that one reflective?" supposes what stands behind; it describes nothing by it.
  const reach =
    understanding.question === 'yes_no' && understanding.language === 'en'
      ? pointing.index + pointing[0].length
      : Number.POSITIVE_INFINITY;
  const pool =
    around.focus.length > 1
      ? around.focus
      : around.shown.length > 1
        ? around.shown
        : (around.earlier.find((list) => list.length > 1) ?? around.shown);
  if (pool.length === 0) return null;
  const priced = pricedAt(understanding, pointing, pool, graph);
  if (priced) return priced;
  const wishes = grounding
    .wishes(({ start }) => start < reach)
    .filter((wish) => wish.op === '=' && wish.attribute !== 'price');
  let left = pool.filter((id) => wishes.every((wish) => meets(graph, id, wish)));
  const grade = grounding.grades.find(
    (candidate) => candidate.degree !== 'interrogative' && candidate.degree !== 'excessive',
  );
  if (grade) left = extremes(graph, left, grade.attribute, grade.direction);
  if (left.length === 0 || (wishes.length === 0 && !grade)) return null;
  const span = grade ?? { start: 0, end: understanding.text.length };
  return { choices: left, quantity: null, by: grade ? 'grade' : 'description', span };
}

/** Whether a product has just this price, in major units of its currency. */
export function costs(productId: string, value: number, graph: ShopGraph): boolean {
  const price = graph.product(productId)?.offer.price;
  return price !== undefined && toMajor(price.amount, price.currency) === value;
}

/** "The ¥149 one", 149那个: what costs just that, of those that may be meant. */
function pricedAt(
  { quantities, text }: Understanding,
  pointing: RegExpExecArray,
  pool: readonly string[],
  graph: ShopGraph,
): ResolvedProduct | null {
  const end = pointing.index + pointing[0].length;
  for (const { kind, value, comparator, start, end: until } of quantities) {
    if ((kind !== 'money' && kind !== 'number') || comparator !== 'eq') continue;
    const beside =
      start >= pointing.index ? until <= end : /^(?:块钱?|元|的)*$/.test(text.slice(until, pointing.index));
    if (!beside) continue;
    const choices = pool.filter((id) => costs(id, value, graph));
    if (choices.length > 0) return { choices, quantity: null, by: 'grade', span: { start, end: until } };
  }
  return null;
}

/** The products that lead on a graded attribute; several on a tie, none when nobody has a value. */
export function extremes(graph: ShopGraph, ids: readonly string[], attribute: string, direction: 1 | -1): string[] {
  const scored = ids.flatMap((id) => {
    const value = gradedValue(graph, id, attribute);
    return value === null ? [] : [{ id, value: value * direction }];
  });
  const best = Math.max(...scored.map(({ value }) => value));
  return scored.filter(({ value }) => value === best).map(({ id }) => id);
}

/** The text between two places without the names of the shop in it: "three grey Cumulus" counts the Cumulus. */
function withoutMentions({ text, mentions }: Understanding, from: number, to: number): string {
  let [left, at] = ['', from];
  for (const { start, end } of mentions) {
    if (start < at || end > to) continue;
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at, to);
}

/** "two Ridge 26": a count right before a name, or right after it (双肩包两个); one piece when nothing is said. */
export function quantityNear(understanding: Understanding, span: Span): number | null {
  for (const quantity of understanding.quantities) {
    if (quantity.kind !== 'count' && quantity.kind !== 'number') continue;
    const before = quantity.end <= span.start ? understanding.text.slice(quantity.end, span.start) : null;
    const after = quantity.start >= span.end ? understanding.text.slice(span.end, quantity.start) : null;
    const bare = before === null ? null : withoutMentions(understanding, quantity.end, span.start);
    if (
      bare !== null &&
      /^\s*(?:of\s+)?(?:the\s+|those\s+|these\s+|more\s+|pairs?\s+of\s+|个|双|件|台|x|×|的)*\s*$/.test(bare)
    )
      return quantity.value;
    if (after !== null && /^[\s的,:x×*]*(?:要|买|来|各)?\s*$/.test(after)) return quantity.value;
  }
  return null;
}

/** Lines of the cart that the words point at: by name, brand, category or a described value. */
export function resolveInCart(
  understanding: Understanding,
  grounding: Grounding,
  state: DialogueState,
  graph: ShopGraph,
): string[] {
  const cart = state.cart.lines.map((line) => line.productId);
  const around: Surroundings = { shown: cart, focus: [], cart, earlier: [], elsewhere: [], constraints: [] };
  for (const mention of understanding.mentions) {
    const named = namedBy(mention, around).filter((id) => cart.includes(id));
    if (named.length > 0) return named;
    const [best] = mention.candidates;
    if (best?.kind === 'category') {
      const inside = cart.filter((id) =>
        mention.candidates.some(
          (candidate) =>
            candidate.kind === 'category' && graph.isWithin(graph.product(id)?.categoryId ?? '', candidate.id),
        ),
      );
      if (inside.length > 0) return inside;
    }
    const partial = cart.filter((id) =>
      mention.candidates.some((candidate) => candidate.kind === 'product' && candidate.id === id),
    );
    if (partial.length > 0) return partial;
    const value = grounding.value(mention);
    if (value && value.attribute !== 'product') {
      const fitting = cart.filter((id) =>
        graph.matches(id, { attribute: value.attribute, op: '=', value: value.value }),
      );
      if (fitting.length > 0) return fitting;
    }
  }
  for (const reference of understanding.references) {
    const topic = currentTopic(state);
    if (reference.kind === 'position') {
      const list = state.last?.kind === 'cart_view' ? cart : (topic?.shown.at(-1) ?? cart);
      const ids = (reference.positions ?? []).flatMap(
        (position) => (position < 0 ? list.at(position) : list[position - 1]) ?? [],
      );
      const inside = ids.filter((id) => cart.includes(id));
      if (inside.length > 0) return inside;
    }
    if (reference.kind === 'pronoun') {
      const recent = [...(state.last?.productIds ?? []), ...(topic?.focus ?? [])].find((id) => cart.includes(id));
      if (recent) return [recent];
    }
  }
  return [];
}
