import { verifyDraw } from '../../dialog/commerce/promotion/draw.js';
import { ask, concurrently } from './claim-client.js';
import type { KillableShop } from './killable-shop.js';

/** What a scenario can hold against its promise. */
export interface Ended {
  readonly shop: KillableShop;
  readonly campaignId: string;
  readonly counters: readonly { readonly counter: string; readonly used: number; readonly cap: number }[];
  /** Of all grants that were acknowledged. */
  readonly codes: readonly string[];
  readonly merchantToken: string;
  readonly shoppers: readonly { readonly userId: string; readonly token: string }[];
}

/** A campaign under load. */
export interface Scenario {
  readonly name: string;
  campaign(): Readonly<Record<string, unknown>>;
  body(): Readonly<Record<string, unknown>>;
  /** Promises in words, and whether they hold. */
  check(ended: Ended): Promise<[string, boolean][]>;
}

const hour = 3_600_000;

/** A coupon, and a piece of a flash sale, for every fourth shopper; a lottery with a prize for every 33rd draw: fewer than are wanted. */
export function scenarios({ claims, shoppers }: { readonly claims: number; readonly shoppers: number }): Scenario[] {
  const now = Date.now();
  const places = Math.round(shoppers / 4);
  const announced = {
    startsAt: new Date(now - hour).toISOString(),
    endsAt: new Date(now + 24 * hour).toISOString(),
  };
  const prizes = [
    { id: 'big', name: 'Big', odds: 0.2, count: Math.round(claims / 100) },
    { id: 'small', name: 'Small', odds: 0.5, count: Math.round(claims / 50) },
  ];
  const used = (ended: Ended, suffix: string): number =>
    ended.counters.find(({ counter }) => counter === `${ended.campaignId}|${suffix}`)?.used ?? 0;
  const overShopper = ({ counters }: Ended): number =>
    counters.filter(({ counter, used: count, cap }) => counter.includes('|shopper|') && count > cap).length;
  return [
    {
      name: 'coupons',
      campaign: () => ({
        ...announced,
        name: 'Bench coupons',
        kind: 'coupon',
        discount: { type: 'percent', value: 10 },
        appliesTo: { all: true },
        couponTtlMinutes: 600,
        maxRedemptions: places,
        maxPerShopper: 1,
      }),
      body: () => ({ type: 'coupon' }),
      check: async (ended) => [
        [`${used(ended, 'all')} coupons granted, ${places} announced`, used(ended, 'all') === places],
        [`${ended.codes.length} different codes acknowledged`, ended.codes.length === places],
        [`${overShopper(ended)} shoppers above their limit`, overShopper(ended) === 0],
      ],
    },
    {
      name: 'flash sale',
      campaign: () => {
        return {
          ...announced,
          name: 'Bench flash sale',
          kind: 'flash-sale',
          items: [{ product, price: 1, stockPerRound: places }],
          everyMinutes: 2_880,
          roundMinutes: 2_880,
          holdMinutes: 600,
          maxPerShopper: 1,
        };
      },
      body: () => ({ type: 'reserve', productId: product }),
      check: async (ended) => [
        [
          `${used(ended, `stock|0|${product}`)} pieces reserved of a stock of ${places}`,
          used(ended, `stock|0|${product}`) === places,
        ],
        [`${ended.codes.length} different reservations acknowledged`, ended.codes.length === places],
        [`${overShopper(ended)} shoppers above their limit`, overShopper(ended) === 0],
      ],
    },
    {
      name: 'lottery',
      campaign: () => ({
        ...announced,
        name: 'Bench lottery',
        kind: 'lottery',
        prizes: prizes.map((prize) => ({
          ...prize,
          couponTtlMinutes: 600,
          discount: { type: 'amount', value: 5 },
          appliesTo: { all: true },
        })),
        maxDraws: claims,
        maxPerDay: Math.ceil(claims / shoppers),
        minimumAge: 0,
      }),
      body: () => ({ type: 'draw' }),
      check: async (ended) => [
        ...prizes.map(({ id, count }): [string, boolean] => [
          `${used(ended, `prize|${id}`)} of ${count} prizes "${id}" given`,
          used(ended, `prize|${id}`) === count,
        ]),
        [`${ended.codes.length} draws acknowledged`, ended.codes.length === claims],
        [`${overShopper(ended)} shoppers above their limit`, overShopper(ended) === 0],
        await verified(ended),
      ],
    },
  ];
}

/** Of the sample shop. */
const product = 'T1';

interface Proof {
  readonly commitment: string;
  readonly seed: string | null;
  readonly odds: readonly { readonly id: string; readonly odds: number }[];
}

interface Mine {
  readonly items: readonly {
    readonly campaign: string;
    readonly draw?: { readonly nonce: string; readonly drawn: string | null };
  }[];
}

/** Ends the game, takes the seed that this makes public, and checks every draw as its shopper would. */
async function verified({ shop, campaignId, merchantToken, shoppers }: Ended): Promise<[string, boolean]> {
  await ask(shop, 'PATCH', `/api/merchant/campaigns/${campaignId}`, {
    token: merchantToken,
    body: { endsAt: new Date(Date.now() - 1).toISOString() },
  });
  const { commitment, seed, odds } = await ask<Proof>(shop, 'GET', `/api/chat/promotions/${campaignId}/proof`);
  let draws = 0;
  let wrong = 0;
  await concurrently(shoppers, 32, async ({ userId, token }) => {
    const { items } = await ask<Mine>(shop, 'GET', '/api/chat/promotions/mine', { token });
    for (const { campaign, draw } of items) {
      if (campaign !== campaignId || draw === undefined) continue;
      draws += 1;
      const bound = { campaignId, shopperId: userId, nonce: draw.nonce };
      if (seed === null || !verifyDraw({ commitment, seed, odds, draw: bound, outcome: draw.drawn })) wrong += 1;
    }
  });
  return [`${draws} draws checked against the revealed seed, ${wrong} not as committed`, wrong === 0 && draws > 0];
}
