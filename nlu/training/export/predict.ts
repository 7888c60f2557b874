import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EncoderInput } from '../../model/encoder-model.js';
import { type EncoderConfig, parameterSpecs } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { inferenceGraph } from './inference-graph.js';

/** Logits of one text by head; a token head has `tokens * labels` of them. */
export type TextLogits = Readonly<Record<string, Float32Array>>;

const textsAtOnce = 128;

/** Runs a trained encoder over many texts, those of like length together. */
export class EncoderPredictor {
  readonly #session: InferenceSession;
  readonly #config: EncoderConfig;
  readonly #parameters: Record<string, Tensor>;

  private constructor(session: InferenceSession, config: EncoderConfig, parameters: Parameters) {
    this.#session = session;
    this.#config = config;
    this.#parameters = Object.fromEntries(
      parameterSpecs(config).map(({ name, shape }) => [
        name,
        new Tensor('float32', parameters.get(name) ?? new Float32Array(), shape),
      ]),
    );
  }

  /** Reads the parameters at each run, so one predictor judges a model while it is being trained. */
  static async create(config: EncoderConfig, parameters: Parameters, threads = 1): Promise<EncoderPredictor> {
    const session = await InferenceSession.create(inferenceGraph(config, parameters, 'inputs'), {
      intraOpNumThreads: threads,
    });
    return new EncoderPredictor(session, config, parameters);
  }

  /** Logits of each text, in the order given. */
  async predict(texts: readonly EncoderInput[]): Promise<TextLogits[]> {
    const order = [...texts.keys()].sort((a, b) => (texts[a]?.ids.length ?? 0) - (texts[b]?.ids.length ?? 0));
    const results = new Array<TextLogits>(texts.length);
    for (let start = 0; start < order.length; start += textsAtOnce) {
      const group = order.slice(start, start + textsAtOnce);
      const logits = await this.#run(group.map((index) => texts[index] ?? { ids: [] }));
      for (const [place, index] of group.entries()) results[index] = logits[place] ?? {};
    }
    return results;
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  async #run(texts: readonly EncoderInput[]): Promise<TextLogits[]> {
    const length = Math.max(...texts.map(({ ids }) => ids.length));
    const ids = new BigInt64Array(texts.length * length);
    const mask = new BigInt64Array(texts.length * length);
    const types = new BigInt64Array(texts.length * length);
    for (const [row, text] of texts.entries()) {
      for (const [position, id] of text.ids.entries()) ids[row * length + position] = BigInt(id);
      for (const [position, type] of (text.types ?? []).entries()) types[row * length + position] = BigInt(type);
      mask.fill(1n, row * length, row * length + text.ids.length);
    }
    const tensor = (data: BigInt64Array): Tensor => new Tensor('int64', data, [texts.length, length]);
    const feeds = { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
    const names = this.#config.heads.map(({ name }) => name);
    const outputs = await this.#session.run({ ...this.#parameters, ...feeds }, names);
    return texts.map((text, row) =>
      Object.fromEntries(
        names.map((name) => {
          const data = outputs[name]?.data as Float32Array;
          const each = data.length / texts.length;
          const own = data.slice(row * each, (row + 1) * each);
          const isToken = this.#config.heads.find((head) => head.name === name)?.kind === 'token';
          return [name, isToken ? own.slice(0, (each / length) * text.ids.length) : own];
        }),
      ),
    );
  }
}
