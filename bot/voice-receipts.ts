import { createHash, webcrypto } from 'node:crypto';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { z } from 'zod';

/** What the server says of a recording that it heard itself. */
export interface VoiceReceipt {
  readonly ownerId: string;
  /** SHA-256 of the recording: a receipt stands for one utterance, which is acted on once. */
  readonly recording: string;
  readonly transcripts: readonly string[];
  /** How much more excited than usual the speaker sounded, from -1 to 1; null where that is not known. */
  readonly arousal: number | null;
}

/** Signs and checks receipts, which travel in `channelData.speech.receipt`. */
export interface VoiceReceipts {
  issue(receipt: VoiceReceipt): Promise<string>;
  /** The receipt, if it is of this server, for this owner, not expired, and covers all `transcripts`; else null. */
  read(
    receipt: string,
    claim: { readonly ownerId: string; readonly transcripts: readonly string[] },
  ): Promise<Pick<VoiceReceipt, 'recording' | 'arousal'> | null>;
}

const payloadSchema = z.object({
  own: z.string(),
  rec: z.string(),
  said: z.array(z.string()),
  tone: z.number().min(-1).max(1).optional(),
});

/** Not the issuer of chat tokens, so that neither can stand for the other. */
const issuer = 'daogou-voice';

/** Receipts as JWT (RFC 7519), HS256. `secret` has at least 32 bytes; `lifetime` in seconds. */
export function createVoiceReceipts(
  secret: Uint8Array,
  { clock, lifetime = 120 }: { readonly clock: () => Date; readonly lifetime?: number },
): VoiceReceipts {
  const key = webcrypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  return {
    async issue({ ownerId, recording, transcripts, arousal }) {
      const now = Math.floor(clock().getTime() / 1_000);
      const payload: z.infer<typeof payloadSchema> = { own: ownerId, rec: recording, said: transcripts.map(digest) };
      if (arousal !== null) payload.tone = Math.round(arousal * 100) / 100;
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetime)
        .sign(await key);
    },
    async read(receipt, { ownerId, transcripts }) {
      try {
        const { payload } = await jwtVerify(receipt, await key, {
          issuer,
          algorithms: ['HS256'],
          currentDate: clock(),
        });
        const { own, rec, said, tone } = payloadSchema.parse(payload);
        const covered = transcripts.length > 0 && transcripts.every((text) => said.includes(digest(text)));
        return own === ownerId && covered ? { recording: rec, arousal: tone ?? null } : null;
      } catch {
        return null;
      }
    },
  };
}

/** Enough of a hash to tell transcripts apart; whole ones would make receipts long. */
function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 22);
}
