import type { Logger } from 'pino';
import type { TeachableModel } from '../nlu/model/language-model.js';
import { modelFingerprint } from '../nlu/teaching/model-fingerprint.js';
import { teachInProcess } from '../nlu/teaching/teach-in-process.js';
import { Teaching } from '../nlu/teaching/teaching.js';
import type { TeachingStore } from '../nlu/teaching/teaching-store.js';
import { teachingSetsFolder } from '../nlu/teaching/training-sets.js';
import type { TeachingDesk } from './http/merchant/teaching-routes.js';
import type { ConversationStore } from './storage/conversation-store.js';

export interface TeachingDeskPorts {
  readonly teachings: TeachingStore;
  readonly conversations: ConversationStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Logger;
}

/** Puts what merchants taught this model before in force, and lets them teach it on. */
export async function openTeachingDesk(
  model: TeachableModel | null,
  { teachings, conversations, clock, newId, log }: TeachingDeskPorts,
): Promise<TeachingDesk> {
  if (model === null) return { kind: 'closed', reason: 'no_model' };
  if (!model.teachable) return { kind: 'closed', reason: 'not_teachable' };
  const teaching = await Teaching.open({
    model,
    modelFolder: model.folder,
    fingerprint: await modelFingerprint(model.folder),
    setsFolder: teachingSetsFolder(),
    store: teachings,
    runJob: teachInProcess,
    clock,
    newId,
    onError: (err, runId) => log.error({ err, runId }, 'teaching failed; the heads in force stay'),
  });
  return { kind: 'open', teaching, model, store: conversations };
}
