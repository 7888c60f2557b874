/**
 * Trains the learned tracker of the shop on simulated dialogues of the training split (other catalogues, words and seeds
 * than those that measure): `npx tsx bench/dst/train-tracker.ts [--dialogues 200] [--seed 11] [--out FOLDER]`.
 * Dialogues are counted per language. The encoder that is shipped stays as it is; what is learnt stands on top of its
 * states and is written to FOLDER/tracking.json, for which `bench:simulator -- --tracker FOLDER` then measures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dialoguesPerShop, type SimulatedDialogue, shopFor, simulate } from '../../dialog/simulator/simulate.js';
import { spokenLanguages } from '../../dialog/simulator/voice.js';
import type { TrackingReviser } from '../../dialog/tracking/learned-tracker.js';
import { createTargetFeatures } from '../../dialog/tracking/target-features.js';
import { type Target, targetsOf } from '../../dialog/tracking/targets.js';
import { EncoderModel } from '../../nlu/model/encoder-model.js';
import { loadLanguageModel, shippedModelFolder } from '../../nlu/model/load-language-model.js';
import { createUtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import {
  createOperationClassifier,
  operationWeightsFile,
  trackingOperations,
} from '../../nlu/tracking/operation-classifier.js';
import { type OperationExample, trainOperationHead } from '../../nlu/training/tracking/operation-head.js';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { operationLabel } from './operation-labels.js';

/** What the recorder keeps of a turn. */
interface Recorded {
  readonly targets: readonly Target[];
  readonly rows: readonly Float32Array[];
}

/** How much more a target counts that the rules got wrong: those are few, and what is to be learnt. */
const weightOfErrors = 4;

const { values } = parseArgs({
  options: {
    dialogues: { type: 'string', default: '200' },
    seed: { type: 'string', default: '11' },
    out: { type: 'string', default: 'tracker' },
  },
});
const total = Number(values.dialogues);
const seed = Number(values.seed);
const folder = shippedModelFolder();
if (folder === null) throw new Error('no model is shipped here');
const model = await loadLanguageModel(folder);
const encoder = await EncoderModel.load(folder);
const features = createTargetFeatures(createUtteranceEncoder(encoder));
const progress = new Progress(process.stderr, () => performance.now());

const recorded = new Map<number, Recorded>();
/** Changes nothing, and keeps what it sees. */
const recorder: TrackingReviser = {
  async revise(reading) {
    const targets = targetsOf(reading);
    recorded.set(reading.state.turn, { targets, rows: await features.rows(reading, targets) });
    return reading.acts;
  },
};

/** A target with what the rules make of it. */
interface JudgedExample extends OperationExample {
  readonly byRules: number;
}

const train: JudgedExample[] = [];
const heldOut: JudgedExample[] = [];
let shop = shopFor(0, { seed, split: 'train' });
for (let index = 0; index < total; index++) {
  const shared = { seed, split: 'train' } as const;
  if (index % dialoguesPerShop === 0) shop = shopFor(index, shared);
  // Whole shops are held back, so that no word of them was trained on.
  const into = Math.floor(index / dialoguesPerShop) % 8 === 7 ? heldOut : train;
  for (const language of spokenLanguages) {
    recorded.clear();
    into.push(...examplesOf(await simulate(index, shop, { ...shared, language, model, tracker: recorder })));
  }
  progress.update((index + 1) / total, `${train.length} targets`);
}
progress.end();

function examplesOf({ turns }: SimulatedDialogue): JudgedExample[] {
  return turns.flatMap((turn, at) => {
    const own = recorded.get(turn.turn.state.turn);
    if (own === undefined) return [];
    return own.targets.flatMap((target, index): JudgedExample[] => {
      const label = operationLabel(target, turn, turns[at - 1]);
      if (label === null) return [];
      const weight = label === target.byRules ? 1 : weightOfErrors;
      const number = (operation: (typeof trackingOperations)[number]): number => trackingOperations.indexOf(operation);
      return [{ features: own.rows[index]!, label: number(label), byRules: number(target.byRules), weight }];
    });
  });
}

const count = (examples: readonly JudgedExample[], label: number): number =>
  examples.filter((example) => example.label === label).length;
console.table(
  Object.fromEntries(
    trackingOperations.map((operation, label) => [
      operation,
      { train: count(train, label), 'held out': count(heldOut, label) },
    ]),
  ),
);
const weights = await trainOperationHead(train, { seed });
const classifier = createOperationClassifier(weights);
const certainties = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
const judged = heldOut.map(({ features: row, label, byRules }) => ({
  scores: classifier.classify(row),
  label,
  byRules,
}));
console.log(
  `held out: ${heldOut.length} targets, ${heldOut.filter((own) => own.label !== own.byRules).length} wrong by rules`,
);
console.table(
  certainties.map((certainty) => {
    const found = judged.map(({ scores, ...own }) => {
      return { ...own, found: trackingOperations.findIndex((operation) => scores[operation] >= certainty) };
    });
    const overruled = found.filter((own) => own.found >= 0 && own.found !== own.byRules);
    const mended = overruled.filter((own) => own.found === own.label).length;
    const spoilt = overruled.filter((own) => own.byRules === own.label).length;
    return { certainty, mended, spoilt };
  }),
);
await mkdir(values.out, { recursive: true });
await writeFile(join(values.out, operationWeightsFile), `${JSON.stringify(weights)}\n`);
await model.dispose();
await encoder.dispose();
