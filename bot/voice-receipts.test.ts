import { describe, expect, it } from 'vitest';
import { InMemoryHeardStore } from '../nlu/voice/replay/heard-store.js';
import type { Seat } from './channels/exchange.js';
import { inboundActivitySchema } from './channels/inbound.js';
import { createSpokenClaims } from './channels/spoken-claims.js';
import { createVoiceReceipts } from './voice-receipts.js';

let now = Date.parse('2026-05-01T10:00:00Z');
const clock = (): Date => new Date(now);
const receipts = createVoiceReceipts(new Uint8Array(32).fill(3), { clock });
const seat: Seat = { ownerId: 'o1', shopperId: 's1', maySpeak: true };
const print = new Float32Array(0);

function spoken(text: string, { receipt, id = 'a1', alternatives = [text] }: Record<string, unknown> = {}) {
  const said = (alternatives as string[]).map((transcript) => ({ transcript, confidence: 1 }));
  return inboundActivitySchema.parse({
    type: 'message',
    id,
    text,
    channelData: { speech: { alternatives: said, ...(receipt === undefined ? {} : { receipt }) } },
  });
}

async function heardReceipt(recording: string, transcripts: string[], store: InMemoryHeardStore, arousal = 0.4) {
  await store.remember({ hash: recording, transcript: transcripts[0] ?? '', ownerId: 'o1', at: '', print });
  return receipts.issue({ ownerId: 'o1', recording, transcripts, arousal });
}

describe('what is posted as spoken', () => {
  it('counts without a receipt where receipts are optional, and not where they are required', async () => {
    const heard = new InMemoryHeardStore();
    const optional = createSpokenClaims({ receipts, heard, policy: 'optional' });
    const required = createSpokenClaims({ receipts, heard, policy: 'required' });
    expect((await optional(seat, 'c', spoken('open up'))).maySpeak).toBe(true);
    expect((await required(seat, 'c', spoken('open up'))).maySpeak).toBe(false);
    expect((await optional({ ...seat, maySpeak: false }, 'c', spoken('open up'))).maySpeak).toBe(false);
  });

  it('counts once with the server’s own receipt, and again for the same activity', async () => {
    const heard = new InMemoryHeardStore();
    const claims = createSpokenClaims({ receipts, heard, policy: 'required' });
    const receipt = await heardReceipt('r1', ['open up'], heard);
    expect(await claims(seat, 'c', spoken('open up', { receipt }))).toEqual({ maySpeak: true, arousal: 0.4 });
    expect((await claims(seat, 'c', spoken('open up', { receipt }))).maySpeak).toBe(true);
    expect((await claims(seat, 'c', spoken('open up', { receipt, id: 'a2' }))).maySpeak).toBe(false);
    expect((await claims(seat, 'c2', spoken('open up', { receipt }))).maySpeak).toBe(false);
  });

  it('counts for nobody else, for no other words, and not for ever', async () => {
    const heard = new InMemoryHeardStore();
    const claims = createSpokenClaims({ receipts, heard, policy: 'optional' });
    const receipt = await heardReceipt('r2', ['hello there'], heard);
    const refused = async (from: Seat, activity: ReturnType<typeof spoken>) =>
      expect(await claims(from, 'c', activity)).toEqual({ maySpeak: false, arousal: null });
    await refused({ ...seat, ownerId: 'o2' }, spoken('hello there', { receipt }));
    await refused(seat, spoken('open up', { receipt }));
    await refused(seat, spoken('open up', { receipt, alternatives: ['hello there'] }));
    await refused(seat, spoken('hello there', { receipt, alternatives: ['hello there', 'open up'] }));
    await refused(seat, spoken('hello there', { receipt: `${receipt.slice(0, -3)}abc` }));
    await refused(seat, spoken('hello there', { receipt: 'forged' }));
    now += 121_000;
    await refused(seat, spoken('hello there', { receipt }));
  });
});
