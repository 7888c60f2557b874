/**
 * Brings public sets for dialogue-state tracking into the lines that `evaluate:dst` reads:
 * `npx tsx bench/dst/convert.ts [--data ../shared/data] [--out FOLDER]`. Writes sim-m.{train,test}.jsonl (Shah et al.
 * 2018; its dev part is the test) and xrisawoz.{en,zh}.{train,test}.jsonl (Moradshahi et al. 2023, the few-shot
 * dialogues: every fifth one is a test, the same ones in both languages). The sets are not part of the repository.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Turn {
  readonly system: string;
  readonly user: string;
  readonly state: Readonly<Record<string, string>>;
}

interface Dialogue {
  readonly id: string;
  readonly language: string;
  readonly turns: readonly Turn[];
}

interface SimulatedTurn {
  readonly dialogue_state: readonly { readonly slot: string; readonly value: string }[];
  readonly system_utterance?: { readonly text: string };
  readonly user_utterance: { readonly text: string };
}

interface SimulatedDialogue {
  readonly dialogue_id: string;
  readonly turns: readonly SimulatedTurn[];
}

interface RisawozRow {
  readonly dial_id: string;
  readonly turn_id: number;
  readonly input_text: string;
  readonly output_text: string;
  readonly train_target: string;
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}

function fromSimulated(dialogues: readonly SimulatedDialogue[]): Dialogue[] {
  return dialogues.map(({ dialogue_id: id, turns }) => ({
    id,
    language: 'en',
    turns: turns.map((turn) => ({
      system: turn.system_utterance?.text ?? '',
      user: turn.user_utterance.text,
      state: Object.fromEntries(turn.dialogue_state.map(({ slot, value }) => [slot, value])),
    })),
  }));
}

/** A turn stands in four rows; the one of the state and the one of the reply are what is needed. */
function fromRisawoz(rows: readonly RisawozRow[], language: string): Dialogue[] {
  const turns = new Map<string, { state?: RisawozRow; reply?: RisawozRow }[]>();
  for (const row of rows) {
    const own = turns.get(row.dial_id) ?? [];
    turns.set(row.dial_id, own);
    const turn = own[row.turn_id - 1] ?? {};
    own[row.turn_id - 1] = turn;
    if (row.train_target === 'dst') turn.state = row;
    if (row.train_target === 'rg') turn.reply = row;
  }
  return [...turns].map(([id, own]) => ({
    id,
    language,
    turns: own.map(({ state }, index) => ({
      system: own[index - 1]?.reply?.output_text ?? '',
      user: /USER: (.*) <endofhistory>/s.exec(state?.input_text ?? '')?.[1] ?? '',
      state: risawozState(state?.output_text ?? ''),
    })),
  }));
}

/** `( tv ) decade equal_to " 2010s " , type equal_to " drama " ( movie ) …` by "domain slot". */
function risawozState(text: string): Record<string, string> {
  const state: Record<string, string> = {};
  let domain = '';
  for (const [, named, slot, value] of text.matchAll(/\( (\w+) \)|([\w-]+) equal_to " (.*?) "/g)) {
    if (named !== undefined) domain = named;
    else state[`${domain} ${slot}`] = value ?? '';
  }
  return state;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, out: { type: 'string', default: 'dst-data' } },
  });
  await mkdir(values.out, { recursive: true });
  const write = async (name: string, dialogues: readonly Dialogue[]): Promise<void> => {
    const file = join(values.out, `${name}.jsonl`);
    await writeFile(file, dialogues.map((dialogue) => `${JSON.stringify(dialogue)}\n`).join(''));
    console.log(`${file}: ${dialogues.length} dialogues`);
  };
  for (const [part, name] of [
    ['train', 'train'],
    ['dev', 'test'],
  ] as const) {
    const file = join(values.data, 'simulated_dialogue/sim-M', `${part}.json`);
    await write(`sim-m.${name}`, fromSimulated(await readJson<SimulatedDialogue[]>(file)));
  }
  for (const language of ['en', 'zh']) {
    const file = join(values.data, 'xrisawoz_en_zh', `${language}.fewshot.dialogues.json`);
    const dialogues = fromRisawoz((await readJson<{ data: RisawozRow[] }>(file)).data, language);
    const isTest = (index: number): boolean => index % 5 === 0;
    await write(
      `xrisawoz.${language}.train`,
      dialogues.filter((_, index) => !isTest(index)),
    );
    await write(
      `xrisawoz.${language}.test`,
      dialogues.filter((_, index) => isTest(index)),
    );
  }
}

await main();
