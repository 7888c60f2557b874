import { counts } from '../dialog/commerce/promotion/ledger/grant.js';
import type { RedemptionLedger } from '../dialog/commerce/promotion/ledger/redemption-ledger.js';
import type { Promotions } from '../dialog/commerce/promotion/promotions.js';
import type { Reminder } from '../dialog/commerce/promotion/shopper-settings.js';
import { type PromotionNews, promotionNewsText } from '../dialog/reply/promotion-news.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';

export interface PromotionScheduleOptions {
  readonly ledger: Pick<RedemptionLedger, 'sweep'>;
  readonly promotions: Pick<Promotions, 'announced' | 'grants' | 'settings'>;
  readonly graph: () => ShopGraph;
  readonly clock: () => Date;
  /** Puts a message into a conversation; null where there is no such conversation. */
  readonly tell: (conversationId: string, text: string, language: 'zh' | 'en') => Promise<string | null>;
}

/**
 * One pass over what time does to promotions: grants that ran out end, those in line are served, and whoever wanted to
 * know is told. A reminder is only struck off after it was told, so that a crash in between tells it late, not never.
 */
export async function runPromotionPass({
  ledger,
  promotions,
  graph,
  clock,
  tell,
}: PromotionScheduleOptions): Promise<void> {
  const now = clock();
  await ledger.sweep(now.toISOString());
  const due = await promotions.settings.due(now.toISOString());
  if (due.length === 0) return;
  const shop = graph();
  const announced = await promotions.announced(shop);
  for (const reminder of due) {
    const news = await newsOf(reminder);
    if (news === 'wait') continue;
    const { quiet } = await promotions.settings.settings(reminder.shopperId);
    const { language } = reminder;
    const text = news === null || quiet ? '' : promotionNewsText(news, { graph: shop, language, now });
    if (text !== '') await tell(reminder.conversationId, text, language);
    await promotions.settings.done(reminder);
  }

  /** `wait`: not yet; null: it came to nothing. */
  async function newsOf({ kind, campaignId, shopperId, round }: Reminder): Promise<PromotionNews | 'wait' | null> {
    const announcement = announced.find(({ campaign }) => campaign.id === campaignId);
    if (announcement?.round?.id !== round) return null;
    if (kind === 'round') return { kind: 'round', announcement };
    const grant = (await promotions.grants(shopperId)).find(
      (each) =>
        each.campaignId === campaignId &&
        each.details.kind === 'reservation' &&
        each.details.round === round &&
        counts(each, now),
    );
    return grant === undefined ? 'wait' : { kind: 'turn', grant };
  }
}

/** Runs a pass every few seconds, never two at once. */
export function startPromotionSchedule({
  onError,
  intervalMs = 5_000,
  ...options
}: PromotionScheduleOptions & {
  readonly onError: (error: unknown) => void;
  readonly intervalMs?: number;
}): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= runPromotionPass(options)
      .catch(onError)
      .finally(() => {
        running = null;
      });
  }, intervalMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
