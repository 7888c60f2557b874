import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DownloadOptions, downloadModel, hubId } from '../../model/download-model.js';
import { EncoderModel } from '../../model/encoder-model.js';
import { WordTokenizer } from '../../model/word-tokenizer.js';
import { TrainingError } from '../training-error.js';

/** Where the weights lie in Hugging Face's layout; the server reads the int8 file. */
export const weightFiles = { int8: 'onnx/model_quantized.onnx', float: 'onnx/model.onnx' } as const;

export type Weights = keyof typeof weightFiles;

/** A folder in Hugging Face's layout that was made elsewhere, checked as far as reading its files goes. */
export interface ForeignFolder {
  readonly folder: string;
  readonly config: object;
  /** What its files of weights hold; at least one is there, int8 first. */
  readonly weights: ReadonlyMap<Weights, Uint8Array>;
}

/**
 * The folder that `name` is, or where the model of the Hugging Face hub with this id is downloaded to: its quantised
 * weights, or the float ones where there are no others. Throws `TrainingError` 'model.unreadable', and `ModelError` for
 * a configuration that cannot be fetched.
 */
export async function locateForeign(name: string, downloads: DownloadOptions): Promise<string> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return resolve(name);
  if (!hubId.test(name))
    throw new TrainingError('model.unreadable', `${name} is no folder, and no id of the Hugging Face hub (owner/name)`);
  const folder = await downloadModel(name, downloads);
  const { AutoModel, AutoTokenizer } = await import('@huggingface/transformers');
  const options = { cache_dir: downloads.folder };
  try {
    await AutoTokenizer.from_pretrained(name, options);
    const model = await AutoModel.from_pretrained(name, { ...options, dtype: 'q8' }).catch(() =>
      AutoModel.from_pretrained(name, { ...options, dtype: 'fp32' }),
    );
    await model.dispose();
  } catch (cause) {
    throw new TrainingError('model.unreadable', `the weights of ${name} cannot be fetched: ${reasonOf(cause)}`, {
      cause,
    });
  }
  return folder;
}

/** Reads configuration and weights. Throws `TrainingError` 'model.unreadable' where either is missing. */
export async function readForeign(folder: string): Promise<ForeignFolder> {
  const weights = new Map<Weights, Uint8Array>();
  for (const kind of ['int8', 'float'] as const) {
    const content = await readFile(join(folder, weightFiles[kind])).catch(() => undefined);
    if (content !== undefined) weights.set(kind, content);
  }
  if (weights.size === 0)
    throw new TrainingError('model.unreadable', `${folder} holds neither ${Object.values(weightFiles).join(' nor ')}`);
  return { folder, config: await readObject(folder, 'config.json'), weights };
}

/** An encoder with its tokenizer: what it makes of a text, and the ids that it was given. */
export interface FrozenEncoder {
  readonly model: EncoderModel;
  readonly tokenizer: WordTokenizer;
  /** Numbers in a state. */
  readonly width: number;
  /** Longest text in tokens; `shopExample` takes the same. */
  readonly limit: number;
}

/**
 * The encoder as the shop's server will run it (the quantised file where there is one, texts one by one), so that heads
 * learn from the very states that they will read. Throws `ModelError`, and `TrainingError` 'model.unreadable'.
 */
export async function loadFrozen({ folder, config, weights }: ForeignFolder, tokens: number): Promise<FrozenEncoder> {
  const positions = Number(Reflect.get(config, 'max_position_embeddings'));
  const limit = positions > 0 ? Math.min(tokens, positions) : tokens;
  const model = await EncoderModel.load(folder, { quantised: weights.has('int8'), maximumTokens: limit });
  const tokenizer = new WordTokenizer(
    await readObject(folder, 'tokenizer.json'),
    await readObject(folder, 'tokenizer_config.json'),
  );
  try {
    const text = 'a b 1';
    const { hidden } = await model.encode(text);
    const width = hidden[0]?.length ?? 0;
    if (
      hidden.length !== tokenizer.tokenise(text, limit).ids.length ||
      !hidden.every((row) => row.every(Number.isFinite))
    )
      throw new TypeError('its last states are not a row of numbers a token');
    return { model, tokenizer, width, limit };
  } catch (cause) {
    await model.dispose();
    throw new TrainingError('model.unreadable', `${folder} cannot be used as an encoder: ${reasonOf(cause)}`, {
      cause,
    });
  }
}

async function readObject(folder: string, file: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    if (typeof value !== 'object' || value === null) throw new TypeError('it holds no object');
    return value;
  } catch (cause) {
    throw new TrainingError('model.unreadable', `${join(folder, file)} cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}
