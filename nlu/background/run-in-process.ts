import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a background process says while it works and at its end. */
export type JobMessage<Phase extends string, Outcome> =
  | { readonly type: 'progress'; readonly phase: Phase; readonly share: number }
  | { readonly type: 'done'; readonly outcome: Outcome }
  | { readonly type: 'failed'; readonly message: string };

/** How far a job has come; `share` of the phase is from 0 to 1. */
export type TellPhase<Phase extends string> = (phase: Phase, share: number) => void;

/** Does a job somewhere. Rejects when it fails, or with the signal's reason when that stops it. */
export type RunJob<Job, Phase extends string, Outcome> = (
  job: Job,
  control: { readonly tell: TellPhase<Phase>; readonly signal: AbortSignal },
) => Promise<Outcome>;

export interface ProcessOptions {
  /** For messages: "the process that teaches". */
  readonly name: string;
  /** Of JavaScript's heap; native memory comes on top. */
  readonly heapMegabytes: number;
  /** A job that takes longer is stuck and is ended. */
  readonly timeLimitMilliseconds?: number;
}

/** Compiled code runs as it is; sources need tsx, which a process has to be told. */
function startProcess(module: URL, heapMegabytes: number): ReturnType<typeof fork> {
  const isSource = import.meta.url.endsWith('.ts');
  const path = fileURLToPath(module);
  return fork(isSource ? path.replace(/\.js$/, '.ts') : path, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...(isSource ? ['--import', import.meta.resolve('tsx')] : [])],
  });
}

/**
 * Does each job in a process of its own, so that turns are served meanwhile and nothing that happens there, an end in
 * the middle included, can harm the shop: ONNX Runtime brings down the whole process when a thread is ended while it
 * computes. `module` is what `serveJob` is called in, with the ending `.js`; jobs and outcomes are plain data.
 */
export function inProcess<Job extends object, Phase extends string, Outcome>(
  module: URL,
  { name, heapMegabytes, timeLimitMilliseconds }: ProcessOptions,
): RunJob<Job, Phase, Outcome> {
  return (job, { tell, signal }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const child = startProcess(module, heapMegabytes);
      let hasEnded = false;
      const end = (settle: () => void): void => {
        if (hasEnded) return;
        hasEnded = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return settle();
        child.once('exit', settle);
        child.kill('SIGKILL');
      };
      const stop = (): void => end(() => reject(signal.reason));
      const fail = (error: Error): void => end(() => reject(error));
      const tooLate = (): void => fail(new Error(`${name} took too long and was ended`));
      const timer = timeLimitMilliseconds === undefined ? undefined : setTimeout(tooLate, timeLimitMilliseconds);
      signal.addEventListener('abort', stop);
      child.on('error', fail);
      child.on('exit', (code, killedBy) => fail(new Error(`${name} ended by itself (${killedBy ?? `code ${code}`})`)));
      child.on('message', (message: JobMessage<Phase, Outcome>) => {
        if (hasEnded) return;
        if (message.type === 'progress') tell(message.phase, message.share);
        else if (message.type === 'done') end(() => resolve(message.outcome));
        else fail(new Error(message.message));
      });
      try {
        child.send(job, (error) => error !== null && fail(error));
      } catch (error) {
        fail(error as Error);
      }
    });
}
