import type { TellPhase } from '../background/run-in-process.js';
import { EncoderModel } from '../model/encoder-model.js';
import type { HeadChange, HeadChanges } from '../model/head-change.js';
import { headScores } from '../model/head-scores.js';
import { createUtteranceReader, type LanguageModel, readCalibration } from '../model/language-model.js';
import type { TaughtUtterance } from './correction.js';
import { atWordBorders, type EncodedUtterance, headScale, remembranceRows, taughtRows } from './head-rows.js';
import { judge, type TeachingFigures } from './judge.js';
import { figureOfHead, temper } from './temper.js';
import { trainHead } from './train-head.js';
import { readTeachingSets } from './training-sets.js';
import { type Forgetting, forgotten } from './verdict.js';

/** All that a run needs; plain data, since it goes to another process. */
export interface TeachingJob {
  readonly modelFolder: string;
  /** Where `replay.jsonl` and `regression.jsonl` lie. */
  readonly setsFolder: string;
  readonly corrections: readonly TaughtUtterance[];
  /** What the heads in force differ in from the model as it came. */
  readonly inForce: HeadChanges;
}

/** New heads, and how well the model as it came, the heads in force and the new ones read. */
export interface TeachingOutcome {
  /** Why some heads stay as they are in force: a head is taught by itself, and left alone where it would forget. */
  readonly setAside: readonly Forgetting[];
  readonly changes: HeadChanges;
  readonly shipped: TeachingFigures;
  readonly before: TeachingFigures;
  readonly after: TeachingFigures;
}

export type TeachingPhase = 'encoding' | 'training' | 'judging';
export type TellProgress = TellPhase<TeachingPhase>;

/**
 * Learns the corrections and measures what came of it; puts nothing in force. It begins at the model as it came, not
 * at the heads in force: the result depends on the corrections alone, not on the way there, and a correction that is
 * taken back is forgotten. Throws `ModelError` where the model cannot be loaded.
 */
export async function runTeachingJob(job: TeachingJob, tell: TellProgress): Promise<TeachingOutcome> {
  const sets = await readTeachingSets(job.setsFolder);
  const encoder = await EncoderModel.load(job.modelFolder);
  try {
    const taughtTexts = new Set(job.corrections.map(({ text }) => text));
    const untouched = (set: readonly TaughtUtterance[]) => set.filter(({ text }) => !taughtTexts.has(text));
    const [replay, regression] = [untouched(sets.replay), untouched(sets.regression)];
    const encoded = new Map<string, EncodedUtterance>();
    const utterances = [...job.corrections, ...replay, ...regression];
    for (const [index, { text }] of utterances.entries()) {
      encoded.set(text, await encoder.encode(text));
      tell('encoding', (index + 1) / utterances.length);
    }
    const known = new KnownUtterances(encoder, encoded);
    const learnt = train(known, job.corrections, replay.filter(isSaidAgain), tell);
    const remembered = known.bordered(replay.filter((one, index) => !isSaidAgain(one, index)));
    const changes = await temper(
      learnt,
      async (heads) => (await judge(known.reader(heads), remembered, [])).regression,
    );
    const regressionSet = known.bordered(regression);
    const corrected = known.bordered(job.corrections);
    const figures: TeachingFigures[] = [];
    const judged = async (heads: HeadChanges): Promise<TeachingFigures> => {
      figures.push(await judge(known.reader(heads), regressionSet, corrected));
      tell('judging', figures.length / 4);
      return figures.at(-1) as TeachingFigures;
    };
    const [shipped, before] = [await judged({}), await judged(job.inForce)];
    const setAside = forgotten({ shipped, before, after: await judged(changes) });
    const kept = keepInForce(changes, job.inForce, setAside);
    return { changes: kept, setAside, shipped, before, after: await judged(kept) };
  } finally {
    await encoder.dispose();
  }
}

/** The changes, but with those in force for the heads that would forget. */
function keepInForce(changes: HeadChanges, inForce: HeadChanges, setAside: readonly Forgetting[]): HeadChanges {
  const stays = (head: string): boolean => setAside.some(({ figure }) => figure === figureOfHead[head]);
  const heads = Object.keys({ ...inForce, ...changes });
  return Object.fromEntries(
    heads.flatMap((head) => {
      const change = stays(head) ? inForce[head] : changes[head];
      return change === undefined ? [] : [[head, change]];
    }),
  );
}

/** Two in three of the replay are trained on; by the others it is told how much of a change is borne. */
function isSaidAgain(_: TaughtUtterance, index: number): boolean {
  return index % 3 !== 2;
}

function train(
  known: KnownUtterances,
  corrections: readonly TaughtUtterance[],
  replay: readonly TaughtUtterance[],
  tell: TellProgress,
): HeadChanges {
  const calibration = readCalibration(known.model.config);
  const { heads } = known.model;
  const changes: Record<string, HeadChange> = {};
  for (const [index, head] of heads.entries()) {
    const task = {
      several: head.several ?? false,
      slope: headScale(head.name, calibration).slope,
      corrections: corrections.flatMap((one) => taughtRows(head, known.encoded(one), one.reading, calibration)),
      replay: replay.flatMap((one) => remembranceRows(head, known.encoded(one), one.reading, calibration)),
    };
    const change = trainHead(task, { onStep: (share) => tell('training', (index + share) / heads.length) });
    if (change !== null) changes[head.name] = change;
  }
  return changes;
}

/** Utterances that went through the encoder before, to be read with any heads. */
class KnownUtterances {
  constructor(
    readonly model: Pick<EncoderModel, 'heads' | 'config'>,
    private readonly states: ReadonlyMap<string, EncodedUtterance>,
  ) {}

  encoded({ text }: TaughtUtterance): EncodedUtterance {
    return this.states.get(text) as EncodedUtterance;
  }

  /** What the shop would read with these heads. */
  reader(changes: HeadChanges): LanguageModel {
    const { heads, config } = this.model;
    return createUtteranceReader({
      heads,
      config,
      readWords: async (text) => {
        const states = this.encoded({ text } as TaughtUtterance);
        return { scores: headScores(heads, states, changes), words: states.words };
      },
      dispose: async () => undefined,
    });
  }

  /** The utterances with their spans as far as words go. */
  bordered(utterances: readonly TaughtUtterance[]): TaughtUtterance[] {
    return utterances.map((one) => ({
      ...one,
      reading: { ...one.reading, spans: atWordBorders(one.reading.spans, this.encoded(one).words) },
    }));
  }
}
