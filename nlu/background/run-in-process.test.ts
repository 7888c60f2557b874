import { describe, expect, it } from 'vitest';
import type { SummingJob } from './fixture/summing-process.js';
import { inProcess } from './run-in-process.js';

const module = new URL('./fixture/summing-process.js', import.meta.url);
const name = 'the process that adds';
const sum = inProcess<SummingJob, 'adding', { total: number; read: Float32Array }>(module, { name, heapMegabytes: 64 });
const numbers = Float32Array.of(0.5, 1.25, 3);
const untold = { tell: () => undefined, signal: new AbortController().signal };

describe('a job in a process of its own', () => {
  it('gets its data and brings back what came of it, numbers in their kind', async () => {
    const told: [string, number][] = [];
    const tell = (phase: string, share: number): void => void told.push([phase, share]);
    expect(await sum({ numbers, fate: 'ends' }, { ...untold, tell })).toEqual({ total: 4.75, read: numbers });
    expect(told).toEqual([['adding', 0]]);
  });

  it('fails with its own words', async () => {
    await expect(sum({ numbers, fate: 'fails' }, untold)).rejects.toThrow('these do not add up');
  });

  it('ends alone when it dies', async () => {
    await expect(sum({ numbers, fate: 'dies' }, untold)).rejects.toThrow(`${name} ended by itself`);
  });

  it('is ended in the middle of its work, even when it answers nobody', async () => {
    const abort = new AbortController();
    const ending = sum(
      { numbers, fate: 'hangs' },
      { tell: () => abort.abort(new Error('enough')), signal: abort.signal },
    );
    await expect(ending).rejects.toThrow('enough');
    await expect(sum({ numbers, fate: 'ends' }, { ...untold, signal: abort.signal })).rejects.toThrow('enough');
  });

  it('is ended after its time', async () => {
    const hurried = inProcess<SummingJob, 'adding', unknown>(module, {
      name,
      heapMegabytes: 64,
      timeLimitMilliseconds: 500,
    });
    await expect(hurried({ numbers, fate: 'hangs' }, untold)).rejects.toThrow(`${name} took too long and was ended`);
  });

  it('fails clearly for a job that cannot be sent or a module that is not there', async () => {
    const unsendable = { numbers, fate: 'ends', more: () => 1 } as unknown as SummingJob;
    await expect(sum(unsendable, untold)).rejects.toThrow('could not be cloned');
    const gone = inProcess<SummingJob, 'adding', unknown>(new URL('./gone.js', module), { name, heapMegabytes: 64 });
    await expect(gone({ numbers, fate: 'ends' }, untold)).rejects.toThrow(`${name} ended by itself (code 1)`);
  });
});
