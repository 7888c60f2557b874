import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import onnxProto from 'onnx-proto';
import type { ModelHead } from '../../model/model-head.js';
import { surfaceTypeCount, surfaceTypesName } from '../../model/surface-types.js';
import { type EncoderConfig, parameterSpecs } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { layerNormEpsilon } from '../graph/ops/layer-norm.js';
import { elementCount } from '../graph/tape.js';
import type { TokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { paddingId } from '../tokenizer/special-tokens.js';
import { WordPiece } from '../tokenizer/word-piece.js';
import { TrainingError } from '../training-error.js';
import { inferenceGraph, quantisedSuffix } from './inference-graph.js';

/** A trained model as it lies in a folder in Hugging Face's layout. */
export interface ModelFolder {
  readonly config: EncoderConfig;
  readonly parameters: Parameters;
  readonly tokenizer: TokenizerFiles;
  /** What turns scores into probabilities; goes into config.json as it is. */
  readonly calibration?: object;
}

/** The fields of `config.json`: BERT's, and the heads, which Hugging Face's format has no place for. */
interface ConfigFile {
  readonly model_type: 'bert';
  readonly hidden_size: number;
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly intermediate_size: number;
  readonly vocab_size: number;
  readonly max_position_embeddings: number;
  readonly type_vocab_size?: number;
  /** What the token types mean; without it they are ignored. */
  readonly token_types?: string;
  readonly heads: readonly ModelHead[];
}

const files = { float32: 'onnx/model.onnx', int8: 'onnx/model_quantized.onnx' } as const;

/**
 * Writes config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx and onnx/model_quantized.onnx (int8);
 * transformers.js and others load the folder.
 */
export async function writeModelFolder(folder: string, model: ModelFolder): Promise<void> {
  const { config, parameters, tokenizer, calibration } = model;
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const json = (value: object): string => `${JSON.stringify(value, undefined, 1)}\n`;
  await writeFile(join(folder, 'config.json'), json({ ...configFile(config), ...(calibration && { calibration }) }));
  await writeFile(join(folder, 'tokenizer.json'), json(tokenizer.tokenizer));
  await writeFile(join(folder, 'tokenizer_config.json'), json(tokenizer.config));
  for (const placement of ['float32', 'int8'] as const)
    await writeFile(join(folder, files[placement]), inferenceGraph(config, parameters, placement));
}

/**
 * Reads back a folder that `writeModelFolder` wrote, to train on from it; weights from the float file or, where only
 * the small one is shipped, from the int8 file. Throws `TrainingError` ('model.unreadable') for any other folder.
 */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const json = async (file: string): Promise<object> =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as object;
  try {
    const config = encoderConfig((await json('config.json')) as ConfigFile);
    const tokenizer = { tokenizer: await json('tokenizer.json'), config: await json('tokenizer_config.json') };
    const { vocabularySize } = new WordPiece(tokenizer);
    if (vocabularySize > config.vocabularySize)
      throw new TypeError(`the tokenizer knows ${vocabularySize} tokens, the model ${config.vocabularySize}`);
    const model = await readFile(join(folder, files.float32)).catch(() => readFile(join(folder, files.int8)));
    return { config, tokenizer, parameters: storedParameters(config, model) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TrainingError('model.unreadable', `${folder} is not a model that training can start from: ${reason}`, {
      cause,
    });
  }
}

function configFile(config: EncoderConfig): object {
  return {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: config.hidden,
    num_hidden_layers: config.layers,
    num_attention_heads: config.attentionHeads,
    intermediate_size: config.intermediate,
    hidden_act: 'gelu',
    vocab_size: config.vocabularySize,
    max_position_embeddings: config.positions,
    type_vocab_size: config.types ?? 2,
    ...(config.types !== undefined && { token_types: surfaceTypesName }),
    pad_token_id: paddingId,
    layer_norm_eps: layerNormEpsilon,
    heads: config.heads,
  };
}

function encoderConfig(file: ConfigFile): EncoderConfig {
  if (file.model_type !== 'bert' || !Array.isArray(file.heads))
    throw new TypeError('config.json names no heads of ours');
  return {
    layers: file.num_hidden_layers,
    hidden: file.hidden_size,
    attentionHeads: file.num_attention_heads,
    intermediate: file.intermediate_size,
    vocabularySize: file.vocab_size,
    positions: file.max_position_embeddings,
    ...(file.token_types === surfaceTypesName && { types: file.type_vocab_size ?? surfaceTypeCount }),
    heads: file.heads,
  };
}

function storedParameters(config: EncoderConfig, model: Uint8Array): Parameters {
  const graph = onnxProto.onnx.ModelProto.decode(model).graph;
  const stored = new Map((graph?.initializer ?? []).map((tensor) => [tensor.name ?? '', tensor.rawData ?? undefined]));
  return new Map(
    parameterSpecs(config).map(({ name, shape, start }) => {
      const values = floats(stored.get(name)) ?? restored(stored, name, shape, start === 'table');
      if (values?.length !== elementCount(shape))
        throw new TypeError(`parameter ${name} is missing or of another size`);
      return [name, values];
    }),
  );
}

/** The float values of an int8 parameter: tables have a scale a row, weights one a column. */
function restored(
  stored: ReadonlyMap<string, Uint8Array | undefined>,
  name: string,
  [, columns = 1]: readonly number[],
  byRow: boolean,
): Float32Array | undefined {
  const values = stored.get(name + quantisedSuffix.values);
  const scales = floats(stored.get(name + quantisedSuffix.scales));
  if (values === undefined || scales === undefined) return undefined;
  const integers = new Int8Array(values);
  return Float32Array.from(
    integers,
    (value, index) => value * (scales[byRow ? Math.floor(index / columns) : index % columns] ?? 0),
  );
}

/** Copies, since the bytes of a decoded file need not lie on a multiple of four. */
function floats(bytes: Uint8Array | undefined): Float32Array | undefined {
  return bytes === undefined ? undefined : new Float32Array(new Uint8Array(bytes).buffer);
}
