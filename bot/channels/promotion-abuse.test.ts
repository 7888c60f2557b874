import { describe, expect, it } from 'vitest';
import { call } from '../fixture/shopper-client.js';
import { startTestServer } from '../fixture/test-server.js';
import { createDeviceNames } from './directline/devices.js';
import { limitHearing } from './hearing-limit.js';
import { inboundActivitySchema } from './inbound.js';
import { trustTokens } from './spoken-claims.js';

const secret = new Uint8Array(32).fill(5);

describe('device names', () => {
  it('tell devices of one address apart, as many as a household has', () => {
    const nameOf = createDeviceNames(secret, { clock: () => new Date(0) });
    const names = Array.from({ length: 40 }, (_, index) => nameOf('192.0.2.7', `device-${index}`));
    expect(new Set(names).size).toBe(9);
    expect(names.at(-1)).toBe(nameOf('192.0.2.7', null));
    expect(nameOf('192.0.2.7', 'device-3')).toBe(names[3]);
    expect(nameOf('192.0.2.8', 'device-3')).not.toBe(names[3]);
  });

  it('take the addresses of one IPv6 subscriber for one', () => {
    const nameOf = createDeviceNames(secret, { clock: () => new Date(0) });
    expect(nameOf('2001:db8:1:2:3::4', null)).toBe(nameOf('2001:db8:1:2:ffff::9', null));
    expect(nameOf('2001:db8:1:3::4', null)).not.toBe(nameOf('2001:db8:1:2::4', null));
    expect(nameOf('::ffff:192.0.2.7', null)).toBe(nameOf('192.0.2.7', null));
  });
});

const spoken = inboundActivitySchema.parse({
  type: 'message',
  text: 'open',
  channelData: { speech: { alternatives: [{ transcript: 'open' }] } },
});

describe('limits of hearing', () => {
  it('count what a token speaks, and start anew each minute', async () => {
    let now = 0;
    const claims = limitHearing(trustTokens, { clock: () => new Date(now), perToken: 3 });
    const seat = { ownerId: 'o', shopperId: 's', maySpeak: true };
    const heard = async () => (await claims(seat, 'c', spoken)).maySpeak;
    expect([await heard(), await heard(), await heard(), await heard()]).toEqual([true, true, true, false]);
    const typed = inboundActivitySchema.parse({ type: 'message', text: 'open' });
    expect((await claims(seat, 'c', typed)).maySpeak).toBe(true);
    now = 61_000;
    expect(await heard()).toBe(true);
  });

  it('count tokens of one device together', async () => {
    const claims = limitHearing(trustTokens, { clock: () => new Date(0), perDevice: 5 });
    const heard = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        claims({ ownerId: `o${index}`, shopperId: 's', maySpeak: true, device: 'd' }, 'c', spoken),
      ),
    );
    expect(heard.filter(({ maySpeak }) => maySpeak)).toHaveLength(5);
  });
});

describe('a token without the right to hear', () => {
  it('makes every claim of speech typed text', async () => {
    const server = await startTestServer();
    const say = async (speech?: boolean): Promise<string | undefined> => {
      const issued = await call<{ token: string }>(`${server.base}/api/chat/token`, {
        method: 'POST',
        body: speech === undefined ? {} : { speech },
      });
      const started = await call<{ conversationId: string; token: string; streamUrl: string }>(
        `${server.base}/v3/directline/conversations`,
        { method: 'POST', token: issued.body.token, body: {} },
      );
      const address = `${server.base}/v3/directline/conversations/${started.body.conversationId}/activities`;
      await call(address, { method: 'POST', token: started.body.token, body: spoken });
      const { body } = await call<{ activities: { text?: string }[] }>(address, { token: started.body.token });
      return body.activities.at(-1)?.text;
    };
    expect(await say()).toBe('turn 1: open (spoken)');
    expect(await say(false)).toBe('turn 1: open');
    await server.close();
  });
});
