import type { Language } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { CartTotal } from '../commerce/cart/cart.js';
import type { Receipt, Receipts } from '../commerce/pricing/receipt.js';
import type { Campaign } from '../commerce/promotion/campaign.js';
import type { Evidence } from '../commerce/recommendation/evidence.js';
import type { SystemAct } from '../policy/system-act.js';
import type { Constraint, DialogueState, Mood } from '../state/belief-state.js';
import { judged, noRefill, offerRefill, offerSet } from './acts/baskets.js';
import { cartChanged, cartRejected, checkout, showCart } from './acts/cart.js';
import { compare } from './acts/compare.js';
import { couponDidYouMean, couponRefused, grantCoupon } from './acts/coupons.js';
import { explain } from './acts/explain.js';
import { confirmFact, inform, unknownFact } from './acts/facts.js';
import { giftScope } from './acts/gift.js';
import { askConsent, forgotten, notRemembered, recalled, remembered, showProfile } from './acts/memory.js';
import { noMatch } from './acts/no-match.js';
import { maxCards, noMore, noRelated, offer, unlisted } from './acts/offers.js';
import { explainPrice, holdPrice, priceOutlook } from './acts/prices.js';
import { promotion } from './acts/promotions.js';
import {
  acknowledge,
  chitchat,
  clarify,
  clarifyProduct,
  clarifyReading,
  greet,
  listWishes,
  policyQuestion,
  request,
  requestCategory,
  stance,
} from './acts/talk.js';
import {
  basketBudget,
  celebrate,
  cheaperWithout,
  contrast,
  inStockInstead,
  nearestExtra,
  unitPrice,
} from './acts/unasked.js';
import { productCard } from './product-facts.js';
import { maxQuickReplies } from './quick-replies.js';
import type { QuickReply, Reply } from './reply.js';
import type { Fragment, Scene } from './scene.js';
import { createSpeaker } from './speaker.js';

/** What the words depend on besides the acts. */
export interface ReplyContext {
  readonly language: Language;
  readonly mood: Mood;
  readonly state: DialogueState;
  /** The cart priced for this turn; null where there is none. */
  readonly cartView: CartTotal | null;
  readonly now: Date;
  /** The shop as the conversation sees it, where that differs from the published graph. */
  readonly graph?: ShopGraph;
  /** Few words, whatever the mood. */
  readonly brief?: boolean;
  readonly shopName?: string;
}

/** Acts to words and cards. Decides nothing: every figure and name is looked up when it is said. */
export interface Nlg {
  render(acts: readonly SystemAct[], context: ReplyContext): Promise<Reply>;
}

/**
 * @param options.graph gives the graph of the moment; one turn sees one graph.
 * @param options.campaigns finds a campaign's announced phrase for "did you mean"; without it the phrase is not named.
 * @param options.evidence counts what was taken together; without it nothing is said of others.
 * @param options.random drawn once, so that shops do not all start with the same wordings.
 */
export function createNlg({
  graph,
  receipts,
  campaigns = async () => null,
  evidence = () => null,
  random = () => 0,
}: {
  readonly graph: () => ShopGraph;
  readonly receipts: Receipts;
  readonly campaigns?: (id: string) => Promise<Campaign | null>;
  readonly evidence?: (anchorId: string, productId: string) => Evidence | null;
  readonly random?: () => number;
}): Nlg {
  const seed = Math.floor(random() * 1000);
  return {
    async render(acts, context) {
      const { language, mood, state, cartView, now } = context;
      const speaker = createSpeaker({
        language,
        calm: context.brief === true || mood === 'angry' || mood === 'unhappy',
        turn: state.turn,
        seed,
      });
      const snapshot = context.graph ?? graph();
      const scene: Scene = {
        acts,
        graph: snapshot,
        speaker,
        state,
        cartView,
        now,
        shopName: context.shopName ?? speaker.say('shop'),
        receipts: await findReceipts(acts, snapshot, receipts, now),
        campaigns: await findCampaigns(acts, campaigns),
        evidence,
      };
      const reply = assemble(
        once(acts).map((act) => renderAct(act, scene)),
        scene,
      );
      return { ...reply, cards: await withLowest(reply.cards, scene, receipts) };
    },
  };
}

/** The words of one act. */
function renderAct(act: SystemAct, scene: Scene): Fragment {
  switch (act.type) {
    case 'greet':
      return greet(scene);
    case 'chitchat':
      return chitchat(act, scene);
    case 'acknowledge':
      return acknowledge(act, scene);
    case 'request_category':
      return requestCategory(act, scene);
    case 'request':
      return request(act, scene);
    case 'offer':
      return offer(act, scene);
    case 'no_match':
      return noMatch(act, scene);
    case 'no_more':
      return noMore(act, scene);
    case 'unlisted':
      return unlisted(act, scene);
    case 'no_related':
      return noRelated(act, scene);
    case 'compare':
      return compare(act, scene);
    case 'inform':
      return inform(act, scene);
    case 'confirm_fact':
      return confirmFact(act, scene);
    case 'unknown_fact':
      return unknownFact(act, scene);
    case 'explain':
      return explain(act, scene);
    case 'explain_price':
      return explainPrice(act, scene);
    case 'price_outlook':
      return priceOutlook(act, scene);
    case 'hold_price':
      return holdPrice(act, scene);
    case 'cart_changed':
      return cartChanged(act, scene);
    case 'cart_rejected':
      return cartRejected(act, scene);
    case 'show_cart':
      return showCart(scene);
    case 'checkout':
      return checkout(act, scene);
    case 'grant_coupon':
      return grantCoupon(act, scene);
    case 'coupon_refused':
      return couponRefused(act, scene);
    case 'coupon_did_you_mean':
      return couponDidYouMean(act, scene);
    case 'promotion':
      return promotion(act, scene);
    case 'clarify_product':
      return clarifyProduct(act, scene);
    case 'clarify_reading':
      return clarifyReading(act, scene);
    case 'clarify':
      return clarify(act, scene);
    case 'list_wishes':
      return listWishes(act, scene);
    case 'policy_question':
      return policyQuestion(act, scene);
    case 'contrast':
      return contrast(act, scene);
    case 'nearest_extra':
      return nearestExtra(act, scene);
    case 'in_stock_instead':
      return inStockInstead(act, scene);
    case 'cheaper_without':
      return cheaperWithout(act, scene);
    case 'basket_budget':
      return basketBudget(act, scene);
    case 'unit_price':
      return unitPrice(act, scene);
    case 'celebrate':
      return celebrate(scene);
    case 'recalled':
      return recalled(act, scene);
    case 'ask_consent':
      return askConsent(act, scene);
    case 'remembered':
      return remembered(act, scene);
    case 'not_remembered':
      return notRemembered(scene);
    case 'show_profile':
      return showProfile(act, scene);
    case 'forgotten':
      return forgotten(act, scene);
    case 'judged':
      return judged(act, scene);
    case 'offer_set':
      return offerSet(act, scene);
    case 'offer_refill':
      return offerRefill(act, scene);
    case 'no_refill':
      return noRefill(act, scene);
    case 'gift_scope':
      return giftScope(act, scene);
    case 'apologise':
    case 'offer_human':
    case 'handoff':
      return stance(act.type, scene);
  }
}

function assemble(fragments: readonly Fragment[], scene: Scene): Reply {
  const { graph, speaker } = scene;
  const text: string[] = [];
  const spoken: string[] = [];
  let opening: string[] = [];
  for (const { lead, lines = [], tail = '', prefix = false } of fragments) {
    if (prefix) {
      opening.push(lead);
      continue;
    }
    const first = speaker.sentences([...opening, lead]);
    opening = [];
    text.push(...[first, ...lines, tail].filter((part) => part !== ''));
    spoken.push(first, tail);
  }
  const rest = speaker.sentences(opening);
  if (rest !== '') {
    text.push(rest);
    spoken.push(rest);
  }
  const cards = new Map<string, readonly Constraint[]>();
  for (const fragment of fragments) for (const id of fragment.cards ?? []) cards.set(id, fragment.wishes ?? []);
  return {
    language: speaker.language,
    text,
    speak: speaker.sentences(spoken),
    cards: [...cards].slice(0, maxCards).flatMap(([id, wishes]) => productCard(id, graph, speaker, wishes) ?? []),
    quickReplies: distinct(questionsFirst(fragments).flatMap(({ quickReplies = [] }) => quickReplies)).slice(
      0,
      maxQuickReplies,
    ),
    table: fragments.find(({ table }) => table != null)?.table ?? null,
    ...drawn(fragments),
  };
}

/** What is drawn beside the words: one receipt and one list of reasons at most. */
function drawn(fragments: readonly Fragment[]): Pick<Reply, 'receipt' | 'reasons'> {
  const { receipt } = fragments.find((fragment) => fragment.receipt !== undefined) ?? {};
  const { reasons } = fragments.find((fragment) => fragment.reasons !== undefined) ?? {};
  return { ...(receipt === undefined ? {} : { receipt }), ...(reasons === undefined ? {} : { reasons }) };
}

/** Answers to a question are worth more than suggestions, when there is room for six taps. */
function questionsFirst(fragments: readonly Fragment[]): readonly Fragment[] {
  return [...fragments.filter(({ asks }) => asks === true), ...fragments.filter(({ asks }) => asks !== true)];
}

function distinct(replies: readonly QuickReply[]): readonly QuickReply[] {
  const seen = new Set<string>();
  return replies.filter(({ say }) => !seen.has(say) && seen.add(say));
}

/** An apology and the offer of a person are said once, however many acts carry them. */
function once(acts: readonly SystemAct[]): readonly SystemAct[] {
  const single = new Set(['apologise', 'offer_human', 'handoff', 'greet']);
  return acts.filter(
    (act, index) => !single.has(act.type) || acts.findIndex(({ type }) => type === act.type) === index,
  );
}

/** Where a card announces a reduction, the lowest price of the 30 days before it stands beside it (98/6/EC, article 6a). */
function withLowest(
  cards: Reply['cards'],
  { graph, now }: Pick<Scene, 'graph' | 'now'>,
  receipts: Receipts,
): Promise<Reply['cards']> {
  return Promise.all(
    cards.map(async (card) => {
      if (card.price.amount >= card.listPrice.amount) return card;
      const lowestBefore = (await receipts.receipt(card.id, graph, now))?.lowestBefore ?? null;
      return lowestBefore === null ? card : { ...card, lowestBefore };
    }),
  );
}

async function findReceipts(
  acts: readonly SystemAct[],
  graph: ShopGraph,
  receipts: Receipts,
  now: Date,
): Promise<ReadonlyMap<string, Receipt>> {
  const found = new Map<string, Receipt>();
  for (const act of acts) {
    if (act.type !== 'explain_price' && act.type !== 'price_outlook') continue;
    const receipt = await receipts.receipt(act.productId, graph, now);
    if (receipt !== null) found.set(act.productId, receipt);
  }
  return found;
}

async function findCampaigns(
  acts: readonly SystemAct[],
  find: (id: string) => Promise<Campaign | null>,
): Promise<ReadonlyMap<string, Campaign>> {
  const found = new Map<string, Campaign>();
  for (const act of acts) {
    if (act.type !== 'coupon_did_you_mean') continue;
    const campaign = await find(act.campaignId);
    if (campaign !== null) found.set(act.campaignId, campaign);
  }
  return found;
}
