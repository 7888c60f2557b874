import { describe, expect, it } from 'vitest';
import type { GrantedCoupon } from '../campaign.js';
import type { Grant } from './grant.js';
import type { Claim, ClaimOutcome, GrantDraft, Limit, Order, RedemptionLedger } from './redemption-ledger.js';

const now = '2026-03-02T10:00:00.000Z';
const soon = '2026-03-02T10:30:00.000Z';
const later = '2026-03-02T11:00:00.000Z';

function sampleCoupon(code: string, changes: Partial<GrantedCoupon> = {}): GrantedCoupon {
  return {
    code,
    campaignId: 'spring',
    campaignName: 'Spring opening',
    expiresAt: soon,
    discount: { type: 'percent', value: 12.5 },
    appliesTo: { category: 'Tea > Green' },
    ...changes,
  };
}

const limit = (counter: string, cap: number, changes: Partial<Limit> = {}): Limit => ({
  counter,
  amount: 1,
  cap,
  reason: 'sold_out',
  returns: false,
  ...changes,
});

function draft(code: string, changes: Partial<GrantDraft> = {}): GrantDraft {
  return {
    code,
    details: { kind: 'coupon', coupon: sampleCoupon(code) },
    state: 'held',
    expiresAt: soon,
    onCancel: 'restore',
    limits: [],
    ...changes,
  };
}

/** A claim for a coupon of which there are `places`, one for each shopper. */
function claim(shopperId: string, code: string, changes: Partial<Claim> & { readonly places?: number } = {}): Claim {
  const { places = 10, ...rest } = changes;
  return {
    key: code,
    fingerprint: 'f',
    campaignId: 'spring',
    shopperId,
    now,
    repeats: true,
    limits: [limit(`spring|shopper|${shopperId}`, 1, { reason: 'already_used' }), limit('spring|all', places)],
    choices: [draft(code)],
    ...rest,
  };
}

const stock = (cap: number, amount = 1): Limit => limit('sale|stock', cap, { amount, returns: true });

/** A claim for pieces of a sale's round, with a queue. */
function reservation(
  shopperId: string,
  code: string,
  changes: Partial<Claim> & { amount?: number; cap?: number } = {},
) {
  const { amount = 1, cap = 2, ...rest } = changes;
  return claim(shopperId, code, {
    campaignId: 'sale',
    repeats: false,
    limits: [],
    choices: [
      draft(code, {
        details: {
          kind: 'reservation',
          productId: 'T1',
          quantity: amount,
          unitPrice: 900,
          currency: 'CNY',
          round: '0',
        },
        onCancel: 'release',
        limits: [stock(cap, amount)],
      }),
    ],
    waiting: { line: 'sale|stock', holdMinutes: 15, join: true },
    ...rest,
  });
}

function order(codes: readonly (string | [string, number])[], changes: Partial<Order> = {}): Order {
  return {
    orderId: 'o1',
    shopperId: 'ann',
    status: 'placed',
    at: '2026-03-02T10:10:00.000Z',
    codes: codes.map((each) =>
      typeof each === 'string' ? { code: each, discount: null } : { code: each[0], discount: each[1] },
    ),
    total: 12_300,
    currency: 'CNY',
    ...changes,
  };
}

function tally(outcomes: readonly ClaimOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const name = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const grantOf = (outcome: ClaimOutcome): Grant => {
  if (outcome.kind !== 'granted' && outcome.kind !== 'already') throw new Error(`no grant: ${outcome.kind}`);
  return outcome.grant;
};

/** The books are sound: counters are what the grants add up to, and none is above its cap or below 0. */
export async function expectSound(ledger: RedemptionLedger): Promise<void> {
  for (const { counter, used, cap, recounted } of await ledger.book.audit()) {
    expect({ counter, recounted }).toEqual({ counter, recounted: used });
    expect(used).toBeGreaterThanOrEqual(0);
    expect(used).toBeLessThanOrEqual(cap);
  }
}

/** What every ledger guarantees, whatever it stands on. `open` gives an empty one. */
export function redemptionLedgerContract(name: string, open: () => Promise<RedemptionLedger>): void {
  const ledgerTest = (what: string, run: (ledger: RedemptionLedger) => Promise<void>): void =>
    it(what, async () => {
      const ledger = await open();
      await run(ledger);
      await expectSound(ledger);
    });

  describe(`redemption ledger: ${name}`, () => {
    ledgerTest('grants a coupon whole, and finds it by shopper and by code', async (ledger) => {
      const grant = grantOf(await ledger.claim(claim('ann', 'C1')));
      expect(grant).toEqual({
        code: 'C1',
        campaignId: 'spring',
        shopperId: 'ann',
        state: 'held',
        grantedAt: now,
        expiresAt: soon,
        orderId: null,
        worth: null,
        details: { kind: 'coupon', coupon: sampleCoupon('C1') },
      });
      expect(await ledger.book.byShopper('ann')).toEqual([grant]);
      expect(await ledger.book.byCode('C1')).toEqual(grant);
      expect(await ledger.book.used('spring|all')).toBe(1);
      expect(await ledger.book.byShopper('bob')).toEqual([]);
      expect(await ledger.book.byCode('C2')).toBeNull();
      expect(await ledger.book.usedOf(['spring|all', 'autumn|all'])).toEqual(new Map([['spring|all', 1]]));
    });

    ledgerTest('passes no cap: 10 of 200 concurrent claims for 10 places', async (ledger) => {
      const claims = Array.from({ length: 200 }, (_, index) => ledger.claim(claim(`s${index}`, `C${index}`)));
      expect(tally(await Promise.all(claims))).toEqual({ granted: 10, sold_out: 190 });
      expect(await ledger.book.used('spring|all')).toBe(10);
      expect(await ledger.book.events({ campaignId: 'spring', limit: 500 })).toHaveLength(10);
    });

    ledgerTest('gives one shopper one live grant of 50 concurrent claims, and repeats that one', async (ledger) => {
      const limits = [limit('spring|all', 100)];
      const claims = Array.from({ length: 50 }, (_, index) => ledger.claim(claim('ann', `C${index}`, { limits })));
      const outcomes = await Promise.all(claims);
      expect(tally(outcomes)).toEqual({ granted: 1, already: 49 });
      expect(new Set(outcomes.map((outcome) => grantOf(outcome).code)).size).toBe(1);
    });

    ledgerTest('repeats a grant while it counts, then holds the shopper to the limit', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      expect(await ledger.claim(claim('ann', 'C2'))).toMatchObject({ kind: 'already', grant: { code: 'C1' } });
      expect(await ledger.claim(claim('ann', 'C3', { now: soon }))).toEqual({
        kind: 'refused',
        reason: 'already_used',
      });
      const limits = [limit('spring|shopper|ann', 2, { reason: 'already_used' })];
      const choices = [draft('C4', { expiresAt: later })];
      expect(await ledger.claim(claim('ann', 'C4', { now: soon, limits, choices }))).toMatchObject({ kind: 'granted' });
      const states = (await ledger.book.byShopper('ann')).map(({ code, state }) => [code, state]);
      expect(states).toEqual([
        ['C1', 'expired'],
        ['C4', 'held'],
      ]);
    });

    ledgerTest('grants nothing where a cap is 0, and counts nothing of a claim that is refused', async (ledger) => {
      expect(await ledger.claim(claim('ann', 'C1', { places: 0 }))).toEqual({ kind: 'refused', reason: 'sold_out' });
      expect(await ledger.book.used('spring|shopper|ann')).toBe(0);
      expect(await ledger.book.events({ limit: 10 })).toEqual([]);
    });

    ledgerTest('answers a key with the same outcome for good, a refusal too', async (ledger) => {
      const first = await ledger.claim(claim('ann', 'C1', { places: 1 }));
      const refused = await ledger.claim(claim('bob', 'C2', { places: 1 }));
      expect(await ledger.claim(claim('ann', 'C1', { places: 1 }))).toEqual(first);
      expect(await ledger.claim(claim('bob', 'C2', { places: 5 }))).toEqual(refused);
      expect(await ledger.replay({ shopperId: 'ann', key: 'C1', fingerprint: 'f' })).toEqual(first);
      expect(await ledger.replay({ shopperId: 'ann', key: 'C1', fingerprint: 'g' })).toEqual({ kind: 'key_reused' });
      expect(await ledger.replay({ shopperId: 'ann', key: 'C2', fingerprint: 'f' })).toBeNull();
      expect(await ledger.book.used('spring|all')).toBe(1);
    });

    ledgerTest('answers 50 concurrent claims with one key alike', async (ledger) => {
      const same = { ...claim('ann', 'C'), repeats: false, limits: [limit('spring|all', 100)] };
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => ledger.claim({ ...same, choices: [draft(`C${index}`)] })),
      );
      expect(new Set(outcomes.map((outcome) => grantOf(outcome).code)).size).toBe(1);
      expect(await ledger.book.used('spring|all')).toBe(1);
    });

    ledgerTest('refuses a key that stands for something else, and does nothing', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      expect(await ledger.claim(claim('ann', 'C1', { fingerprint: 'g' }))).toEqual({ kind: 'key_reused' });
      expect(await ledger.claim(claim('bob', 'C1', { fingerprint: 'g', choices: [draft('C2')] }))).toMatchObject({
        kind: 'granted',
      });
      expect(await ledger.book.used('spring|all')).toBe(2);
    });

    ledgerTest('takes the first choice that there is room for', async (ledger) => {
      const choices = (code: string) => [
        draft(`${code}-big`, { limits: [limit('spring|big', 1)] }),
        draft(`${code}-blank`, { state: 'kept', expiresAt: null }),
      ];
      const limits = [limit('spring|all', 2)];
      const draw = (shopper: string) => ledger.claim(claim(shopper, shopper, { limits, choices: choices(shopper) }));
      expect([await draw('ann'), await draw('bob'), await draw('cas')]).toMatchObject([
        { kind: 'granted', grant: { code: 'ann-big', state: 'held' } },
        { kind: 'granted', grant: { code: 'bob-blank', state: 'kept' } },
        { kind: 'refused', reason: 'sold_out' },
      ]);
    });

    ledgerTest('lets one order use a code, and only the shopper whose it is', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      expect(await ledger.order(order(['C1', 'C9'], { orderId: 'o0', shopperId: 'bob' }))).toEqual({
        kind: 'recorded',
        codes: [
          { code: 'C1', kind: 'refused', reason: 'not_yours' },
          { code: 'C9', kind: 'refused', reason: 'unknown' },
        ],
      });
      const used = { kind: 'recorded', codes: [{ code: 'C1', kind: 'used' }] };
      expect(await ledger.order(order(['C1']))).toEqual(used);
      expect(await ledger.order(order(['C1']))).toEqual(used);
      expect(await ledger.order(order(['C1'], { orderId: 'o2' }))).toMatchObject({
        codes: [{ kind: 'refused', reason: 'used' }],
      });
      expect(await ledger.order(order([], { orderId: 'o1' }))).toEqual({ kind: 'conflict' });
      expect(await ledger.book.byCode('C1')).toMatchObject({ state: 'used', orderId: 'o1' });
    });

    ledgerTest('lets one of 30 concurrent orders use a code', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, index) => ledger.order(order(['C1'], { orderId: `o${index}` }))),
      );
      const uses = outcomes.filter((each) => each.kind === 'recorded' && each.codes[0]?.kind === 'used');
      expect(uses).toHaveLength(1);
    });

    ledgerTest('does not use what has run out', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      expect(await ledger.order(order(['C1'], { at: soon }))).toMatchObject({
        codes: [{ kind: 'refused', reason: 'expired' }],
      });
    });

    ledgerTest('gives a coupon back when its order is cancelled, once', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      await ledger.order(order(['C1']));
      const cancelled = order([], { status: 'cancelled', at: '2026-03-02T10:20:00.000Z' });
      const restored = { kind: 'recorded', codes: [{ code: 'C1', kind: 'restored' }] };
      expect(await ledger.order(cancelled)).toEqual(restored);
      expect(await ledger.order(cancelled)).toEqual(restored);
      expect(await ledger.order(order(['C1']))).toMatchObject({ codes: [{ kind: 'used' }] });
      expect(await ledger.book.byCode('C1')).toMatchObject({ state: 'held', orderId: null });
      expect(await ledger.order(order(['C1'], { orderId: 'o2' }))).toMatchObject({ codes: [{ kind: 'used' }] });
      expect((await ledger.book.events({ code: 'C1', limit: 9 })).map(({ type, orderId }) => [type, orderId])).toEqual([
        ['granted', null],
        ['used', 'o1'],
        ['restored', 'o1'],
        ['used', 'o2'],
      ]);
    });

    ledgerTest('lets a coupon run out that comes back too late', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      await ledger.order(order(['C1']));
      expect(await ledger.order(order([], { status: 'cancelled', at: later }))).toMatchObject({
        codes: [{ code: 'C1', kind: 'expired' }],
      });
    });

    ledgerTest('remembers a cancellation that comes before its order', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      await ledger.order(order([], { status: 'cancelled' }));
      expect(await ledger.order(order(['C1']))).toEqual({ kind: 'conflict' });
      expect(await ledger.book.byCode('C1')).toMatchObject({ state: 'held' });
      expect(await ledger.book.orders('ann')).toEqual({ orders: 0, spent: 0, lastOrderAt: null });
    });

    ledgerTest('knows what a shopper’s orders come to', async (ledger) => {
      await ledger.order(order([]));
      await ledger.order(order([], { orderId: 'o2', at: later, total: 700 }));
      await ledger.order(order([], { orderId: 'o3', total: 900 }));
      await ledger.order(order([], { orderId: 'o3', status: 'cancelled' }));
      expect(await ledger.book.orders('ann')).toEqual({ orders: 2, spent: 13_000, lastOrderAt: later });
    });

    ledgerTest('holds a budget by the most that coupons may cost, and settles what they did', async (ledger) => {
      const spending = (shopper: string) =>
        claim(shopper, `${shopper}1`, {
          limits: [limit('spring|budget', 1000, { amount: 400, reason: 'budget', returns: true, spends: true })],
        });
      expect(await ledger.claim(spending('ann'))).toMatchObject({ grant: { worth: 400 } });
      await ledger.claim(spending('bob'));
      expect(await ledger.claim(spending('cas'))).toEqual({ kind: 'refused', reason: 'budget' });
      expect(await ledger.order(order([['ann1', 401]]))).toMatchObject({ codes: [{ reason: 'over_worth' }] });
      expect(await ledger.order(order([['ann1', 150]], { orderId: 'o2' }))).toMatchObject({
        codes: [{ kind: 'used' }],
      });
      expect(await ledger.book.used('spring|budget')).toBe(550);
      expect(await ledger.claim({ ...spending('cas'), key: 'again' })).toMatchObject({ kind: 'granted' });
      // No room any more to hold all of it anew: the coupon comes back with what its order had taken.
      await ledger.order(order([], { orderId: 'o2', status: 'cancelled' }));
      expect(await ledger.book.byCode('ann1')).toMatchObject({ state: 'held', worth: 150 });
      await ledger.sweep(soon);
      expect(await ledger.book.used('spring|budget')).toBe(0);
    });

    ledgerTest('keeps count of what does not return when it runs out', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      await ledger.sweep(soon);
      expect(await ledger.book.byCode('C1')).toMatchObject({ state: 'expired' });
      expect(await ledger.book.used('spring|all')).toBe(1);
      expect((await ledger.book.events({ code: 'C1', limit: 9 })).map(({ type }) => type)).toEqual([
        'granted',
        'expired',
      ]);
    });

    ledgerTest('gives stock that ran out or was given back to those who wait, in their order', async (ledger) => {
      const first = grantOf(await ledger.claim(reservation('ann', 'A', { amount: 2 })));
      expect(await ledger.claim(reservation('bob', 'B', { amount: 2 }))).toEqual({ kind: 'waiting', position: 1 });
      expect(await ledger.claim(reservation('cas', 'C'))).toEqual({ kind: 'waiting', position: 2 });
      expect(await ledger.claim({ ...reservation('bob', 'B2'), key: 'b2' })).toEqual({ kind: 'waiting', position: 1 });
      expect(await ledger.release(first.code, 'bob', now)).toBeNull();
      expect(await ledger.release(first.code, 'ann', now)).toMatchObject({ state: 'released' });
      expect(await ledger.book.byShopper('bob')).toMatchObject([
        { code: 'B', state: 'held', expiresAt: '2026-03-02T10:15:00.000Z' },
      ]);
      expect(await ledger.book.byShopper('cas')).toEqual([]);
      expect(await ledger.sweep('2026-03-02T10:15:00.000Z')).toMatchObject([{ code: 'C', shopperId: 'cas' }]);
      expect(await ledger.book.byCode('B')).toMatchObject({ state: 'expired' });
    });

    ledgerTest('lets nobody pass the head of the line, even for less', async (ledger) => {
      await ledger.claim(reservation('ann', 'A', { cap: 2 }));
      expect(await ledger.claim(reservation('bob', 'B', { cap: 2, amount: 2 }))).toEqual({
        kind: 'waiting',
        position: 1,
      });
      expect(await ledger.claim(reservation('cas', 'C', { cap: 2 }))).toEqual({ kind: 'waiting', position: 2 });
      const impatient = reservation('dan', 'D', {
        cap: 2,
        waiting: { line: 'sale|stock', holdMinutes: 15, join: false },
      });
      expect(await ledger.claim(impatient)).toEqual({ kind: 'refused', reason: 'sold_out' });
    });

    ledgerTest('returns a cancelled reservation to the stock, and serves the line', async (ledger) => {
      await ledger.claim(reservation('ann', 'A', { amount: 2 }));
      await ledger.claim(reservation('bob', 'B'));
      await ledger.order(order(['A']));
      expect(await ledger.book.byShopper('bob')).toEqual([]);
      expect(await ledger.order(order([], { status: 'cancelled' }))).toMatchObject({
        codes: [{ code: 'A', kind: 'released' }],
      });
      expect(await ledger.book.byShopper('bob')).toMatchObject([{ code: 'B', state: 'held' }]);
      expect(await ledger.book.used('sale|stock')).toBe(1);
    });

    ledgerTest('takes all the cards that a claim gives, or none', async (ledger) => {
      const card = (code: string) => draft(code, { state: 'kept', expiresAt: null });
      for (const code of ['K1', 'K2', 'K3'])
        await ledger.claim(claim('ann', code, { repeats: false, limits: [], choices: [card(code)] }));
      const swap = (code: string, gives: readonly string[]) =>
        ledger.claim(claim('ann', code, { repeats: false, limits: [], choices: [card(code)], gives }));
      expect(await swap('K8', ['K1', 'K9'])).toEqual({ kind: 'refused', reason: 'too_few_cards' });
      expect(await swap('K7', ['K1', 'K1'])).toEqual({ kind: 'refused', reason: 'too_few_cards' });
      expect(await ledger.book.byCode('K1')).toMatchObject({ state: 'kept' });
      const swaps = await Promise.all([swap('K4', ['K1', 'K2']), swap('K5', ['K2', 'K3'])]);
      expect(tally(swaps)).toEqual({ granted: 1, too_few_cards: 1 });
    });

    ledgerTest('lists events after a sequence, of a campaign, a shopper or a code', async (ledger) => {
      await ledger.claim(claim('ann', 'C1'));
      await ledger.claim(reservation('ann', 'A'));
      await ledger.claim(claim('bob', 'C2'));
      const codes = async (query: object) => (await ledger.book.events({ limit: 9, ...query })).map(({ code }) => code);
      expect(await codes({})).toEqual(['C1', 'A', 'C2']);
      expect(await codes({ campaignId: 'spring' })).toEqual(['C1', 'C2']);
      expect(await codes({ shopperId: 'ann', limit: 1 })).toEqual(['C1']);
      const [first] = await ledger.book.events({ limit: 1 });
      expect(await codes({ after: first?.sequence ?? 0 })).toEqual(['A', 'C2']);
      expect(await ledger.book.audit('sale')).toEqual([{ counter: 'sale|stock', used: 1, cap: 2, recounted: 1 }]);
    });
  });
}
