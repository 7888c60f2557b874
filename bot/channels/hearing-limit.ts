import { transcripts } from './inbound.js';
import { Recent } from './recent.js';
import type { SpokenClaims } from './spoken-claims.js';

const minute = 60_000;

/**
 * People speak a few times a minute, scripts without end: beyond `perToken` spoken activities of one token, or
 * `perDevice` of one device, in a minute, what is posted as spoken counts as typed until the minute is over.
 */
export function limitHearing(
  claims: SpokenClaims,
  {
    clock,
    perToken = 30,
    perDevice = 240,
  }: { readonly clock: () => Date; readonly perToken?: number; readonly perDevice?: number },
): SpokenClaims {
  const counted = new Recent<string, { readonly since: number; count: number }>(20_000);
  const within = (key: string, limit: number): boolean => {
    const now = clock().getTime();
    const known = counted.get(key);
    const window = known !== undefined && Math.abs(now - known.since) < minute ? known : { since: now, count: 0 };
    window.count += 1;
    counted.set(key, window);
    return window.count <= limit;
  };
  return async (seat, conversationId, activity) => {
    const judged = await claims(seat, conversationId, activity);
    if (!judged.maySpeak || transcripts(activity.channelData).length === 0) return judged;
    const own = within(`token ${seat.ownerId}`, perToken);
    const shared = seat.device == null || within(`device ${seat.device}`, perDevice);
    return own && shared ? judged : { maySpeak: false, arousal: null };
  };
}
