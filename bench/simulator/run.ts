/**
 * Simulated shoppers in shops that no one trained for: `npm run -s bench:simulator -- [--dialogues 200] [--seed 1]
 * [--languages zh,en,mixed] [--split measure|train] [--model DIR] [--failures N]
 * [--show zh-3,en-7] [--faults N] [--json FILE]`. Dialogues
 * are counted per language. `--model` names a language model's folder (`shipped` for the one that comes with the shop);
 * without it the grammar reads alone. `--tracker` names the folder of a learned tracker over the shipped encoder, beside
 * the one by rules. `--failures` prints transcripts of dialogues that failed.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  dialoguesPerShop,
  type SimulatedDialogue,
  type SimulationOptions,
  shopFor,
  simulate,
} from '../../dialog/simulator/simulate.js';
import { faultClasses, type SimulationSummary, summarise, transcript } from '../../dialog/simulator/summary.js';
import { type SpokenLanguage, spokenLanguages } from '../../dialog/simulator/voice.js';
import { createLearnedTracker, type TrackingReviser } from '../../dialog/tracking/learned-tracker.js';
import { EncoderModel } from '../../nlu/model/encoder-model.js';
import { loadLanguageModel, shippedModelFolder } from '../../nlu/model/load-language-model.js';
import { createUtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import { loadOperationClassifier } from '../../nlu/tracking/operation-classifier.js';

const { values } = parseArgs({
  options: {
    dialogues: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    languages: { type: 'string', default: spokenLanguages.join(',') },
    split: { type: 'string', default: 'measure' },
    model: { type: 'string' },
    tracker: { type: 'string' },
    certainty: { type: 'string', default: '0.9' },
    failures: { type: 'string', default: '0' },
    faults: { type: 'string', default: '30' },
    show: { type: 'string', default: '' },
    distortion: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
  allowNegative: true,
});

function isLanguage(name: string): name is SpokenLanguage {
  return (spokenLanguages as readonly string[]).includes(name);
}

const languages = values.languages.split(',').filter(isLanguage);
const { split } = values;
if (languages.length === 0 || (split !== 'measure' && split !== 'train'))
  throw new Error('--languages takes zh, en and mixed; --split takes measure or train');
const folder = values.model === 'shipped' ? shippedModelFolder() : (values.model ?? null);
if (values.model !== undefined && folder === null) throw new Error('no model is shipped here');
const model = folder === null ? undefined : await loadLanguageModel(folder);

const tracker = values.tracker === undefined ? undefined : await loadTracker(values.tracker);

const dialogues: SimulatedDialogue[] = [];
const total = Number(values.dialogues);
for (let index = 0; index < total; index += 1) {
  const shared = { seed: Number(values.seed), split } as const;
  const shop =
    index % dialoguesPerShop === 0 ? shopFor(index, shared) : (dialogues.at(-1)?.shop ?? shopFor(index, shared));
  for (const language of languages) {
    const options: SimulationOptions = {
      ...shared,
      language,
      ...(model === undefined ? {} : { model }),
      ...(tracker === undefined ? {} : { tracker }),
      ...(values.distortion ? {} : { typos: 0, traditional: 0, misheard: 0 }),
    };
    dialogues.push(await simulate(index, shop, options));
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${total}`);
}
if (process.stderr.isTTY) process.stderr.write('\n');

/** The learned tracker of a folder, over the encoder that is shipped. */
async function loadTracker(name: string): Promise<TrackingReviser> {
  const shipped = shippedModelFolder();
  const classifier = await loadOperationClassifier(name);
  if (shipped === null || classifier === null) throw new Error(`no model is shipped here, or no tracker in ${name}`);
  const encoder = createUtteranceEncoder(await EncoderModel.load(shipped));
  return createLearnedTracker(classifier, encoder, { certainty: Number(values.certainty) });
}

function percent(value: number | null): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)} %`;
}

function row(name: string, of: readonly SimulatedDialogue[]): Record<string, string | number> {
  const summary = summarise(of);
  return {
    '': name,
    dialogues: summary.dialogues,
    success: percent(summary.success),
    'turns/oracle': summary.turnsToOracle?.toFixed(2) ?? '-',
    violations: summary.violations,
    'stated broken': summary.statedViolations,
    'asked again': summary.askedAgain,
    'strange figures': summary.strangeFigures,
    JGA: percent(summary.jointGoalAccuracy),
    'before change': percent(summary.beforeChange),
    'after change': percent(summary.afterChange),
    answered: percent(summary.answered),
  };
}

const inLanguage = (language: SpokenLanguage): SimulatedDialogue[] =>
  dialogues.filter(({ voice }) => voice.language === language);
const distortions = ['none', 'typos', 'traditional', 'misheard'] as const;
console.table([
  ...languages.map((language) => row(language, inLanguage(language))),
  row('all', dialogues),
  ...distortions.map((name) =>
    row(
      name,
      dialogues.filter(({ voice }) => voice.distortion === name),
    ),
  ),
]);

const failed = dialogues.filter(({ success }) => !success);
const causes = new Map<string, number>();
for (const { cause } of failed) causes.set(cause ?? '', (causes.get(cause ?? '') ?? 0) + 1);
console.log(`failed: ${[...causes].map(([cause, count]) => `${cause} ${count}`).join(', ') || 'none'}\n`);
for (const { name, count, inFailures, examples } of faultClasses(dialogues).slice(0, Number(values.faults)))
  console.log(
    `${String(count).padStart(5)}  ${name} (${inFailures} failed)\n${examples.map((example) => `         ${example}`).join('\n')}`,
  );
const asked = new Set(values.show.split(','));
for (const dialogue of dialogues.filter(({ id }) => asked.has(id))) console.log(`\n${transcript(dialogue)}`);
for (const dialogue of failed.slice(0, Number(values.failures))) console.log(`\n${transcript(dialogue)}`);

if (values.json !== undefined) {
  const summaries: Record<string, SimulationSummary> = { all: summarise(dialogues) };
  for (const language of languages) summaries[language] = summarise(inLanguage(language));
  await writeFile(
    values.json,
    `${JSON.stringify({ seed: Number(values.seed), split, model: folder, summaries }, null, 2)}\n`,
  );
}
await model?.dispose?.();
