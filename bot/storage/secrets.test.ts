import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecret } from './secrets.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes a secret once, for the owner’s eyes only', async () => {
  const made = await readSecret(folder, 'key');
  expect(made).toEqual({ value: expect.stringMatching(/^[\w-]{43}$/), isNew: true });
  expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
  expect(await readSecret(folder, 'key')).toEqual({ value: made.value, isNew: false });
});

it('does not start with an empty secret', async () => {
  await writeFile(join(folder, 'key'), '\n');
  await expect(readSecret(folder, 'key')).rejects.toThrow(/holds no secret/);
});
