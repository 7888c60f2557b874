import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ModelStore } from '../../dialog/commerce/recommendation/desk/model-store.js';

/** A learnt model in one file, written beside it first and then put in its place. */
export function modelFile(file: string): ModelStore {
  return {
    async load() {
      try {
        return await readFile(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async save(bytes) {
      await mkdir(dirname(file), { recursive: true });
      const partial = `${file}.partial`;
      try {
        await writeFile(partial, bytes);
        await rename(partial, file);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
  };
}
