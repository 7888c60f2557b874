import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readCheckpoint } from './checkpoint.js';
import { tinyRun, tinySteps } from './fixture/tiny-run.js';

const folder = await mkdtemp(join(tmpdir(), 'daogou-kill-'));
afterAll(() => rm(folder, { recursive: true }));

/** Starts a run in a process of its own and kills it when it tells the step; returns the last step that it told. */
async function killAt(step: number, checkpoint: string): Promise<number> {
  const script = fileURLToPath(new URL('./fixture/killable-run.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, checkpoint], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last >= step) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return last;
}

describe('a run that is killed', () => {
  it('goes on from its checkpoint and ends with the weights of one that was not, however often it dies', async () => {
    const whole = await tinyRun();
    const file = join(folder, 'run.bin');
    const first = await killAt(3 + Math.floor(Math.random() * 15), file);
    const second = await killAt(first + 3 + Math.floor(Math.random() * 15), file);
    const kept = Number((await readCheckpoint(file))?.facts.steps);
    expect(kept).toBeGreaterThan(first);
    expect(kept).toBeLessThan(tinySteps);
    const steps: number[] = [];
    const resumed = await tinyRun(file, (step) => steps.push(step));
    expect(steps[0], `killed after ${first} and ${second}`).toBe(kept + 1);
    expect(steps.at(-1)).toBe(tinySteps);
    expect([...resumed], `killed after ${first} and ${second}`).toEqual([...whole]);
  }, 240_000);
});
