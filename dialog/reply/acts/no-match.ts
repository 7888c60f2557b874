import { describeConstraint, describeConstraints, entityLabel, productName } from '../describe.js';
import { formatMoney } from '../money.js';
import { relaxTaps, tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Nothing fits: which wish costs the result, and what giving it up would bring. Shows no card that breaks a wish. */
export function noMatch(act: Act<'no_match'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const wishes = describeConstraints(act.constraints, graph, speaker.language);
  const where = act.categoryId === null ? [] : [entityLabel('category', act.categoryId, graph, speaker.language)];
  const all = [...where, ...wishes];
  const key = all.length === 0 ? 'no_match.bare' : all.length === 1 ? 'no_match.one' : 'no_match';
  const missing = act.outOfStock.filter((id) => graph.product(id) !== undefined).slice(0, 2);
  const names = speaker.list(
    missing.map((id) => productName(id, graph, speaker)),
    { and: true },
  );
  const lines = relaxationLines(act, scene);
  return {
    lead: speaker.sentences([
      speaker.say(key, { wishes: speaker.list(all) }),
      names === '' ? '' : speaker.say('no_match.out_of_stock', { names }),
    ]),
    lines,
    ...(lines.length > 0 ? { tail: speaker.say('no_match.ask') } : {}),
    quickReplies: [...relaxTaps(act, graph, speaker), ...(speaker.calm ? [tap('human', speaker)] : [])],
  };
}

function relaxationLines(act: Act<'no_match'>, { graph, speaker }: Scene): readonly string[] {
  const lines = act.relaxations.flatMap(({ constraintId, count, bestId }) => {
    const wish = act.constraints.find(({ id }) => id === constraintId);
    const best = graph.product(bestId);
    if (wish === undefined || best === undefined || count === 0) return [];
    const params = {
      wish: describeConstraint(wish, graph, speaker.language),
      name: productName(bestId, graph, speaker),
      price: formatMoney(best.offer.price, speaker.language),
    };
    return [
      count === 1 ? speaker.say('no_match.relax_one', params) : speaker.say('no_match.relax', { ...params, count }),
    ];
  });
  return [...new Set(lines)].slice(0, speaker.calm ? 1 : 2);
}
