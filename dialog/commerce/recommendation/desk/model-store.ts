/** Where the learnt model is kept; `save` replaces it as a whole or not at all. */
export interface ModelStore {
  load(): Promise<Uint8Array | null>;
  save(bytes: Uint8Array): Promise<void>;
}
