/**
 * Runs on the audio thread: hands over what the microphone gives, in pieces of a twelfth of a second or so. Nothing
 * else happens here, since a late audio thread is heard as clicks.
 */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const pieceLength = 1_280;

class CaptureProcessor extends AudioWorkletProcessor {
  private piece = new Float32Array(pieceLength);
  private filled = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channel = inputs[0]?.[0];
    if (channel === undefined) return true;
    for (const sample of channel) {
      this.piece[this.filled] = sample;
      this.filled += 1;
      if (this.filled === pieceLength) {
        this.port.postMessage(this.piece, [this.piece.buffer]);
        this.piece = new Float32Array(pieceLength);
        this.filled = 0;
      }
    }
    return true;
  }
}

registerProcessor('capture', CaptureProcessor);
