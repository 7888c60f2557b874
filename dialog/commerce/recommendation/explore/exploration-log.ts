/**
 * One exploration of which it is known what came of it. It holds features of products and nothing of the shopper, so it can be
 * kept whatever the shopper decided about the profile.
 */
export interface LoggedExploration {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Features of each product that could have been tried, in the order of the ranking. */
  readonly actions: readonly (readonly number[])[];
  /** Which of them was shown. */
  readonly taken: number;
  /** Probability with which it was. */
  readonly propensity: number;
  /** 1 where it was taken up, else 0. */
  readonly reward: number;
}

/** Keeps explorations, so that other policies can be judged by them and the bandit goes on after a start. */
export interface ExplorationLog {
  append(exploration: LoggedExploration): Promise<void>;
  /** The newest `limit`, oldest first. */
  latest(limit: number): Promise<readonly LoggedExploration[]>;
}

/** Explorations that are kept, the newest: older ones are of another shop window. */
export const keptExplorations = 20_000;

/** For tests and for shops that keep nothing. */
export class InMemoryExplorationLog implements ExplorationLog {
  #entries: LoggedExploration[] = [];

  async append(exploration: LoggedExploration): Promise<void> {
    this.#entries.push(exploration);
    if (this.#entries.length > keptExplorations) this.#entries.shift();
  }

  async latest(limit: number): Promise<readonly LoggedExploration[]> {
    return limit <= 0 ? [] : this.#entries.slice(-limit);
  }
}
