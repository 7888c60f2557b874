import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenData } from '../data/open-sets.js';
import { type EncoderConfig, type PretrainingObjectives, parameterNames } from '../encoder/encoder-config.js';
import { type Parameters, startParameters } from '../encoder/parameters.js';
import type { ModelFolder } from '../export/model-folder.js';
import { derivedSeed, seededRandom } from '../random.js';
import { commonCharacters } from '../tokenizer/common-characters.js';
import { asRead, EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { type TokenizerFiles, tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { type TrainingPosition, trainEncoder } from '../trainer/train-encoder.js';
import { type IdSentence, positiveMutualInformation } from '../vectors/co-occurrence.js';
import { singularVectors } from '../vectors/singular-vectors.js';
import { englishTexts, labelHeads, pretrainingExamples } from './pretraining-examples.js';
import { teacherVectors, teacherWidth } from './teacher.js';

/** Size of the shipped encoder: int8 weights of about 6 MB. */
const shippedSize = { layers: 3, hidden: 256, attentionHeads: 4, intermediate: 1024, positions: 128 } as const;

const vocabularySize = 10_000;

const objectives: PretrainingObjectives = {
  teacher: { width: teacherWidth },
  vocabulary: { candidates: 1024 },
  translation: { width: 128, temperature: 0.07 },
};

/** The teacher's loss is a squared distance of unit vectors, far smaller than the others, and worth the most. */
const lossWeights = { teacher: 8, vocabulary: 0.3, translation: 0.3 };

export interface PretrainingOptions {
  /** Everything that a killed run goes on from: the teacher's vectors, the tokenizer, the checkpoint. */
  readonly workDir: string;
  readonly minutes: number;
  readonly epochs: number;
  readonly seed: number;
  /** Threads that share each step. */
  readonly workers: number;
  readonly clock: () => number;
  /** Texts beside the open sets that the vocabulary should cover. */
  readonly vocabularyTexts: readonly string[];
  readonly onTeacher?: (share: number) => void;
  readonly onStep?: (position: TrainingPosition) => void;
}

/**
 * An encoder that has read the open sets: labels of four of them, a teacher's sentence vectors for both languages,
 * masked tokens, translations. Its heads are those of the sets; what is trained next brings its own.
 */
export async function pretrain(data: OpenData, options: PretrainingOptions): Promise<ModelFolder> {
  const { workDir, seed } = options;
  await mkdir(workDir, { recursive: true });
  const teacher = await teacherVectors(englishTexts(data), {
    file: join(workDir, 'teacher.bin'),
    ...(options.onTeacher && { onProgress: options.onTeacher }),
  });
  const tokenizer = await keptTokenizer(join(workDir, 'tokenizer.json'), data, options.vocabularyTexts);
  const inputs = new EncoderInputs(tokenizer);
  const { wordPiece } = inputs;
  const config: EncoderConfig = {
    ...shippedSize,
    vocabularySize: wordPiece.vocabularySize,
    heads: labelHeads(data),
    objectives,
  };
  const random = seededRandom(derivedSeed(seed, 11));
  const parameters = startParameters(config, random);
  const checkpoint = join(workDir, 'pretraining.checkpoint');
  // A run that goes on takes its word vectors from there.
  if (!existsSync(checkpoint)) startWords(parameters, config, data, wordPiece, random);
  const examples = pretrainingExamples(data, teacher, inputs, 64);
  await trainEncoder(config, parameters, examples, {
    epochs: options.epochs,
    budgetMilliseconds: options.minutes * 60_000,
    batchSize: 128,
    learningRate: 1e-3,
    tokenDropout: 0.12,
    lossWeights,
    seed: derivedSeed(seed, 12),
    workers: options.workers,
    clock: options.clock,
    checkpoint: { file: checkpoint, everySteps: 200 },
    ...(options.onStep && { onStep: options.onStep }),
  });
  const { objectives: _, ...exported } = config;
  return { config: exported, parameters, tokenizer };
}

/** The tokenizer of an earlier part of this run, or a new one: the checkpoint is worth nothing with another. */
async function keptTokenizer(file: string, data: OpenData, others: readonly string[]): Promise<TokenizerFiles> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as TokenizerFiles;
  const texts = [
    ...Object.values(data.labelled).flatMap((lines) => lines.map(({ text }) => text)),
    ...data.parallel.flatMap(({ en, zh }) => [en, zh]),
    ...others,
  ].map(asRead);
  const vocabulary = learnVocabulary(texts, { size: vocabularySize, alphabet: commonCharacters() });
  const files = tokenizerFiles(vocabulary, shippedSize.positions);
  await writeFile(file, JSON.stringify(files));
  return files;
}

/** Word vectors from co-occurrence inside sentences and across translations. */
function startWords(
  parameters: Parameters,
  config: EncoderConfig,
  data: OpenData,
  wordPiece: EncoderInputs['wordPiece'],
  random: () => number,
): void {
  const ids = (text: string): number[] => wordPiece.encode(asRead(text), 64).slice(1, -1);
  const sentences: IdSentence[] = [
    ...data.parallel.map(({ en, zh }) => ({ ids: ids(en), translation: ids(zh) })),
    ...[data.labelled.clinc, data.labelled.banking, data.labelled.bitext].flatMap((lines) =>
      lines.map(({ text }) => ({ ids: ids(text) })),
    ),
  ];
  const vectors = singularVectors(positiveMutualInformation(sentences, config.vocabularySize), config.hidden, random);
  const scale = Math.sqrt(config.hidden) * wordDeviation;
  parameters.get(parameterNames.words)?.set(vectors.map((value) => value * scale));
}

/** Spread of the started word vectors, that of random ones. */
const wordDeviation = 0.05;
