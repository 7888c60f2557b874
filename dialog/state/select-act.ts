import { currentTopic } from './events.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';
import type { SelectAct } from './shopper-act.js';

/** Pointing at a product without asking anything: it becomes what is talked about. Null where nothing is chosen. */
export function selectAct(choices: readonly string[], reading: Reading): SelectAct | null {
  if (choices.length === 0 || reading.grounding.categories.length > 0 || !selects(reading)) return null;
  return { type: 'select', choices, ...givenUpFor(choices, reading) };
}

/** Words that choose: without them a pronoun alone points at nothing in particular. */
const chooses =
  /就(?:要|是|选|它|这|那)|要(?:这|那|它)|选(?:这|那|它)|看看?(?:这|那|它)|喜欢|^(?:这|那)(?:个|款|双|件|台)$|\b(?:i (?:like|want|prefer|choose|pick)|i'?ll go|let'?s go|tell me|this one|that one)\b/;

/** Whether the words choose what they point at. */
function selects({ has, understanding, products, grounding }: Reading): boolean {
  const by = products[0]?.by;
  // "Leave those out" rules out what was named; it chooses nothing.
  if (has('exclude') && by !== 'name' && grounding.wishes().some(({ op }) => op === '!=')) return false;
  const named = by === 'name';
  if (named) return !has('search') || has('search') < 0.8 ? grounding.wishes().length === 0 : false;
  if (has('complain') || has('search') >= 0.85) return by === 'position' || by === 'grade' || by === 'other';
  if (by === 'pronoun') return chooses.test(understanding.text) && understanding.mentions.length === 0;
  return (
    by === 'position' ||
    by === 'grade' ||
    by === 'other' ||
    // "They need a hood" wishes; it takes none of those shown.
    (by === 'both' && grounding.wishes().length === 0) ||
    (by === 'description' && understanding.question === null)
  );
}

/** Who takes what was named where nothing fitted gives up the wishes that it does not meet. */
function givenUpFor(choices: readonly string[], { state, graph }: Reading): Pick<SelectAct, 'givenUp'> {
  const [id, ...others] = choices;
  if (id === undefined || others.length > 0) return {};
  if (state.pending?.kind !== 'relax' || !state.pending.named?.includes(id)) return {};
  const broken = (currentTopic(state)?.constraints ?? []).filter((wish) => !meets(graph, id, wish));
  return broken.length === 0 ? {} : { givenUp: broken.map((wish) => wish.id) };
}
