import type { Prosody } from './prosody.js';

/** Mean and spread of one measure so far (Welford 1962). */
interface Running {
  count: number;
  mean: number;
  squares: number;
}

interface Baseline {
  readonly pitch: Running;
  readonly loudness: Running;
  readonly rate: Running;
}

/** Spread that a speaker has at least, so that three even turns do not make the fourth an outburst. */
const leastSpread = { pitch: 1.5, loudness: 3, rate: 0.7 } as const;
const measures = ['pitch', 'loudness', 'rate'] as const;
/** Turns that must have been heard before a speaker is compared with them. */
const fewestTurns = 3;

/**
 * How each speaker usually sounds, from their own earlier turns alone. Kept in memory and bounded: what a voice does
 * is not written down anywhere.
 */
export class SpeakerBaselines {
  private readonly speakers = new Map<string, Baseline>();

  constructor(private readonly capacity = 2_000) {}

  /**
   * How much more excited than usual this utterance sounds, from -1 to 1, and counts it among the earlier ones. Null
   * while too little was heard. Excitement has no sign: joy and anger both raise pitch, loudness and rate.
   */
  hear(speakerId: string, prosody: Prosody): number | null {
    const baseline = this.speakers.get(speakerId) ?? { pitch: empty(), loudness: empty(), rate: empty() };
    const scores = measures.flatMap((measure) => {
      const value = prosody[measure];
      const usual = baseline[measure];
      if (value === null) return [];
      const score = usual.count < fewestTurns ? [] : [(value - usual.mean) / spreadOf(usual, leastSpread[measure])];
      add(usual, value);
      return score;
    });
    this.speakers.delete(speakerId);
    this.speakers.set(speakerId, baseline);
    const oldest = this.speakers.keys().next();
    if (this.speakers.size > this.capacity && !oldest.done) this.speakers.delete(oldest.value);
    if (scores.length === 0) return null;
    const mean = scores.reduce((sum, score) => sum + Math.max(-3, Math.min(3, score)), 0) / scores.length;
    return mean / 3;
  }
}

function empty(): Running {
  return { count: 0, mean: 0, squares: 0 };
}

function add(running: Running, value: number): void {
  running.count += 1;
  const delta = value - running.mean;
  running.mean += delta / running.count;
  running.squares += delta * (value - running.mean);
}

function spreadOf(running: Running, least: number): number {
  return Math.max(least, Math.sqrt(running.squares / Math.max(1, running.count - 1)));
}
