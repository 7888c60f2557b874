import { rank } from '../dialog/commerce/recommendation/rank.js';
import type { PolicyContext } from '../dialog/policy/decision.js';
import { currentTopic } from '../dialog/state/events.js';
import type { Condition, ShopGraph } from '../knowledge-graph/graph/shop-graph.js';

/** Joins the policy to the ranker: the soft wishes of the topic lift what meets them. */
export function rankForState(graph: () => ShopGraph): PolicyContext['rank'] {
  return (candidates, state) => {
    const wished = (currentTopic(state)?.constraints ?? [])
      .filter((constraint) => constraint.strength === 'soft')
      .map(
        ({ attribute, op, value, unit }): Condition => ({
          attribute,
          op,
          value,
          ...(unit === undefined ? {} : { unit }),
        }),
      );
    return rank({ graph: graph(), candidates, wished, limit: candidates.length });
  };
}
