import { describe, expect, test } from 'vitest';
import type { Tap } from '../../bot/http/wire.js';
import { lampShop } from '../testing/scripted-shop.js';
import type { Activity, ActivityDraft } from './activity.js';
import { type ChatEvent, type ChatState, INITIAL_STATE, reduceChat } from './chat-state.js';
import { languageOf } from './entries.js';

const fold = (events: readonly ChatEvent[], from: ChatState = INITIAL_STATE): ChatState =>
  events.reduce(reduceChat, from);

/** A talk with the scripted shop as its events would come: optimistic row, echo, replies, confirmation. */
function talk(drafts: readonly ActivityDraft[]): { readonly lived: ChatState; readonly history: readonly Activity[] } {
  const shop = lampShop();
  const history: Activity[] = [];
  let lived = fold([{ type: 'opened', userId: 'me', resumed: false, empty: true }]);
  drafts.forEach((draft, index) => {
    const id = `own-${index}`;
    const { speech, ...rest } = draft;
    const echo: Activity = {
      ...rest,
      id: `a${history.length}`,
      from: { id: 'me', role: 'user' },
      channelData: { clientActivityID: id, ...(speech === undefined ? {} : { speech: { alternatives: speech } }) },
    };
    history.push(echo);
    const replies = shop(echo, 'talk').map(
      (reply, place): Activity => ({
        type: 'message',
        ...reply,
        id: `a${history.length + place}`,
        from: { id: 'shop', role: 'bot' },
      }),
    );
    history.push(...replies);
    lived = fold(
      [
        { type: 'sending', clientActivityID: id, draft },
        ...[echo, ...replies].map((activity): ChatEvent => ({ type: 'activity', activity })),
        { type: 'sent', clientActivityID: id },
      ],
      lived,
    );
  });
  return { lived, history };
}

const say = (text: string): ActivityDraft => ({ type: 'message', text });
const tap = (value: Tap): ActivityDraft => ({ type: 'message', value });
const JOIN: ActivityDraft = { type: 'event', name: 'webchat/join', locale: 'en-US' };

describe('the state of the page', () => {
  test('a greeting brings starters and no row for the event', () => {
    const { lived } = talk([JOIN]);
    expect(lived.entries).toHaveLength(1);
    expect(lived.quickReplies).toHaveLength(3);
    expect(lived.pending.size).toBe(0);
  });

  test('a history that is replayed gives the state that was lived', () => {
    const { lived, history } = talk([
      JOIN,
      say('a desk lamp under 500, not Kvist'),
      tap({ tap: 'remove_constraint', id: 'w-brand' }),
      tap({ tap: 'cart_set', productId: 'LMP-02', quantity: 2 }),
      tap({ tap: 'ask_about', productId: 'LMP-01' }),
      say('compare'),
    ]);
    const replayed = fold([
      { type: 'opened', userId: 'me', resumed: true, empty: false },
      ...history.map((activity): ChatEvent => ({ type: 'activity', activity })),
    ]);
    expect(replayed).toEqual(lived);
  });

  test('notes name what was tapped as it was called then', () => {
    const { lived } = talk([
      say('under 500'),
      tap({ tap: 'remove_constraint', id: 'w-price' }),
      tap({ tap: 'cart_set', productId: 'LMP-02', quantity: 1 }),
    ]);
    expect(lived.entries.flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []))).toEqual([
      { type: 'wish-removed', label: 'up to ¥500' },
      { type: 'cart-set', name: 'Tindra Mini cordless lamp', quantity: 1 },
    ]);
    expect(lived.turn?.cart.total).toBe(219);
  });

  test('the shelf keeps what was shown last and can go back', () => {
    const { lived } = talk([say('a lamp'), say('compare'), say('hello')]);
    expect(lived.shelf?.table?.productIds).toHaveLength(3);
    const first = lived.entries.find((entry) => entry.kind === 'message' && entry.turn?.action === 'recommend');
    const back = reduceChat(lived, { type: 'show', entryKey: first?.key ?? '' });
    expect(back.shelf?.cards).toHaveLength(4);
    expect(reduceChat(lived, { type: 'show', entryKey: 'no such row' })).toBe(lived);
  });

  test('what is said clears the suggestions, and stays in place when it fails and is tried again', () => {
    const { lived } = talk([JOIN]);
    const draft = say('a lamp');
    const sending = reduceChat(lived, { type: 'sending', clientActivityID: 'x', draft });
    expect(sending.quickReplies).toEqual([]);
    const failed = reduceChat(sending, { type: 'send-failed', clientActivityID: 'x', reason: 'refused' });
    expect(failed.entries.at(-1)).toMatchObject({ key: 'x', delivery: 'failed' });
    expect(failed.pending.size).toBe(0);
    const again = reduceChat(failed, { type: 'sending', clientActivityID: 'x', draft });
    expect(again.entries).toHaveLength(failed.entries.length);
    expect(again.entries.at(-1)).toMatchObject({ key: 'x', delivery: 'pending' });
  });

  test('a coupon stays while the talk goes on, a new talk after a lost one begins without wishes', () => {
    const { lived } = talk([{ ...say('light up'), speech: [{ transcript: 'light up', confidence: 1 }] }, say('hello')]);
    expect(lived.coupon?.code).toBe('LIGHT-7QK2');
    const lost = reduceChat(lived, { type: 'opened', userId: 'me', resumed: false, empty: true });
    expect(lost.entries.at(-1)).toMatchObject({ kind: 'note', note: { type: 'restarted' } });
    expect([lost.turn, lost.coupon, lost.shelf]).toEqual([null, null, null]);
  });

  test('the language of a message is as marked, else by its script', () => {
    expect(languageOf('台灯')).toBe('zh');
    expect(languageOf('lamp')).toBe('en');
    expect(languageOf('LED', 'zh-CN')).toBe('zh');
    expect(languageOf('台灯', 'fr')).toBe('zh');
  });
});
