import { describe, expect, it } from 'vitest';
import type { EncodedUtterance, UtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import {
  type OperationClassifier,
  type OperationScores,
  type TrackingOperation,
  trackingOperations,
} from '../../nlu/tracking/operation-classifier.js';
import { startTalk } from '../fixture/talk.js';
import type { DialogueState } from '../state/belief-state.js';
import { currentTopic } from '../state/events.js';
import { createLearnedTracker, type LearnedTrackerOptions, type TrackingReviser } from './learned-tracker.js';
import { type Target, type TrackedReading, targetsOf } from './targets.js';

/** Words as their lengths: enough for rows of one width. */
const encoder: UtteranceEncoder = {
  async encode(text): Promise<EncodedUtterance> {
    const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      return { start: index, end: index + word.length, state: Float32Array.of(word.length, 1) };
    });
    return { width: 2, mean: Float32Array.of(text.length, 1), words };
  },
};

function scoresOf(operation: TrackingOperation, probability: number): OperationScores {
  const rest = (1 - probability) / (trackingOperations.length - 1);
  return Object.fromEntries(
    trackingOperations.map((name) => [name, name === operation ? probability : rest]),
  ) as unknown as OperationScores;
}

/** A tracker whose model says of every target what `says` says, so sure. */
function trackerThat(
  says: (target: Target) => TrackingOperation,
  probability = 0.99,
  options: LearnedTrackerOptions = {},
): TrackingReviser {
  let targets: readonly Target[] = [];
  let at = 0;
  const classifier: OperationClassifier = {
    width: 0,
    classify: () => scoresOf(says(targets[at++]!), probability),
  };
  const learned = createLearnedTracker(classifier, encoder, options);
  return {
    revise(reading: TrackedReading) {
      targets = targetsOf(reading);
      at = 0;
      return learned.revise(reading);
    },
  };
}

function wishes(state: DialogueState): string[] {
  return (currentTopic(state)?.constraints ?? [])
    .map(({ attribute, op, value }) => `${attribute} ${op} ${value}`)
    .sort();
}

async function wishesAfter(tracker: TrackingReviser | undefined, ...said: string[]): Promise<string[]> {
  const talk = await startTalk({ locale: 'en-US', ...(tracker && { tracker }) });
  for (const text of said) await talk.say(text);
  return wishes(talk.state);
}

const opening = 'I want a waterproof tent under 2000 yuan';

describe('learned tracker', () => {
  it('changes nothing where the model agrees with the rules or is not certain', async () => {
    const byRules = await wishesAfter(undefined, opening);
    expect(byRules.length).toBeGreaterThan(1);
    expect(
      await wishesAfter(
        trackerThat(({ byRules: own }) => own),
        opening,
      ),
    ).toEqual(byRules);
    expect(
      await wishesAfter(
        trackerThat(() => 'remove', 0.6),
        opening,
      ),
    ).toEqual(byRules);
  });

  it('turns a wish round where it is very certain, but never a number', async () => {
    const byRules = await wishesAfter(undefined, opening);
    expect(
      await wishesAfter(
        trackerThat(() => 'exclude', 0.95),
        opening,
      ),
    ).toEqual(byRules);
    const turned = await wishesAfter(
      trackerThat(() => 'exclude', 0.995),
      opening,
    );
    const prices = (wishes: readonly string[]): string[] => wishes.filter((wish) => wish.startsWith('price'));
    expect(prices(turned)).toEqual(prices(byRules));
    expect(turned).not.toEqual(byRules);
  });

  it('takes a wish back that was none, but never a number', async () => {
    const byRules = await wishesAfter(undefined, opening);
    const left = await wishesAfter(
      trackerThat(({ kind, byRules: own }) => (kind === 'wish' ? 'remove' : own)),
      opening,
    );
    expect(left).toEqual(byRules.filter((wish) => wish.startsWith('price')));
  });

  it('gives up a wish of the ledger, and no other', async () => {
    const tracker = trackerThat((target) =>
      target.kind === 'held' && target.constraint.attribute === 'price' ? 'remove' : target.byRules,
    );
    const byRules = await wishesAfter(undefined, opening);
    expect(await wishesAfter(tracker, opening, 'well, whatever it takes')).toEqual(
      byRules.filter((wish) => !wish.startsWith('price')),
    );
  });

  it('leaves the rules alone when the model fails', async () => {
    const errors: unknown[] = [];
    const tracker = trackerThat(
      () => {
        throw new Error('broken');
      },
      1,
      { onError: (error) => errors.push(error) },
    );
    expect(await wishesAfter(tracker, opening)).toEqual(await wishesAfter(undefined, opening));
    expect(errors).toHaveLength(1);
  });
});
