import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dialogue } from '../../dialog/turn.js';
import type { Draft } from '../../knowledge-graph/editing/draft.js';
import type { DraftDesk } from '../../knowledge-graph/editing/draft-desk.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { ConversationStore } from '../storage/conversation-store.js';
import { compareTurns, weightOf } from './compare-turns.js';
import { genericScripts } from './generic-scripts.js';
import type { Impact, ImpactStore, ImpactTalk } from './impact.js';
import { replay, type Script } from './replay.js';
import { storedScripts } from './stored-scripts.js';

export interface ImpactRunnerOptions {
  readonly drafts: DraftDesk;
  readonly graph: () => ShopGraph;
  /** The dialogue over a graph, with stores of its own: what it grants or prices is thrown away. */
  readonly dialogueOver: (graph: ShopGraph) => Promise<Pick<Dialogue, 'open' | 'respond'>>;
  readonly conversations: Pick<ConversationStore, 'list' | 'activitiesSince'>;
  readonly store: ImpactStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly onError: (error: unknown, impactId: string) => void;
}

export interface ImpactSettings {
  /** Stored conversations that are replayed at most. */
  readonly conversations?: number;
  /** Whether talks over the shop's own words are held, too. */
  readonly generic?: boolean;
  /** After which the rest is left. */
  readonly seconds?: number;
}

export type ImpactStart =
  | { readonly status: 'started'; readonly id: string }
  | { readonly status: 'missing' | 'running' }
  | { readonly status: 'closed'; readonly draft: Draft };

const maxItems = 100;
const genericCount = 24;

/**
 * Replays conversations against the shop and against a draft, and reports what would be different. Runs in the
 * background, one report at a time, and lets other work in after every turn.
 */
export class ImpactRunner {
  private readonly running = new Map<string, { impact: Impact; stopped: boolean }>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ImpactRunnerOptions) {}

  async start(draftId: string, author: string, settings: ImpactSettings = {}): Promise<ImpactStart> {
    const { drafts, graph, clock, newId, store } = this.options;
    const draft = await drafts.find(draftId);
    if (draft === null) return { status: 'missing' };
    if (draft.status !== 'open') return { status: 'closed', draft };
    if ([...this.running.values()].some(({ impact }) => impact.draftId === draftId)) return { status: 'running' };
    const impact: Impact = {
      id: newId(),
      draftId,
      draftRevision: draft.revision,
      graphRevision: graph().revision,
      author,
      status: 'running',
      progress: 0,
      startedAt: clock().toISOString(),
      endedAt: null,
      replayed: { conversations: 0, turns: 0, stored: 0, generic: 0 },
      left: 0,
      changed: { conversations: 0, turns: 0 },
      counts: { action: 0, shown: 0, state: 0, text: 0 },
      flows: [],
      items: [],
      error: null,
    };
    this.running.set(impact.id, { impact, stopped: false });
    await store.put(impact);
    this.last = this.last.then(() => this.run(impact.id, draft, settings));
    return { status: 'started', id: impact.id };
  }

  async find(id: string): Promise<Impact | null> {
    return this.running.get(id)?.impact ?? this.ended(await this.options.store.find(id));
  }

  async listOf(draftId: string): Promise<readonly Impact[]> {
    const kept = await this.options.store.listOf(draftId);
    return kept.map((impact) => this.running.get(impact.id)?.impact ?? this.ended(impact)!);
  }

  /** False when it does not run (any more). */
  stop(id: string): boolean {
    const run = this.running.get(id);
    if (run === undefined) return false;
    run.stopped = true;
    return true;
  }

  /** Stops what runs and resolves when nothing does. */
  async close(): Promise<void> {
    for (const run of this.running.values()) run.stopped = true;
    await this.last;
  }

  /** A report that a stop of the process broke off never ends by itself. */
  private ended(impact: Impact | null): Impact | null {
    if (impact?.status !== 'running') return impact;
    return { ...impact, status: 'failed', error: 'the server stopped before it was over; start it again' };
  }

  private async run(id: string, draft: Draft, settings: ImpactSettings): Promise<void> {
    const { store, clock, onError } = this.options;
    const run = this.running.get(id)!;
    try {
      await this.replayAll(run, draft, settings);
      run.impact = { ...run.impact, status: run.stopped ? 'stopped' : 'succeeded', progress: 1 };
    } catch (error) {
      onError(error, id);
      run.impact = { ...run.impact, status: 'failed', error: 'the report failed by a fault of the server' };
    }
    run.impact = { ...run.impact, endedAt: clock().toISOString() };
    await store.put(run.impact).catch((error: unknown) => onError(error, id));
    this.running.delete(id);
  }

  private async replayAll(
    run: { impact: Impact; stopped: boolean },
    draft: Draft,
    { conversations = 60, generic = true, seconds = 60 }: ImpactSettings,
  ): Promise<void> {
    const { drafts, graph, dialogueOver, clock } = this.options;
    const before = graph();
    const after = await drafts.graph(draft.id);
    if (after === null) throw new Error(`draft ${draft.id} is gone`);
    const now = clock();
    const deadline = now.getTime() + seconds * 1_000;
    const own = draft.changes.map(({ change }) => change);
    const scripts = [
      ...(generic ? genericScripts(own, { before, after }, genericCount) : []),
      ...(await storedScripts(this.options.conversations, conversations)),
    ];
    const dialogues = { before: await dialogueOver(before), after: await dialogueOver(after) };
    const tally = new Tally();
    for (const [index, script] of scripts.entries()) {
      if (run.stopped || clock().getTime() >= deadline) {
        run.impact = { ...run.impact, left: scripts.length - index };
        return;
      }
      tally.add(script, await sideBySide(script, dialogues, now));
      run.impact = { ...run.impact, ...tally.report(), progress: (index + 1) / scripts.length };
    }
  }
}

type Speaker = Pick<Dialogue, 'open' | 'respond'>;

async function sideBySide(
  script: Script,
  { before, after }: { readonly before: Speaker; readonly after: Speaker },
  now: Date,
): Promise<ImpactTalk['turns']> {
  const other = replay(after, script, now);
  const turns: ImpactTalk['turns'][number][] = [];
  for await (const turn of replay(before, script, now)) {
    const { value } = await other.next();
    if (value === undefined) break;
    turns.push(compareTurns(turns.length, script.steps[turns.length]!, turn, value));
    await nextTurn();
  }
  return turns;
}

/** Sums up what was found so far. */
class Tally {
  private readonly replayed = { conversations: 0, turns: 0, stored: 0, generic: 0 };
  private readonly changed = { conversations: 0, turns: 0 };
  private readonly counts = { action: 0, shown: 0, state: 0, text: 0 };
  private readonly flows = new Map<string, { from: string; to: string; turns: number }>();
  private items: { readonly talk: ImpactTalk; readonly weight: number }[] = [];

  add({ source, conversationId, language, steps }: Script, turns: ImpactTalk['turns']): void {
    this.replayed.conversations += 1;
    this.replayed.turns += turns.length;
    this.replayed[source] += 1;
    const changed = turns.filter((turn) => turn.changed.length > 0);
    if (changed.length === 0) return;
    this.changed.conversations += 1;
    this.changed.turns += changed.length;
    for (const turn of changed) {
      for (const aspect of turn.changed) this.counts[aspect] += 1;
      if (turn.changed.includes('action')) this.addFlow(turn.before.action, turn.after.action);
    }
    const talk = { source, conversationId, title: steps[0]?.said.slice(0, 80) ?? '', language, turns };
    const weight = changed.reduce((sum, turn) => sum + weightOf(turn), 0);
    this.items = [...this.items, { talk, weight }].sort((a, b) => b.weight - a.weight).slice(0, maxItems);
  }

  report(): Pick<Impact, 'replayed' | 'changed' | 'counts' | 'flows' | 'items'> {
    return {
      replayed: { ...this.replayed },
      changed: { ...this.changed },
      counts: { ...this.counts },
      flows: [...this.flows.values()].sort((a, b) => b.turns - a.turns),
      items: this.items.map(({ talk }) => talk),
    };
  }

  private addFlow(from: string, to: string): void {
    const key = `${from} ${to}`;
    const flow = this.flows.get(key) ?? { from, to, turns: 0 };
    this.flows.set(key, { ...flow, turns: flow.turns + 1 });
  }
}
