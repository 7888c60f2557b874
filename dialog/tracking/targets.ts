import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { TrackingOperation } from '../../nlu/tracking/operation-classifier.js';
import type { Understanding } from '../../nlu/understanding.js';
import type { Constraint, DialogueState } from '../state/belief-state.js';
import { currentTopic } from '../state/events.js';
import type { Wish } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';

/** What the tracker by rules read from an utterance, with all that it was read from. */
export interface TrackedReading {
  readonly acts: readonly ShopperAct[];
  readonly understanding: Understanding;
  readonly state: DialogueState;
  readonly graph: ShopGraph;
}

/** Something that an utterance may do something to, and what it does by the rules. */
export type Target =
  /** A wish that was just said. */
  | { readonly kind: 'wish'; readonly wish: Wish; readonly byRules: TrackingOperation }
  /** A wish that stands in the ledger already. */
  | { readonly kind: 'held'; readonly constraint: Constraint; readonly byRules: TrackingOperation }
  /** The attribute that the shop has just asked for. */
  | { readonly kind: 'asked'; readonly attribute: string; readonly byRules: TrackingOperation };

/** All targets of an utterance, wishes first. */
export function targetsOf({ acts, state }: TrackedReading): Target[] {
  const said = acts.flatMap((act) => (act.type === 'search' ? act.wishes : []));
  const held = currentTopic(state)?.constraints ?? [];
  const relaxed = acts.flatMap((act) => (act.type === 'relax' ? [act] : []));
  const isRelaxed = ({ attribute, value }: Constraint): boolean =>
    relaxed.some(
      ({ attributes, values }) =>
        attributes.includes(attribute) ||
        values.some((other) => other.attribute === attribute && other.value === value),
    );
  const repeated = (constraint: Constraint): boolean =>
    said.some((wish) => wish.attribute === constraint.attribute && wish.value === constraint.value);
  const { pending } = state;
  const asked = pending?.kind === 'attribute' ? [pending.attribute] : [];
  return [
    ...said.map((wish): Target => ({ kind: 'wish', wish, byRules: wish.op === '!=' ? 'exclude' : 'set' })),
    ...held
      .filter((constraint) => !repeated(constraint))
      .map((constraint): Target => {
        return { kind: 'held', constraint, byRules: isRelaxed(constraint) ? 'remove' : 'keep' };
      }),
    ...asked.map((attribute): Target => {
      return {
        kind: 'asked',
        attribute,
        byRules: acts.some(({ type }) => type === 'dont_care') ? 'dont_care' : 'keep',
      };
    }),
  ];
}

/** The attribute that a target is about. */
export function attributeOfTarget(target: Target): string {
  if (target.kind === 'asked') return target.attribute;
  return target.kind === 'wish' ? target.wish.attribute : target.constraint.attribute;
}
