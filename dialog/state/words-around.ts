import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { attributeRole } from '../../knowledge-graph/search/attribute-roles.js';
import { overlaps } from '../../nlu/text/overlaps.js';
import type { EntityMention, Span } from '../../nlu/understanding.js';
import type { GroundedValue } from './ground.js';

const asideBehind =
  /^(?:的事儿?|这边|那边)?(?:就|先|暂时|暂且|回头|待会儿?|等会儿?|改天|之后|以后|晚点){1,3}(?:再)?(?:放|搁|不(?:说|看|聊|管|谈|急)|等|说|看|聊|挑|选|谈)(?:放|一放|着|一边|一下|等)*(?=$|[，,。;；!！\s]|吧|了|啊)|^ (?:can wait|on hold|aside|for later)\b/;
const asideBefore =
  /\b(?:park|leave|pause|shelve|put aside|set aside|enough (?:about|of)) (?:the |those |these |my )?$/;

/** 帐篷先放放, "the tent can wait": a kind of thing that is not to be talked about now. */
export function isPutAside(text: string, { start, end }: Span): boolean {
  const rest = text.slice(end);
  return (
    (asideBehind.test(rest) && !/^先看/.test(rest)) ||
    (asideBefore.test(text.slice(0, start)) && /^ (?:for now|for a (?:moment|bit|second)|there)\b/.test(rest))
  );
}

/** "One made for kids", 儿童款: whom a thing is made for is a property of it. */
export function isMadeFor(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:made|designed|meant|built|sized|intended) for (?:[a-z]+ )?$/.test(text.slice(0, start)) ||
    /^(?:专?用|款|版|型|专属)/.test(text.slice(end))
  );
}

const bothSexes =
  /男女(?:老少)?(?:都|皆|均|通用|同款|不限|不分|可)|\b(?:men and women|women and men|him and her|his and hers|both (?:sexes|genders)|any gender)\b/g;
const forEveryone = /^(?:unisex|everyone|gender[- ]neutral|中性|通用|男女.{0,4})$/i;

/** 男女都能戴: for neither alone, but for the value of things made for both; null where no such value is sold. */
export function forBothSexes(
  grounded: GroundedValue,
  text: string,
  { mention, graph }: { readonly mention: EntityMention; readonly graph: ShopGraph },
): GroundedValue | null {
  const said = [...text.matchAll(bothSexes)].some(({ 0: words, index }) =>
    overlaps(mention, { start: index, end: index + words.length }),
  );
  if (!said || mention.negated) return grounded;
  const known = graph.attribute(grounded.attribute);
  if (known === undefined || attributeRole(known) !== 'gender') return grounded;
  const both = graph
    .terms(grounded.attribute)
    .find(({ id, words }) => [id, ...words.en, ...words.zh].some((word) => forEveryone.test(word)));
  return both === undefined ? null : { attribute: grounded.attribute, value: both.id };
}
