import type { ModelHead } from '../../model/model-head.js';
import type { OpenSet } from '../data/open-sets.js';

/** A figure that was measured, as it is to be printed: the card computes nothing and rounds nothing. */
export interface CardFigure {
  /** What was judged, as in "hand-written sentences kept for measuring". */
  readonly set: string;
  /** 'en', 'zh', or 'en + zh'. */
  readonly language: string;
  readonly metric: string;
  /** With its unit. */
  readonly value: string;
  /** The same figure of what it is to be seen beside, if that was measured. */
  readonly beside?: string;
}

/** Size of the encoder and of what is shipped. */
export interface CardSizes {
  readonly layers: number;
  readonly hidden: number;
  readonly attentionHeads: number;
  readonly vocabulary: number;
  /** Longest input in tokens. */
  readonly positions: number;
  readonly parameters: number;
}

/** A file of the folder. */
export interface CardFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** All that a model card is made from. */
export interface ModelCardFacts {
  readonly name: string;
  readonly figures: readonly CardFigure[];
  /** The public sets that the weights learnt from. */
  readonly data: Readonly<Record<string, OpenSet>>;
  readonly heads: readonly ModelHead[];
  readonly seed: number;
  readonly sizes: CardSizes;
  readonly hashes: readonly CardFile[];
  /** Day of the training, YYYY-MM-DD. */
  readonly date: string;
  /** How it was trained: a sentence a stage, in order, with their steps or minutes. */
  readonly procedure: readonly string[];
  /** The command that makes the weights again. */
  readonly command: string;
  /** What is generated or written by the project and learnt from beside the public sets: a sentence each. */
  readonly ownData?: readonly string[];
  /** What the model is known not to do well, beside what holds for any of its kind. */
  readonly limits?: readonly string[];
  /** Licence of the weights, an identifier of the Hugging Face hub. */
  readonly licence?: string;
  readonly languages?: readonly string[];
}

/** Limits of every model of this size and kind. */
const commonLimits = [
  'It reads English, Simplified Chinese and mixtures of both; other languages and scripts are outside its vocabulary.',
  'It labels and marks text. It knows no products and no prices, writes nothing, and what a marked stretch stands for is looked up elsewhere.',
  'Texts are read one at a time, without what was said before.',
  'Confidence was calibrated on sentences like those of its training; on other texts it can be sure and wrong.',
];

/** README.md of a model folder as Hugging Face's hub reads it (Mitchell et al. 2019, "Model Cards for Model Reporting"). */
export function modelCard(facts: ModelCardFacts): string {
  const { name, licence = 'apache-2.0', languages = ['zh', 'en'], data, heads, figures } = facts;
  const { sizes, hashes, procedure, limits = [], ownData = [] } = facts;
  const size = `${sizes.layers} layers, ${sizes.hidden} wide, ${sizes.attentionHeads} attention heads`;
  return [
    '---',
    `license: ${yaml(licence)}`,
    ...yamlList('language', languages),
    ...yamlList(
      'datasets',
      Object.values(data).map(({ folder }) => folder),
    ),
    ...yamlList('tags', ['bert', 'onnx', 'transformers.js', 'token-classification', 'text-classification']),
    'library_name: transformers.js',
    'pipeline_tag: text-classification',
    '---',
    '',
    `# ${name}`,
    '',
    `A BERT encoder with several heads that reads what shoppers write, for conversational shopping: ${size}, ` +
      `${sizes.vocabulary} WordPiece tokens, at most ${sizes.positions} tokens a text, ${sizes.parameters} parameters. ` +
      'One pass over a text gives the logits of all heads, each under its name, and `last_hidden_state`.',
    '',
    '## Heads and labels',
    '',
    ...table(
      ['head', 'reads', 'labels'],
      heads.map((head) => [`\`${head.name}\``, headKind(head), head.labels.map((label) => `\`${label}\``).join(' ')]),
    ),
    '',
    '## Training data',
    '',
    ...table(
      ['set', 'licence'],
      Object.values(data).map(({ source, licence: own }) => [source, own]),
    ),
    '',
    'The authors of these sets are credited under the licences named; the sets are not part of this folder.',
    ...ownData.map((sentence) => `\n${sentence}`),
    '',
    '## Training procedure',
    '',
    ...procedure.map((sentence, index) => `${index + 1}. ${sentence}`),
    '',
    `Seed ${facts.seed}, ${facts.date}. Made again by \`${facts.command}\`.`,
    '',
    '## Figures',
    '',
    ...(figures.length === 0 ? ['None were measured.'] : figureTable(figures)),
    '',
    '## Limits',
    '',
    ...[...commonLimits, ...limits].map((sentence) => `- ${sentence}`),
    '',
    '## Files',
    '',
    ...table(
      ['file', 'bytes', 'SHA-256'],
      hashes.map((file) => [file.name, String(file.bytes), `\`${file.sha256}\``]),
    ),
    '',
  ].join('\n');
}

function headKind({ kind, several }: ModelHead): string {
  if (kind === 'token') return 'each token, one label';
  return several ? 'the text, any number of labels' : 'the text, one label';
}

function figureTable(figures: readonly CardFigure[]): string[] {
  const compared = figures.some(({ beside }) => beside !== undefined);
  const rows = figures.map(({ set, language, metric, value, beside }) => [
    set,
    language,
    metric,
    value,
    ...(compared ? [beside ?? '-'] : []),
  ]);
  return table(['measured on', 'language', 'metric', 'value', ...(compared ? ['beside'] : [])], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A bar or a line break would end the cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}

function yamlList(key: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `- ${yaml(value)}`)];
}

/** Plain where YAML reads it as the same text, quoted elsewhere ("no" is a truth value to many readers). */
function yaml(text: string): string {
  return /^[A-Za-z][\w.-]*$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
