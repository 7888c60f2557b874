import type { ModelHead } from '../../model/model-head.js';
import type { Shape } from '../graph/tape.js';

/** Size of a BERT encoder (Devlin et al. 2019) and its heads. */
export interface EncoderConfig {
  readonly layers: number;
  readonly hidden: number;
  readonly attentionHeads: number;
  /** Width of the feed-forward layers. */
  readonly intermediate: number;
  readonly vocabularySize: number;
  /** Longest input in tokens. */
  readonly positions: number;
  readonly heads: readonly ModelHead[];
  /** How many token types it tells apart; without it all tokens are of one type. */
  readonly types?: number;
  /** What is learnt besides while pre-training; its parameters are not exported. */
  readonly objectives?: PretrainingObjectives;
}

/** Objectives that need no labels. */
export interface PretrainingObjectives {
  /** Predicting the sentence vectors of a teacher, of this width (Reimers & Gurevych 2020). */
  readonly teacher?: { readonly width: number };
  /**
   * Predicting masked tokens (Devlin et al. 2019), in pairs of translations too (Conneau & Lample 2019), with the word
   * vectors as output weights. The softmax runs over `candidates` tokens: the masked ones and random others.
   */
  readonly vocabulary?: { readonly candidates: number };
  /** Finding the translation of a text among all texts of its batch (InfoNCE, van den Oord et al. 2018). */
  readonly translation?: { readonly width: number; readonly temperature: number };
}

export interface ParameterSpec {
  readonly name: string;
  readonly shape: Shape;
  /** How it starts; `table` is an embedding. */
  readonly start: 'table' | 'weight' | 'zeros' | 'ones';
}

/** Names of the parameters outside the layers. */
export const parameterNames = {
  words: 'embeddings.words',
  positions: 'embeddings.positions',
  types: 'embeddings.types',
} as const;

/** Name of a parameter inside a layer, as in `layer.0.query.weight`. */
export function layerParameter(layer: number, name: string): string {
  return `layer.${layer}.${name}`;
}

/** All parameters in the order in which they are stored. */
export function parameterSpecs(config: EncoderConfig): ParameterSpec[] {
  const { hidden, intermediate } = config;
  const specs: ParameterSpec[] = [
    { name: parameterNames.words, shape: [config.vocabularySize, hidden], start: 'table' },
    { name: parameterNames.positions, shape: [config.positions, hidden], start: 'table' },
    // All alike at first: types can be added to an encoder that was trained without.
    ...(config.types === undefined ? [] : [typesSpec(config.types, hidden)]),
    ...normSpecs('embeddings.norm', hidden),
  ];
  for (let layer = 0; layer < config.layers; layer++) {
    const name = (part: string): string => layerParameter(layer, part);
    for (const part of ['query', 'key', 'value', 'output']) specs.push(...linearSpecs(name(part), hidden, hidden));
    specs.push(...normSpecs(name('attentionNorm'), hidden), ...linearSpecs(name('expand'), hidden, intermediate));
    specs.push(...linearSpecs(name('contract'), intermediate, hidden), ...normSpecs(name('outputNorm'), hidden));
  }
  for (const { name, labels } of config.heads) specs.push(...linearSpecs(`head.${name}`, hidden, labels.length));
  const { teacher, vocabulary, translation } = config.objectives ?? {};
  // Unit vectors are predicted: a random start would be far off and drown the other losses at first.
  if (teacher)
    for (const spec of linearSpecs('objective.teacher', hidden, teacher.width)) specs.push({ ...spec, start: 'zeros' });
  if (vocabulary) specs.push(...linearSpecs('objective.vocabulary', hidden, hidden));
  if (translation) specs.push(...linearSpecs('objective.translation', hidden, translation.width));
  return specs;
}

function typesSpec(types: number, hidden: number): ParameterSpec {
  return { name: parameterNames.types, shape: [types, hidden], start: 'zeros' };
}

function linearSpecs(name: string, from: number, to: number): ParameterSpec[] {
  return [
    { name: `${name}.weight`, shape: [from, to], start: 'weight' },
    { name: `${name}.bias`, shape: [to], start: 'zeros' },
  ];
}

function normSpecs(name: string, width: number): ParameterSpec[] {
  return [
    { name: `${name}.gain`, shape: [width], start: 'ones' },
    { name: `${name}.bias`, shape: [width], start: 'zeros' },
  ];
}
