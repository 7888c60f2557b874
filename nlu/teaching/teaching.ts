import type { TeachableModel } from '../model/language-model.js';
import { checkUtterance, type UtteranceProblem } from './check-utterance.js';
import { type Correction, inForce, type TaughtUtterance } from './correction.js';
import type { RunTeaching } from './teach-in-process.js';
import type { TeachingOutcome } from './teaching-job.js';
import { overallProgress, type TeachingRun } from './teaching-run.js';
import type { HeadVersion, TeachingStore, VersionHistory } from './teaching-store.js';
import { refusals } from './verdict.js';

export interface TeachingOptions {
  /** The model that reads the shop's utterances. */
  readonly model: TeachableModel;
  readonly modelFolder: string;
  readonly fingerprint: string;
  readonly setsFolder: string;
  readonly store: TeachingStore;
  readonly runJob: RunTeaching;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Told when a run fails by a fault of this server. */
  readonly onError: (error: unknown, runId: string) => void;
}

export type CorrectionOutcome =
  | {
      readonly kind: 'added';
      readonly correction: Correction /** Earlier ones of the same text. */;
      readonly replaces: readonly string[];
    }
  | { readonly kind: 'wrong'; readonly problems: readonly UtteranceProblem[] }
  | { readonly kind: 'full' };

export type StartOutcome =
  | { readonly kind: 'started' | 'busy'; readonly run: TeachingRun }
  | { readonly kind: 'nothing' };

export type StepOutcome =
  | { readonly kind: 'stepped'; readonly history: VersionHistory }
  | { readonly kind: 'busy'; readonly run: TeachingRun }
  | { readonly kind: 'end' };

/** Corrections that are kept at most: a run over all of them stays below a minute. */
export const mostCorrections = 1_000;

/** Runs that are remembered for those who ask how they went. */
const rememberedRuns = 50;

/**
 * Merchants' teaching of one model: keeps corrections, learns them in runs of which one goes at a time, puts new heads
 * in force where they are better, and takes them back. Readings that start after a change are read with it.
 */
export class Teaching {
  readonly #options: TeachingOptions;
  readonly #runs: TeachingRun[] = [];
  #current: { readonly id: string; readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(options: TeachingOptions) {
    this.#options = options;
  }

  /** Puts the version in force on the model. Throws where the model cannot be taught. */
  static async open(options: TeachingOptions): Promise<Teaching> {
    const { model, store, fingerprint } = options;
    if (!model.teachable) throw new Error('the model does not give the states that teaching needs');
    const { inForce: number } = await store.history(fingerprint);
    model.useChanges((await store.changes(fingerprint, number)) ?? {});
    return new Teaching(options);
  }

  corrections(): Promise<readonly Correction[]> {
    return this.#options.store.corrections();
  }

  /** Keeps a correction for the next run. */
  correct(utterance: TaughtUtterance, author: string): Promise<CorrectionOutcome> {
    return this.#inTurn(async () => {
      const { model, store, newId, clock } = this.#options;
      const checked = checkUtterance(utterance, model);
      if (checked.kind === 'wrong') return checked;
      const before = await store.corrections();
      if (before.length >= mostCorrections) return { kind: 'full' };
      const correction = { ...checked.utterance, id: newId(), author, at: clock().toISOString() };
      await store.addCorrection(correction);
      const replaces = before.filter(({ text }) => text === correction.text).map(({ id }) => id);
      return { kind: 'added', correction, replaces };
    });
  }

  /** Forgets a correction; what was learnt from it goes with the next run. False when there was none. */
  forget(id: string): Promise<boolean> {
    return this.#options.store.removeCorrection(id);
  }

  /** Newest first. */
  runs(): readonly TeachingRun[] {
    return [...this.#runs].reverse();
  }

  run(id: string): TeachingRun | null {
    return this.#runs.find((run) => run.id === id) ?? null;
  }

  /** Starts a run, which goes on in the background. 'nothing' where there is nothing to learn or to forget. */
  start(author: string): Promise<StartOutcome> {
    return this.#inTurn(async () => {
      const busy = this.#running();
      if (busy !== null) return { kind: 'busy', run: busy };
      const { store, fingerprint, newId, clock } = this.#options;
      const all = await store.corrections();
      const history = await store.history(fingerprint);
      if (all.length === 0 && taughtBy(history).length === 0) return { kind: 'nothing' };
      const corrections = inForce(all);
      const run: TeachingRun = {
        id: newId(),
        author,
        startedAt: clock().toISOString(),
        endedAt: null,
        status: 'running',
        phase: 'encoding',
        progress: 0,
        corrections: corrections.length,
        replaced: all.length - corrections.length,
        version: null,
        refusals: [],
        before: null,
        after: null,
        error: null,
      };
      this.#runs.push(run);
      this.#runs.splice(0, this.#runs.length - rememberedRuns);
      const abort = new AbortController();
      const ended = this.#teach(run, corrections, history, abort.signal).finally(() => {
        this.#current = null;
      });
      this.#current = { id: run.id, abort, ended };
      return { kind: 'started', run };
    });
  }

  /** Ends a run without a result and waits for its end; false when it does not run. */
  async stop(id: string): Promise<boolean> {
    const current = this.#current;
    if (current?.id !== id) return false;
    current.abort.abort();
    await current.ended;
    return true;
  }

  versions(): Promise<VersionHistory> {
    return this.#options.store.history(this.#options.fingerprint);
  }

  /** Puts the version before the one in force back in force, or again the latest that came after it. */
  step(direction: 'back' | 'forward'): Promise<StepOutcome> {
    return this.#inTurn(async () => {
      const busy = this.#running();
      if (busy !== null) return { kind: 'busy', run: busy };
      const { store, fingerprint, model } = this.#options;
      const { versions, inForce: now } = await store.history(fingerprint);
      const target =
        direction === 'back'
          ? versions.find(({ number }) => number === now)?.previous
          : versions.findLast(({ previous }) => previous === now)?.number;
      if (target === undefined) return { kind: 'end' };
      const changes = (await store.changes(fingerprint, target)) ?? {};
      await store.putInForce(fingerprint, target);
      model.useChanges(changes);
      return { kind: 'stepped', history: { versions, inForce: target } };
    });
  }

  /** Resolves when no run goes on. */
  async idle(): Promise<void> {
    await this.#tail;
    await this.#current?.ended;
  }

  /** Stops what runs. */
  async close(): Promise<void> {
    await this.#tail;
    if (this.#current !== null) await this.stop(this.#current.id);
  }

  async #teach(
    run: TeachingRun,
    corrections: readonly Correction[],
    history: VersionHistory,
    signal: AbortSignal,
  ): Promise<void> {
    const { store, fingerprint, modelFolder, setsFolder, runJob, onError } = this.#options;
    try {
      const job = {
        modelFolder,
        setsFolder,
        corrections: corrections.map(({ text, reading }) => ({ text, reading })),
        inForce: (await store.changes(fingerprint, history.inForce)) ?? {},
      };
      const outcome = await runJob(job, {
        signal,
        tell: (phase, share) => this.#update(run.id, { phase, progress: overallProgress(phase, share) }),
      });
      signal.throwIfAborted();
      await this.#conclude(run, corrections, history, outcome);
    } catch (error) {
      if (signal.aborted) return this.#end(run.id, { status: 'stopped' });
      onError(error, run.id);
      this.#end(run.id, { status: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  }

  async #conclude(
    run: TeachingRun,
    corrections: readonly Correction[],
    history: VersionHistory,
    { changes, setAside, shipped, before, after }: TeachingOutcome,
  ): Promise<void> {
    const { store, fingerprint, model, clock } = this.#options;
    const ids = corrections.map(({ id }) => id);
    const forgets = taughtBy(history).some((id) => !ids.includes(id));
    const refused = refusals({ shipped, before, after, forgets });
    if (refused.length > 0)
      return this.#end(run.id, { status: 'refused', refusals: [...setAside, ...refused], before, after });
    const version: HeadVersion = {
      model: fingerprint,
      number: Math.max(0, ...history.versions.map(({ number }) => number)) + 1,
      previous: history.inForce,
      author: run.author,
      at: clock().toISOString(),
      corrections: ids,
      before,
      after,
    };
    await store.keepVersion(version, changes);
    model.useChanges(changes);
    this.#end(run.id, { status: 'succeeded', version: version.number, refusals: setAside, before, after });
  }

  #running(): TeachingRun | null {
    return this.#current === null ? null : this.run(this.#current.id);
  }

  #update(id: string, changed: Partial<TeachingRun>): void {
    const index = this.#runs.findIndex((run) => run.id === id);
    const run = this.#runs[index];
    if (run !== undefined) this.#runs[index] = { ...run, ...changed };
  }

  #end(id: string, changed: Partial<TeachingRun>): void {
    const done = changed.status === 'succeeded' || changed.status === 'refused';
    this.#update(id, { ...changed, endedAt: this.#options.clock().toISOString(), ...(done ? { progress: 1 } : {}) });
  }

  /** One after the other, so that what one found is still so when it acts. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

/** Ids of the corrections that the version in force learnt. */
function taughtBy({ versions, inForce: now }: VersionHistory): readonly string[] {
  return versions.find(({ number }) => number === now)?.corrections ?? [];
}
