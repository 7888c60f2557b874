export const campaignKinds = ['voice-coupon', 'coupon', 'threshold', 'flash-sale', 'lottery', 'cards'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

export type Discount =
  | { readonly type: 'percent' | 'amount'; readonly value: number }
  | { readonly type: 'gift'; readonly product: string; readonly quantity: number }
  | { readonly type: 'free-shipping' };

export type Scope =
  | { readonly all: true }
  | { readonly category: string }
  | { readonly brand: string }
  | { readonly product: string };

/** What a coupon is worth; money in major units. */
export interface Terms {
  readonly discount: Discount;
  readonly appliesTo: Scope;
  readonly minimumSpend?: number;
  readonly maxDiscount?: number;
  readonly stacking?: { readonly group: string; readonly exclusive: boolean };
}

/** A campaign as the server keeps it; which members there are depends on its kind. */
export interface Campaign extends Partial<Terms> {
  readonly id: string;
  readonly name: string;
  readonly kind: CampaignKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly phrases?: readonly { readonly language: 'zh' | 'en'; readonly text: string }[];
  readonly tiers?: readonly { readonly spend: number; readonly off: number }[];
  readonly items?: readonly { readonly product: string; readonly price: number; readonly stockPerRound: number }[];
  readonly prizes?: readonly (Terms & { readonly id: string; readonly name: string; readonly odds: number })[];
  readonly cards?: readonly { readonly id: string; readonly name: string; readonly odds: number }[];
  readonly reward?: Terms;
  readonly maxRedemptions?: number;
  readonly commitment?: string;
}

/** Where a campaign stands at a time. */
export function phaseOf({ startsAt, endsAt }: Campaign, now: number): 'planned' | 'running' | 'over' {
  if (now < Date.parse(startsAt)) return 'planned';
  return now < Date.parse(endsAt) ? 'running' : 'over';
}
