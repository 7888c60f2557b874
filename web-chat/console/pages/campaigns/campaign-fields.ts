import dayjs, { type Dayjs } from 'dayjs';
import type { Campaign, CampaignKind, Scope, Terms } from './campaign-types.js';

/** A scope as it is picked: what kind of thing, and which. */
interface ScopeFields {
  readonly kind: 'all' | 'category' | 'brand' | 'product';
  readonly id?: string | null;
}

export type TermsFields = Omit<Terms, 'appliesTo' | 'stacking'> & {
  readonly appliesTo: ScopeFields;
  readonly stackGroup?: string;
  readonly stackExclusive?: boolean;
};

/** A campaign as the form holds it: its time as a range, its phrases by language, its scope as it is picked. */
export interface CampaignFields {
  readonly name: string;
  readonly kind: CampaignKind;
  readonly range: readonly [Dayjs, Dayjs];
  readonly phraseZh?: string;
  readonly phraseEn?: string;
  readonly [field: string]: unknown;
}

const HOUR = 60;
const newTerms: TermsFields = { discount: { type: 'percent', value: 10 }, appliesTo: { kind: 'all' } };
const newLimits = { couponTtlMinutes: HOUR, maxRedemptions: 1_000, maxPerShopper: 1 };

/** What a new campaign of a kind starts from: a month, bounded. */
export function newCampaign(kind: CampaignKind, now: Dayjs): CampaignFields {
  const base = { name: '', kind, range: [now.startOf('hour'), now.startOf('hour').add(30, 'day')] as const };
  switch (kind) {
    case 'voice-coupon':
    case 'coupon':
      return { ...base, ...newTerms, ...newLimits };
    case 'threshold':
      return { ...base, appliesTo: { kind: 'all' }, tiers: [{ spend: 200, off: 20 }] };
    case 'flash-sale':
      return {
        ...base,
        items: [{}],
        everyMinutes: 24 * HOUR,
        roundMinutes: 2 * HOUR,
        holdMinutes: 15,
        maxPerShopper: 1,
      };
    case 'lottery':
      return {
        ...base,
        prizes: [{ name: '', odds: 0.1, count: 100, couponTtlMinutes: 24 * HOUR, ...newTerms }],
        maxDraws: 10_000,
        maxPerDay: 1,
        minimumAge: 18,
      };
    case 'cards':
      return {
        ...base,
        cards: [{ odds: 0.5 }, { odds: 0.5 }],
        exchange: 3,
        maxPerDay: 1,
        minimumAge: 18,
        reward: { ...newTerms, ...newLimits },
      };
  }
}

function scopeFields(scope: Scope): ScopeFields {
  if ('category' in scope) return { kind: 'category', id: scope.category };
  if ('brand' in scope) return { kind: 'brand', id: scope.brand };
  return 'product' in scope ? { kind: 'product', id: scope.product } : { kind: 'all' };
}

function scopeOf({ kind, id }: ScopeFields): Scope {
  return kind === 'all' ? { all: true } : ({ [kind]: id ?? '' } as Scope);
}

type Bag = Readonly<Record<string, unknown>>;

function termsFields(bag: Bag): Bag {
  const { appliesTo, stacking, ...rest } = bag as Partial<Terms>;
  return {
    ...rest,
    ...(appliesTo === undefined ? {} : { appliesTo: scopeFields(appliesTo) }),
    ...(stacking === undefined ? {} : { stackGroup: stacking.group, stackExclusive: stacking.exclusive }),
  };
}

/** Without members that were left empty: the server takes absence for "no limit". */
function filled(bag: Bag): Bag {
  return Object.fromEntries(
    Object.entries(bag).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function termsOf(bag: Bag): Bag {
  const { appliesTo, stackGroup, stackExclusive, ...rest } = bag as Partial<TermsFields>;
  return filled({
    ...rest,
    ...(appliesTo === undefined ? {} : { appliesTo: scopeOf(appliesTo) }),
    ...(stackGroup?.trim() ? { stacking: { group: stackGroup.trim(), exclusive: stackExclusive === true } } : {}),
  });
}

/** The form's view of a campaign. */
export function fieldsOfCampaign(campaign: Campaign): CampaignFields {
  const { id: _, commitment: __, startsAt, endsAt, phrases, prizes, reward, ...rest } = campaign;
  const phrase = (language: string): string => phrases?.find((each) => each.language === language)?.text ?? '';
  return {
    ...(termsFields({ ...rest }) as Omit<Campaign, 'id'>),
    range: [dayjs(startsAt), dayjs(endsAt)],
    ...(phrases === undefined ? {} : { phraseZh: phrase('zh'), phraseEn: phrase('en') }),
    ...(prizes === undefined ? {} : { prizes: prizes.map((prize) => termsFields({ ...prize })) }),
    ...(reward === undefined ? {} : { reward: termsFields({ ...reward }) }),
  };
}

/** A short id for a row that has none yet: its name where that will do, else its place. */
function withIds(rows: readonly Bag[], prefix: string): readonly Bag[] {
  return rows.map((row, index) => ({ ...row, id: row.id ?? `${prefix}-${index + 1}` }));
}

/** What the server is sent. `standing` gives phrases beyond the two that the form shows. */
export function campaignOf(fields: CampaignFields, standing: Campaign | null): Bag {
  const { range, phraseZh, phraseEn, prizes, cards, reward, rule, ...rest } = fields;
  const phrases = [
    { language: 'zh', text: phraseZh?.trim() ?? '' },
    { language: 'en', text: phraseEn?.trim() ?? '' },
  ].filter(({ text }) => text !== '');
  const others = (standing?.phrases ?? []).filter(
    (each, index, all) => all.findIndex(({ language }) => language === each.language) < index,
  );
  return {
    ...termsOf(rest),
    startsAt: range[0].toISOString(),
    endsAt: range[1].toISOString(),
    ...(fields.kind === 'voice-coupon' ? { phrases: [...phrases, ...others] } : {}),
    ...(Array.isArray(prizes)
      ? {
          prizes: withIds(
            prizes.map((prize: Bag) => termsOf(prize)),
            'prize',
          ),
        }
      : {}),
    ...(Array.isArray(cards) ? { cards: withIds(cards as readonly Bag[], 'card') } : {}),
    ...(reward === undefined ? {} : { reward: termsOf(reward as Bag) }),
    ...(rule === undefined ? {} : { rule: filled(rule as Bag) }),
  };
}
