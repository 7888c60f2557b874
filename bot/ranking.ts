import type { RecommendationDesk } from '../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { rank } from '../dialog/commerce/recommendation/rank.js';
import type { Constraint, DialogueState } from '../dialog/state/belief-state.js';
import { currentTopic } from '../dialog/state/events.js';
import { queryOf } from '../dialog/state/ledger.js';
import type { DialoguePorts } from '../dialog/turn.js';
import type { Condition } from '../knowledge-graph/graph/shop-graph.js';

/**
 * Joins the policy to the ranker: the soft wishes of the topic lift what meets them, hard ones are held once more, and
 * what is known of the shopper orders the rest. Without a desk everybody sees the same.
 */
export function rankForState(desk?: Pick<RecommendationDesk, 'rank'>): DialoguePorts['rank'] {
  return (candidates, state, { shopperId, graph }) => {
    const wished = softWishes(state);
    const topic = currentTopic(state);
    const required = topic === null ? [] : (queryOf(topic).conditions ?? []);
    if (desk === undefined) return rank({ graph, candidates, required, wished, limit: candidates.length });
    return desk.rank(candidates, { graph, shopperId, required, wished });
  };
}

function softWishes(state: DialogueState): readonly Condition[] {
  return (currentTopic(state)?.constraints ?? [])
    .filter((constraint: Constraint) => constraint.strength === 'soft')
    .map(
      ({ attribute, op, value, unit }): Condition => ({
        attribute,
        op,
        value,
        ...(unit === undefined ? {} : { unit }),
      }),
    );
}
