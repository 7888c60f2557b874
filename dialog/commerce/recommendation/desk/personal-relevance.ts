import { inOrder } from '../in-order.js';
import type { Profile } from '../profile/profile.js';
import type { ContentSources } from './content-sources.js';
import type { LiveModel } from './live-model.js';

/**
 * How well candidates suit a shopper, from 0 to 1: the mean of their places by the learnt model and by likeness to what was
 * liked. Undefined where nothing is known of the shopper; null for what neither knows.
 */
export function personalRelevance(
  profile: Profile,
  given: readonly string[],
  { model, content }: { readonly model: LiveModel | null; readonly content: Pick<ContentSources, 'ready' | 'nearest'> },
): ((id: string) => number | null) | undefined {
  if (profile.history.length === 0 && profile.disliked.size === 0) return undefined;
  const learnt = model?.read(profile.history) ?? null;
  const likeness = content.ready?.likeness(profile.liking) ?? null;
  const candidates = askedOf(given, () => content.nearest(profile.liking));
  const [sum, known] = [new Float64Array(candidates.length), new Uint8Array(candidates.length)];
  const add = (score: (id: string) => number | null): void => {
    const scores = new Float64Array(candidates.length);
    const places = new Int32Array(candidates.length);
    let count = 0;
    for (let at = 0; at < candidates.length; at++) {
      const value = score(candidates[at]!);
      if (value === null) continue;
      scores[count] = value;
      places[count++] = at;
    }
    const order = inOrder(scores.subarray(0, count));
    for (let place = 0; place < count; place++) {
      const at = places[order[place]!]!;
      sum[at]! += 1 - place / count;
      known[at]! += 1;
    }
  };
  if (learnt !== null) add(learnt.of);
  if (likeness !== null) add(likeness);
  const values = new Map<string, number>();
  for (let at = 0; at < candidates.length; at++) if (known[at]! > 0) values.set(candidates[at]!, sum[at]! / known[at]!);
  return (id) => values.get(id) ?? null;
}

/** Of long lists the first so many are asked for, so that a turn's time has a bound. */
const mostAsked = 80;

/** The best of the given order, and of the others those that suit the profile before anything is asked. */
function askedOf(given: readonly string[], named: () => readonly string[]): readonly string[] {
  if (given.length <= mostAsked) return given;
  const others = new Set(given.slice(mostAsked));
  return [...given.slice(0, mostAsked), ...named().filter((id) => others.has(id))];
}
