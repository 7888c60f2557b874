import type { LearningPhase } from '../learn/learn.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import type { RunLearning } from './learn-in-process.js';
import type { ModelSnapshot } from './snapshot.js';

/** A run of learning as the merchant sees it. */
export interface TrainingRun {
  readonly id: string;
  readonly status: 'running' | 'succeeded' | 'failed';
  /** From 0 to 1. */
  readonly progress: number;
  readonly phase: LearningPhase | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Why it failed. */
  readonly reason: string | null;
}

export type TrainingStart =
  | { readonly kind: 'started'; readonly run: TrainingRun }
  | { readonly kind: 'busy'; readonly runId: string }
  | { readonly kind: 'too_little'; readonly events: number; readonly needed: number };

export interface TrainingsOptions {
  readonly run: RunLearning;
  /** What shoppers did, oldest first. */
  readonly events: () => Promise<readonly FeedbackEvent[]>;
  readonly productIds: () => readonly string[];
  /** Keeps the model and puts it in the place of the old one; only called with a whole one. */
  readonly adopt: (snapshot: ModelSnapshot) => Promise<void>;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly onError: (error: unknown, runId: string) => void;
  readonly seed?: number;
  readonly budgetMilliseconds?: number;
}

/** Fewer events than this teach nothing that popularity does not know. */
const fewestEvents = 100;
/** Runs that are remembered. */
const keptRuns = 20;

/** Learns anew in the background, one run at a time; turns go on with the old model until the new one is whole. */
export class Trainings {
  readonly #options: TrainingsOptions;
  #runs: TrainingRun[] = [];
  #active: { readonly id: string; readonly abort: AbortController; readonly ended: Promise<void> } | null = null;

  constructor(options: TrainingsOptions) {
    this.#options = options;
  }

  /** Newest first. */
  runs(): readonly TrainingRun[] {
    return this.#runs;
  }

  run(id: string): TrainingRun | null {
    return this.#runs.find((run) => run.id === id) ?? null;
  }

  async start(): Promise<TrainingStart> {
    if (this.#active !== null) return { kind: 'busy', runId: this.#active.id };
    const { clock, newId } = this.#options;
    const id = newId();
    const abort = new AbortController();
    let settle: () => void = () => undefined;
    // Taken before anything is waited for, so that two callers cannot both start.
    this.#active = { id, abort, ended: new Promise((resolve) => (settle = resolve)) };
    const done = (): void => {
      this.#active = null;
      settle();
    };
    try {
      const events = await this.#options.events();
      if (events.length < fewestEvents) {
        done();
        return { kind: 'too_little', events: events.length, needed: fewestEvents };
      }
      const run: TrainingRun = {
        id,
        status: 'running',
        progress: 0,
        phase: null,
        startedAt: clock().toISOString(),
        endedAt: null,
        reason: null,
      };
      this.#runs = [run, ...this.#runs].slice(0, keptRuns);
      this.#learn(id, events, abort.signal).then(done, done);
      return { kind: 'started', run };
    } catch (error) {
      done();
      throw error;
    }
  }

  /** Stops what is under way and waits for its end. */
  async close(): Promise<void> {
    this.#active?.abort.abort(new Error('the server is closing'));
    await this.#active?.ended;
  }

  async #learn(id: string, events: readonly FeedbackEvent[], signal: AbortSignal): Promise<void> {
    const { run, productIds, adopt, clock, onError, seed = 1, budgetMilliseconds = 15 * 60_000 } = this.#options;
    try {
      const job = { events, productIds: productIds(), now: clock().toISOString(), budgetMilliseconds, seed };
      const snapshot = await run(job, {
        signal,
        tell: (phase, progress) => this.#change(id, { phase, progress: Math.min(0.99, progress) }),
      });
      await adopt(snapshot);
      this.#change(id, { status: 'succeeded', progress: 1, phase: null, endedAt: clock().toISOString() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#change(id, { status: 'failed', endedAt: clock().toISOString(), reason });
      if (!signal.aborted) onError(error, id);
    }
  }

  #change(id: string, changes: Partial<TrainingRun>): void {
    this.#runs = this.#runs.map((run) => (run.id === id ? { ...run, ...changes } : run));
  }
}
