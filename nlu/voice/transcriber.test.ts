import { describe, expect, it } from 'vitest';
import { firstOf, nothingHeard, type Speech, type Transcriber, type Transcription } from './transcriber.js';

const speech: Speech = { samples: new Float32Array(1), frames: { count: 0, data: new Float32Array(0) } };

function transcriber(name: string, answer: Transcription | Error, ready = true): Transcriber {
  return {
    name,
    ready: () => ready,
    transcribe: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
    close: async () => {},
  };
}
const says = (transcript: string): Transcription => ({ alternatives: [{ transcript, confidence: 0.9 }], guess: null });
const nearly = (transcript: string): Transcription => ({ alternatives: [], guess: { transcript, confidence: 0.4 } });

describe('transcribers asked one after the other', () => {
  const failed: string[] = [];
  const ask = (...all: Transcriber[]) => firstOf(all, (_error, name) => failed.push(name)).transcribe(speech, 'en');

  it('stop at the first that is sure', async () => {
    expect(await ask(transcriber('a', nothingHeard), transcriber('b', says('b')), transcriber('c', says('c')))).toEqual(
      says('b'),
    );
  });

  it('keep the first guess where none is sure, and drop it where one is', async () => {
    expect(await ask(transcriber('a', nearly('a')), transcriber('b', nearly('b')))).toEqual(nearly('a'));
    expect(await ask(transcriber('a', nearly('a')), transcriber('b', says('b')))).toEqual(says('b'));
  });

  it('pass over one that fails and one that is not ready', async () => {
    const broken = transcriber('broken', new Error('no'));
    expect(await ask(broken, transcriber('off', says('off'), false), transcriber('b', says('b')))).toEqual(says('b'));
    expect(failed).toEqual(['broken']);
    expect(firstOf([transcriber('off', nothingHeard, false)], () => {}).ready()).toBe(false);
  });
});
