import { describe, expect, it } from 'vitest';
import { type Recording, sampleRate } from '../audio/recording.js';
import { voicedPitch } from './pitch.js';
import { measureProsody } from './prosody.js';
import { SpeakerBaselines } from './speaker-baseline.js';

/** A voice: pulses with their overtones, swelling once a syllable. */
function voice({ hertz = 120, loudness = 0.3, syllables = 4, seconds = 1.2 } = {}): Recording {
  return Float32Array.from({ length: seconds * sampleRate }, (_, index) => {
    const time = index / sampleRate;
    const swell = Math.sin((Math.PI * syllables * time) / seconds) ** 2;
    const tone = [1, 2, 3, 4].reduce((sum, k) => sum + Math.sin(2 * Math.PI * hertz * k * time) / k, 0);
    return loudness * swell * tone * 0.4;
  });
}

describe('how something was said', () => {
  it.each([90, 140, 220, 310])('has the pitch of a voice of %i Hz', (hertz) => {
    const pitches = [...voicedPitch(voice({ hertz }))].sort((a, b) => a - b);
    expect(pitches.length).toBeGreaterThan(20);
    expect((pitches[pitches.length >> 1] ?? 0) / hertz).toBeCloseTo(1, 1);
  });

  it('counts syllables, and measures loudness in decibels', () => {
    const slow = measureProsody(voice({ syllables: 3 }));
    const fast = measureProsody(voice({ syllables: 7 }));
    expect(fast.rate).toBeGreaterThan(slow.rate * 1.8);
    const loud = measureProsody(voice({ loudness: 0.6 }));
    expect(loud.loudness - measureProsody(voice({ loudness: 0.3 })).loudness).toBeCloseTo(6, 0);
  });

  it('finds no pitch in noise', () => {
    const noise = Float32Array.from({ length: sampleRate }, (_, index) => Math.sin(index * index * 0.731) * 0.3);
    expect(measureProsody(noise).pitch).toBeNull();
  });
});

describe('a speaker', () => {
  const usual = [115, 120, 125, 118].map((hertz) => measureProsody(voice({ hertz })));
  const excited = measureProsody(voice({ hertz: 180, loudness: 0.6, syllables: 7 }));
  it('is compared with their own earlier turns, after three of them', () => {
    const baselines = new SpeakerBaselines();
    expect(usual.slice(0, 3).map((prosody) => baselines.hear('a', prosody))).toEqual([null, null, null]);
    expect(Math.abs(baselines.hear('a', usual[3] ?? excited) ?? 1)).toBeLessThan(0.2);
    expect(baselines.hear('a', excited)).toBeGreaterThan(0.5);
    expect(baselines.hear('b', excited)).toBeNull();
  });

  it('who always speaks like that is not excited', () => {
    const baselines = new SpeakerBaselines();
    for (let turn = 0; turn < 4; turn += 1) baselines.hear('c', excited);
    expect(Math.abs(baselines.hear('c', excited) ?? 1)).toBeLessThan(0.05);
  });

  it('is forgotten when too many others spoke', () => {
    const baselines = new SpeakerBaselines(2);
    for (let turn = 0; turn < 3; turn += 1) baselines.hear('a', excited);
    baselines.hear('b', excited);
    baselines.hear('c', excited);
    expect(baselines.hear('a', excited)).toBeNull();
  });
});
