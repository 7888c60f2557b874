import { join } from 'node:path';
import { ModelError } from './model-error.js';

/** A model of the Hugging Face hub: `owner/name`. */
export const hubId = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

export interface DownloadOptions {
  /** Where downloads are kept, as `owner/name` below it; what is there already is not fetched again. */
  readonly folder: string;
  readonly host?: string;
}

/**
 * Fetches a model of the hub and gives its folder. transformers.js does it, and is loaded for that alone. Weights are
 * not fetched where config.json names no heads. Throws `ModelError`.
 */
export async function downloadModel(
  id: string,
  { folder, host = 'https://huggingface.co/' }: DownloadOptions,
): Promise<string> {
  const { AutoConfig, AutoModel, AutoTokenizer, env } = await import('@huggingface/transformers');
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.remoteHost = host;
  const options = { cache_dir: folder };
  try {
    const config = await AutoConfig.from_pretrained(id, options);
    if (Reflect.get(config, 'heads') !== undefined) {
      await AutoTokenizer.from_pretrained(id, options);
      const model = await AutoModel.from_pretrained(id, { ...options, dtype: 'q8' });
      await model.dispose();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new ModelError('model.unreadable', `${id} cannot be fetched from ${host}: ${reason}`, { cause });
  }
  return join(folder, ...id.split('/'));
}
