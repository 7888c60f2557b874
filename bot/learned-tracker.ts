import type { Logger } from 'pino';
import { createLearnedTracker, type TrackingReviser } from '../dialog/tracking/learned-tracker.js';
import { EncoderModel } from '../nlu/model/encoder-model.js';
import type { TeachableModel } from '../nlu/model/language-model.js';
import { ModelError } from '../nlu/model/model-error.js';
import { createUtteranceEncoder } from '../nlu/tracking/encoded-utterance.js';
import { loadOperationClassifier } from '../nlu/tracking/operation-classifier.js';

/** A learned tracker and the session of its encoder. */
export interface OpenTracker {
  readonly tracker: TrackingReviser;
  dispose(): Promise<void>;
}

/**
 * The learned tracker of the folder that the settings name, over the encoder of the language model that reads; null where
 * none is named. One that cannot be used ends the start with a `ModelError`, as a named model does.
 */
export async function openLearnedTracker(
  folder: string | undefined,
  model: Pick<TeachableModel, 'folder'> | null,
  log: Logger,
): Promise<OpenTracker | null> {
  if (folder === undefined) return null;
  if (model === null) throw new ModelError('model.mismatch', 'a learned tracker needs a language model beside it');
  const classifier = await loadOperationClassifier(folder);
  if (classifier === null) throw new ModelError('model.unreadable', `${folder} holds no learned tracker`);
  const encoder = await EncoderModel.load(model.folder);
  log.info({ folder }, 'learned tracker loaded');
  return {
    tracker: createLearnedTracker(classifier, createUtteranceEncoder(encoder), {
      onError: (err) => log.error({ err }, 'the learned tracker failed; the rules tracked alone'),
    }),
    dispose: () => encoder.dispose(),
  };
}
