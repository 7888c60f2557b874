import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncoderModel } from './encoder-model.js';
import { writeTinyModel } from './fixture/tiny-model.js';
import { headScores } from './head-scores.js';
import { logSoftmax } from './log-softmax.js';

let folder: string;
let model: EncoderModel;
beforeAll(async () => {
  folder = await writeTinyModel();
  model = await EncoderModel.load(folder);
});
afterAll(async () => {
  await model.dispose();
  await rm(folder, { recursive: true });
});

const text = 'red lamps 不要蓝色';

describe('changes of heads', () => {
  it('leave the model as it came where there are none', async () => {
    const plain = await model.read(text);
    expect(headScores(model.heads, await model.encode(text), {})).toEqual(plain);
    model.useChanges({ acts: { weight: new Float32Array(16 * 43), bias: new Float32Array(43) } });
    expect(await model.read(text)).toEqual(plain);
    model.useChanges({});
  });

  it('add to the logits what the states make of them: of each token, and of their mean for the whole text', async () => {
    const { logits, hidden, words } = await model.encode(text);
    expect([hidden.length, hidden[0]?.length, words.length]).toEqual([8, 16, 6]);
    const columns = { sentiment: 3, negation: 2 };
    const change = (labels: number) => ({
      weight: Float32Array.from({ length: 16 * labels }, (_, index) => Math.sin(index)),
      bias: Float32Array.from({ length: labels }, (_, index) => index / 10),
    });
    model.useChanges({ sentiment: change(columns.sentiment), negation: change(columns.negation) });
    const changed = await model.read(text);
    model.useChanges({});
    const wanted = (name: keyof typeof columns, row: number, state: (input: number) => number): Float32Array =>
      logSoftmax(
        (logits[name]?.[row] ?? new Float32Array()).map((logit, label) => {
          let sum = logit + label / 10;
          for (let input = 0; input < 16; input++) sum += state(input) * Math.sin(input * columns[name] + label);
          return sum;
        }),
      );
    const mean = (input: number): number => hidden.reduce((sum, row) => sum + (row[input] ?? 0), 0) / hidden.length;
    const close = (own: Float32Array | undefined, other: Float32Array): void => {
      for (const [label, score] of other.entries()) expect(own?.[label]).toBeCloseTo(score, 4);
    };
    close(changed.sentiment?.[0], wanted('sentiment', 0, mean));
    for (const [token, state] of hidden.entries())
      close(
        changed.negation?.[token],
        wanted('negation', token, (input) => state[input] ?? 0),
      );
    expect(changed.acts).toEqual((await model.read(text)).acts);
  });
});

describe('a text', () => {
  it('is known to fit the model or not', () => {
    expect(
      [text, '', 'red '.repeat(30), 'red '.repeat(31), '红'.repeat(5000)].map((each) => model.readsWhole(each)),
    ).toEqual([true, true, true, false, false]);
  });
});
