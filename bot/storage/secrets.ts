import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret of the data folder, and whether it was made just now. */
export interface Secret {
  readonly value: string;
  readonly isNew: boolean;
}

/**
 * Reads the secret of this name, or makes one of 256 bits at its first use. Only the owner may read the file. Throws
 * when the folder can't be written or the file is empty: a server with no secret must not start.
 */
export async function readSecret(folder: string, name: string): Promise<Secret> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = randomBytes(32).toString('base64url');
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${fresh}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return { value: fresh, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const value = (await readFile(path, 'utf8')).trim();
    if (value.length < 16) throw new Error(`${path} holds no secret: delete it, so that a new one is made`);
    return { value, isNew: false };
  }
}
