import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AutomaticSpeechRecognitionPipeline } from '@huggingface/transformers';
import { hubId } from '../../model/download-model.js';
import { nothingHeard, type Speech, type SpeechLanguage, type Transcriber } from '../transcriber.js';
import { VoiceError } from '../voice-error.js';

export interface WhisperOptions {
  /** Where a model of the hub is kept once it was fetched. */
  readonly downloads: string;
}

const languageNames: Record<SpeechLanguage, string> = { zh: 'chinese', en: 'english' };
/** These models give no probability; they are usually right, and never sure. */
const confidence = 0.75;
/** What Whisper writes where it heard no words: "[BLANK_AUDIO]", "(music)", 【音乐】. */
const notWords = /^[\s[(（【♪*].*[\])）】♪*]\s*$/u;

/**
 * A speech recogniser of transformers.js: a folder with a Whisper-like model in ONNX, or an id of the Hugging Face hub.
 * Knows whole languages, so what shoppers say is understood and not only the phrases that were enrolled. Throws
 * `VoiceError` where the model cannot be loaded.
 */
export async function loadWhisperTranscriber(name: string, { downloads }: WhisperOptions): Promise<Transcriber> {
  const recognise = await loadPipeline(name, downloads);
  const multilingual = isMultilingual(recognise);
  return {
    name: 'whisper',
    ready: () => true,
    async transcribe({ samples }: Speech, language) {
      const hint = multilingual && language !== null ? { language: languageNames[language], task: 'transcribe' } : {};
      const output = await recognise(samples, hint).catch((cause: unknown) => {
        throw new VoiceError('voice.engine', `${name} could not listen`, { cause });
      });
      const text = (Array.isArray(output) ? output : [output])
        .map((part) => part.text)
        .join(' ')
        .trim();
      if (text === '' || notWords.test(text)) return nothingHeard;
      return { alternatives: [{ transcript: text, confidence }], guess: null };
    },
    close: () => recognise.dispose().then(() => undefined),
  };
}

async function loadPipeline(name: string, downloads: string): Promise<AutomaticSpeechRecognitionPipeline> {
  const { env, pipeline } = await import('@huggingface/transformers');
  const folder = await stat(name).then(
    (found) => (found.isDirectory() ? resolve(name) : null),
    () => null,
  );
  if (folder === null && !hubId.test(name)) {
    throw new VoiceError('voice.engine', `${name} is no folder, and no id of the Hugging Face hub (owner/name)`);
  }
  try {
    if (folder === null) {
      env.allowRemoteModels = true;
      return await pipeline('automatic-speech-recognition', name, { dtype: 'q8', cache_dir: downloads });
    }
    env.allowLocalModels = true;
    env.localModelPath = dirname(folder);
    const dtype = existsSync(join(folder, 'onnx/encoder_model_quantized.onnx')) ? 'q8' : 'fp32';
    return await pipeline('automatic-speech-recognition', basename(folder), { dtype, local_files_only: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new VoiceError('voice.engine', `${name} cannot be loaded as a speech recogniser: ${reason}`, { cause });
  }
}

function isMultilingual({ model }: AutomaticSpeechRecognitionPipeline): boolean {
  const settings: unknown = Reflect.get(model, 'generation_config');
  return typeof settings === 'object' && settings !== null && Reflect.get(settings, 'is_multilingual') === true;
}
