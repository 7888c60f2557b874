import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createInMemoryPriceBook } from '../pricing/in-memory-price-book.js';
import type { Campaign } from './campaign.js';
import { sampleCampaign } from './campaign-store.contract.js';
import { createInMemoryCampaignStore } from './campaign-store.js';
import { counters } from './counters.js';
import { couponCode } from './coupon-code.js';
import { createInMemoryLedger } from './ledger/in-memory-ledger.js';
import { createPromotions } from './promotions.js';
import { createInMemoryShopperSettings } from './shopper-settings.js';

const during = new Date('2026-03-02T10:00:00.000Z');

async function shop(campaigns: readonly Campaign[], start = during) {
  const store = createInMemoryCampaignStore();
  for (const campaign of campaigns) await store.put(campaign);
  let now = start;
  const clock = () => now;
  const ledger = createInMemoryLedger();
  const promotions = createPromotions({
    campaigns: store,
    ledger,
    settings: createInMemoryShopperSettings(),
    priceBook: createInMemoryPriceBook(),
    clock,
    random: randomBytes,
    currency: () => 'CNY',
    seedOf: () => '07'.repeat(32),
  });
  return { promotions, ledger, wait: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)) };
}

describe('promotions', () => {
  it('grants a coupon for the spoken phrase, in both languages, with the terms of the campaign', async () => {
    const { promotions } = await shop([sampleCampaign({ maxPerShopper: 1 })]);
    expect(await promotions.hear(['村风送好理'], 'ann')).toMatchObject({
      kind: 'granted',
      repeated: false,
      coupon: { campaignId: 'spring', expiresAt: '2026-03-02T10:30:00.000Z', discount: { type: 'percent', value: 10 } },
    });
    expect(await promotions.hear(['spring is in the shop'], 'bob')).toMatchObject({ kind: 'granted' });
  });

  it('repeats a coupon that still counts, and refuses a second one', async () => {
    const { promotions, wait } = await shop([sampleCampaign()]);
    const first = await promotions.hear(['春风送好礼'], 'ann');
    wait(10);
    const again = await promotions.hear(['春风送好礼'], 'ann');
    expect(again).toMatchObject({ kind: 'granted', repeated: true });
    expect(again.kind === 'granted' && first.kind === 'granted' && again.coupon.code === first.coupon.code).toBe(true);
    wait(21);
    expect(await promotions.hear(['春风送好礼'], 'ann')).toEqual({
      kind: 'refused',
      reason: 'already_used',
      campaignId: 'spring',
    });
  });

  it('takes the transcript that is nearest to a phrase', async () => {
    const { promotions } = await shop([sampleCampaign()]);
    expect(await promotions.hear(['今天天气不错', '春风送好礼', '春分'], 'ann')).toMatchObject({ kind: 'granted' });
  });

  it('refuses outside the time, with the reason', async () => {
    const early = await shop([sampleCampaign()], new Date('2026-02-28T23:59:59.000Z'));
    expect(await early.promotions.hear(['春风送好礼'], 'ann')).toMatchObject({
      kind: 'refused',
      reason: 'not_started',
    });
    const late = await shop([sampleCampaign()], new Date('2026-03-08T00:00:00.000Z'));
    expect(await late.promotions.hear(['春风送好礼'], 'ann')).toMatchObject({ kind: 'refused', reason: 'ended' });
    expect(await late.promotions.running(new Date('2026-03-08T00:00:00.000Z'))).toEqual([]);
    expect(await late.ledger.book.used(counters.all('spring'))).toBe(0);
  });

  it('prefers a running campaign to one with the same phrase that is over', async () => {
    const over = sampleCampaign({ id: 'old', endsAt: '2026-03-01T12:00:00.000Z' });
    const { promotions } = await shop([over, sampleCampaign()]);
    expect(await promotions.hear(['春风送好礼'], 'ann')).toMatchObject({
      kind: 'granted',
      coupon: { campaignId: 'spring' },
    });
  });

  it('is sold out for the next shopper once all are taken, even when all speak at once', async () => {
    const { promotions } = await shop([sampleCampaign({ maxRedemptions: 3 })]);
    const said = await Promise.all(
      Array.from({ length: 20 }, (_, index) => promotions.hear(['春风送好礼'], `shopper-${index}`)),
    );
    expect(said.filter(({ kind }) => kind === 'granted')).toHaveLength(3);
    expect(said.filter((each) => each.kind === 'refused' && each.reason === 'sold_out')).toHaveLength(17);
  });

  it('asks back in the grey zone, grants nothing for ordinary speech', async () => {
    const { promotions, ledger } = await shop([sampleCampaign({ phrases: [{ language: 'zh', text: '瑞雪迎春' }] })]);
    expect(await promotions.hear(['瑞雪春'], 'ann')).toEqual({ kind: 'did_you_mean', campaignId: 'spring' });
    expect(await promotions.hear(['有没有春季的外套'], 'ann')).toEqual({ kind: 'none' });
    expect(await promotions.hear([], 'ann')).toEqual({ kind: 'none' });
    expect(await ledger.book.used(counters.all('spring'))).toBe(0);
  });

  it('hints at the voice for a typed phrase, and grants nothing', async () => {
    const { promotions, ledger } = await shop([sampleCampaign()]);
    expect(await promotions.typed('春风送好礼！')).toEqual({ kind: 'say_it', campaignId: 'spring' });
    expect(await promotions.typed('Spring is in the shop')).toEqual({ kind: 'say_it', campaignId: 'spring' });
    expect(await promotions.typed('我想看看春天穿的外套，再送一份好看的礼物')).toEqual({ kind: 'none' });
    const over = await shop([sampleCampaign()], new Date('2026-04-01T00:00:00.000Z'));
    expect(await over.promotions.typed('春风送好礼')).toEqual({ kind: 'none' });
    expect(await ledger.book.used(counters.all('spring'))).toBe(0);
  });
});

describe('coupon codes', () => {
  it('are long, unambiguous and different', () => {
    const codes = Array.from({ length: 2000 }, () => couponCode(randomBytes));
    expect(new Set(codes).size).toBe(2000);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{12}$/);
  });

  it('use every letter about equally often', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 3000; index += 1) {
      for (const letter of couponCode(randomBytes)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (3000 * 12) / counts.size;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
  });

  it('do not wait for a source that gives nothing usable', () => {
    expect(() => couponCode((size) => new Uint8Array(size).fill(255))).toThrow(/no usable bytes/);
  });
});
