import { describe, expect, it } from 'vitest';
import { fixtureDesk } from '../dialog/fixture/desk.js';
import { fixtureDialogue, noon } from '../dialog/fixture/talk.js';
import { shopperView } from '../dialog/shopper-profile.js';
import type { Feedback } from './http/wire.js';
import { observeFeedback, observeTurn, sparingly, withProfiles } from './recommendation-desk.js';

const thumb = (rating: Feedback['rating'], reasons: Feedback['reasons'] = []): Feedback => ({
  activityId: 'c|0000002',
  rating,
  reasons,
});

describe('thumbs on messages', () => {
  it.each([
    ['up on one product', thumb('up'), ['H1'], { liked: ['H1'], disliked: [] }],
    ['up on several', thumb('up'), ['H1', 'H2'], { liked: [], disliked: [] }],
    ['down for the products', thumb('down', ['wrong_products']), ['H1', 'H2'], { liked: [], disliked: ['H1', 'H2'] }],
    ['down for the tone', thumb('down', ['unfriendly']), ['H1'], { liked: [], disliked: [] }],
    ['down on a long list', thumb('down', ['wrong_products']), ['H1', 'H2', 'H3', 'H4'], { liked: [], disliked: [] }],
    ['taken back', thumb('none'), ['H1'], { liked: [], disliked: [] }],
  ])('%s', async (_name, feedback, productIds, known) => {
    const desk = await fixtureDesk();
    await observeFeedback({ shopperId: 'ann', feedback, productIds }, desk);
    const { liked, disliked } = await desk.view('ann');
    expect({ liked: liked.map(({ productId }) => productId), disliked }).toEqual(known);
  });
});

describe('a turn', () => {
  it('that turns a product down counts from the next turn on, and its word on memory is done with it', async () => {
    const desk = await fixtureDesk();
    const { dialogue } = await fixtureDialogue({ desk });
    const talk = withProfiles(dialogue, desk);
    const input = { conversationId: 'c', shopperId: 'ann', tap: null, now: noon, maySpeak: false };
    let state = talk.open('en');
    for (const text of ['hammocks, not Oddwell', "I don't like the first one", 'remember that']) {
      const outcome = await talk.respond(state, { ...input, utterance: { text } });
      await observeTurn({ conversationId: 'c', shopperId: 'ann', outcome, now: noon }, desk);
      state = outcome.state;
    }
    const view = shopperView('ann', desk);
    expect(view?.disliked.size).toBe(1);
    expect(view?.consent).toBe(true);
    expect((await desk.view('ann')).wishes).toMatchObject([{ attribute: 'brand', op: '!=', value: 'Oddwell' }]);
    const [turnedDown = ''] = view?.disliked ?? [];
    expect(desk.rank(['H1', 'H2', 'H3', 'H6'], { shopperId: 'ann' }).at(-1)).toBe(turnedDown);
  });
});

describe('an encoder that works beside the turns', () => {
  it('gives its vectors, and leaves most of the time to others', async () => {
    const busy = async (): Promise<Float32Array> => {
      const until = performance.now() + 4;
      while (performance.now() < until);
      return Float32Array.of(1);
    };
    const embed = sparingly(busy);
    const started = performance.now();
    let worked = 0;
    for (let text = 0; text < 5; text++) {
      expect([...(await embed('kettle'))]).toEqual([1]);
      worked += 4;
    }
    expect(worked / (performance.now() - started)).toBeLessThan(0.15);
  });
});
