import type { ProductSales } from '../pricing/desk/settings.js';
import {
  armFor,
  type ExperimentSubject,
  isRunning,
  type KeptExperiment,
  type ReplyStyle,
  type Subject,
  waysToCompare,
} from './experiment.js';
import type { ExperimentStore } from './experiment-store.js';
import { daysBefore, priceMetrics, priceOutcomes } from './price-outcomes.js';
import { type ExperimentReport, type Measured, reportOn } from './report.js';

/** What a conversation can be judged by: whether something is in the cart, and whether the shopper is content. */
export const replyMetrics = ['cart', 'content'] as const;

const metricsAbout: Readonly<Record<ExperimentSubject, readonly string[]>> = {
  prices: priceMetrics,
  replies: replyMetrics,
};

/** Smallest difference that is expected, as a share of the control's mean: what the sequential test is tuned to. */
const expectedDifference = 0.05;

/** An experiment that the merchant asks for. */
export type ExperimentDraft = Omit<KeptExperiment, 'id' | 'stopped'>;

/** Why an experiment can't be run as it was asked for. */
export type DraftFault =
  | 'arms'
  | 'unit'
  | 'times'
  | 'guards'
  | 'false_alarm'
  /** Another experiment about the same thing runs in that time. */
  | 'overlap';

/** How an experiment stands, on its main metric. */
export interface ExperimentStanding {
  readonly experiment: KeptExperiment;
  readonly metric: string;
  readonly report: ExperimentReport;
  /** Means and units of every arm on every metric. */
  readonly measured: Measured;
}

export interface ExperimentDeskOptions {
  readonly store: ExperimentStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Sales from a day on, and costs: what price experiments are judged by. */
  readonly sales: (since: string) => Promise<readonly ProductSales[]>;
  readonly costOf: (productId: string) => number | undefined;
}

/**
 * Experiments in the merchant's hand: asked for, dealt out, looked at, stopped. One about prices and one about replies can run
 * at a time, so that none disturbs another. No arm can be given to a person.
 */
export class ExperimentDesk {
  private constructor(
    private readonly options: ExperimentDeskOptions,
    private experiments: readonly KeptExperiment[],
  ) {}

  static async open(options: ExperimentDeskOptions): Promise<ExperimentDesk> {
    return new ExperimentDesk(options, await options.store.list());
  }

  list(): readonly KeptExperiment[] {
    return this.experiments;
  }

  /** Keeps an experiment, or says what is wrong with it. */
  async start(draft: ExperimentDraft): Promise<KeptExperiment | DraftFault> {
    const fault = faultOf(draft) ?? (this.overlaps(draft) ? 'overlap' : null);
    if (fault !== null) return fault;
    const experiment: KeptExperiment = { ...draft, id: this.options.newId(), stopped: null };
    await this.keep(experiment);
    return experiment;
  }

  /** Ends an experiment now; its arms fall back to the control. Null where there is none. */
  async stop(id: string, because: string): Promise<KeptExperiment | null> {
    const known = this.experiments.find((experiment) => experiment.id === id);
    if (known === undefined) return null;
    if (known.stopped !== null) return known;
    const stopped = { ...known, stopped: { at: this.options.clock().toISOString(), because } };
    await this.keep(stopped);
    return stopped;
  }

  /** How a product is priced at a moment: by the arm of the experiment that runs, else as learned. */
  priceArm(productId: string, at: Date): (typeof waysToCompare.prices)[number] {
    const running = this.running('prices', at);
    if (running === null) return 'learned';
    const subject: Subject = running.unit.by === 'product' ? { productId } : { at };
    return armFor(running, subject)?.id === 'list' ? 'list' : 'learned';
  }

  /** How a conversation is answered. */
  replyStyle(conversationId: string, at: Date): ReplyStyle {
    const running = this.running('replies', at);
    return running !== null && armFor(running, { conversationId })?.id === 'brief' ? 'brief' : 'standard';
  }

  /** Notes what a conversation has come to, where an experiment on replies runs. */
  async observeReply(
    conversationId: string,
    values: Readonly<Record<(typeof replyMetrics)[number], number>>,
    at: Date,
  ): Promise<void> {
    const running = this.running('replies', at);
    const arm = running === null ? null : armFor(running, { conversationId });
    if (running === null || arm === null) return;
    const base = { experimentId: running.id, armId: arm.id, unit: conversationId };
    await this.options.store.observe(replyMetrics.map((metric) => ({ ...base, metric, value: values[metric] })));
  }

  /** How an experiment stands now; null where there is none. */
  async standing(id: string): Promise<ExperimentStanding | null> {
    const experiment = this.experiments.find((each) => each.id === id);
    if (experiment === undefined) return null;
    const now = this.options.clock();
    const measured = await this.measured(experiment, now);
    const metric = metricsAbout[experiment.about][0]!;
    const control = measured.get(metric)?.get(experiment.arms[0]!.id);
    const mean = control === undefined || control.units === 0 ? 1 : Math.abs(control.sum / control.units);
    const scale = Math.max(1e-6, mean * expectedDifference);
    const report = reportOn(experiment, measured, { metric, scale, now });
    const status = experiment.stopped === null ? report.status : 'stopped';
    return { experiment, metric, measured, report: { ...report, status } };
  }

  /** Stops what harms a guard metric; told which. Called before prices are decided. */
  async guard(): Promise<readonly KeptExperiment[]> {
    const stopped: KeptExperiment[] = [];
    const now = this.options.clock();
    for (const { id } of this.experiments.filter((each) => each.stopped === null && isRunning(each, now))) {
      const standing = await this.standing(id);
      const broken = standing?.report.broken[0];
      if (broken === undefined) continue;
      const experiment = await this.stop(id, `${broken.armId} harms ${broken.metric}`);
      if (experiment !== null) stopped.push(experiment);
    }
    return stopped;
  }

  private async measured(experiment: KeptExperiment, now: Date): Promise<Measured> {
    const { store, sales, costOf } = this.options;
    if (experiment.about === 'replies') return store.measured(experiment.id);
    const since = new Date(Date.parse(experiment.startsAt) - daysBefore * 86_400_000).toISOString().slice(0, 10);
    return priceOutcomes(experiment, await sales(since), { costOf, now });
  }

  private running(about: ExperimentSubject, at: Date): KeptExperiment | null {
    const found = this.experiments.find((each) => each.about === about && each.stopped === null && isRunning(each, at));
    return found ?? null;
  }

  private overlaps(draft: ExperimentDraft): boolean {
    return this.experiments.some(
      ({ about, stopped, startsAt, endsAt }) =>
        about === draft.about && stopped === null && startsAt < draft.endsAt && draft.startsAt < endsAt,
    );
  }

  private async keep(experiment: KeptExperiment): Promise<void> {
    await this.options.store.put(experiment);
    this.experiments = await this.options.store.list();
  }
}

function faultOf({ about, unit, arms, startsAt, endsAt, falseAlarm, guards }: ExperimentDraft): DraftFault | null {
  const ways: readonly string[] = waysToCompare[about];
  const ids = arms.map(({ id }) => id);
  const known = ids.every((id) => ways.includes(id)) && new Set(ids).size === ids.length;
  if (!known || ids.length < 2 || ids[0] !== ways[0] || arms.some(({ weight }) => !(weight > 0))) return 'arms';
  const fits = about === 'replies' ? unit.by === 'conversation' : unit.by !== 'conversation';
  const wholeDays = unit.by !== 'time-block' || (unit.hours > 0 && unit.hours % 24 === 0);
  if (!fits || !wholeDays) return 'unit';
  if (!(Date.parse(endsAt) > Date.parse(startsAt))) return 'times';
  if (!(falseAlarm > 0 && falseAlarm < 0.5)) return 'false_alarm';
  const sound = guards.every(({ metric, tolerance }) => metricsAbout[about].includes(metric) && tolerance > 0);
  return sound ? null : 'guards';
}
