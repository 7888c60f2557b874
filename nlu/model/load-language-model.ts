import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DownloadOptions, downloadModel, hubId } from './download-model.js';
import { EncoderModel } from './encoder-model.js';
import { createLanguageModel, type TeachableModel } from './language-model.js';
import { ModelError } from './model-error.js';

/**
 * The folder of the model that comes with the shop, or null where it was left out. It lies beside the sources;
 * compiled code finds it there too, or beside itself where it was copied along.
 */
export function shippedModelFolder(): string | null {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, 'shipped'), join(here, '../../../nlu/model/shipped')];
  return places.find((place) => existsSync(join(place, 'config.json'))) ?? null;
}

/**
 * The language model in a folder. Throws `ModelError`; for an encoder without the shop's heads its message names the
 * command that trains them.
 */
export async function loadLanguageModel(folder: string): Promise<TeachableModel> {
  await refuseUntrained(folder, folder);
  const encoder = await EncoderModel.load(folder);
  try {
    return createLanguageModel(encoder);
  } catch (cause) {
    await encoder.dispose();
    if (!(cause instanceof ModelError)) throw cause;
    throw cause.code === 'model.untrained'
      ? untrained(folder, cause)
      : new ModelError(cause.code, `${folder}: ${cause.message}`, { cause });
  }
}

/**
 * The language model that a setting names: a folder, or an id of the Hugging Face hub, which is then downloaded to
 * `downloads.folder`. Throws `ModelError`.
 */
export async function loadNamedModel(
  name: string,
  downloads: DownloadOptions,
): Promise<{ readonly model: TeachableModel; readonly folder: string }> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) {
    const folder = resolve(name);
    return { model: await loadLanguageModel(folder), folder };
  }
  if (!hubId.test(name))
    throw new ModelError('model.unreadable', `${name} is no folder, and no id of the Hugging Face hub (owner/name)`);
  const folder = await downloadModel(name, downloads);
  await refuseUntrained(folder, name);
  return { model: await loadLanguageModel(folder), folder };
}

/** An encoder that came without heads may also come without our file names: that it is untrained says more. */
async function refuseUntrained(folder: string, name: string): Promise<void> {
  let config: unknown;
  try {
    config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
  } catch {
    return;
  }
  if (typeof config === 'object' && config !== null && 'model_type' in config && !('heads' in config))
    throw untrained(name);
}

function untrained(name: string, cause?: unknown): ModelError {
  const message = `${name} has no heads that read shoppers; train them with: npm run train -- --model ${name}`;
  return new ModelError('model.untrained', message, { cause });
}
