import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('claims-server.ts', import.meta.url));

/** A served shop that is killed and started again over the same data folder. */
export class KillableShop {
  private child: ChildProcess | null = null;
  private up: Promise<string> = Promise.reject(new Error('not started'));
  kills = 0;

  constructor(
    private readonly folder: string,
    readonly merchantToken: string,
  ) {
    this.up.catch(() => undefined);
  }

  /** The address, as soon as the shop answers. */
  get base(): Promise<string> {
    return this.up;
  }

  start(): Promise<string> {
    this.up = this.launch();
    return this.up;
  }

  /** kill -9, then a new process. */
  async killAndRestart(): Promise<void> {
    const gone = this.stop();
    this.kills += 1;
    this.up = gone.then(() => this.launch());
    await this.up;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  private async launch(): Promise<string> {
    const child = spawn(process.execPath, ['--import', 'tsx', program, this.folder, this.merchantToken], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    if (child.stdout === null) throw new Error('the shop has no output');
    const ended = once(child, 'exit').then(() => null);
    const said = await Promise.race([once(createInterface(child.stdout), 'line') as Promise<[string]>, ended]);
    if (said === null) throw new Error('the shop ended before it listened');
    return said[0];
  }
}
