import type { WordPiece } from '../tokenizer/word-piece.js';
import type { TrainingExample } from '../trainer/batches.js';
import { cutText, tokenTexts } from './cut-text.js';
import type { AlignedTurn, CutTurn } from './operations.js';
import { domainOf, operationName, operationsOf, type TrackingLabels } from './tracking-labels.js';
import type { WordView } from './word-view.js';

/** Heads of the encoder. */
export const trackingHeads = { tags: 'tags', operations: 'operations', domain: 'domain' } as const;

/** A turn as the encoder reads it: what the user said, what the system had said, what was being talked about. */
export interface TurnInput {
  readonly ids: readonly number[];
  /** Where each token of the user begins among `ids`; -1 beyond the limit. */
  readonly user: readonly number[];
  readonly system: readonly number[];
}

/** Ids at most for what the system said; its end is what the user answers, so its beginning is left out. */
const longestSystem = 60;
const longestRecent = 12;

/** How turns are put into ids. */
export interface InputOptions {
  readonly wordPiece: WordPiece;
  readonly view: WordView;
  /** Ids at most. */
  readonly limit: number;
}

/** Puts a turn into at most `limit` ids. */
export function turnInput(
  { user, system }: CutTurn,
  recent: readonly string[],
  { wordPiece, view, limit }: InputOptions,
): TurnInput {
  const parts = (texts: readonly string[], room: number): { ids: number[]; starts: number[] } => {
    const { ids, starts } = wordPiece.encodeTokens(texts, room + 2);
    return { ids, starts };
  };
  const about = parts(tokenTexts(cutText(recent.join(' '))), longestRecent);
  const systemTexts = view(tokenTexts(system));
  const skipped = firstKept(systemTexts, wordPiece, longestSystem);
  const said = parts(systemTexts.slice(skipped), longestSystem);
  const room = limit - (said.ids.length - 1) - (about.ids.length - 1) - 2;
  const answer = parts(view(tokenTexts(user)), room);
  const shift = (starts: readonly number[], by: number): number[] => starts.map((at) => (at < 0 ? at : at + by));
  const offset = answer.ids.length - 1;
  return {
    ids: [...answer.ids, ...said.ids.slice(1), ...about.ids.slice(1)],
    user: answer.starts,
    system: [...new Array<number>(skipped).fill(-1), ...shift(said.starts, offset)],
  };
}

/** How many tokens of a text are left out at its beginning so that the others fit into `room` ids. */
function firstKept(texts: readonly string[], wordPiece: WordPiece, room: number): number {
  let used = 0;
  let kept = texts.length;
  while (kept > 0) {
    used += wordPiece.encodeTokens([texts[kept - 1]!], 32).ids.length - 2;
    if (used > room) break;
    kept--;
  }
  return kept;
}

/** What the encoder learns from a turn. */
export function trainingExample(turn: AlignedTurn, labels: TrackingLabels, options: InputOptions): TrainingExample {
  const input = turnInput(turn, turn.recent, options);
  const tags = new Array<number>(input.ids.length).fill(-1);
  for (const side of ['user', 'system'] as const)
    for (const [token, tag] of sideTags(turn, side, labels).entries()) {
      const at = input[side][token] ?? -1;
      if (at >= 0) tags[at] = tag;
    }
  const domain = labels.names.domains.length > 1 ? domainOf(turn, labels.names) : undefined;
  return {
    ids: input.ids,
    targets: {
      [trackingHeads.tags]: tags,
      [trackingHeads.operations]: operationLabels(turn, labels),
      ...(domain !== undefined && { [trackingHeads.domain]: domain }),
    },
  };
}

/** The number of the tag of each token on one side. */
export function sideTags(turn: AlignedTurn, side: 'user' | 'system', { tags, names }: TrackingLabels): number[] {
  const numbers = new Array<number>(turn[side].tokens.length).fill(0);
  for (const mention of turn.mentions) {
    if (mention.side !== side) continue;
    const begin = tags.indexOf(`B-${names.parts(mention.slot).type}`);
    for (let at = mention.from; at < mention.to; at++) numbers[at] = at === mention.from ? begin : begin + 1;
  }
  return numbers;
}

/** The numbers of the operations of a turn. */
export function operationLabels(turn: AlignedTurn, { operations, names }: TrackingLabels): number[] {
  const own = new Set(operationsOf(turn, names).map(operationName));
  return operations.flatMap((operation, index) => (own.has(operationName(operation)) ? [index] : []));
}
