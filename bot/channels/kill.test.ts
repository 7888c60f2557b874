import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ActivitySet, call, ShopperClient } from '../fixture/shopper-client.js';

const program = fileURLToPath(new URL('../fixture/killable-server.ts', import.meta.url));
let folder: string;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-kill-'));
});
afterEach(async () => {
  await kill();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  const started = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const [line] = (await once(started.stdout, 'data')) as [Buffer];
  return line.toString('utf8').trim();
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

it('loses nothing that was answered when the process is killed in the middle of a talk', async () => {
  const base = await start();
  const shopper = await ShopperClient.open(base, { userId: 'u1' });
  const answered: string[] = [];
  const talking = (async () => {
    for (let n = 1; ; n += 1) {
      const { status, body } = await shopper.post({ type: 'message', text: `m${n}` });
      if (status === 200) answered.push(body.id);
    }
  })().catch(() => 'cut');
  while (answered.length < 25) await new Promise((resolve) => setTimeout(resolve, 2));
  await kill();
  expect(await talking).toBe('cut');

  const again = await start();
  const address = shopper.address.replace(base, again);
  const { body } = await call<ActivitySet>(`${address}/activities`, { token: shopper.token });
  const kept = body.activities.map((activity) => activity.id);
  expect(kept).toEqual(expect.arrayContaining(answered));
  expect(kept.length % 2).toBe(0);
  const turns = kept.length / 2;
  expect(turns - answered.length).toBeLessThanOrEqual(1);

  await call(`${address}/activities`, {
    method: 'POST',
    token: shopper.token,
    body: { type: 'message', text: 'go on' },
  });
  const after = await call<ActivitySet>(`${address}/activities?watermark=${body.watermark}`, { token: shopper.token });
  expect(after.body.activities.at(-1)?.text).toBe(`turn ${turns + 1}: go on`);
});
