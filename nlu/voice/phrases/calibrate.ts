/** Scores that a phrase's threshold is set by; lower is nearer to the phrase. */
export interface CalibrationScores {
  /** Of each take of the phrase, against the takes of other voices where there are any, else against the other takes. */
  readonly hits: readonly number[];
  /** Of each utterance that is something else. */
  readonly others: readonly number[];
}

/** Where a phrase's borders lie, and what to expect of them. */
export interface Calibration {
  /** Up to here the phrase counts as heard. */
  readonly sure: number;
  /** Up to here the speaker is asked to say it again. */
  readonly unsure: number;
  /** Takes that would be heard, of all. */
  readonly hits: number;
  readonly takes: number;
  /** Other utterances that would be taken for the phrase, of all. */
  readonly falseAccepts: number;
  readonly others: number;
}

/** A border never lies beyond these, however well the takes do: no phrase is that near to other speech. */
const loosest = 0.58;
const strictest = 0.35;
/** Part of the way from the furthest take to the nearest other utterance at which the border is set. */
const share = 0.5;
/** Width of the zone in which the shop asks back. */
const greyZone = 0.06;

/**
 * Sets the border half way from the takes to everything else, since a shopper's voice lies further out than those of the
 * merchant's takes; but before the nearest other utterance. A missed phrase is said again,
 * a coupon that was given stays given: where the two overlap, false accepts decide.
 */
export function calibrate({ hits, others }: CalibrationScores): Calibration {
  const sortedHits = [...hits].sort((a, b) => a - b);
  const furthest = sortedHits[Math.floor(0.9 * (sortedHits.length - 1))] ?? strictest;
  const nearest = Math.min(...others, 1);
  const middle = furthest < nearest ? furthest + share * (nearest - furthest) : nearest;
  const sure = Math.max(Math.min(middle, nearest - 0.01, loosest), Math.min(strictest, nearest - 0.01));
  return {
    sure,
    unsure: sure + greyZone,
    hits: hits.filter((score) => score <= sure).length,
    takes: hits.length,
    falseAccepts: others.filter((score) => score <= sure).length,
    others: others.length,
  };
}
