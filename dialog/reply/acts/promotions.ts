import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { AnnouncedPrice, Announcement } from '../../commerce/promotion/announcements.js';
import { couponOf, type Grant } from '../../commerce/promotion/ledger/grant.js';
import type { PromotionAnswer } from '../../policy/promotion-answer.js';
import { productName } from '../describe.js';
import { formatMoney } from '../money.js';
import type { Act, Fragment, Scene } from '../scene.js';
import { durationText, expiryText, grantCoupon, type SceneView, termsText } from './coupons.js';

/** What came of a request to the promotions. */
export function promotion({ answer }: Act<'promotion'>, scene: Scene): Fragment {
  const { speaker } = scene;
  switch (answer.kind) {
    case 'deals':
      return {
        lead: speaker.say('promo.lead'),
        lines: answer.announcements.map((announcement) => announcedLine(announcement, scene)),
        cards: answer.announcements.flatMap(({ prices }) => prices.map(({ productId }) => productId)),
      };
    case 'none':
      return { lead: speaker.say('promo.none') };
    case 'mine':
      return mine(answer.grants, scene);
    case 'coupon': {
      const coupon = couponOf(answer.grant);
      return coupon === null
        ? { lead: speaker.say('promo.none') }
        : grantCoupon({ type: 'grant_coupon', coupon, repeated: answer.repeated }, scene);
    }
    case 'reminder': {
      const { campaign, next } = answer.announcement;
      return {
        lead: speaker.say('promo.reminder', { name: campaign.name, time: untilText(next?.startsAt ?? 0, scene) }),
      };
    }
    case 'reserved':
      return reserved(answer.grant, answer.announcement, scene);
    case 'queued':
      return { lead: speaker.say('promo.queued', { position: answer.position }), cards: [answer.productId] };
    case 'drawn':
      return drawn(answer, scene);
    case 'cards':
      return cards(answer, scene);
    case 'refused':
      return { lead: speaker.say(`refused.${answer.reason}`, { age: answer.minimumAge ?? 0 }) };
    case 'settings':
      return { lead: speaker.say(`settings.${answer.change}`) };
  }
}

function announcedLine(announcement: Announcement, scene: Scene): string {
  const { speaker } = scene;
  const { campaign, phase, round, next } = announcement;
  const line = speaker.say('promo.line', { name: campaign.name, what: whatOf(announcement, scene) });
  if (phase === 'not_started')
    return speaker.say('promo.soon', { line, time: untilText(Date.parse(campaign.startsAt), scene) });
  if (campaign.kind !== 'flash-sale')
    return speaker.say('promo.ends', { line, time: untilText(Date.parse(campaign.endsAt), scene) });
  const times = [
    round === null ? '' : speaker.say('promo.round_now', { time: untilText(round.endsAt, scene) }),
    next === null ? '' : speaker.say('promo.round_next', { time: untilText(next.startsAt, scene) }),
  ];
  return speaker.list([line, ...times].filter((part) => part !== ''));
}

function whatOf({ campaign, left, prices }: Announcement, scene: Scene): string {
  const { speaker, graph } = scene;
  const money = (major: number): string =>
    formatMoney({ amount: toMinor(major, graph.currency), currency: graph.currency }, speaker.language);
  const all = left.get('all') ?? 0;
  switch (campaign.kind) {
    case 'voice-coupon':
      return speaker.say('promo.by_voice', { what: withLowest(termsText(campaign, scene), prices, scene) });
    case 'coupon': {
      const what = speaker.say('promo.left', {
        what: withLowest(termsText(campaign, scene), prices, scene),
        left: all,
      });
      return campaign.rule === undefined ? what : speaker.say('promo.personal', { what });
    }
    case 'threshold':
      return speaker.list(
        campaign.tiers.map(({ spend, off }) => speaker.say('promo.tier', { spend: money(spend), off: money(off) })),
      );
    case 'flash-sale':
      return speaker.list(prices.map((price) => itemText(price, scene)));
    case 'lottery': {
      const prizes = campaign.prizes.map(({ id, name, odds }) =>
        speaker.say('promo.prize', { name, odds: percentOf(odds), left: left.get(id) ?? 0 }),
      );
      return speaker.say('promo.game', { what: speaker.list(prizes), left: all, age: campaign.minimumAge });
    }
    case 'cards':
      return speaker.say('promo.set', {
        count: campaign.cards.length,
        what: termsText(campaign.reward, scene),
        age: campaign.minimumAge,
      });
  }
}

/** Odds as a shopper reads them: as many decimals as they need, four at most. */
function percentOf(odds: number): number {
  return Number((odds * 100).toFixed(4));
}

function withLowest(text: string, prices: readonly AnnouncedPrice[], scene: Scene): string {
  return scene.speaker.list([text, ...prices.map((price) => lowestText(price, scene))]);
}

/** A product of a flash sale with its prices, the lowest of the 30 days before among them. */
export function itemText(item: AnnouncedPrice, scene: SceneView): string {
  const { graph, speaker } = scene;
  const { language } = speaker;
  return speaker.say('promo.item', {
    name: productName(item.productId, graph, speaker),
    sale: formatMoney(item.salePrice ?? item.price, language),
    price: formatMoney(item.price, language),
    lowest: lowestText(item, scene),
  });
}

function lowestText({ lowest }: AnnouncedPrice, { speaker }: SceneView): string {
  return lowest === null
    ? speaker.say('promo.lowest_unknown')
    : speaker.say('promo.lowest', { days: lowest.days, price: formatMoney(lowest.price, speaker.language) });
}

function mine(grants: readonly Grant[], scene: Scene): Fragment {
  const { speaker, graph } = scene;
  const lines = grants.flatMap((grant) => {
    const coupon = couponOf(grant);
    if (coupon !== null) {
      const { code, campaignName: name } = coupon;
      return [
        speaker.say('promo.mine_coupon', {
          name,
          terms: termsText(coupon, scene),
          code,
          expiry: expiryText(coupon, scene),
        }),
      ];
    }
    const { details, expiresAt } = grant;
    if (details.kind !== 'reservation' || expiresAt === null) return [];
    return [
      speaker.say('promo.mine_reservation', {
        name: productName(details.productId, graph, speaker),
        quantity: details.quantity,
        price: formatMoney({ amount: details.unitPrice, currency: details.currency }, speaker.language),
        expiry: expiryText({ expiresAt }, scene),
      }),
    ];
  });
  return lines.length === 0 ? { lead: speaker.say('promo.mine_none') } : { lead: speaker.say('promo.mine'), lines };
}

function reserved({ details, expiresAt }: Grant, { prices }: Announcement, scene: Scene): Fragment {
  const { speaker, graph } = scene;
  if (details.kind !== 'reservation' || expiresAt === null) return { lead: speaker.say('promo.none') };
  const price = prices.find(({ productId }) => productId === details.productId);
  const lead = speaker.say('promo.reserved', {
    name: productName(details.productId, graph, speaker),
    price: formatMoney({ amount: details.unitPrice, currency: details.currency }, speaker.language),
    expiry: expiryText({ expiresAt }, scene),
  });
  return { lead: speaker.sentences([lead, lowestSentence(price, speaker)]), cards: [details.productId] };
}

/** "In the 30 days before …", where the price book knows. */
function lowestSentence(price: AnnouncedPrice | undefined, speaker: Scene['speaker']): string {
  if (!price?.lowest) return '';
  const { days, price: lowest } = price.lowest;
  return speaker.say('promo.prices_lowest', { days, price: formatMoney(lowest, speaker.language) });
}

function drawn({ campaign, grant }: Extract<PromotionAnswer, { kind: 'drawn' }>, scene: Scene): Fragment {
  const { speaker } = scene;
  const { details } = grant;
  if (details.kind !== 'draw') return { lead: speaker.say('promo.none') };
  const nameOf = (id: string | null): string | undefined => campaign.prizes.find((prize) => prize.id === id)?.name;
  const { coupon } = details;
  const prize = nameOf(details.drawn);
  const lead =
    coupon !== null
      ? speaker.say('promo.won', {
          prize: prize ?? coupon.campaignName,
          terms: termsText(coupon, scene),
          code: coupon.code,
          expiry: expiryText(coupon, scene),
        })
      : prize === undefined
        ? speaker.say('promo.blank')
        : speaker.say('promo.gone', { prize });
  return { lead, tail: speaker.say('promo.proof', { commitment: campaign.commitment.slice(0, 16) }) };
}

function cards(answer: Extract<PromotionAnswer, { kind: 'cards' }>, { speaker }: Scene): Fragment {
  const { campaign, held, drawn: grant } = answer;
  const details = grant?.details;
  const card = details?.kind === 'card' ? campaign.cards.find(({ id }) => id === details.cardId) : undefined;
  const own = campaign.cards.filter(({ id }) => (held.get(id) ?? 0) > 0);
  const doubles = [...held.values()].reduce((sum, count) => sum + count - 1, 0);
  const { exchange } = campaign;
  const count = campaign.cards.length;
  const names = speaker.list(own.map(({ name }) => name));
  return {
    lead: speaker.sentences([
      card === undefined ? '' : speaker.say('promo.card', { card: card.name }),
      own.length === 0
        ? speaker.say('promo.cards_none')
        : speaker.say('promo.cards', { held: own.length, count, names }),
      doubles >= exchange ? speaker.say('promo.doubles', { doubles, exchange }) : '',
      own.length === count ? speaker.say('promo.complete') : '',
    ]),
  };
}

function untilText(at: number, scene: Scene): string {
  return durationText(at - scene.now.getTime(), scene);
}
