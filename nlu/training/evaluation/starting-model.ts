import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DownloadOptions, downloadModel, hubId } from '../../model/download-model.js';
import { shippedModelFolder } from '../../model/load-language-model.js';
import { readModelFolder } from '../export/model-folder.js';
import { TrainingError } from '../training-error.js';
import { FeatureEncoder } from './feature-encoder.js';
import type { StartingModel } from './options.js';

/** The name that asks for no model. */
const noModel = 'none';

/** A starting model, and what it is called in a report. */
export interface NamedStart extends StartingModel {
  readonly name: string;
}

export interface StartingModelOptions {
  readonly downloads: DownloadOptions;
  readonly threads: number;
}

/**
 * What `name` asks to start from: 'none'; a folder; an id of the Hugging Face hub, which is downloaded; without a name
 * the model that is shipped, or nothing where it was left out. Weights with heads of ours are trained on, any other
 * BERT-like encoder is read from as it is. Throws `TrainingError` 'model.unreadable', and `ModelError` for downloads.
 */
export async function startingModel(name: string | undefined, options: StartingModelOptions): Promise<NamedStart> {
  if (name === noModel) return { name: 'nothing' };
  if (name === undefined) {
    const shipped = shippedModelFolder();
    return shipped === null
      ? { name: 'nothing' }
      : { name: 'the shipped model', start: await readModelFolder(shipped) };
  }
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder && !hubId.test(name))
    throw new TrainingError(
      'model.unreadable',
      `${name} is no folder, no id of the Hugging Face hub (owner/name), and not "${noModel}"`,
    );
  const folder = isFolder ? name : await downloadModel(name, options.downloads);
  if (await isOurs(folder)) return { name, start: await readModelFolder(folder) };
  if (!isFolder) await downloadWeights(name, options.downloads);
  return { name: `${name} (frozen)`, features: await FeatureEncoder.load(folder, options.threads) };
}

/** Whether the encoder was trained here: only such folders name heads, and those whose encoder is another's say so. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const config: unknown = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
    if (typeof config !== 'object' || config === null) return false;
    return 'heads' in config && Reflect.get(config, 'made_elsewhere') !== true;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TrainingError('model.unreadable', `${folder} is no model folder: ${reason}`, { cause });
  }
}

/** Tokenizer and weights of an encoder that `downloadModel` fetched no more than the configuration of. */
async function downloadWeights(id: string, { folder }: DownloadOptions): Promise<void> {
  const { AutoModel, AutoTokenizer } = await import('@huggingface/transformers');
  try {
    await AutoTokenizer.from_pretrained(id, { cache_dir: folder });
    const model = await AutoModel.from_pretrained(id, { cache_dir: folder, dtype: 'fp32' }).catch(() =>
      AutoModel.from_pretrained(id, { cache_dir: folder, dtype: 'q8' }),
    );
    await model.dispose();
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new TrainingError('model.unreadable', `the weights of ${id} cannot be fetched: ${reason}`, { cause });
  }
}
