import type { EncoderInput } from '../../model/encoder-model.js';
import type { ModelHead } from '../../model/model-head.js';
import type { OpenData } from '../data/open-sets.js';
import { asRead, type EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { endId } from '../tokenizer/special-tokens.js';
import type { TrainingExample } from '../trainer/batches.js';
import type { TeacherVectors } from './teacher.js';

/** All English texts of the open data, once each. */
export function englishTexts({ labelled, parallel }: OpenData): Set<string> {
  const texts = new Set(parallel.map(({ en }) => en));
  for (const lines of [labelled.clinc, labelled.banking, labelled.bitext])
    for (const { text } of lines) texts.add(text);
  return texts;
}

/** A head for the labels of each labelled set. */
export function labelHeads({ labelled }: OpenData): ModelHead[] {
  return Object.entries(labelled).map(([name, lines]) => ({
    name,
    kind: 'sequence',
    labels: [...new Set(lines.map(({ label }) => label))].sort(),
  }));
}

/**
 * The examples of the pre-training: labelled texts for the heads of their sets; English texts and their translations
 * for the teacher; pairs, as groups for telling translations apart and joined into one text for predicting masked tokens
 * with the help of the other language.
 */
export function pretrainingExamples(
  data: OpenData,
  teacher: TeacherVectors,
  inputs: EncoderInputs,
  limit: number,
): TrainingExample[] {
  const heads = labelHeads(data);
  const encode = (text: string): Required<EncoderInput> => {
    const { ids, types } = inputs.ofText(asRead(text), limit);
    return { ids, types };
  };
  const byText = new Map<string, TrainingExample['targets']>();
  for (const { name, labels } of heads) {
    const numbers = new Map(labels.map((label, index) => [label, index]));
    for (const { text, label } of data.labelled[name as keyof OpenData['labelled']])
      byText.set(text, { ...byText.get(text), [name]: numbers.get(label) ?? 0 });
  }
  const examples: TrainingExample[] = [];
  const add = (text: string, vector: Float32Array | undefined, group?: number): Required<EncoderInput> => {
    const input = encode(text);
    const targets = byText.get(text) ?? {};
    byText.delete(text);
    const optional = { ...(vector && { teacher: vector }), ...(group !== undefined && { group }) };
    examples.push({ ...input, targets, ...optional });
    return input;
  };
  for (const [group, { en, zh }] of data.parallel.entries()) {
    const vector = teacher.get(en);
    const english = add(en, vector, group);
    const chinese = add(zh, vector, group);
    // Long rows are dear: every other pair is enough to learn from.
    const ids = [...english.ids, ...chinese.ids.slice(1)];
    const types = [...english.types, ...chinese.types.slice(1)];
    if (group % 2 === 0 && ids.length <= limit) examples.push({ ids, types, targets: {} });
  }
  for (const text of [...byText.keys()]) add(text, teacher.get(text));
  return examples.filter(({ ids }) => ids.length > 2 && ids[1] !== endId);
}
