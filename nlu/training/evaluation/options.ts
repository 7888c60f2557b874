import type { ModelFolder } from '../export/model-folder.js';
import type { FeatureEncoder } from './feature-encoder.js';

/** What an evaluation starts from; without both, everything is learnt from the training file. */
export interface StartingModel {
  /** Weights that are trained on. */
  readonly start?: ModelFolder;
  /** An encoder whose weights stay as they are: what it makes of a text is what is learnt from. */
  readonly features?: FeatureEncoder;
}

/** How a model is trained for an evaluation. */
export interface EvaluationOptions extends StartingModel {
  /** Time for all of the training. */
  readonly minutes: number;
  readonly seed: number;
  readonly threads: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Leaves all but the n-grams out: the linear baseline, trained and judged in the same way. */
  readonly linearOnly?: boolean;
  /** Trains one encoder, however much time there is, where there are weights to start from. */
  readonly oneEncoder?: boolean;
  /** Told the share of the training that is done, what is being trained and, from encoders, the loss. */
  readonly onProgress?: (share: number, what: string, loss?: number) => void;
}

/** Share of the time kept for reading and judging. */
const reserve = 0.03;

/** The time of a training, shared out among its parts. */
export class TimeBudget {
  readonly #clock: () => number;
  readonly #started: number;
  readonly #milliseconds: number;

  constructor({ clock, minutes }: Pick<EvaluationOptions, 'clock' | 'minutes'>) {
    this.#clock = clock;
    this.#started = clock();
    this.#milliseconds = minutes * 60_000 * (1 - reserve);
  }

  /** Share of the time that is gone, at most 1. */
  get share(): number {
    return Math.min(1, (this.#clock() - this.#started) / this.#milliseconds);
  }

  get left(): number {
    return this.#milliseconds * (1 - this.share);
  }
}
