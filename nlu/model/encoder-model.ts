import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { maximumLength } from '../text/normalise.js';
import type { HeadChanges } from './head-change.js';
import { type EncoderStates, type HeadScores, headScores } from './head-scores.js';
import { ModelError } from './model-error.js';
import type { ModelHead } from './model-head.js';
import { surfaceTypeCount, surfaceTypes, surfaceTypesName } from './surface-types.js';
import { type TokenisedWord, WordTokenizer } from './word-tokenizer.js';

export { type HeadScores, ModelError };

export interface EncoderModelOptions {
  /** int8 weights, a quarter of the size; false takes the float ones. */
  readonly quantised?: boolean;
  /** Longest text in tokens; the end of longer ones is not read. */
  readonly maximumTokens?: number;
}

/** Errors are thrown; the runtime need not write them to the terminal as well. */
const quiet = { logSeverityLevel: 4 } as const;

/** One thread a pass: shoppers' turns run beside each other, and 16 tokens are too few to share out. */
const sessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1, ...quiet } as const;

/** The output of the last layer, as Hugging Face names it. */
const lastStates = 'last_hidden_state';

/** A text as the encoder takes it. */
export interface EncoderInput {
  readonly ids: readonly number[];
  /** A token type for each id; all 0 where it is missing. */
  readonly types?: readonly number[];
}

/** What one pass over a text gave; `words[i].first` is a row of the token heads. */
export interface EncoderReading {
  readonly scores: HeadScores;
  readonly words: readonly TokenisedWord[];
}

/**
 * A BERT-like encoder with heads, loaded from a folder in Hugging Face's layout (config.json, tokenizer.json,
 * tokenizer_config.json, onnx/model_quantized.onnx or onnx/model.onnx). Runs on ONNX Runtime directly, one thread a
 * pass: the same folder loads in transformers.js, which would cost half a second and 35 MB to import. Nothing is
 * fetched from the net.
 */
export class EncoderModel {
  /** Where it was loaded from. */
  readonly folder: string;
  readonly heads: readonly ModelHead[];
  /** What config.json holds. */
  readonly config: object;
  readonly #tokenizer: WordTokenizer;
  readonly #session: InferenceSession;
  readonly #maximumTokens: number;
  /** Token types are what words look like; else they are all the same, as in other encoders. */
  readonly #readsSurface: boolean;
  #changes: HeadChanges = {};

  private constructor(
    folder: string,
    tokenizer: WordTokenizer,
    session: InferenceSession,
    config: object,
    maximumTokens: number,
  ) {
    this.folder = folder;
    const heads: unknown = Reflect.get(config, 'heads');
    const positions = Number(Reflect.get(config, 'max_position_embeddings'));
    this.config = config;
    this.heads = isHeads(heads) ? heads : [];
    this.#readsSurface = Reflect.get(config, 'token_types') === surfaceTypesName;
    this.#tokenizer = tokenizer;
    this.#session = session;
    this.#maximumTokens = Math.min(maximumTokens, positions > 0 ? positions : maximumTokens);
  }

  /**
   * Loads the folder and tries the model once at its greatest length with its highest id, so that files that do not
   * belong together are found at the start. Throws `ModelError`: 'model.unreadable' where files are missing or broken,
   * 'model.mismatch' where they do not fit each other.
   */
  static async load(folder: string, options: EncoderModelOptions = {}): Promise<EncoderModel> {
    const { quantised = true, maximumTokens = 128 } = options;
    try {
      const config = await readJson(join(folder, 'config.json'));
      const tokenizer = new WordTokenizer(
        await readJson(join(folder, 'tokenizer.json')),
        await readJson(join(folder, 'tokenizer_config.json')),
      );
      // As bytes: the runtime opens no file whose path its locale cannot write.
      const weights = await readWeights(folder, quantised);
      const session = await InferenceSession.create(weights, sessionOptions);
      const model = new EncoderModel(folder, tokenizer, session, config, maximumTokens);
      await model.#tryOut();
      return model;
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      const code = cause instanceof ModelError ? cause.code : 'model.unreadable';
      throw new ModelError(code, `${folder} cannot be loaded as a model: ${reason}`, { cause });
    }
  }

  /** All heads in one pass over one text; a batch of one keeps int8 free of other texts' ranges. */
  async read(text: string): Promise<HeadScores> {
    return (await this.readWords(text)).scores;
  }

  /** As `read`, with the place of each word in `text`. */
  async readWords(text: string): Promise<EncoderReading> {
    const { words, ...input } = this.#input(text);
    const changes = this.#changes;
    const states = await this.#run(input, Object.keys(changes).length > 0);
    return { scores: headScores(this.heads, states, changes), words };
  }

  /** Whether the model gives the states that `encode` and changes of its heads need. */
  get givesStates(): boolean {
    return this.#session.outputNames.includes(lastStates);
  }

  /** What teaching starts from: the logits of the model as it came, its last states, and the words. */
  async encode(text: string): Promise<EncoderStates & Pick<EncoderReading, 'words'>> {
    const { words, ...input } = this.#input(text);
    return { ...(await this.#run(input, true)), words };
  }

  /**
   * What a text is about, as a vector: the mean of the last states of its words (Reimers & Gurevych 2019), without the marks.
   * All zero for a text without words.
   */
  async sentenceVector(text: string): Promise<Float32Array> {
    const { words, ...input } = this.#input(text);
    const { hidden } = await this.#run(input, true);
    const vector = new Float32Array(hidden[0]?.length ?? 0);
    if (words.length === 0) return vector;
    const states = hidden.slice(1, -1);
    for (const state of states) for (let at = 0; at < vector.length; at++) vector[at]! += state[at]! / states.length;
    return vector;
  }

  /** Whether a text fits the model, so that no end of it stays unread. */
  readsWhole(text: string): boolean {
    const count = (limit: number): number => this.#tokenizer.tokenise(text, limit).words.length;
    return text.length <= maximumLength && count(this.#maximumTokens) === count(Number.POSITIVE_INFINITY);
  }

  /** Readings that start from now on have their heads changed so; `{}` is the model as it came. */
  useChanges(changes: HeadChanges): void {
    this.#changes = changes;
  }

  /** Frees the memory of the session. */
  async dispose(): Promise<void> {
    await this.#session.release();
  }

  #input(text: string): EncoderInput & Pick<EncoderReading, 'words'> {
    const read = text.slice(0, maximumLength);
    const tokenised = this.#tokenizer.tokenise(read, this.#maximumTokens);
    return { ...tokenised, ...(this.#readsSurface && { types: surfaceTypes(read, tokenised) }) };
  }

  async #run({ ids, types }: EncoderInput, withStates = false): Promise<EncoderStates> {
    const shape = [1, ids.length];
    const inputs: Readonly<Record<string, BigInt64Array>> = {
      input_ids: BigInt64Array.from(ids, BigInt),
      attention_mask: new BigInt64Array(ids.length).fill(1n),
      token_type_ids: types === undefined ? new BigInt64Array(ids.length) : BigInt64Array.from(types, BigInt),
    };
    const feeds = Object.fromEntries(
      Object.entries(inputs)
        .filter(([name]) => this.#session.inputNames.includes(name))
        .map(([name, data]) => [name, new Tensor('int64', data, shape)]),
    );
    const names = [...this.heads.map(({ name }) => name), ...(withStates ? [lastStates] : [])];
    const outputs = await this.#session.run(feeds, names.length > 0 ? names : this.#session.outputNames, quiet);
    const rowsOf = (name: string, width: number): Float32Array[] => {
      const data = outputs[name]?.data as Float32Array;
      return Array.from({ length: data.length / width }, (_, row) => data.slice(row * width, (row + 1) * width));
    };
    return {
      logits: Object.fromEntries(this.heads.map(({ name, labels }) => [name, rowsOf(name, labels.length)])),
      hidden: withStates ? rowsOf(lastStates, (outputs[lastStates]?.dims[2] ?? 0) as number) : [],
    };
  }

  async #tryOut(): Promise<void> {
    const length = this.#maximumTokens;
    for (const { name } of this.heads)
      if (!this.#session.outputNames.includes(name))
        throw new ModelError('model.mismatch', `the model has no output "${name}"`);
    const types = Number(Reflect.get(this.config, 'type_vocab_size'));
    if (this.#readsSurface && types !== surfaceTypeCount)
      throw new ModelError('model.mismatch', `the model tells ${types} token types apart, not ${surfaceTypeCount}`);
    let states: EncoderStates;
    try {
      const ids = new Array<number>(length).fill(this.#tokenizer.highestId);
      // Chinese, so that the dictionary is there before the first shopper.
      const { types } = this.#input('字'.repeat(length));
      states = await this.#run({ ids, ...(types && { types: ids.map((_, at) => types[at] ?? 0) }) });
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      throw new ModelError('model.mismatch', `weights, tokenizer and config.json do not fit each other: ${reason}`, {
        cause,
      });
    }
    for (const { name, kind, labels } of this.heads)
      if (states.logits[name]?.length !== (kind === 'token' ? length : 1))
        throw new ModelError('model.mismatch', `the output "${name}" is not one of ${labels.length} labels`);
  }
}

/** The file that is asked for; the float one where a folder has no quantised one. */
async function readWeights(folder: string, quantised: boolean): Promise<Buffer> {
  const float = join(folder, 'onnx', 'model.onnx');
  if (!quantised) return readFile(float);
  const wanted = join(folder, 'onnx', 'model_quantized.onnx');
  return readFile(wanted).catch((missing: unknown) =>
    readFile(float).catch(() => {
      throw missing;
    }),
  );
}

async function readJson(file: string): Promise<object> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new TypeError(`${file} holds no object`);
  return value;
}

function isHeads(value: unknown): value is ModelHead[] {
  return (
    Array.isArray(value) &&
    value.every(
      (head: unknown) =>
        typeof head === 'object' &&
        head !== null &&
        'labels' in head &&
        Array.isArray(head.labels) &&
        'name' in head &&
        typeof head.name === 'string',
    )
  );
}
