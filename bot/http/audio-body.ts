import type { Request } from 'express';
import { audioContentTypes, decodeAudio } from '../../nlu/voice/audio/decode-audio.js';
import type { AudioRefused, Recording } from '../../nlu/voice/audio/recording.js';
import { HttpProblem } from './problem.js';

export interface AudioBodyLimits {
  /** 30 seconds of 16-bit stereo at 48 kHz, as a browser's file may have. */
  readonly bytes?: number;
  /** Seconds. */
  readonly longest?: number;
}

/** Reads a request's body as a recording at 16 kHz. Throws 400, 413 and 415, with a `reason` and what to do about it. */
export async function readAudioBody(
  request: Request,
  { bytes = 6 * 1024 * 1024, longest = 30 }: AudioBodyLimits = {},
): Promise<Recording> {
  const contentType = request.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!(audioContentTypes as readonly string[]).includes(type)) {
    throw new HttpProblem('unsupported-media-type', `send one of ${audioContentTypes.join(', ')}`);
  }
  const tooLarge = (): HttpProblem =>
    new HttpProblem('too-large', `a recording may have ${bytes} bytes and ${longest} seconds`, { reason: 'too_long' });
  if (Number(request.get('content-length') ?? 0) > bytes) throw tooLarge();
  const decoded = decodeAudio(await readBytes(request, bytes, tooLarge), contentType, { longest });
  if (decoded.kind === 'refused') throw audioProblem(decoded);
  return decoded.recording;
}

/** A recording that cannot be listened to, as a problem document. */
export function audioProblem({ reason, detail }: AudioRefused): HttpProblem {
  return new HttpProblem(reason === 'too_long' ? 'too-large' : 'invalid-request', detail, { reason });
}

async function readBytes(request: Request, most: number, tooLarge: () => HttpProblem): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem('invalid-request', 'the recording broke off', { reason: 'truncated' });
  }
  return Buffer.concat(chunks);
}
