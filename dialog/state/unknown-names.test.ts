import { describe, expect, test } from 'vitest';
import { lanterns, mugs } from '../fixture/camp-shop.js';
import { startTalk } from '../fixture/talk.js';

async function last(...texts: readonly string[]) {
  const talk = await startTalk({ locale: 'en-US' });
  for (const text of texts) await talk.say(text);
  const turn = talk.turns.at(-1);
  if (turn === undefined) throw new Error('nothing was said');
  return turn;
}

const standing = (turn: Awaited<ReturnType<typeof last>>): readonly string[] =>
  (turn.topic?.constraints ?? []).map(({ attribute, op, value }) => `${attribute} ${op} ${value}`);

describe('names that nobody knows', () => {
  test('a thing that is not known changes nothing of the thing before', async () => {
    const turn = await last('hammocks', 'in red', 'I want a mugle, under 20 yuan');
    expect(turn.acts).toMatchObject([
      { type: 'clarify', reason: 'not_sold', surface: 'mugle', near: [{ kind: 'category', id: mugs }] },
    ]);
    expect(standing(turn)).toEqual(['colour = red']);
    expect(turn.reply.quickReplies.map(({ say }) => say)).toContain('Mugs');
  });

  test('without anything like it, it is said alone', async () => {
    const turn = await last('hammocks', "I'm looking for zeppelins, under 90 yuan");
    expect(turn.acts).toMatchObject([{ type: 'clarify', reason: 'not_sold', near: [] }]);
  });

  test('a maker that is not known is not silently kept in', async () => {
    const turn = await last(
      'hammocks',
      'under 300 yuan, not from Sundrumm Brothers & Zon',
      'not from Odwelly, under 250 yuan',
    );
    expect(turn.acts.some(({ type }) => type === 'offer')).toBe(false);
    expect(turn.acts).toMatchObject([
      { type: 'clarify', reason: 'not_excluded', near: [{ kind: 'brand', id: 'Oddwell' }] },
    ]);
    expect(turn.reply.quickReplies.map(({ say }) => say)).toContain('not Oddwell');
  });

  test('the answer leaves it out', async () => {
    const turn = await last('hammocks', 'not from Odwelly, under 250 yuan', 'not Oddwell');
    expect(standing(turn)).toContain('brand != Oddwell');
  });

  test('a known exclusion is not asked about', async () => {
    const turn = await last('hammocks', 'in red', 'not red after all');
    expect(standing(turn)).toEqual(['colour != red']);
  });
});

describe('what a sentence is about', () => {
  test('a value that is ruled out takes nothing of another kind out of the cart', async () => {
    const turn = await last('lanterns', 'add the first one', 'mugs in blue', 'please leave out blue');
    expect(turn.state.cart.lines).toHaveLength(1);
    expect(standing(turn)).toEqual(['colour != blue']);
  });

  test('what a product has is told where it is named and nothing more', async () => {
    const turn = await last('lanterns', 'weight of the first');
    expect(turn.acts).toMatchObject([{ type: 'inform', attribute: 'weight' }]);
  });

  test('a swap takes the first name out and the second in; what is not there is not replaced by something else', async () => {
    const swapped = await last('hammocks', 'add the Larkfen Drift', 'swap the Larkfen Drift for the Sundrum Canopy');
    expect(swapped.state.cart.lines.map(({ productId }) => productId)).toEqual(['H6']);
    const refused = await last('hammocks', 'add the Larkfen Drift', 'swap the Larkfen Gossamer for the Sundrum Canopy');
    expect(refused.state.cart.lines.map(({ productId }) => productId)).toEqual(['H1']);
  });

  test('"one" counts, though a price was asked for', async () => {
    const turn = await last('hammocks', "gimme one n what's a good lantern");
    expect(turn.topic?.categoryId).toBe(lanterns);
    expect(standing(turn)).toEqual([]);
  });
});
