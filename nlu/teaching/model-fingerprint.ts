import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells models apart, so that what one was taught is never put on another. Of the files that heads read through. */
export async function modelFingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx'])
    hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 32);
}
