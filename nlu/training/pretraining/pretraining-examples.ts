import type { ModelHead } from '../../model/model-head.js';
import { normalise } from '../../text/normalise.js';
import type { OpenData } from '../data/open-sets.js';
import { endId } from '../tokenizer/special-tokens.js';
import type { WordPiece } from '../tokenizer/word-piece.js';
import type { TrainingExample } from '../trainer/batches.js';
import type { TeacherVectors } from './teacher.js';

/** The text as the shop's reader would hand it to the model. */
export function asRead(text: string): string {
  return normalise(text).text;
}

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
  wordPiece: WordPiece,
  limit: number,
): TrainingExample[] {
  const heads = labelHeads(data);
  const encode = (text: string): number[] => wordPiece.encode(asRead(text), limit);
  const byText = new Map<string, TrainingExample['targets']>();
  for (const { name, labels } of heads) {
    const numbers = new Map(labels.map((label, index) => [label, index]));
    for (const { text, label } of data.labelled[name as keyof OpenData['labelled']])
      byText.set(text, { ...byText.get(text), [name]: numbers.get(label) ?? 0 });
  }
  const examples: TrainingExample[] = [];
  const add = (text: string, vector: Float32Array | undefined, group?: number): number[] => {
    const ids = encode(text);
    const targets = byText.get(text) ?? {};
    byText.delete(text);
    const optional = { ...(vector && { teacher: vector }), ...(group !== undefined && { group }) };
    examples.push({ ids, targets, ...optional });
    return ids;
  };
  for (const [group, { en, zh }] of data.parallel.entries()) {
    const vector = teacher.get(en);
    const english = add(en, vector, group);
    const chinese = add(zh, vector, group);
    // Long rows are dear: every other pair is enough to learn from.
    const joined = [...english, ...chinese.slice(1)];
    if (group % 2 === 0 && joined.length <= limit) examples.push({ ids: joined, targets: {} });
  }
  for (const text of [...byText.keys()]) add(text, teacher.get(text));
  return examples.filter(({ ids }) => ids.length > 2 && ids[1] !== endId);
}
