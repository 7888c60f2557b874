import type { HeardStore } from '../../nlu/voice/replay/heard-store.js';
import type { VoiceReceipts } from '../voice-receipts.js';
import type { Seat } from './exchange.js';
import { clientActivityId, type InboundActivity, receiptOf, transcripts } from './inbound.js';

/** What a channel may claim of one activity: whether it counts as spoken, and how it sounded where the server heard it. */
export interface SpokenClaim {
  readonly maySpeak: boolean;
  readonly arousal: number | null;
}

/** Judges an activity that says it was spoken. */
export type SpokenClaims = (seat: Seat, conversationId: string, activity: InboundActivity) => Promise<SpokenClaim>;

/** Takes the token's word: what Web Speech heard in the browser, nobody else has heard. */
export const trustTokens: SpokenClaims = async (seat) => ({ maySpeak: seat.maySpeak, arousal: null });

/**
 * Holds what was spoken against the server's own receipts. A receipt counts for the owner, the words and the one
 * activity that it was made for. Where receipts are `required`, words without one count as typed; where they are
 * `optional`, what the browser heard counts too, but a receipt that is shown must be good.
 */
export function createSpokenClaims({
  receipts,
  heard,
  policy,
}: {
  readonly receipts: VoiceReceipts;
  readonly heard: HeardStore;
  readonly policy: 'optional' | 'required';
}): SpokenClaims {
  return async (seat, conversationId, activity) => {
    const said = transcripts(activity.channelData);
    if (!seat.maySpeak || said.length === 0) return { maySpeak: seat.maySpeak, arousal: null };
    const shown = receiptOf(activity.channelData);
    if (shown === null) return { maySpeak: policy === 'optional', arousal: null };
    const claim = activity.text === undefined || activity.text === '' ? said : [...said, activity.text];
    const receipt = await receipts.read(shown, { ownerId: seat.ownerId, transcripts: claim });
    if (receipt === null) return { maySpeak: false, arousal: null };
    const purpose = `${conversationId} ${clientActivityId(activity) ?? ''}`;
    const fresh = await heard.spend(receipt.recording, purpose);
    return { maySpeak: fresh, arousal: fresh ? receipt.arousal : null };
  };
}
