import type { HeadChanges } from '../model/head-change.js';
import type { Correction } from './correction.js';
import type { HeadVersion, TeachingStore, VersionHistory } from './teaching-store.js';

/** For tests and for shops that keep nothing. */
export class InMemoryTeachingStore implements TeachingStore {
  readonly #corrections = new Map<string, Correction>();
  readonly #versions: { readonly version: HeadVersion; readonly changes: HeadChanges }[] = [];
  readonly #inForce = new Map<string, number>();

  async corrections(): Promise<readonly Correction[]> {
    return [...this.#corrections.values()];
  }

  async addCorrection(correction: Correction): Promise<void> {
    if (this.#corrections.has(correction.id)) throw new Error(`correction ${correction.id} stands already`);
    this.#corrections.set(correction.id, correction);
  }

  async removeCorrection(id: string): Promise<boolean> {
    return this.#corrections.delete(id);
  }

  async history(model: string): Promise<VersionHistory> {
    const versions = this.#versions.map(({ version }) => version).filter((version) => version.model === model);
    return { versions, inForce: this.#inForce.get(model) ?? 0 };
  }

  async changes(model: string, number: number): Promise<HeadChanges | null> {
    return this.#find(model, number)?.changes ?? null;
  }

  async keepVersion(version: HeadVersion, changes: HeadChanges): Promise<void> {
    if (this.#find(version.model, version.number)) throw new Error(`version ${version.number} stands already`);
    this.#versions.push({ version, changes });
    this.#inForce.set(version.model, version.number);
  }

  async putInForce(model: string, version: number): Promise<void> {
    this.#inForce.set(model, version);
  }

  #find(model: string, number: number) {
    return this.#versions.find(({ version }) => version.model === model && version.number === number);
  }
}
