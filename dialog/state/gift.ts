import type { Attribute } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import {
  type AttributeRole,
  type Audience,
  attributeRole,
  audiencesNamed,
  audiencesOf,
  isOccasion,
  type Occasion,
} from '../../knowledge-graph/search/attribute-roles.js';
import type { Recipient } from '../../nlu/understanding.js';
import type { Topic } from './belief-state.js';
import { changeLedger, queryOf, type Wish } from './ledger.js';

/** Fewer than this leave a present to chance: the value orders what there is and excludes nothing. */
const enough = 2;

/** Who it is for, with the words that said so. */
export interface NamedRecipient extends Recipient {
  readonly said: string;
}

interface Asked {
  readonly recipient: NamedRecipient | null;
  readonly occasion: Occasion | null;
  /** Wishes for values that are the shop's own words for the person. */
  readonly named?: readonly Wish[];
}

/**
 * What the graph makes of whom a thing is for and of the day: values of attributes whose role is a recipient or an occasion
 * are wished, and what is made for the other gender or another age is left out, while what is for everyone stays. Nothing is
 * added for what no product states.
 */
export function giftWishes(
  { recipient, occasion, named = [] }: Asked,
  topic: Topic,
  graph: ShopGraph,
): readonly Wish[] {
  const attributes = graph.attributesOf(topic.categoryId);
  const of = (role: AttributeRole): readonly Attribute[] => attributes.filter((each) => attributeRole(each) === role);
  const wishes: Wish[] = [];
  if (recipient !== null) {
    for (const attribute of of('recipient')) {
      const own = named.flatMap((wish) => (wish.attribute === attribute.id ? [String(wish.value)] : []));
      wishes.push(...wished(attribute, own.length > 0 ? own : termsFor(recipient, attribute, graph), topic, graph));
    }
    for (const attribute of [...of('gender'), ...of('age')])
      for (const { id, words } of graph.terms(attribute.id)) {
        const audiences = audiencesOf({ id, words });
        const said = topic.constraints.some(
          ({ attribute: other, op, value }) => other === attribute.id && op === '=' && value === id,
        );
        if (audiences.length > 0 && !said && audiences.every((audience) => excludes(audience, recipient)))
          wishes.push({ attribute: attribute.id, op: '!=', value: id, strength: 'hard', said: '' });
      }
  }
  if (occasion !== null)
    wishes.push(
      ...of('occasion').flatMap((attribute) => {
        const terms = graph.terms(attribute.id).filter((term) => isOccasion(term, occasion));
        return wished(
          attribute,
          terms.map(({ id }) => id),
          topic,
          graph,
        );
      }),
    );
  return wishes;
}

/** Whether a wish is for a value of an attribute that says whom a thing is for. */
export function namesPerson({ attribute }: Pick<Wish, 'attribute'>, graph: ShopGraph): boolean {
  const known = graph.attribute(attribute);
  return known !== undefined && attributeRole(known) === 'recipient';
}

/** What of a present the ledger holds, and what the graph could not tell. */
export interface GiftScope {
  readonly recipient: boolean | null;
  /** Null where no occasion was said. */
  readonly occasion: { readonly occasion: Occasion; readonly known: boolean } | null;
}

/** Whether the wishes of a topic speak of whom it is for and of the day; null for what was not said. */
export function giftScope({ recipient, occasion }: Asked, topic: Topic, graph: ShopGraph): GiftScope {
  const holds = (...roles: readonly AttributeRole[]): boolean =>
    topic.constraints.some(({ attribute }) => {
      const known = graph.attribute(attribute);
      const role = known === undefined ? null : attributeRole(known);
      return role !== null && roles.includes(role);
    });
  return {
    recipient: recipient === null ? null : holds('recipient', 'gender', 'age'),
    occasion: occasion === null ? null : { occasion, known: holds('occasion') },
  };
}

/** Values of one attribute as alternatives: bound where enough is left to choose from, else they only order. */
function wished(attribute: Attribute, terms: readonly string[], topic: Topic, graph: ShopGraph): readonly Wish[] {
  const wish = (value: string, strength: Wish['strength']): Wish => ({
    attribute: attribute.id,
    op: '=',
    value,
    strength,
    said: '',
  });
  const sold = terms.filter((value) => fits([wish(value, 'hard')], topic, graph) > 0);
  if (sold.length === 0) return [];
  const hard = sold.map((value) => wish(value, 'hard'));
  return fits(hard, topic, graph) >= enough ? hard : sold.map((value) => wish(value, 'soft'));
}

function fits(wishes: readonly Wish[], topic: Topic, graph: ShopGraph): number {
  const others = topic.constraints.filter(({ attribute }) => wishes.every((wish) => wish.attribute !== attribute));
  const { added } = changeLedger(others, wishes, 0);
  return graph.count(queryOf({ ...topic, constraints: [...others, ...added] }));
}

/** Values that name the person: the very person where the shop has one ("dad"), else people of that kind ("men"). */
function termsFor(recipient: NamedRecipient, attribute: Attribute, graph: ShopGraph): readonly string[] {
  const terms = graph.terms(attribute.id).map(({ id, words }) => ({ id, audiences: audiencesOf({ id, words }) }));
  const own = audiencesNamed(recipient.said);
  const person = terms.filter(({ audiences }) => audiences.some((audience) => own.includes(audience)));
  const found =
    person.length > 0 ? person : terms.filter(({ audiences }) => audiences.some((each) => isOf(each, recipient)));
  return found.map(({ id }) => id);
}

/** Whether a kind of people has the person in it; all adults are too many to say anything. */
function isOf({ gender, age, kin }: Audience, recipient: Recipient): boolean {
  if (kin || excludes({ gender, age }, recipient)) return false;
  return gender === null ? age !== 'adult' && age === recipient.age : gender === recipient.gender;
}

/** Whether what is made for an audience is not for this person. A senior is an adult, too. */
function excludes(audience: Pick<Audience, 'gender' | 'age'>, { gender, age }: Recipient): boolean {
  if (audience.gender !== null && gender !== null && audience.gender !== gender) return true;
  if (audience.age === null || age === null || audience.age === age) return false;
  return !(audience.age === 'adult' && age === 'senior');
}
