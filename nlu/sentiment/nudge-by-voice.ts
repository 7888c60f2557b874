import type { Sentiment, Understanding } from '../understanding.js';

/** The most that a voice moves a score. */
const most = 0.15;
/** A text closer to neutral has no mood that a voice could make stronger. */
const faintest = 0.1;

/**
 * A voice more excited than usual makes the mood that the words have a little stronger, a calmer one a little
 * weaker. It never makes a mood, turns one or changes its label: excitement is joy as often as anger.
 */
export function nudgeByVoice(understanding: Understanding): Understanding {
  const { sentiment, utterance } = understanding;
  const { arousal } = utterance;
  if (arousal === undefined || Math.abs(sentiment.score) < faintest) return understanding;
  return { ...understanding, sentiment: nudged(sentiment, arousal) };
}

function nudged({ label, score }: Sentiment, arousal: number): Sentiment {
  const strength = Math.abs(score) + most * Math.max(-1, Math.min(1, arousal));
  return { label, score: Math.sign(score) * Math.max(faintest, Math.min(1, strength)) };
}
