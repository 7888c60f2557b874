import type { MemberScores } from '../linear/mixture.js';

/**
 * A trained model of a mixture. `Input` is a text, which gets one row of log probabilities, or the tokens of a text,
 * which get a row each, those of all texts in one list.
 */
export interface Member<Input> {
  readonly name: string;
  scores(inputs: readonly Input[]): Promise<MemberScores>;
}

/** The tokens of one text. */
export type Tokens = readonly string[];

/** Scores of several members, in their order. */
export async function memberScores<Input>(
  members: readonly Member<Input>[],
  inputs: readonly Input[],
): Promise<MemberScores[]> {
  const all: MemberScores[] = [];
  for (const member of members) all.push(await member.scores(inputs));
  return all;
}
