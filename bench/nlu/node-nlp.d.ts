/** The part of node-nlp 4 that the comparison calls; the package comes without types. */
declare module 'node-nlp' {
  /** What training is told after each pass; `iterations` is read back, so that raising it ends the training. */
  export interface TrainingStatus {
    iterations: number;
    readonly error: number;
  }

  export interface NlpManagerSettings {
    readonly languages: readonly string[];
    readonly autoSave?: boolean;
    readonly forceNER?: boolean;
    readonly nlu?: {
      /** Learns when nothing fits, as "None". */
      readonly useNoneFeature?: boolean;
      readonly log?: boolean | ((status: TrainingStatus, milliseconds: number) => void);
    };
  }

  export interface Processed {
    /** Best first; "None" stands for out of scope. */
    readonly classifications: readonly { readonly intent: string; readonly score: number }[];
  }

  export class NlpManager {
    constructor(settings: NlpManagerSettings);
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<unknown>;
    process(locale: string, utterance: string): Promise<Processed>;
  }
}
