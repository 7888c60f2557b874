/** What is dealt out to arms: never a person. Prices go by product or by block of time, replies by conversation. */
export type ExperimentUnit =
  | { readonly by: 'product' }
  | { readonly by: 'time-block'; readonly hours: number }
  | { readonly by: 'conversation' };

/** A comparison of ways to do one thing. The first arm is the control. */
export interface Experiment {
  readonly id: string;
  readonly unit: ExperimentUnit;
  readonly arms: readonly Arm[];
  /** ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Chance of calling a difference that is not there, over the whole time, however often it is looked at. */
  readonly falseAlarm: number;
  /** Metrics that stop the experiment when an arm is worse than the control by more than `tolerance` (a share). */
  readonly guards: readonly { readonly metric: string; readonly tolerance: number }[];
}

/** What is compared: ways to price, or ways to reply. The names of the arms are the ways; the first is the control. */
export const waysToCompare = {
  prices: ['list', 'learned'],
  replies: ['standard', 'brief'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ExperimentSubject = keyof typeof waysToCompare;
export type ReplyStyle = (typeof waysToCompare.replies)[number];

/** An experiment as it is kept. */
export interface KeptExperiment extends Experiment {
  readonly name: string;
  readonly about: ExperimentSubject;
  /** Ended before its time, by the merchant or by a guard metric. */
  readonly stopped: { readonly at: string; readonly because: string } | null;
}

/** `weight` is the arm's share of the units beside the others'. */
export interface Arm {
  readonly id: string;
  readonly weight: number;
}

/** What an arm was given to: a product, a moment, or a conversation. */
export type Subject = { readonly productId: string } | { readonly at: Date } | { readonly conversationId: string };

/**
 * The arm of a subject: always the same one, decided by a hash of the experiment and the subject, so that nothing has to be
 * kept and no one can pick. Null where the experiment is not about such a subject.
 */
export function armFor({ id, unit, arms }: Experiment, subject: Subject): Arm | null {
  const key = keyOf(unit, subject);
  if (key === null) return null;
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  let left = unitShare(`${id}\u0000${key}`) * total;
  for (const arm of arms) {
    left -= arm.weight;
    if (left < 0) return arm;
  }
  return arms.at(-1) ?? null;
}

/** Whether the experiment runs at a time. */
export function isRunning({ startsAt, endsAt }: Pick<Experiment, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return now.getTime() >= Date.parse(startsAt) && now.getTime() < Date.parse(endsAt);
}

function keyOf(unit: ExperimentUnit, subject: Subject): string | null {
  if (unit.by === 'product') return 'productId' in subject ? subject.productId : null;
  if (unit.by === 'conversation') return 'conversationId' in subject ? subject.conversationId : null;
  return 'at' in subject ? String(Math.floor(subject.at.getTime() / (unit.hours * 3_600_000))) : null;
}

/** A number from 0 to below 1 that follows from a text: FNV-1a with the finish of MurmurHash3. */
function unitShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
