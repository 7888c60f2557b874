import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { TrainingError } from '../training-error.js';
import type { Tokens } from './member.js';

/** Longest input in tokens; what lies beyond it is not read. */
const longestInput = 128;

const textsAtOnce = 32;

/** Errors are thrown; the runtime need not write them to the terminal as well. */
const quiet = { logSeverityLevel: 4 } as const;

interface EncodedText {
  readonly ids: readonly number[];
  /** Where each given token begins among `ids`; -1 beyond the limit. */
  readonly starts: readonly number[];
}

/** The last hidden states of one text: `width` numbers a row, a row an id. */
type HiddenRows = Float32Array;

/**
 * A BERT-like encoder of anyone, in a folder in Hugging Face's layout (config.json, tokenizer.json,
 * tokenizer_config.json, onnx/model.onnx or onnx/model_quantized.onnx), whose weights cannot be trained here. It is used
 * as it is (the "feature-based" way of Devlin et al. 2019, 5.3): what is trained stands on top of its last hidden states.
 */
export class FeatureEncoder {
  readonly name: string;
  /** Numbers in a hidden state; a token has so many features, a text twice as many. */
  readonly width: number;
  readonly #tokenizer: Tokenizer;
  readonly #session: InferenceSession;
  readonly #limit: number;

  private constructor(name: string, width: number, tokenizer: Tokenizer, session: InferenceSession, limit: number) {
    this.name = name;
    this.width = width;
    this.#tokenizer = tokenizer;
    this.#session = session;
    this.#limit = limit;
  }

  /**
   * Loads the folder and tries the encoder once at its greatest length with its highest id, so that files that do not
   * belong together are found before the work starts. Throws `TrainingError` 'model.unreadable'.
   */
  static async load(folder: string, threads = 1): Promise<FeatureEncoder> {
    const json = async (file: string): Promise<object> => parseObject(await readFile(join(folder, file), 'utf8'), file);
    try {
      const positions = Number(Reflect.get(await json('config.json'), 'max_position_embeddings'));
      const tokenizer = new Tokenizer(await json('tokenizer.json'), await json('tokenizer_config.json'));
      const session = await InferenceSession.create(await weights(folder), { intraOpNumThreads: threads, ...quiet });
      // Some families keep the first two positions for themselves.
      const limit = positions > 2 ? Math.min(longestInput, positions - 2) : longestInput;
      const highestId = Math.max(...tokenizer.get_vocab(true).values());
      const [hidden] = await run(session, [new Array<number>(limit).fill(highestId)]);
      const width = (hidden?.length ?? 0) / limit;
      return new FeatureEncoder(`frozen ${basename(resolve(folder))}`, width, tokenizer, session, limit);
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      throw new TrainingError('model.unreadable', `${folder} cannot be used as an encoder: ${reason}`, { cause });
    }
  }

  /** `2 * width` numbers a text: the mean of its rows, and the row of the mark that it begins with. */
  async texts(texts: readonly string[]): Promise<Float32Array[]> {
    const encoded = texts.map((text) => ({ ids: this.#cut(this.#tokenizer.encode(text).ids), starts: [] }));
    return this.#read(encoded, (rows) => meanAndFirst(rows, this.width));
  }

  /** `width` numbers a token: the row of its first piece; nothing but zeros for tokens beyond the limit. */
  async tokens(texts: readonly Tokens[]): Promise<Float32Array[][]> {
    const encoded = texts.map((tokens) => this.#encodeTokens(tokens));
    return this.#read(encoded, (rows, { starts }) =>
      starts.map((start) =>
        start < 0 ? new Float32Array(this.width) : rows.slice(start * this.width, (start + 1) * this.width),
      ),
    );
  }

  /** Frees the memory of the session. */
  async dispose(): Promise<void> {
    await this.#session.release();
  }

  /** Texts of like length go together, so that little is padded. */
  async #read<Result>(
    texts: readonly EncodedText[],
    resultOf: (rows: HiddenRows, text: EncodedText) => Result,
  ): Promise<Result[]> {
    const lengthAt = (index: number): number => texts[index]?.ids.length ?? 0;
    const order = [...texts.keys()].sort((a, b) => lengthAt(a) - lengthAt(b));
    const results = new Array<Result>(texts.length);
    for (let start = 0; start < order.length; start += textsAtOnce) {
      const group = order.slice(start, start + textsAtOnce);
      const members = group.map((index) => texts[index] as EncodedText);
      const hidden = await run(
        this.#session,
        members.map(({ ids }) => ids),
      );
      for (const [place, index] of group.entries())
        results[index] = resultOf(hidden[place] ?? new Float32Array(), members[place] as EncodedText);
    }
    return results;
  }

  #cut(ids: readonly number[]): readonly number[] {
    return ids.length <= this.#limit ? ids : [...ids.slice(0, this.#limit - 1), ...ids.slice(-1)];
  }

  #encodeTokens(tokens: Tokens): EncodedText {
    const marks = this.#tokenizer.encode('').ids;
    const before = Math.ceil(marks.length / 2);
    const ids = marks.slice(0, before);
    const room = this.#limit - (marks.length - before);
    const starts = tokens.map((token) => {
      const pieces = this.#tokenizer.encode(token, { add_special_tokens: false }).ids;
      if (pieces.length === 0 || ids.length + pieces.length > room) return -1;
      ids.push(...pieces);
      return ids.length - pieces.length;
    });
    return { ids: [...ids, ...marks.slice(before)], starts };
  }
}

/** As bytes: the runtime opens no file whose path its locale cannot write. */
function weights(folder: string): Promise<Uint8Array> {
  return readFile(join(folder, 'onnx/model.onnx')).catch(() => readFile(join(folder, 'onnx/model_quantized.onnx')));
}

/** Hidden rows of each text of a batch, padding left out. */
async function run(session: InferenceSession, texts: readonly (readonly number[])[]): Promise<HiddenRows[]> {
  const length = Math.max(1, ...texts.map((ids) => ids.length));
  const data = (value: (ids: readonly number[], position: number) => number): Tensor => {
    const values = texts.flatMap((ids) => Array.from({ length }, (_, position) => BigInt(value(ids, position))));
    return new Tensor('int64', BigInt64Array.from(values), [texts.length, length]);
  };
  const inputs: Readonly<Record<string, () => Tensor>> = {
    input_ids: () => data((ids, position) => ids[position] ?? 0),
    attention_mask: () => data((ids, position) => (position < Math.max(1, ids.length) ? 1 : 0)),
    token_type_ids: () => data(() => 0),
  };
  const feeds = session.inputNames.map((name): [string, Tensor] => {
    const input = inputs[name];
    if (input === undefined) throw new TypeError(`the model wants an input "${name}", which no text encoder has`);
    return [name, input()];
  });
  const outputs = await session.run(Object.fromEntries(feeds), quiet);
  const hidden = outputs.last_hidden_state;
  if (hidden === undefined || hidden.dims.length !== 3)
    throw new TypeError('the model has no output "last_hidden_state" with a row a token');
  const width = hidden.dims[2] ?? 0;
  const all = hidden.data as Float32Array;
  return texts.map((ids, row) => all.slice(row * length * width, (row * length + Math.max(1, ids.length)) * width));
}

function meanAndFirst(rows: HiddenRows, width: number): Float32Array {
  const features = new Float32Array(2 * width);
  const count = rows.length / width;
  for (let at = 0; at < rows.length; at++) features[at % width]! += rows[at]! / count;
  features.set(rows.subarray(0, width), width);
  return features;
}

function parseObject(content: string, file: string): object {
  const value: unknown = JSON.parse(content);
  if (typeof value !== 'object' || value === null) throw new TypeError(`${file} holds no object`);
  return value;
}
