import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own, as an operator runs it. */
export interface ChildServer {
  readonly base: string;
  /** From the start of the process to the first 200 of `/healthz`, milliseconds. */
  readonly startedIn: number;
  /** Processor time (user and system, all threads) up to then, milliseconds; NaN where the system does not tell. */
  readonly startCpu: number;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Resident memory in bytes, now and at its highest; NaN where the system does not tell. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** Starts `script` with Node on a free port and waits until it is healthy. Throws when it dies or takes two minutes. */
export async function startChild(script: string, env: Readonly<Record<string, string>> = {}): Promise<ChildServer> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isHealthy(base))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if (performance.now() - started > 120_000) throw new Error(`${script} was not healthy after two minutes`);
    await sleep(15);
  }
  const startedIn = performance.now() - started;
  return {
    base,
    startedIn,
    startCpu: await cpuTime(child),
    memory: () => memoryOf(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isHealthy(base: string): Promise<boolean> {
  return fetch(`${base}/healthz`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Linux counts in ticks of 10 ms. */
async function cpuTime({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? Number.NaN) + Number(fields[12] ?? Number.NaN)) * 10;
}

async function memoryOf({ pid }: ChildProcess): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const bytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}
