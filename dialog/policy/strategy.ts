import type { DialogueState, Mood } from '../state/belief-state.js';

/** How a turn is led: what may be asked and offered, and how much is shown. */
export interface Strategy {
  /** Questions that would only narrow what is shown already. */
  readonly questions: boolean;
  /** Two products that are close are set against each other unasked. */
  readonly comparisons: boolean;
  /** What a little more money would bring. */
  readonly extras: boolean;
  /** Cards at most. */
  readonly shown: number;
  /** A person is offered before the shopper asks for one. */
  readonly offersHuman: boolean;
  /** A word of joy at the checkout. */
  readonly celebrates: boolean;
}

/** By the mood of the conversation, not of one turn: the worse it is, the shorter the bot and the nearer a person. */
const strategies: Readonly<Record<Mood, Strategy>> = {
  angry: { questions: false, comparisons: false, extras: false, shown: 3, offersHuman: true, celebrates: false },
  unhappy: { questions: true, comparisons: false, extras: false, shown: 4, offersHuman: false, celebrates: false },
  neutral: { questions: true, comparisons: true, extras: true, shown: 6, offersHuman: false, celebrates: false },
  happy: { questions: true, comparisons: true, extras: true, shown: 6, offersHuman: false, celebrates: true },
};

/** What is left of joy after a plain "checkout": the mood of a happy turn, smoothed once over one that says nothing. */
const lingeringJoy = 0.18;

/** Who is in a hurry is shown the best few at once. */
const hurried: Partial<Strategy> = { questions: false, extras: false, shown: 3 };

/** Turns for which "I'm in a hurry" holds. */
const hurryLasts = 3;

/** Turns without understanding after which a person is offered. */
const stuckFrom = 1;

/** The strategy for the turn that a state is in. */
export function strategyFor({ mood, moodScore, turn, urgentTurn, stuck }: DialogueState): Strategy {
  const celebrates = strategies[mood].celebrates || (mood === 'neutral' && moodScore >= lingeringJoy);
  const base = { ...strategies[mood], celebrates };
  const hurry = urgentTurn !== null && turn - urgentTurn < hurryLasts;
  return { ...base, ...(hurry ? hurried : {}), ...(stuck >= stuckFrom ? { offersHuman: true } : {}) };
}
