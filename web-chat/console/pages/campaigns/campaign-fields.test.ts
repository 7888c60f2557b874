import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { campaignOf, fieldsOfCampaign, newCampaign } from './campaign-fields.js';
import { type Campaign, campaignKinds } from './campaign-types.js';

const campaign: Campaign = {
  id: 'c1',
  name: 'Kites up',
  kind: 'voice-coupon',
  startsAt: '2026-05-01T00:00:00.000Z',
  endsAt: '2026-05-31T00:00:00.000Z',
  phrases: [
    { language: 'zh', text: '风筝高飞' },
    { language: 'zh', text: '放风筝' },
    { language: 'en', text: 'kites up' },
  ],
  discount: { type: 'percent', value: 10 },
  appliesTo: { category: 'Kites' },
  stacking: { group: 'spring', exclusive: true },
  maxRedemptions: 100,
};

test('a campaign that was opened and saved is the same campaign, phrases beyond the form’s included', () => {
  const { id: _, phrases, ...rest } = campaign;
  const sent = campaignOf(fieldsOfCampaign(campaign), campaign);
  expect(sent).toMatchObject(rest);
  expect(new Set((sent.phrases as { text: string }[]).map(({ text }) => text))).toEqual(
    new Set(phrases?.map(({ text }) => text)),
  );
});

test('what was left empty is not sent, and a scope without a choice is everything', () => {
  const fields = {
    ...newCampaign('coupon', dayjs('2026-05-01')),
    name: 'x',
    budget: null,
    minimumSpend: undefined,
    rule: { ordersAtLeast: null },
  };
  const sent = campaignOf(fields, null);
  expect(sent).toMatchObject({ appliesTo: { all: true }, rule: {} });
  expect(Object.keys(sent)).not.toContain('budget');
  expect(Object.keys(sent)).not.toContain('minimumSpend');
});

test.each(campaignKinds)('a new campaign of the kind %s runs forward and is bounded', (kind) => {
  const sent = campaignOf(newCampaign(kind, dayjs('2026-05-01T08:30:00Z')), null);
  expect(Date.parse(String(sent.endsAt))).toBeGreaterThan(Date.parse(String(sent.startsAt)));
  const ids = [...((sent.prizes ?? sent.cards ?? []) as { id?: string }[])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(undefined);
});
