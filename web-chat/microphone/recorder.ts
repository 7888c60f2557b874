import captureUrl from './capture-worklet.ts?worker&url';
import { encodeWav, toRate } from './wav.js';

/** What the server's transcribers hear at. */
const wantedRate = 16_000;

/** A running recording. */
export interface Recording {
  /** Ends it and lets go of the microphone; a mono WAVE file at 16 kHz. */
  stop(): Promise<Blob>;
  /** Ends it and forgets what was recorded. */
  cancel(): void;
}

export interface RecorderOptions {
  /** Loudness of each piece from 0 to 1, about twelve times a second. */
  readonly onLevel?: (level: number) => void;
  /** Told once the recording is as long as it may be. */
  readonly onFull?: () => void;
  readonly maxSeconds?: number;
}

/**
 * Records the microphone through an AudioWorklet. Throws what `getUserMedia` throws where there is no microphone or
 * no leave to use it.
 */
export async function startRecording({
  onLevel = () => {},
  onFull = () => {},
  maxSeconds = 29,
}: RecorderOptions = {}): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  let context: AudioContext | null = null;
  try {
    context = await contextFor(stream);
    await context.audioWorklet.addModule(captureUrl);
    const pieces: Float32Array[] = [];
    let length = 0;
    const { sampleRate } = context;
    const capture = new AudioWorkletNode(context, 'capture', { numberOfInputs: 1, numberOfOutputs: 0 });
    capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (length >= maxSeconds * sampleRate) return;
      pieces.push(data);
      length += data.length;
      onLevel(loudness(data));
      if (length >= maxSeconds * sampleRate) onFull();
    };
    context.createMediaStreamSource(stream).connect(capture);
    await context.resume();
    const end = (): void => {
      capture.port.onmessage = null;
      release();
      void context?.close();
    };
    return {
      cancel: end,
      async stop() {
        end();
        const samples = new Float32Array(length);
        let at = 0;
        for (const piece of pieces) {
          samples.set(piece, at);
          at += piece.length;
        }
        return encodeWav(await toRate(samples, sampleRate, wantedRate), wantedRate);
      },
    };
  } catch (error) {
    release();
    void context?.close();
    throw error;
  }
}

/** Firefox connects no microphone to a context of another rate than its own; it is resampled at the end there. */
async function contextFor(stream: MediaStream): Promise<AudioContext> {
  const wanted = new AudioContext({ sampleRate: wantedRate });
  try {
    wanted.createMediaStreamSource(stream).disconnect();
    return wanted;
  } catch {
    await wanted.close();
    return new AudioContext();
  }
}

/** From 0 at 60 dB below full scale to 1 at 10 dB below. */
function loudness(samples: Float32Array): number {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  const level = 10 * Math.log10(power / samples.length + 1e-9);
  return Math.max(0, Math.min(1, (level + 60) / 50));
}
