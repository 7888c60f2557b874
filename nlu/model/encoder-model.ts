import { parse, relative, resolve, sep } from 'node:path';
import {
  AutoConfig,
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@huggingface/transformers';
import { logSoftmax } from './log-softmax.js';
import type { ModelHead } from './model-head.js';

export interface EncoderModelOptions {
  /** int8 weights, a quarter of the size; false takes the float ones. */
  readonly quantised?: boolean;
  /** Longest text in tokens; the end of longer ones is not read. */
  readonly maximumTokens?: number;
}

/** Log probabilities of a head's labels: one row for a sequence head, a row a token for a token head. */
export type HeadScores = Readonly<Record<string, readonly Float32Array[]>>;

/** A folder that cannot be used as a model. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: 'model.unreadable' | 'model.mismatch';

  constructor(code: ModelError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A BERT-like encoder with heads, loaded from a folder in Hugging Face's layout; nothing is fetched from the net. */
export class EncoderModel {
  readonly heads: readonly ModelHead[];
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #model: PreTrainedModel;
  readonly #maximumTokens: number;

  private constructor(
    tokenizer: PreTrainedTokenizer,
    model: PreTrainedModel,
    heads: readonly ModelHead[],
    maximumTokens: number,
  ) {
    this.#tokenizer = tokenizer;
    this.#model = model;
    this.heads = heads;
    this.#maximumTokens = maximumTokens;
  }

  /**
   * Loads the folder and tries the model once, so that a wrong one is found at the start. Throws `ModelError`:
   * 'model.unreadable' where files are missing or broken, 'model.mismatch' where they do not fit each other.
   */
  static async load(folder: string, options: EncoderModelOptions = {}): Promise<EncoderModel> {
    const { quantised = true, maximumTokens = 128 } = options;
    const name = localName(folder);
    try {
      const config = await AutoConfig.from_pretrained(name);
      const heads: unknown = Reflect.get(config, 'heads');
      const positions = Number(Reflect.get(config, 'max_position_embeddings'));
      const tokenizer = await AutoTokenizer.from_pretrained(name);
      const model = await AutoModel.from_pretrained(name, {
        dtype: quantised ? 'q8' : 'fp32',
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
      });
      const loaded = new EncoderModel(
        tokenizer,
        model,
        isHeads(heads) ? heads : [],
        Math.min(maximumTokens, positions),
      );
      await loaded.read('ok');
      return loaded;
    } catch (cause) {
      if (cause instanceof ModelError) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ModelError('model.unreadable', `${folder} cannot be loaded as a model: ${reason}`, { cause });
    }
  }

  /** All heads in one pass over one text; a batch of one keeps int8 free of other texts' ranges. */
  async read(text: string): Promise<HeadScores> {
    const inputs: unknown = this.#tokenizer(text, { truncation: true, max_length: this.#maximumTokens });
    const outputs = (await this.#model(inputs)) as Readonly<
      Record<string, { readonly data: Float32Array } | undefined>
    >;
    return Object.fromEntries(
      this.heads.map(({ name, labels }) => {
        const data = outputs[name]?.data;
        if (data === undefined || data.length % labels.length !== 0)
          throw new ModelError('model.mismatch', `the model has no output "${name}" for ${labels.length} labels`);
        const rows = Array.from({ length: data.length / labels.length }, (_, row) =>
          logSoftmax(data.slice(row * labels.length, (row + 1) * labels.length)),
        );
        return [name, rows];
      }),
    );
  }

  /** Frees the memory of the session. */
  async dispose(): Promise<void> {
    await this.#model.dispose();
  }
}

/**
 * The name under which transformers.js finds a folder of this machine: its path from the root, which is set as the
 * place of all models, so that loading two models at once cannot mix them up.
 */
function localName(folder: string): string {
  const path = resolve(folder);
  const { root } = parse(path);
  env.allowRemoteModels = false;
  env.localModelPath = root;
  return relative(root, path).split(sep).join('/');
}

function isHeads(value: unknown): value is ModelHead[] {
  return (
    Array.isArray(value) &&
    value.every((head: unknown) => typeof head === 'object' && head !== null && 'labels' in head)
  );
}
