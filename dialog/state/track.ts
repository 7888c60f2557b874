import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { DialogueState, Preference, Topic } from './belief-state.js';
import { currentTopic, type DialogueEvent, emptyTopic, fold } from './events.js';
import { giftWishes, namesPerson } from './gift.js';
import { boundsOfGrade } from './graded-bounds.js';
import { carryOver, changeLedger, queryOf, type Wish } from './ledger.js';
import type { SearchAct, ShopperAct } from './shopper-act.js';

/**
 * The tracker: what an act changes in the belief state, as events. Only wishes move here; carts, coupons and what is
 * shown follow from the policy. Nothing is erased that the shopper did not speak of.
 */
export function track(state: DialogueState, act: ShopperAct, graph: ShopGraph): DialogueEvent[] {
  switch (act.type) {
    case 'search':
      return trackSearch(state, act, graph);
    case 'relax':
      return dropWishes(
        state,
        (constraint) =>
          act.attributes.includes(constraint.attribute) ||
          act.values.some(({ attribute, value }) => attribute === constraint.attribute && value === constraint.value),
        act.attributes,
      );
    case 'undo':
      return state.past.length > 0 ? [{ type: 'undone' }] : [];
    case 'reset':
      return [{ type: 'reset' }];
    case 'resume':
      return resumeTopic(state, act.categoryId, graph);
    case 'select':
      return act.givenUp === undefined ? [] : dropWishes(state, ({ id }) => act.givenUp?.includes(id) === true, []);
    case 'affirm': {
      const { pending } = state;
      return pending?.kind === 'relax'
        ? dropWishes(state, (constraint) => pending.constraintIds[0] === constraint.id, [])
        : [];
    }
    default:
      return [];
  }
}

/** Removes wishes from the current topic, by a tap on a chip or by word. */
export function dropWishes(
  state: DialogueState,
  drops: (constraint: Topic['constraints'][number]) => boolean,
  attributes: readonly string[],
): DialogueEvent[] {
  const topic = currentTopic(state);
  if (!topic) return [];
  const gone = topic.constraints.filter(drops);
  const kept = topic.preferences.filter((preference) => !attributes.includes(preference.attribute));
  const events: DialogueEvent[] = [];
  if (gone.length > 0) {
    // "around 500" stands as two bounds and goes as one wish.
    const pairs = gone.flatMap((constraint) =>
      topic.constraints.filter(
        (other) =>
          constraint.about !== undefined &&
          other.attribute === constraint.attribute &&
          other.about === constraint.about,
      ),
    );
    events.push({
      type: 'wishes_changed',
      added: [],
      removed: [...new Set([...gone, ...pairs].map((constraint) => constraint.id))],
    });
  }
  if (kept.length < topic.preferences.length) events.push({ type: 'preferences_set', preferences: kept });
  return events;
}

function resumeTopic(state: DialogueState, categoryId: string | null, graph: ShopGraph): DialogueEvent[] {
  const others = state.topics
    .map((topic, index) => ({ topic, index }))
    .filter(({ index }) => index !== state.current)
    .reverse();
  const found =
    categoryId === null
      ? (others.find(({ topic }) => topic.categoryId !== null) ?? others[0])
      : others.find(
          ({ topic }) =>
            topic.categoryId !== null &&
            (graph.isWithin(topic.categoryId, categoryId) || graph.isWithin(categoryId, topic.categoryId)),
        );
  return found ? [{ type: 'topic_resumed', topicId: found.topic.id }] : [];
}

function trackSearch(start: DialogueState, act: SearchAct, graph: ShopGraph): DialogueEvent[] {
  const events: DialogueEvent[] = [];
  let state = start;
  const emit = (...more: DialogueEvent[]): void => {
    events.push(...more);
    state = fold(state, more);
  };
  // Comparatives compare with what was on screen before the topic moves.
  const shown = currentTopic(start)?.shown.at(-1) ?? [];
  const focus = currentTopic(start)?.focus ?? [];
  const kinds = act.wishes.flatMap(({ attribute, op, value }) =>
    attribute === 'category' && op === '=' ? [String(value)] : [],
  );
  emit(...moveTopic(state, { categoryId: act.categoryId ?? kindOfFocus(start, act, graph), kinds }, graph));
  // A kind that is named now takes the place of the kinds that were wished for before.
  const former = (currentTopic(state)?.constraints ?? []).filter(
    ({ attribute, op }) => attribute === 'category' && op === '=',
  );
  if (act.categoryId !== null && former.length > 0)
    emit({ type: 'wishes_changed', added: [], removed: former.map(({ id }) => id) });
  if (!currentTopic(state)) emit({ type: 'topic_opened', categoryId: null, constraints: [], gift: false });
  if (act.gift) emit({ type: 'gift_noted' });
  if (act.recipient !== null && !act.gift) emit({ type: 'recipient_noted', other: true });
  const note = (wishes: readonly Wish[]): void => {
    const change = changeLedger(currentTopic(state)?.constraints ?? [], wishes, state.turn, {
      corrects: act.corrects === true,
      ...(act.beside === undefined ? {} : { beside: act.beside }),
    });
    if (change.added.length > 0 || change.removed.length > 0) emit({ type: 'wishes_changed', ...change });
  };
  const { recipient, occasion = null } = act;
  // A person or a day that the shop has a word for is weighed with the rest of the present, behind what else was said.
  const named = act.wishes.filter((wish) => recipient !== null && wish.strength === 'soft' && namesPerson(wish, graph));
  note(act.wishes.filter((wish) => !named.includes(wish)));
  note(giftWishes({ recipient, occasion, named }, currentTopic(state) ?? emptyTopic('t'), graph));
  if (act.loose !== null) emit(...trackLoose(state, act.loose, graph));
  for (const grade of act.grades) {
    const topic = currentTopic(state);
    if (!topic) break;
    const comparative = grade.degree === 'comparative' || grade.degree === 'excessive';
    const said = { turn: state.turn, said: grade.said };
    const preference: Preference = { attribute: grade.attribute, direction: grade.direction, source: said };
    emit({
      type: 'preferences_set',
      preferences: [preference, ...topic.preferences.filter((old) => old.attribute !== grade.attribute)],
    });
    const anchored =
      act.categoryId === null ||
      [...focus, ...shown].some((id) => graph.isWithin(graph.product(id)?.categoryId ?? '', act.categoryId ?? ''));
    if (!comparative || !anchored) continue;
    const bounds = boundsOfGrade(graph, currentTopic(state) ?? topic, { focus, shown }, grade);
    const stated = act.wishes.some((wish) => wish.attribute === grade.attribute);
    if (bounds.length > 0 && !stated)
      emit({ type: 'wishes_changed', ...changeLedger(topic.constraints, bounds, state.turn) });
  }
  return events;
}

/** "Anything cheaper?" after the price of one product, with no kind of thing named yet: its kind is meant. */
function kindOfFocus(state: DialogueState, { grades, loose }: SearchAct, graph: ShopGraph): string | null {
  const topic = currentTopic(state);
  const [only, ...more] = topic?.focus ?? [];
  if (only === undefined || more.length > 0 || topic?.categoryId !== null) return null;
  // "Phew, that's half my rent, anything cheaper?": words that name no kind of thing here open no other one.
  if (loose !== null && graph.suggestCategories(loose, 1).length > 0) return null;
  const compares = grades.some(({ degree }) => degree === 'comparative' || degree === 'excessive');
  return compares ? (graph.product(only)?.categoryId ?? null) : null;
}

/** A category of another branch opens a topic, or takes up the one that stood open for it; a narrower one narrows. */
function moveTopic(
  state: DialogueState,
  {
    categoryId,
    kinds,
  }: {
    readonly categoryId: string | null;
    /** The kinds that are meant of it, where not all are. */
    readonly kinds: readonly string[];
  },
  graph: ShopGraph,
): DialogueEvent[] {
  if (categoryId === null) return [];
  const topic = currentTopic(state);
  if (!topic) return [{ type: 'topic_opened', categoryId, constraints: [], gift: false }];
  if (topic.categoryId === null) return [{ type: 'category_set', categoryId }];
  const held = topic.categoryId;
  const other =
    kinds.length > 0 &&
    held !== categoryId &&
    !kinds.some((id) => graph.isWithin(held, id) || graph.isWithin(id, held));
  if (!other && (held === categoryId || graph.isWithin(held, categoryId))) return [];
  if (graph.isWithin(categoryId, topic.categoryId)) return [{ type: 'category_set', categoryId }];
  const known = [...state.topics].reverse().find((other) => other.categoryId === categoryId);
  if (known) return [{ type: 'topic_resumed', topicId: known.id }];
  return [{ type: 'topic_opened', categoryId, constraints: carryOver(topic, categoryId, graph), gift: topic.gift }];
}

/** Words that name nothing lead to a category ("she likes running") or to product texts, else they change nothing. */
function trackLoose(state: DialogueState, loose: string, graph: ShopGraph): DialogueEvent[] {
  const topic = currentTopic(state);
  if (!topic) return [];
  if (topic.categoryId === null) {
    const fitting = graph
      .suggestCategories(loose, 5)
      .find(({ categoryId }) => graph.count({ ...queryOf(topic), categoryId }) > 0);
    if (fitting) return [{ type: 'category_set', categoryId: fitting.categoryId }];
  }
  return graph.count({ ...queryOf(topic), text: loose }) > 0 ? [{ type: 'text_set', text: loose }] : [];
}
