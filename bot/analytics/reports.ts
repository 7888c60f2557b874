import type { Words } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { type FailureAction, type Funnel, funnelOf } from './funnel.js';
import type { IgnoredWordStore } from './ignored-words.js';
import type { Interval } from './intervals.js';
import { type Overview, overviewOf } from './overview.js';
import {
  type CategoryTally,
  categoriesOf,
  type IntentTally,
  intentsOf,
  type ProductTally,
  productsOf,
} from './tallies.js';
import { type ActivityPoint, activityOver, type MoodPoint, moodOver } from './timeline.js';
import type { LoggedTurn, TurnLog, TurnRange } from './turn-log.js';
import { type AliasSuggestion, isKnown, suggestionsFor, type UnknownWord, unknownWordsOf } from './unknown-words.js';

export interface ReportsOptions {
  readonly log: TurnLog;
  readonly graph: () => ShopGraph;
  readonly ignored: IgnoredWordStore;
}

/** How a chart divides its range. */
export interface Division {
  readonly interval: Interval;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** A turn in which the shop had no good answer. */
export type Failure = Pick<
  LoggedTurn,
  'conversationId' | 'sequence' | 'at' | 'language' | 'said' | 'reply' | 'category' | 'wishes'
>;

/** All that a merchant can ask of the talk of a period, each by one pass over its turns. */
export class Reports {
  constructor(private readonly options: ReportsOptions) {}

  /** The period and, to compare, the one of the same length before it. */
  async overview(range: TurnRange): Promise<Overview & { readonly previous: Overview }> {
    const length = Date.parse(range.to) - Date.parse(range.from);
    const before = { ...range, from: new Date(Date.parse(range.from) - length).toISOString(), to: range.from };
    const [now, previous] = await Promise.all([range, before].map((each) => overviewOf(this.turns(each))));
    return { ...now!, previous: previous! };
  }

  activity(range: TurnRange, division: Division): Promise<readonly ActivityPoint[]> {
    return activityOver(this.turns(range), { ...range, ...division });
  }

  mood(range: TurnRange, division: Division): Promise<readonly MoodPoint[]> {
    return moodOver(this.turns(range), { ...range, ...division });
  }

  async funnel(range: TurnRange): Promise<Funnel> {
    const begun = range.language === undefined ? await this.options.log.begun(range) : 0;
    return funnelOf(this.turns(range), begun);
  }

  /** Latest first. */
  async failures(range: TurnRange, action: FailureAction): Promise<readonly Failure[]> {
    const found: Failure[] = [];
    for await (const turn of this.turns(range)) {
      if (turn.action !== action) continue;
      const { conversationId, sequence, at, language, said, reply, category, wishes } = turn;
      found.push({ conversationId, sequence, at, language, said, reply, category, wishes });
    }
    return found.reverse();
  }

  intents(range: TurnRange): Promise<readonly IntentTally[]> {
    return intentsOf(this.turns(range));
  }

  /** With their words; null for a category that the shop has no more. */
  async categories(range: TurnRange): Promise<readonly (CategoryTally & { readonly words: Words | null })[]> {
    const tallies = await categoriesOf(this.turns(range));
    const graph = this.options.graph();
    return tallies.map((tally) => ({ ...tally, words: graph.category(tally.categoryId)?.words ?? null }));
  }

  /** With their names; null for a product that the shop has no more. */
  async products(range: TurnRange): Promise<readonly (ProductTally & { readonly names: Words | null })[]> {
    const tallies = await productsOf(this.turns(range));
    const graph = this.options.graph();
    return tallies.map((tally) => ({ ...tally, names: graph.product(tally.productId)?.names ?? null }));
  }

  /** Words that shoppers use and the shop does not know, but for those that it has learnt since and those that are ignored. */
  async unknownWords(
    range: TurnRange,
    limit: number,
  ): Promise<readonly (UnknownWord & { readonly suggestions: readonly AliasSuggestion[] })[]> {
    const graph = this.options.graph();
    const contexts = new Map<string, string[]>();
    const ignored = new Set((await this.options.ignored.list()).map(({ word }) => word));
    const words = await unknownWordsOf(withContexts(this.turns(range), contexts));
    return words
      .filter(({ word }) => !ignored.has(word) && !isKnown(word, graph))
      .slice(0, limit)
      .map((unknown) => ({
        ...unknown,
        suggestions: suggestionsFor(unknown, [...new Set(contexts.get(unknown.word))], graph),
      }));
  }

  private turns(range: TurnRange): AsyncIterable<LoggedTurn> {
    return this.options.log.turns(range);
  }
}

/** Notes on the way what each unknown word's talk was about. */
async function* withContexts(
  turns: AsyncIterable<LoggedTurn>,
  contexts: Map<string, string[]>,
): AsyncGenerator<LoggedTurn> {
  for await (const turn of turns) {
    for (const surface of turn.unknown) {
      if (turn.category === null) continue;
      const word = surface.trim().toLowerCase();
      contexts.set(word, [...(contexts.get(word) ?? []).slice(-20), turn.category]);
    }
    yield turn;
  }
}
