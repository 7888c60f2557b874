import { attributesAsked } from './asked-attribute.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';

/** Whether a product is of a category or of one below it. */
export function within({ graph }: Reading, productId: string, categoryId: string): boolean {
  return graph.isWithin(graph.product(productId)?.categoryId ?? '', categoryId);
}

const ofThese =
  /\b(?:any|some|either|one) of (?:these|them|those|the (?:two|three))\b|^(?:这|那)(?:些|[两几三]\p{Script=Han})(?:里面?|里头|当中|中)?.{0,4}(?:有|哪)/u;

/** 带盖的是哪个, "do any of these float": the one of those on screen that has it, or which have and which have not. */
export function bearerOf({ understanding: { text }, grounding, around, graph }: Reading): ShopperAct | null {
  const whichIs = /的(?:会|该|应该)?是(?:这里面|其中)?哪(?:一)?\p{Script=Han}?[呢啊呀?？\s]*$/u.test(text);
  const wishes = grounding.wishes().filter(({ attribute }) => attribute !== 'price');
  const pool = around.focus.length > 1 ? around.focus : around.shown;
  const [first] = wishes;
  if (!(whichIs || ofThese.test(text)) || first === undefined || pool.length < 2 || grounding.grades.length > 0)
    return null;
  const bearers = pool.filter((id) => wishes.every((wish) => meets(graph, id, wish)));
  if (bearers.length === 1) return { type: 'select', choices: bearers };
  return whichIs
    ? null
    : { type: 'compare', productIds: pool.slice(0, 6), attribute: first.attribute, direction: null };
}

/** Products held against each other, by an attribute where the words name or grade one; null where fewer than two are meant. */
export function compareAct(reading: Reading): ShopperAct | null {
  const { products, around, grounding, graph } = reading;
  let ids = [
    ...new Set(
      // "Which one is the lightest" is about all on screen, not about the one that a guess at the answer found.
      products
        .filter((product) => product.by !== 'grade')
        .flatMap((product) => product.choices.slice(0, product.by === 'pronoun' ? 4 : 1)),
    ),
  ];
  const grade = grounding.grades.find((candidate) => candidate.degree !== 'interrogative') ?? grounding.grades[0];
  const extent =
    /\b(?:least|less|lowest|smallest|fewest)\b|最(?:少|低|小|短)|(?:谁|哪[^，。]{0,6})(?:更|比较|的?[^，。]{0,6})?(?:少|低|小|短)/.test(
      reading.understanding.text,
    )
      ? -1
      : /\b(?:most|more|highest|largest|longest|longer)\b|最(?:多|高|大|长|强)|(?:谁|哪[^，。]{0,6})(?:更|比较|的?[^，。]{0,6})?(?:多|高|大|长|强)/.test(
            reading.understanding.text,
          )
        ? 1
        : null;
  const attribute = grade?.attribute ?? attributesAsked(reading, around.focus)[0];
  const newCategory = grounding.categories.find((category) =>
    around.shown.every((id) => !within(reading, id, category.id)),
  );
  if (ids.length < 2) {
    const pool =
      around.focus.length > 1
        ? around.focus
        : around.shown.length > 1
          ? around.shown
          : (around.earlier.find((list) => list.length > 1) ?? []);
    const brands = grounding.wishes().filter((wish) => wish.attribute === 'brand');
    if (brands.length > 1) {
      ids = brands.flatMap(
        (brand) =>
          pool.find((id) => graph.product(id)?.brandId === brand.value) ??
          graph.select({
            categoryId: grounding.categoryId,
            conditions: [{ attribute: 'brand', op: '=', value: String(brand.value) }],
            limit: 1,
          }),
      );
    } else if (ids.length === 1 && around.focus.length > 0 && products[0]?.by !== 'pronoun') {
      const other = around.focus.find((id) => !ids.includes(id));
      if (other) ids = [other, ...ids];
    } else if (!newCategory) {
      ids = [
        ...(ids.length === 1 && products[0]?.by === 'name' ? ids : []),
        ...pool.slice(0, grade || attribute ? 6 : 3),
      ];
    }
  }
  ids = [...new Set(ids)];
  if (ids.length < 2) return null;
  const superlativeOfCategory = grade?.degree === 'superlative' && newCategory !== undefined && products.length === 0;
  if (superlativeOfCategory) return null;
  const boolean = attribute !== undefined && graph.attribute(attribute)?.kind === 'boolean';
  return {
    type: 'compare',
    productIds: ids.slice(0, 6),
    attribute: attribute ?? null,
    direction: grade?.direction ?? extent ?? (boolean ? 1 : null),
  };
}
