import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { openLearnedTracker } from './learned-tracker.js';

const log = pino({ level: 'silent' });

describe('openLearnedTracker', () => {
  it('is nothing where nothing is asked for', async () => {
    expect(await openLearnedTracker(undefined, null, log)).toBeNull();
  });

  it('ends the start where it is asked for and cannot be had', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tracker-'));
    await expect(openLearnedTracker(folder, null, log)).rejects.toMatchObject({ code: 'model.mismatch' });
    await expect(openLearnedTracker(folder, { folder }, log)).rejects.toMatchObject({ code: 'model.unreadable' });
    await rm(folder, { recursive: true });
  });
});
