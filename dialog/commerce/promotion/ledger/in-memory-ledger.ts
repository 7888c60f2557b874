import type { Grant, LedgerEventType } from './grant.js';
import { bookOf, type Entry, type LedgerMemory } from './in-memory-book.js';
import { orderFingerprint, refusalOfCode } from './judge-code.js';
import type {
  Claim,
  ClaimOutcome,
  CodeOutcome,
  GrantDraft,
  Limit,
  LimitReason,
  Order,
  OrderOutcome,
  RedemptionLedger,
} from './redemption-ledger.js';

interface Waiter {
  readonly line: string;
  readonly holdMinutes: number;
  readonly claim: Claim;
}

/** For tests, benches and shops that keep nothing: atomic because no step of a change waits. */
export function createInMemoryLedger(): RedemptionLedger {
  const memory: LedgerMemory = { entries: new Map(), counters: new Map(), events: [], orders: new Map() };
  const { entries, counters, events, orders } = memory;
  const keys = new Map<string, { readonly fingerprint: string; readonly outcome: ClaimOutcome }>();
  let waiters: Waiter[] = [];

  function log(type: LedgerEventType, at: string, of: Pick<Grant, 'campaignId' | 'shopperId' | 'code' | 'orderId'>) {
    const { campaignId, shopperId, code, orderId } = of;
    events.push({ sequence: events.length + 1, at, type, campaignId, shopperId, code, orderId });
  }

  /** Counts all limits, or none and says which is full. */
  function take(limits: readonly Limit[], campaignId: string): Limit | null {
    const taken: Limit[] = [];
    for (const limit of limits) {
      const counter = counters.get(limit.counter) ?? { campaignId, used: 0, cap: 0 };
      if (counter.used + limit.amount > limit.cap) {
        for (const earlier of taken) add(earlier.counter, -earlier.amount);
        return limit;
      }
      counters.set(limit.counter, { campaignId, used: counter.used + limit.amount, cap: limit.cap });
      taken.push(limit);
    }
    return null;
  }

  function add(name: string, amount: number): void {
    const counter = counters.get(name);
    if (counter) counter.used += amount;
  }

  function giveBack(entry: Entry): void {
    for (const { limit, amount } of entry.holds) if (limit.returns) add(limit.counter, -amount);
    entry.holds = entry.holds.filter(({ limit }) => !limit.returns);
  }

  function end(entry: Entry, state: 'released' | 'expired', at: string): void {
    giveBack(entry);
    entry.grant = { ...entry.grant, state };
    log(state, at, entry.grant);
  }

  function expire(now: string, campaignId?: string): void {
    for (const entry of entries.values()) {
      const { state, expiresAt, campaignId: of } = entry.grant;
      if (state !== 'held' || expiresAt === null || (campaignId !== undefined && of !== campaignId)) continue;
      if (Date.parse(expiresAt) <= Date.parse(now)) end(entry, 'expired', now);
    }
  }

  function grantOne(claim: Claim, draft: GrantDraft, expiresAt: string | null, now: string): Grant {
    const holds = [...claim.limits, ...draft.limits].map((limit) => ({ limit, amount: limit.amount }));
    const worth = holds.find(({ limit }) => limit.spends)?.amount ?? null;
    const { code, details, state } = draft;
    const { campaignId, shopperId } = claim;
    const grant = { code, campaignId, shopperId, state, grantedAt: now, expiresAt, orderId: null, worth, details };
    entries.set(code, { grant, onCancel: draft.onCancel, holds });
    log('granted', now, grant);
    return grant;
  }

  function attempt(claim: Claim, expiresAt: (draft: GrantDraft) => string | null, now: string): Grant | Limit {
    const full = take(claim.limits, claim.campaignId);
    if (full) return full;
    let refused: Limit | null = null;
    for (const draft of claim.choices) {
      refused = take(draft.limits, claim.campaignId);
      if (refused === null) return grantOne(claim, draft, expiresAt(draft), now);
    }
    for (const limit of claim.limits) add(limit.counter, -limit.amount);
    if (refused === null) throw new Error('a claim needs a choice');
    return refused;
  }

  /** First come, first served: the head of a line is never passed, even when less would do for the next. */
  function serve(now: string, line?: string): Grant[] {
    const served: Grant[] = [];
    for (const name of new Set(waiters.filter((each) => line === undefined || each.line === line).map((w) => w.line))) {
      for (const waiter of waiters.filter((each) => each.line === name)) {
        const until = new Date(Date.parse(now) + waiter.holdMinutes * 60_000).toISOString();
        const result = attempt(waiter.claim, () => until, now);
        if ('counter' in result && result.returns) break;
        waiters = waiters.filter((each) => each !== waiter);
        if ('counter' in result) log('left_queue', now, { ...waiter.claim, code: '', orderId: null });
        else served.push(result);
      }
    }
    return served;
  }

  function give(claim: Claim, now: string): boolean {
    const given = (claim.gives ?? []).map((code) => entries.get(code));
    const ok =
      new Set(claim.gives).size === given.length &&
      given.every((entry) => entry?.grant.state === 'kept' && entry.grant.shopperId === claim.shopperId);
    if (ok) for (const entry of given) if (entry) end(entry, 'released', now);
    return ok;
  }

  function canGive({ gives = [], shopperId }: Claim): boolean {
    return (
      new Set(gives).size === gives.length &&
      gives.every((code) => {
        const grant = entries.get(code)?.grant;
        return grant?.state === 'kept' && grant.shopperId === shopperId;
      })
    );
  }

  function decide(claim: Claim): ClaimOutcome {
    const { now, shopperId, campaignId, waiting } = claim;
    expire(now, campaignId);
    if (waiting) serve(now, waiting.line);
    const own = [...entries.values()].find(
      ({ grant }) => grant.campaignId === campaignId && grant.shopperId === shopperId && grant.state === 'held',
    );
    if (claim.repeats && own) return { kind: 'already', grant: own.grant };
    const line = waiters.filter((each) => each.line === waiting?.line);
    const place = line.findIndex((each) => each.claim.shopperId === shopperId);
    if (waiting && place >= 0) return { kind: 'waiting', position: place + 1 };
    if (!canGive(claim)) return { kind: 'refused', reason: 'too_few_cards' };
    const result = line.length > 0 ? null : attempt(claim, (draft) => draft.expiresAt, now);
    if (result !== null && !('counter' in result)) {
      give(claim, now);
      return { kind: 'granted', grant: result };
    }
    const reason: LimitReason = result?.reason ?? 'sold_out';
    if (!waiting?.join || (result !== null && !result.returns)) return { kind: 'refused', reason };
    waiters.push({ line: waiting.line, holdMinutes: waiting.holdMinutes, claim });
    log('queued', now, { campaignId, shopperId, code: '', orderId: null });
    return { kind: 'waiting', position: line.length + 1 };
  }

  function place(order: Order): CodeOutcome[] {
    return order.codes.map((wanted) => {
      const entry = entries.get(wanted.code);
      const refusal = refusalOfCode(entry?.grant ?? null, order, wanted);
      if (refusal || !entry) return refusal ?? { code: wanted.code, kind: 'refused', reason: 'unknown' };
      for (const hold of entry.holds) {
        if (!hold.limit.spends || wanted.discount === null) continue;
        add(hold.limit.counter, wanted.discount - hold.amount);
        hold.amount = wanted.discount;
      }
      entry.grant = { ...entry.grant, state: 'used', orderId: order.orderId };
      log('used', order.at, entry.grant);
      return { code: wanted.code, kind: 'used' };
    });
  }

  function cancel({ orderId, at }: Order): CodeOutcome[] {
    const outcomes: CodeOutcome[] = [];
    for (const entry of entries.values()) {
      const { grant } = entry;
      if (grant.orderId !== orderId || grant.state !== 'used') continue;
      const over = grant.expiresAt !== null && Date.parse(grant.expiresAt) <= Date.parse(at);
      if (entry.onCancel === 'release' || over) {
        const kind = entry.onCancel === 'release' ? 'released' : 'expired';
        end(entry, kind, at);
        outcomes.push({ code: grant.code, kind });
        continue;
      }
      for (const hold of entry.holds) {
        if (!hold.limit.spends || take([{ ...hold.limit, amount: hold.limit.amount - hold.amount }], grant.campaignId))
          continue;
        hold.amount = hold.limit.amount;
      }
      const worth = entry.holds.find(({ limit }) => limit.spends)?.amount ?? null;
      entry.grant = { ...grant, state: 'held', orderId: null, worth };
      log('restored', at, { ...grant });
      outcomes.push({ code: grant.code, kind: 'restored' });
    }
    return outcomes;
  }

  const nameOf = ({ shopperId, key }: Pick<Claim, 'shopperId' | 'key'>): string => JSON.stringify([shopperId, key]);

  function replay(claim: Pick<Claim, 'shopperId' | 'key' | 'fingerprint'>): ClaimOutcome | null {
    const known = keys.get(nameOf(claim));
    if (known === undefined) return null;
    return known.fingerprint === claim.fingerprint ? known.outcome : { kind: 'key_reused' };
  }

  return {
    async claim(claim) {
      const known = replay(claim);
      if (known) return known;
      const outcome = decide(claim);
      keys.set(nameOf(claim), { fingerprint: claim.fingerprint, outcome });
      return outcome;
    },
    replay: async (key) => replay(key),
    async order(order) {
      const fingerprint = orderFingerprint(order);
      const known = orders.get(order.orderId);
      if (order.status === 'cancelled') {
        if (known?.cancelled) return known.cancelled;
        if (known && known.order.shopperId !== order.shopperId) return { kind: 'conflict' };
        const cancelled: OrderOutcome = { kind: 'recorded', codes: cancel(order) };
        const outcome: OrderOutcome = known?.outcome ?? { kind: 'conflict' };
        orders.set(order.orderId, { order, fingerprint: known?.fingerprint ?? '', outcome, cancelled });
        serve(order.at);
        return cancelled;
      }
      if (known) return known.fingerprint === fingerprint ? known.outcome : { kind: 'conflict' };
      const outcome: OrderOutcome = { kind: 'recorded', codes: place(order) };
      orders.set(order.orderId, { order, fingerprint, outcome, cancelled: null });
      return outcome;
    },
    async release(code, shopperId, now) {
      const entry = entries.get(code);
      if (entry?.grant.state !== 'held' || entry.grant.shopperId !== shopperId) return null;
      end(entry, 'released', now);
      serve(now);
      return entry.grant;
    },
    async sweep(now) {
      expire(now);
      return serve(now);
    },
    book: bookOf(memory),
  };
}
