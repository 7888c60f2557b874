import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { Announcement } from './commerce/promotion/announcements.js';
import { type CardsCampaign, campaignPhase, type GameCampaign } from './commerce/promotion/campaign.js';
import type { ClaimResult, ClaimWish, Refusal } from './commerce/promotion/claim-desk.js';
import { cardsHeld } from './commerce/promotion/game-claims.js';
import { counts, type Grant } from './commerce/promotion/ledger/grant.js';
import type { Promotions } from './commerce/promotion/promotions.js';
import type { PromotionAnswer, PromotionTopic } from './policy/promotion-answer.js';
import type { PromotionRequest } from './state/promotion-request.js';

/** What a request needs to be carried out. */
export interface PromotionTalk {
  readonly promotions: Promotions;
  readonly graph: ShopGraph;
  readonly conversationId: string;
  readonly language: 'zh' | 'en';
  readonly shopperId: string;
  readonly device: string | null;
  /** Idempotency key of the turn. */
  readonly key: string;
  readonly now: Date;
  /** Products that are being talked about. */
  readonly focus: readonly string[];
  /** Words of the shopper, normalised, to find a card's name in. */
  readonly text: string;
}

/**
 * Carries out what was asked of promotions and says what came of it. Null: the shop announces nothing of the kind and
 * the words may mean something else.
 */
export async function talkOfPromotions(
  request: PromotionRequest,
  talk: PromotionTalk,
): Promise<PromotionAnswer | null> {
  const { promotions, shopperId, now, graph } = talk;
  const announced = await promotions.announced(graph);
  const live = announced.filter(({ phase }) => phase === 'running');
  switch (request.kind) {
    case 'deals':
      return dealsAnswer(promotions, graph, now);
    case 'mine': {
      const grants = (await promotions.grants(shopperId)).filter((grant) => counts(grant, now));
      return { kind: 'mine', grants };
    }
    case 'quiet': {
      await promotions.settings.change(shopperId, { quiet: request.on });
      if (request.on) await promotions.settings.forget(shopperId);
      return { kind: 'settings', change: request.on ? 'quiet' : 'loud' };
    }
    case 'consent':
      if (!announced.some(({ campaign }) => campaign.kind === 'coupon' && campaign.rule !== undefined)) return null;
      await promotions.settings.change(shopperId, { consent: request.given });
      return { kind: 'settings', change: request.given ? 'consent' : 'no_consent' };
    case 'age':
      return declareAge(request, games(announced), talk);
    case 'claim':
      return claimCoupon(live, talk);
    case 'flash_times':
      return ofKind(announced, 'flash-sale', 'flash-sale');
    case 'remind':
      return remind(announced, talk);
    case 'reserve':
      return reserve(live, request.wait, talk);
    case 'draw':
      return play(live, 'lottery', { type: 'draw' }, talk);
    case 'odds':
      return ofKind(announced, 'lottery', 'lottery', true);
    case 'card':
      return play(live, 'cards', { type: 'card' }, talk);
    case 'my_cards':
    case 'exchange':
    case 'reward':
      return cards(live, request.kind, talk);
  }
}

const games = (announced: readonly Announcement[]): readonly GameCampaign[] =>
  announced.flatMap(({ campaign }) => (campaign.kind === 'lottery' || campaign.kind === 'cards' ? [campaign] : []));

function ofKind(
  announced: readonly Announcement[],
  kind: PromotionTopic,
  topic: PromotionTopic,
  onlyIfAny = false,
): PromotionAnswer | null {
  const those = announced.filter(({ campaign }) => campaign.kind === kind);
  if (those.length > 0) return { kind: 'deals', announcements: those };
  return onlyIfAny ? null : { kind: 'none', topic };
}

async function declareAge(
  { old, years }: Extract<PromotionRequest, { kind: 'age' }>,
  played: readonly GameCampaign[],
  { promotions, shopperId }: PromotionTalk,
): Promise<PromotionAnswer | null> {
  if (played.length === 0) return null;
  const asked = years ?? Math.max(...played.map(({ minimumAge }) => minimumAge));
  await promotions.settings.change(shopperId, { age: old ? { atLeast: asked } : { below: asked } });
  return { kind: 'settings', change: old ? 'old_enough' : 'too_young' };
}

async function claimCoupon(live: readonly Announcement[], talk: PromotionTalk): Promise<PromotionAnswer | null> {
  const coupons = live.flatMap(({ campaign }) => (campaign.kind === 'coupon' ? [campaign] : []));
  let refused: PromotionAnswer | null = null;
  for (const campaign of coupons) {
    const result = await claim(campaign.id, { type: 'coupon' }, talk, campaign.id);
    if (result.kind === 'granted' || result.kind === 'already')
      return { kind: 'coupon', grant: result.grant, repeated: result.kind === 'already' };
    refused ??= refusal(result, campaign.id);
  }
  return refused;
}

async function remind(announced: readonly Announcement[], talk: PromotionTalk): Promise<PromotionAnswer | null> {
  const sales = announced.filter(({ campaign }) => campaign.kind === 'flash-sale');
  if (sales.length === 0) return null;
  const [next] = sales
    .filter((sale) => sale.next !== null)
    .toSorted((a, b) => (a.next?.startsAt ?? 0) - (b.next?.startsAt ?? 0));
  if (!next?.next) return { kind: 'none', topic: 'flash-sale' };
  const { promotions, shopperId, conversationId, language } = talk;
  await promotions.settings.change(shopperId, { quiet: false });
  await promotions.settings.remind({
    kind: 'round',
    shopperId,
    conversationId,
    language,
    campaignId: next.campaign.id,
    round: next.next.id,
    dueAt: new Date(next.next.startsAt).toISOString(),
  });
  return { kind: 'reminder', announcement: next };
}

async function reserve(
  live: readonly Announcement[],
  wait: boolean,
  talk: PromotionTalk,
): Promise<PromotionAnswer | null> {
  const sales = live.flatMap((sale) =>
    sale.campaign.kind === 'flash-sale' ? [{ sale, campaign: sale.campaign }] : [],
  );
  if (sales.length === 0) return null;
  const offered = sales.flatMap(({ sale, campaign }) =>
    campaign.items.map(({ product }) => ({ sale, campaign, product })),
  );
  const wanted =
    offered.find(({ product }) => talk.focus[0] === product) ?? (offered.length === 1 ? offered[0] : undefined);
  if (wanted === undefined) return { kind: 'deals', announcements: sales.map(({ sale }) => sale) };
  const { campaign, product, sale } = wanted;
  const result = await claim(campaign.id, { type: 'reserve', productId: product, quantity: 1, wait }, talk);
  if (result.kind === 'granted' || result.kind === 'already')
    return { kind: 'reserved', grant: result.grant, announcement: sale };
  if (result.kind === 'waiting') {
    const { promotions, shopperId, conversationId, language, now } = talk;
    await promotions.settings.remind({
      kind: 'queue',
      shopperId,
      conversationId,
      language,
      campaignId: campaign.id,
      round: sale.round?.id ?? '',
      dueAt: now.toISOString(),
    });
    return { kind: 'queued', position: result.position, productId: product };
  }
  return refusal(result, campaign.id, product);
}

async function play(
  live: readonly Announcement[],
  kind: 'lottery' | 'cards',
  wish: ClaimWish,
  talk: PromotionTalk,
): Promise<PromotionAnswer | null> {
  const campaign = live.map((each) => each.campaign).find((each): each is GameCampaign => each.kind === kind);
  if (campaign === undefined) return { kind: 'none', topic: kind };
  const result = await claim(campaign.id, wish, talk);
  if (result.kind !== 'granted' && result.kind !== 'already')
    return refusal(result, campaign.id, null, campaign.minimumAge);
  return campaign.kind === 'cards'
    ? { kind: 'cards', campaign, held: await heldOf(campaign, talk), drawn: result.grant }
    : { kind: 'drawn', campaign, grant: result.grant };
}

async function cards(
  live: readonly Announcement[],
  what: 'my_cards' | 'exchange' | 'reward',
  talk: PromotionTalk,
): Promise<PromotionAnswer | null> {
  const campaign = live.map((each) => each.campaign).find((each): each is CardsCampaign => each.kind === 'cards');
  if (campaign === undefined) return null;
  const before = await heldOf(campaign, talk);
  const view = { kind: 'cards', campaign, held: before, drawn: null } as const;
  if (what === 'my_cards') return view;
  const named = campaign.cards.find(({ name }) => talk.text.includes(name.toLowerCase()));
  const missing = campaign.cards.find(({ id }) => (before.get(id) ?? 0) === 0);
  const wish: ClaimWish =
    what === 'reward'
      ? { type: 'reward' }
      : { type: 'exchange', wanted: (named ?? missing ?? campaign.cards[0])?.id ?? '' };
  const result = await claim(campaign.id, wish, talk);
  if (result.kind !== 'granted' && result.kind !== 'already')
    return refusal(result, campaign.id, null, campaign.minimumAge);
  return what === 'reward'
    ? { kind: 'coupon', grant: result.grant, repeated: false }
    : { ...view, held: await heldOf(campaign, talk), drawn: result.grant };
}

async function heldOf(
  campaign: CardsCampaign,
  { promotions, shopperId }: PromotionTalk,
): Promise<ReadonlyMap<string, number>> {
  const held = cardsHeld(await promotions.grants(shopperId), campaign.id);
  return new Map([...held].map(([id, codes]) => [id, codes.length]));
}

function claim(campaignId: string, wish: ClaimWish, talk: PromotionTalk, part = ''): Promise<ClaimResult> {
  const { promotions, shopperId, device, key } = talk;
  return promotions.claim(campaignId, wish, { shopperId, device, key: part === '' ? key : `${key} ${part}` });
}

function refusal(
  result: Exclude<ClaimResult, { readonly grant: Grant }>,
  campaignId: string,
  productId: string | null = null,
  minimumAge: number | null = null,
): PromotionAnswer {
  const reason: Refusal = result.kind === 'refused' ? result.reason : 'already_used';
  return { kind: 'refused', reason, campaignId, productId, minimumAge };
}

/** Whether anything beside phrases is announced, so that asking for deals has an answer. */
export async function dealsAnswer(
  promotions: Promotions,
  graph: ShopGraph,
  now: Date,
): Promise<PromotionAnswer | null> {
  const announcements = await promotions.announced(graph);
  const told = announcements.some(
    ({ campaign }) =>
      campaign.kind !== 'voice-coupon' &&
      (campaignPhase(campaign, now) === 'running' || campaign.kind === 'flash-sale'),
  );
  return told ? { kind: 'deals', announcements } : null;
}
