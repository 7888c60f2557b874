import { z } from 'zod';
import type { TurnRange } from '../../analytics/turn-log.js';
import { HttpProblem } from '../problem.js';

const instant = z.iso.datetime({ offset: true });
const day = 86_400_000;
const defaultDays = 30;
const longestDays = 800;

/** Query members of everything that looks at a period. */
export const rangeQuery = {
  from: instant.optional().describe(`ISO 8601; ${defaultDays} days before \`to\` unless given`),
  to: instant.optional().describe('ISO 8601, not included; now unless given'),
  language: z.enum(['zh', 'en']).optional(),
};

/** Query members of a chart. */
export const divisionQuery = {
  interval: z.enum(['hour', 'day', 'week', 'month']).default('day'),
  offset: z.coerce.number().int().min(-840).max(840).default(0).describe('Minutes east of UTC'),
};

/** The period that a query means, in UTC. */
export function rangeOf({ from, to, language }: z.infer<z.ZodObject<typeof rangeQuery>>, now: Date): TurnRange {
  const end = to === undefined ? now.getTime() : Date.parse(to);
  const start = from === undefined ? end - defaultDays * day : Date.parse(from);
  if (start >= end) throw new HttpProblem('invalid-request', 'query:/from: must be earlier than `to`');
  if (end - start > longestDays * day) {
    throw new HttpProblem('invalid-request', `query:/from: a period has at most ${longestDays} days`);
  }
  return {
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    ...(language === undefined ? {} : { language }),
  };
}
