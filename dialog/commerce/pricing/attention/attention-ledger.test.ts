import { describe, expect, it } from 'vitest';
import { AttentionLedger } from './attention-ledger.js';
import { attentionStoreContract } from './attention-store.contract.js';
import type { AttentionStore } from './attention-store.js';
import { createInMemoryAttentionStore } from './in-memory-attention-store.js';

attentionStoreContract('in memory', async () => createInMemoryAttentionStore());

const hour = 3_600_000;
const start = Date.parse('2026-05-01T00:00:00.000Z');

/** Days of a shop in which tea and a pot are looked at each hour from 8 to 20 h. */
async function afterDays(days: number, store: AttentionStore = createInMemoryAttentionStore()) {
  let now = start;
  const ledger = await AttentionLedger.open({ store, clock: () => new Date(now) });
  const browse = (productId: string, times: number): void =>
    ledger.note(
      Array.from({ length: times }, () => [
        { productId, kind: 'view' as const },
        { productId, kind: 'dwell' as const, milliseconds: 20_000 },
      ]).flat(),
    );
  const open = (): boolean => new Date(now).getUTCHours() >= 8 && new Date(now).getUTCHours() < 20;
  for (; now < start + days * 24 * hour; now += hour) {
    if (!open()) continue;
    browse('tea', 3);
    browse('pot', 3);
    if (now % (4 * hour) === 0) ledger.note([{ productId: 'tea', kind: 'cart' }]);
  }
  return {
    ledger,
    store,
    browse,
    at: () => new Date(now),
    pass: (hours: number) => {
      now += hours * hour;
    },
  };
}

describe('the attention ledger', () => {
  it('says nothing until it knows what is usual, and then that all is as usual', async () => {
    const young = await afterDays(7);
    expect(young.ledger.of('tea', young.at())).toBeNull();
    const { ledger, at } = await afterDays(16);
    const tea = ledger.of('tea', at())!;
    for (const share of Object.values(tea)) {
      expect(share).toBeGreaterThan(0.85);
      expect(share).toBeLessThan(1.15);
    }
    expect(ledger.of('never seen', at())).toEqual({ views: 1, dwell: 1, cartAdds: 1, heat: 1 });
  });

  it('is as usual at every hour of the day, though the night is quiet', async () => {
    const { ledger, at } = await afterDays(16);
    const midnight = at().getTime();
    for (const back of [4, 8, 12, 16]) {
      const { heat } = ledger.of('tea', new Date(midnight - back * hour))!;
      expect(heat).toBeGreaterThan(0.75);
      expect(heat).toBeLessThan(1.3);
    }
  });

  it('tells views, dwell and cart adds apart, one product from the other', async () => {
    const { ledger, at, pass } = await afterDays(16);
    pass(12);
    ledger.note(Array.from({ length: 20 }, () => ({ productId: 'tea', kind: 'cart' as const })));
    pass(12);
    const [tea, pot] = [ledger.of('tea', at())!, ledger.of('pot', at())!];
    expect(tea.cartAdds).toBeGreaterThan(2.5);
    expect([tea.views < 1, tea.dwell < 1, pot.cartAdds]).toEqual([true, true, 1]);
  });

  it('heats up within hours and cools down again, within its bounds', async () => {
    const { ledger, browse, at, pass } = await afterDays(16);
    pass(9);
    const before = ledger.of('tea', at())!.heat;
    browse('tea', 60);
    expect(ledger.of('tea', at())!.heat).toBe(before);
    pass(1);
    const hot = ledger.of('tea', at())!.heat;
    expect(hot).toBeGreaterThan(1.8);
    browse('tea', 10_000);
    pass(1);
    expect(ledger.of('tea', at())!.heat).toBe(5);
    pass(72);
    expect(ledger.of('tea', at())!.heat).toBeLessThan(1);
  });

  it('is the same after a restart, and keeps 29 days', async () => {
    const { ledger, store, at } = await afterDays(40);
    await ledger.save();
    await ledger.save();
    const again = await AttentionLedger.open({ store, clock: at });
    expect(again.of('tea', at())!.views).toBeCloseTo(ledger.of('tea', at())!.views, 1);
    expect((await store.since(''))[0]!.hour >= '2026-05-12').toBe(true);
    expect([...again.known()].sort()).toEqual(['pot', 'tea']);
  });

  it('keeps what could not be written until it can, and says nothing of a clock that jumped', async () => {
    const kept = createInMemoryAttentionStore();
    let broken = true;
    const store: AttentionStore = {
      ...kept,
      add: async (counts) => {
        if (broken) throw new Error('disk full');
        await kept.add(counts);
      },
    };
    const { ledger, browse, at, pass } = await afterDays(16, store);
    await expect(ledger.save()).rejects.toThrow('disk full');
    broken = false;
    await ledger.save();
    expect((await kept.since('')).length).toBe(16 * 12 * 2);
    pass(24 * 365);
    browse('tea', 1);
    pass(-24 * 365);
    expect(ledger.of('tea', at())).toBeNull();
  });
});
