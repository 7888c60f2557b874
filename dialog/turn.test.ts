import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inStock } from '../knowledge-graph/graph/model.js';
import { campShop } from './fixture/camp-shop.js';
import { fixtureDialogue, startTalk, type Talk, type TalkTurn } from './fixture/talk.js';
import { utterance } from './fixture/utterances.js';
import type { SystemAct } from './policy/system-act.js';
import type { Constraint } from './state/belief-state.js';
import { conditionsOf, queryOf } from './state/ledger.js';

type Act<T extends SystemAct['type']> = Extract<SystemAct, { type: T }>;
const actsOf = <T extends SystemAct['type']>(turn: TalkTurn, type: T): readonly Act<T>[] =>
  turn.acts.filter((act): act is Act<T> => act.type === type);

function fits(id: string, constraints: readonly Constraint[]): boolean {
  return conditionsOf(constraints).every((condition) => campShop.matches(id, condition));
}

/** Products that the bot puts forward by itself: not those that the shopper pointed at. */
function proposed(turn: TalkTurn): readonly string[] {
  return [
    ...actsOf(turn, 'offer').flatMap((act) =>
      act.reason === 'named' || act.reason === 'selected' ? [] : act.productIds,
    ),
    ...actsOf(turn, 'hold_price').flatMap((act) => act.cheaperIds),
  ];
}

/** What must hold after every turn, whatever was said before. */
const rules: Readonly<Record<string, (turn: TalkTurn, talk: Talk) => void>> = {
  'no product that breaks a hard wish is offered': (turn) => {
    for (const act of actsOf(turn, 'offer')) {
      if (act.reason === 'named' || act.reason === 'selected' || act.reason === 'related') continue;
      for (const id of act.productIds) expect(fits(id, turn.topic?.constraints ?? []), `${id} was offered`).toBe(true);
      // An alternative to something of another category says so itself.
      const categoryId = act.reason === 'alternative' ? act.categoryId : (turn.topic?.categoryId ?? null);
      if (categoryId !== null)
        for (const id of act.productIds)
          expect(campShop.isWithin(campShop.product(id)?.categoryId ?? '', categoryId)).toBe(true);
    }
    for (const { cheaperIds } of actsOf(turn, 'hold_price')) {
      for (const id of cheaperIds)
        expect(fits(id, turn.topic?.constraints ?? []), `${id} is no cheaper one that fits`).toBe(true);
    }
    const brands = (turn.topic?.constraints ?? []).filter(({ attribute, op }) => attribute === 'brand' && op === '!=');
    for (const id of proposed(turn)) expect(fits(id, brands), `${id} is of an excluded brand`).toBe(true);
  },
  'nothing out of stock is recommended': (turn) => {
    for (const id of proposed(turn)) {
      const product = campShop.product(id);
      expect(product && inStock(product), id).toBe(true);
    }
  },
  'what is counted is there': (turn) => {
    for (const act of actsOf(turn, 'offer')) {
      if (act.reason === 'match' || act.reason === 'relaxed' || act.reason === 'popular')
        expect(act.total).toBeGreaterThanOrEqual(act.productIds.length);
      expect(act.productIds.length).toBeGreaterThan(0);
      expect(new Set(act.productIds).size).toBe(act.productIds.length);
    }
  },
  'giving up a wish brings what is promised': (turn) => {
    for (const { relaxations } of actsOf(turn, 'no_match')) {
      const { topic } = turn;
      if (!topic) throw new Error('nothing was wished');
      expect(campShop.count(queryOf(topic))).toBe(0);
      for (const { constraintId, count, bestId } of relaxations) {
        const given = topic.constraints.find(({ id }) => id === constraintId);
        const kept = topic.constraints.filter(
          (other) =>
            other !== given &&
            !(given?.op === '=' && other.op === '=' && other.attribute === given.attribute) &&
            !(given?.about !== undefined && other.about === given.about && other.attribute === given.attribute),
        );
        const left = campShop.select({ ...queryOf({ ...topic, constraints: kept }) });
        expect(given).toBeDefined();
        expect(count).toBe(left.length);
        expect(count).toBeGreaterThan(0);
        expect(left).toContain(bestId);
      }
    }
  },
  'a reply to no match shows no card': (turn) => {
    if (actsOf(turn, 'no_match').length > 0 && actsOf(turn, 'offer').length === 0) expect(turn.reply.cards).toEqual([]);
  },
  'no attribute is asked for twice in a topic': (turn) => {
    const asked = turn.before.topics.find(({ id }) => id === turn.topic?.id)?.asked ?? [];
    if (turn.turn.action === 'answer') return;
    for (const { attribute } of actsOf(turn, 'request')) expect(asked).not.toContain(attribute);
  },
  'at most one question is asked': (turn) => {
    const questions = turn.acts.filter(({ type }) =>
      ['request', 'request_category', 'clarify_product', 'no_match'].includes(type),
    );
    expect(questions.length).toBeLessThanOrEqual(1);
  },
  'prices shown are those of the graph': (turn) => {
    for (const { id, price, listPrice, currency } of turn.turn.shown) {
      const offer = campShop.product(id)?.offer;
      expect({ price: price * 100, listPrice: listPrice * 100, currency }).toEqual({
        price: offer?.price.amount,
        listPrice: offer?.listPrice.amount,
        currency: offer?.price.currency,
      });
    }
  },
  'the cart adds up': (turn) => {
    const { items, total } = turn.turn.cart;
    const sum = items.reduce(
      (amount, { id, quantity }) => amount + (campShop.product(id)?.offer.price.amount ?? 0) * quantity,
      0,
    );
    expect(Math.round(total * 100)).toBe(sum);
    for (const { id, quantity, unitPrice } of items) {
      const offer = campShop.product(id)?.offer;
      expect(unitPrice * 100).toBe(offer?.price.amount);
      expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= (offer?.stock ?? 0)).toBe(true);
    }
  },
  'the cart changes only where that is said': (turn) => {
    const changed = JSON.stringify(turn.before.cart) !== JSON.stringify(turn.state.cart);
    expect(changed).toBe(changed && actsOf(turn, 'cart_changed').length > 0);
  },
  'a value and its exclusion never stand together': (turn) => {
    for (const { attribute, value } of turn.topic?.constraints.filter(({ op }) => op === '=') ?? []) {
      expect(
        turn.topic?.constraints.some(
          (other) => other.op === '!=' && other.attribute === attribute && other.value === value,
        ),
      ).toBe(false);
    }
  },
  'wishes have ids of their own': (turn) => {
    const ids = turn.topic?.constraints.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  },
  'an unhappy shopper hears no cheer and is sold nothing': (turn) => {
    if (turn.state.mood !== 'angry') return;
    expect(turn.text).not.toMatch(/[!！]/);
    if (actsOf(turn, 'offer').length > 0) expect(actsOf(turn, 'request')).toEqual([]);
    expect(turn.reply.quickReplies.map(({ say }) => say)).not.toContain('第一个加购物车');
  },
  'an apology is made once in a conversation': (_turn, talk) => {
    expect(
      talk.turns.flatMap(({ acts }) => acts).filter(({ type }) => type === 'apologise').length,
    ).toBeLessThanOrEqual(1);
  },
  'something is answered, in the language that was spoken': (turn) => {
    expect(turn.text.trim()).not.toBe('');
    expect(turn.acts.length).toBeGreaterThan(0);
    expect(turn.reply.language).toBe(turn.state.language);
  },
};

describe('random conversations', () => {
  test('keep to the rules of the house', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(utterance, { minLength: 2, maxLength: 7 }), async (texts) => {
        const talk = await startTalk();
        for (const text of texts) {
          const turn = await talk.say(text);
          for (const [rule, holds] of Object.entries(rules)) {
            try {
              holds(turn, talk);
            } catch (error) {
              throw new Error(`${rule}: after "${text}": ${error instanceof Error ? error.message : String(error)}`);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are rebuilt from their events alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(utterance, { maxLength: 6 }), async (texts) => {
        const talk = await startTalk();
        const { dialogue } = await fixtureDialogue();
        for (const text of texts) await talk.say(text);
        const stored = JSON.parse(JSON.stringify(talk.events)) as typeof talk.events;
        expect(dialogue.fold(dialogue.open('zh-CN'), stored)).toEqual(talk.state);
        expect(JSON.parse(JSON.stringify(talk.state))).toEqual(talk.state);
      }),
      { numRuns: 60 },
    );
  });
});
