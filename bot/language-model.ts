import { join } from 'node:path';
import type { Logger } from 'pino';
import type { TeachableModel } from '../nlu/model/language-model.js';
import { loadLanguageModel, loadNamedModel, shippedModelFolder } from '../nlu/model/load-language-model.js';
import { ModelError } from '../nlu/model/model-error.js';
import type { Config } from './config.js';

/** Where the shop's own model is looked for; a parameter so that it can be another one. */
export interface LanguageModelPlaces {
  readonly shipped?: () => string | null;
}

/**
 * The language model that the settings ask for, or null to go on with the grammar alone. A model that is named must
 * load: what cannot be used ends the start with a `ModelError`. The shipped one may be missing or broken; a shop that
 * understands a little less still sells, so that is a warning.
 */
export async function openLanguageModel(
  { model, dataDir }: Pick<Config, 'model' | 'dataDir'>,
  log: Logger,
  { shipped = shippedModelFolder }: LanguageModelPlaces = {},
): Promise<TeachableModel | null> {
  if (model === 'off') return null;
  const started = performance.now();
  const loaded = (folder: string): void =>
    log.info({ folder, milliseconds: Math.round(performance.now() - started) }, 'language model loaded');
  if (model !== 'shipped') {
    const named = await loadNamedModel(model.name, { folder: join(dataDir, 'models') });
    loaded(named.folder);
    return named.model;
  }
  const folder = shipped();
  if (folder === null) {
    log.warn('no language model is shipped with this build; the grammar reads alone (set NLU_MODEL, or off)');
    return null;
  }
  try {
    const languageModel = await loadLanguageModel(folder);
    loaded(folder);
    return languageModel;
  } catch (err) {
    if (!(err instanceof ModelError)) throw err;
    log.warn({ err }, 'the shipped language model cannot be used; the grammar reads alone');
    return null;
  }
}
