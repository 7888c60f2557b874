import type { Grant } from '../../../dialog/commerce/promotion/ledger/grant.js';
import type {
  Claim,
  ClaimOutcome,
  GrantDraft,
  Limit,
} from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import type { Queryable } from './database.js';
import { fromRow, type GrantRow, selectGrant } from './promotion-book.js';
import { expire, giveBack, log } from './promotion-steps.js';

/** What becomes of a claim whose key is new; runs inside the transaction that keeps the key. */
export async function decide(tx: Queryable, claim: Claim): Promise<ClaimOutcome> {
  const { now, shopperId, campaignId, waiting } = claim;
  await expire(tx, now, campaignId);
  if (waiting) await serve(tx, now, waiting.line);
  if (claim.repeats) {
    const own = await tx.get<GrantRow>(
      `${selectGrant} WHERE g.shopper_id = ? AND g.campaign_id = ? AND g.state = 'held' ORDER BY g.position LIMIT 1`,
      [shopperId, campaignId],
    );
    if (own) return { kind: 'already', grant: fromRow(own) };
  }
  const line = waiting ? await lineOf(tx, waiting.line) : [];
  const place = line.indexOf(shopperId);
  if (place >= 0) return { kind: 'waiting', position: place + 1 };
  const result = line.length > 0 ? null : await attempt(tx, claim, now, (draft) => draft.expiresAt);
  if (result?.kind === 'granted') return result;
  if (result?.kind === 'too_few_cards') return { kind: 'refused', reason: 'too_few_cards' };
  const reason = result?.limit.reason ?? 'sold_out';
  if (!waiting?.join || (result && !result.limit.returns)) return { kind: 'refused', reason };
  await tx.run('INSERT INTO promotion_waiting (line, shopper_id, hold_minutes, claim) VALUES (?, ?, ?, ?)', [
    waiting.line,
    shopperId,
    waiting.holdMinutes,
    JSON.stringify(claim),
  ]);
  await log(tx, 'queued', now, { campaignId, shopperId, code: '', orderId: null });
  return { kind: 'waiting', position: line.length + 1 };
}

type Attempt =
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'full'; readonly limit: Limit }
  | { readonly kind: 'too_few_cards' };

/** Grants the first choice whose limits hold, or leaves everything as it was. */
async function attempt(
  tx: Queryable,
  claim: Claim,
  now: string,
  expiresAt: (draft: GrantDraft) => string | null,
): Promise<Attempt> {
  if (claim.gives === undefined) return tryChoices(tx, claim, now, expiresAt);
  await tx.run('SAVEPOINT attempt');
  const given = await give(tx, claim, now);
  const result: Attempt = given ? await tryChoices(tx, claim, now, expiresAt) : { kind: 'too_few_cards' };
  if (result.kind !== 'granted') await tx.run('ROLLBACK TO attempt');
  await tx.run('RELEASE attempt');
  return result;
}

async function give(tx: Queryable, { gives = [], shopperId, campaignId }: Claim, now: string): Promise<boolean> {
  for (const code of gives) {
    const given = await tx.run(
      "UPDATE promotion_grant SET state = 'released' WHERE code = ? AND shopper_id = ? AND state = 'kept'",
      [code, shopperId],
    );
    if (given.changes === 0) return false;
    await giveBack(tx, code);
    await log(tx, 'released', now, { campaignId, shopperId, code, orderId: null });
  }
  return true;
}

async function tryChoices(
  tx: Queryable,
  claim: Claim,
  now: string,
  expiresAt: (draft: GrantDraft) => string | null,
): Promise<Attempt> {
  let full: Limit | null = null;
  for (const draft of claim.choices) {
    const limits = [...claim.limits, ...draft.limits];
    full = await take(tx, limits, claim.campaignId);
    if (full === null) return { kind: 'granted', grant: await grantOne(tx, claim, draft, expiresAt(draft), now) };
    if (claim.limits.includes(full)) break;
  }
  if (full === null) throw new Error('a claim needs a choice');
  return { kind: 'full', limit: full };
}

/** Checks and counts all limits in one statement, or none; says which was full. */
async function take(tx: Queryable, limits: readonly Limit[], campaignId: string): Promise<Limit | null> {
  if (limits.length === 0) return null;
  const wanted = JSON.stringify(limits.map(({ counter, amount, cap }) => ({ counter, amount, cap })));
  const { changes } = await tx.run(
    `WITH wanted AS (SELECT value ->> 'counter' AS name, value ->> 'amount' AS amount, value ->> 'cap' AS cap
                     FROM json_each(?1))
     INSERT INTO promotion_counter (name, campaign_id, used, cap)
     SELECT name, ?2, amount, cap FROM wanted
     WHERE NOT EXISTS (SELECT 1 FROM wanted w LEFT JOIN promotion_counter c ON c.name = w.name
                       WHERE coalesce(c.used, 0) + w.amount > w.cap)
     ON CONFLICT (name) DO UPDATE SET used = used + excluded.used, cap = excluded.cap`,
    [wanted, campaignId],
  );
  if (changes > 0) return null;
  const full = await tx.get<{ place: number }>(
    `SELECT w.key AS place FROM json_each(?) w LEFT JOIN promotion_counter c ON c.name = w.value ->> 'counter'
     WHERE coalesce(c.used, 0) + (w.value ->> 'amount') > (w.value ->> 'cap') ORDER BY w.key LIMIT 1`,
    [wanted],
  );
  const limit = limits[full?.place ?? 0];
  if (limit === undefined) throw new Error('a limit that is full is one of those that were asked for');
  return limit;
}

async function grantOne(
  tx: Queryable,
  claim: Claim,
  draft: GrantDraft,
  expiresAt: string | null,
  now: string,
): Promise<Grant> {
  const { campaignId, shopperId } = claim;
  const { code, state, details } = draft;
  const slot = claim.repeats ? JSON.stringify([campaignId, shopperId]) : null;
  await tx.run(
    `INSERT INTO promotion_grant (code, campaign_id, shopper_id, state, slot, granted_at, expires_at, on_cancel, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [code, campaignId, shopperId, state, slot, now, expiresAt, draft.onCancel, JSON.stringify(details)],
  );
  const limits = [...claim.limits, ...draft.limits];
  await tx.run(
    `INSERT INTO promotion_hold (code, counter, amount, whole, cap, returns, spends)
     SELECT ?1, value ->> 'counter', value ->> 'amount', value ->> 'amount', value ->> 'cap',
       coalesce(value ->> 'returns', 0), coalesce(value ->> 'spends', 0) FROM json_each(?2)`,
    [code, JSON.stringify(limits)],
  );
  const worth = limits.find(({ spends }) => spends)?.amount ?? null;
  const grant: Grant = { code, campaignId, shopperId, state, grantedAt: now, expiresAt, orderId: null, worth, details };
  await log(tx, 'granted', now, grant);
  return grant;
}

async function lineOf(tx: Queryable, line: string): Promise<readonly string[]> {
  const rows = await tx.all<{ shopper_id: string }>(
    'SELECT shopper_id FROM promotion_waiting WHERE line = ? ORDER BY position',
    [line],
  );
  return rows.map((row) => row.shopper_id);
}

/** First come, first served: the head of a line is never passed, even when less would do for the next. */
export async function serve(tx: Queryable, now: string, line?: string): Promise<readonly Grant[]> {
  const rows = await tx.all<{ position: number; line: string; hold_minutes: number; claim: string }>(
    'SELECT position, line, hold_minutes, claim FROM promotion_waiting WHERE line = coalesce(?, line) ORDER BY position',
    [line ?? null],
  );
  const served: Grant[] = [];
  const blocked = new Set<string>();
  for (const row of rows) {
    if (blocked.has(row.line)) continue;
    const claim = JSON.parse(row.claim) as Claim;
    const until = new Date(Date.parse(now) + row.hold_minutes * 60_000).toISOString();
    const result = await attempt(tx, claim, now, () => until);
    if (result.kind === 'full' && result.limit.returns) {
      blocked.add(row.line);
      continue;
    }
    await tx.run('DELETE FROM promotion_waiting WHERE position = ?', [row.position]);
    if (result.kind === 'granted') served.push(result.grant);
    else await log(tx, 'left_queue', now, { ...claim, code: '', orderId: null });
  }
  return served;
}
