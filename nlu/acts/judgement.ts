import type { Span } from '../understanding.js';

/** A thumb in words, and the words that say it. */
export interface Judgement extends Span {
  readonly kind: 'like' | 'dislike';
}

/** What is said of a thing that is pointed at. Longer cues first, so that "not keen" is no "keen". */
const dislikes =
  /\b(?:do(?:n'?t| not) (?:really |much )?(?:like|love|fancy|care for)|not (?:really )?(?:a fan of|keen on|into|fond of)|dislike|hate|can'?t stand)\b|(?:不(?:太|怎么|是很|大|是太)?(?:喜欢|中意|爱)|看不上|没看上|没兴趣|不感兴趣|讨厌)/;
const likes =
  /\b(?:i (?:really |quite )?(?:like|love|fancy)|i'?m (?:keen on|into|fond of))\b|(?:喜欢|中意|爱上|看上|种草)/;
/** Verbs after which the words are a wish or a question, not a judgement. */
const wishful = /\b(?:would|'d|do you|if|something|anything|which|what)\b|有没有|想要|吗|呢|什么|哪/;

/** Whether a thing is liked or disliked, in a normalised text; null where nothing is judged. */
export function readJudgement(text: string): Judgement | null {
  if (wishful.test(text)) return null;
  const against = dislikes.exec(text);
  const cue = against ?? likes.exec(text);
  if (cue === null) return null;
  return { kind: against === null ? 'like' : 'dislike', start: cue.index, end: cue.index + cue[0].length };
}
