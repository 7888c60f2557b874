import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import onnxProto from 'onnx-proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncoderModel } from '../../model/encoder-model.js';
import { loadLanguageModel } from '../../model/load-language-model.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import { startingModel } from '../evaluation/starting-model.js';
import { writeModelFolder } from '../export/model-folder.js';
import { seededRandom } from '../random.js';
import { parseAnnotatedLine } from '../shop/annotated-utterance.js';
import { normalisedUtterance } from '../shop/segments.js';
import { shopHeads } from '../shop/shop-examples.js';
import { shopFigures } from '../shop/shop-figures.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { locateForeign } from './foreign-encoder.js';
import { appendToGraph } from './splice-graph.js';
import { trainForeign } from './train-foreign.js';

const { onnx } = onnxProto;
const folder = await mkdtemp(join(tmpdir(), 'daogou-foreign-'));
const [foreign, trained] = [join(folder, 'foreign'), join(folder, 'trained')];
const weights = { int8: 'onnx/model_quantized.onnx', float: 'onnx/model.onnx' };

const things = ['kettle', 'lamp', 'sofa', 'desk', 'mug', '水壶', '台灯', '沙发', '书桌', '杯子'];
const sentences = things
  .flatMap((thing) => [
    `search | neutral | calm | show me a [red](value) [${thing}](category)`,
    `exclude | neutral | calm | no [${thing}](!category) please`,
    `thanks | positive | calm | thank you, lovely [${thing}](category)`,
    `complain | negative | urgent | my [${thing}](category) is broken, help me now`,
  ])
  .map((line) => parseAnnotatedLine(line, 'test'));
const vocabulary = learnVocabulary(sentences.flatMap(({ text }) => [text, text]));
const config: EncoderConfig = {
  layers: 1,
  hidden: 64,
  attentionHeads: 2,
  intermediate: 64,
  vocabularySize: vocabulary.length,
  positions: 40,
  heads: [],
};
const options = { sentences, measuring: [], seed: 1, generated: 20, epochs: 50 };

async function changed(name: string, change: (target: string) => Promise<unknown>): Promise<string> {
  const target = join(folder, name);
  await cp(foreign, target, { recursive: true });
  await change(target);
  return target;
}

/** A copy whose two files of weights are edited. */
function edited(name: string, edit: (model: onnxProto.onnx.IModelProto) => void): Promise<string> {
  return changed(name, async (target) => {
    for (const file of Object.values(weights)) {
      const model = onnx.ModelProto.decode(await readFile(join(target, file)));
      edit(model);
      await writeFile(join(target, file), onnx.ModelProto.encode(model).finish());
    }
  });
}

beforeAll(async () => {
  const parameters = startParameters(config, seededRandom(1), { tableDeviation: 0.5 });
  await writeModelFolder(foreign, { config, parameters, tokenizer: tokenizerFiles(vocabulary, config.positions) });
  const { heads: _, ...plain } = JSON.parse(await readFile(join(foreign, 'config.json'), 'utf8')) as { heads: unknown };
  await writeFile(join(foreign, 'config.json'), JSON.stringify({ ...plain, made_elsewhere: true }));
  expect(await trainForeign(foreign, trained, options)).toEqual(['int8', 'float']);
});
afterAll(() => rm(folder, { recursive: true }));

describe('an encoder from elsewhere with heads of ours', () => {
  it('reads what it was taught far better than by chance', async () => {
    const model = await loadLanguageModel(trained);
    const { actsMicroF1, slotF1, sentimentAccuracy, urgencyAccuracy } = await shopFigures(
      model,
      sentences.map(normalisedUtterance),
    );
    // By chance a quarter of the acts and hardly a span; the commonest mood is half, calm three quarters of them.
    expect(actsMicroF1).toBeGreaterThan(0.8);
    expect(slotF1).toBeGreaterThan(0.6);
    expect(sentimentAccuracy).toBeGreaterThan(0.8);
    expect(urgencyAccuracy).toBeGreaterThan(0.85);
    await model.dispose();
  });

  it('computes the states that it computed before, in float and in int8, and heads of the mean and of each state', async () => {
    for (const quantised of [true, false]) {
      const before = await EncoderModel.load(foreign, { quantised });
      const after = await EncoderModel.load(trained, { quantised });
      expect(after.heads).toEqual(shopHeads);
      for (const text of ['show me a red lamp', '水壶', '']) {
        const [{ hidden }, found] = [await before.encode(text), await after.encode(text)];
        expect(found.hidden).toEqual(hidden);
        for (const { name, kind, labels } of shopHeads) {
          const rows = found.logits[name] ?? [];
          expect(rows.length).toBe(kind === 'token' ? hidden.length : 1);
          for (const row of rows) expect(row.length).toBe(labels.length);
        }
      }
      await before.dispose();
      await after.dispose();
    }
  });

  it('keeps the rest of the configuration, and the same seed gives the same files however many read', async () => {
    const written = JSON.parse(await readFile(join(trained, 'config.json'), 'utf8')) as object;
    expect(written).toMatchObject({ made_elsewhere: true, heads: shopHeads, calibration: { acts: {}, sentiment: {} } });
    const [alone, together] = [join(folder, 'one-reads'), join(folder, 'three-read')];
    await trainForeign(foreign, alone, { ...options, epochs: 2 });
    await trainForeign(foreign, together, { ...options, epochs: 2, workers: 3 });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', ...Object.values(weights)])
      expect((await readFile(join(alone, file))).equals(await readFile(join(together, file))), file).toBe(true);
  });

  it('keeps fields that this version of ONNX does not know', async () => {
    const before = await readFile(join(foreign, weights.float));
    const unknown = Uint8Array.of(0xa0, 0x06, 0x01);
    const node = { opType: 'Identity', input: ['last_hidden_state'], output: ['copy'] };
    const marked = appendToGraph(before, unknown);
    const longer = appendToGraph(marked, onnx.GraphProto.encode({ node: [node] }).finish());
    const graph = (model: Uint8Array): Buffer =>
      Buffer.from(onnx.GraphProto.encode(onnx.ModelProto.decode(model).graph ?? {}).finish());
    expect(Buffer.from(longer).includes(Buffer.concat([graph(before), unknown]))).toBe(true);
    expect(onnx.ModelProto.decode(longer).graph?.node?.at(-1)).toMatchObject(node);
    expect(() => appendToGraph(before.subarray(0, before.length - 100), unknown)).toThrow('no ONNX model');
  });

  it('is read from as it is where an evaluation starts from it', async () => {
    const start = await startingModel(trained, { downloads: { folder }, threads: 1 });
    expect(start.start).toBeUndefined();
    expect((await start.features?.texts(['a red kettle']))?.[0]).toHaveLength(2 * config.hidden);
  });

  it('is served from its float weights where it came with no others', async () => {
    const alone = await changed('alone', (target) => rm(join(target, weights.int8)));
    const out = join(folder, 'alone-shop');
    expect(await trainForeign(alone, out, { ...options, generated: 0, epochs: 1 })).toEqual(['float']);
    const model = await loadLanguageModel(out);
    expect((await model.read('show me a red kettle')).acts.length).toBeGreaterThan(0);
    await model.dispose();
  });
});

describe('an encoder that cannot be given heads', () => {
  const graphOf = (model: onnxProto.onnx.IModelProto): onnxProto.onnx.IGraphProto => model.graph ?? {};
  const broken: readonly (readonly [what: string, make: () => Promise<string>, message: RegExp])[] = [
    ['has no weights', () => changed('hollow', (at) => rm(join(at, 'onnx'), { recursive: true })), /holds neither/],
    ['has no configuration', () => changed('bare', (at) => rm(join(at, 'config.json'))), /config\.json cannot be read/],
    ['has no tokenizer', () => changed('mute', (at) => rm(join(at, 'tokenizer.json'))), /tokenizer\.json/],
    [
      'has another kind of tokenizer',
      () =>
        changed('pairs', async (at) => {
          const file = join(at, 'tokenizer.json');
          const tokenizer = JSON.parse(await readFile(file, 'utf8')) as { model: object };
          await writeFile(file, JSON.stringify({ ...tokenizer, model: { ...tokenizer.model, type: 'BPE' } }));
        }),
      /is of type BPE/,
    ],
    [
      'is no model',
      () => changed('spoilt', (at) => writeFile(join(at, weights.float), 'no model')),
      /it is no ONNX model/,
    ],
    [
      'has its weights in a file beside it',
      () =>
        edited('beside', (model) => {
          const [tensor] = graphOf(model).initializer ?? [];
          if (tensor) tensor.dataLocation = onnx.TensorProto.DataLocation.EXTERNAL;
        }),
      /lie in a file beside it/,
    ],
    [
      'gives no states',
      () =>
        edited('pooled', (model) => {
          for (const output of graphOf(model).output ?? []) output.name = 'logits';
        }),
      /no output "last_hidden_state"/,
    ],
    [
      'reads something else than text',
      () =>
        edited('seeing', (model) => {
          for (const input of graphOf(model).input ?? []) if (input.name === 'token_type_ids') input.name = 'pixels';
        }),
      /an input "pixels"/,
    ],
    [
      'is of an old opset',
      () =>
        edited('old', (model) => {
          for (const own of model.opsetImport ?? []) own.version = 6;
        }),
      /opset 6/,
    ],
    ['has the heads already', async () => trained, /has an output "acts" already/],
  ];

  it.each(broken)('is refused when it %s', async (_, make, message) => {
    const source = await make();
    const out = join(folder, 'refused');
    await expect(trainForeign(source, out, options)).rejects.toThrow(message);
    expect((await readdir(folder)).filter((name) => name.startsWith('refused'))).toEqual([]);
  });

  it('is not looked for where no folder and no id is named', async () => {
    const wanted = { code: 'model.unreadable', message: expect.stringContaining('is no folder, and no id') };
    await expect(locateForeign('no/such/folder', { folder })).rejects.toMatchObject(wanted);
  });
});

it('a folder that is in use is not written over', async () => {
  const out = join(folder, 'used');
  await mkdir(out);
  await writeFile(join(out, 'mine.txt'), 'mine');
  await expect(trainForeign(foreign, out, options)).rejects.toMatchObject({ code: 'data.invalid' });
  expect(await readdir(out)).toEqual(['mine.txt']);
});
