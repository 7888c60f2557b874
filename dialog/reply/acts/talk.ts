import { type Language, label } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { TellableIntent } from '../../policy/system-act.js';
import type { NearName } from '../../state/shopper-act.js';
import { attributeLabel, describeConstraints, entityLabel, productName } from '../describe.js';
import { answerTaps, plainTap, type TapName, tap } from '../quick-replies.js';
import type { QuickReply } from '../reply.js';
import type { Act, Fragment, Scene } from '../scene.js';
import type { WordingKey } from '../wording/en.js';

/** Greeting; the taps are a start for those who do not know what to say. */
export function greet({ speaker, shopName }: Scene): Fragment {
  return { lead: speaker.say('greet', { shop: shopName }), quickReplies: [tap('popular', speaker)] };
}

/** Small talk, always one sentence or two, and honest about what the bot is. */
export function chitchat({ topic }: Act<'chitchat'>, { speaker, shopName }: Scene): Fragment {
  const lead = speaker.say(`chitchat.${topic}`, { shop: shopName });
  if (topic === 'identity') return { lead, quickReplies: [tap('human', speaker)] };
  if (topic === 'help' || topic === 'out_of_scope') return { lead, quickReplies: [tap('popular', speaker)] };
  return { lead };
}

/** What changed in the ledger, said before the result that it leads to. */
export function acknowledge(act: Act<'acknowledge'>, { graph, speaker }: Scene): Fragment {
  const wishes = speaker.list(describeConstraints(act.constraints, graph, speaker.language));
  const category = act.categoryId === null ? '' : entityLabel('category', act.categoryId, graph, speaker.language);
  const key = acknowledgement(act.change, { wishes, category });
  return { lead: speaker.say(key, { wishes, category }), prefix: true };
}

function acknowledgement(
  change: Act<'acknowledge'>['change'],
  { wishes, category }: { readonly wishes: string; readonly category: string },
): WordingKey {
  switch (change) {
    case 'undone':
    case 'nothing_to_undo':
    case 'reset':
      return `ack.${change}`;
    case 'resumed':
      if (category === '') return 'ack.resumed_any';
      return wishes === '' ? 'ack.resumed_bare' : 'ack.resumed';
    case 'relaxed':
    case 'corrected':
      return wishes === '' ? `ack.${change}_bare` : `ack.${change}`;
  }
}

/** Asks for the kind of thing, with the categories as taps. */
export function requestCategory({ categoryIds }: Act<'request_category'>, { graph, speaker }: Scene): Fragment {
  const taps = categoryIds.slice(0, 6).map((id) => plainTap(entityLabel('category', id, graph, speaker.language)));
  return { lead: speaker.say('request.category'), quickReplies: taps, asks: true };
}

/** Asks for one attribute, with the values that are left as taps. */
export function request(act: Act<'request'>, { graph, speaker }: Scene): Fragment {
  const label = attributeLabel(act.attribute, graph, speaker.language);
  return {
    lead: speaker.say(requestKey(act, graph), { label }),
    quickReplies: answerTaps(act, graph, speaker),
    asks: true,
  };
}

function requestKey({ attribute, measured }: Act<'request'>, graph: Scene['graph']): WordingKey {
  if (attribute === 'category') return 'request.category';
  if (attribute === 'price' || attribute === 'brand' || attribute === 'rating') return `request.${attribute}`;
  if (measured) return 'request.measured';
  return graph.attribute(attribute)?.kind === 'boolean' ? 'request.boolean' : 'request.term';
}

/** Which of these products? Their names are the taps. */
export function clarifyProduct({ productIds }: Act<'clarify_product'>, { graph, speaker }: Scene): Fragment {
  const names = productIds.slice(0, 6).map((id) => productName(id, graph, speaker));
  return {
    lead: speaker.say('clarify.product'),
    lines: names,
    quickReplies: [...new Set(names)].map(plainTap),
    asks: true,
  };
}

const tapOfIntent: Readonly<Record<TellableIntent, TapName>> = {
  search: 'look_for',
  compare: 'compare',
  ask_price: 'price',
  ask_why: 'why',
  ask_stock: 'stock',
  ask_related: 'related',
  bargain: 'bargain',
  cart_add: 'add',
  cart_remove: 'take_out',
  cart_view: 'cart',
  cart_clear: 'empty_cart',
  checkout: 'checkout',
  ask_coupon: 'coupons',
  more: 'more',
  similar: 'similar',
  dont_care: 'any',
  undo: 'undo',
  reset: 'reset',
  show_wishes: 'wishes',
  browse: 'browse',
  recommend: 'popular',
  policy_question: 'terms',
  handoff: 'human',
};

/** The tap that says an act in the shopper's name. */
export function intentTap(intent: TellableIntent, speaker: Scene['speaker'], label: string): QuickReply {
  return tap(tapOfIntent[intent], speaker, { label });
}

/** "Do you want to see the cart or to check out?": both readings are taps. */
export function clarifyReading({ intents, label }: Act<'clarify_reading'>, { speaker }: Scene): Fragment {
  const [first, second] = intents.map((intent) => speaker.say(`reading.${intent}`, { label }));
  return {
    lead: speaker.say('clarify.reading', { first: first ?? '', second: second ?? '' }),
    quickReplies: intents.map((intent) => intentTap(intent, speaker, label)),
    asks: true,
  };
}

function nearLabel(name: NearName, graph: ShopGraph, language: Language): string {
  return name.kind === 'term'
    ? label(graph.term(name.attributeId, name.id)?.words ?? { zh: [], en: [name.id] }, language)
    : entityLabel(name.kind, name.id, graph, language);
}

/** The bot lacks something to go on. */
export function clarify({ reason, surface, near = [] }: Act<'clarify'>, { speaker, graph }: Scene): Fragment {
  const quickReplies: readonly QuickReply[] =
    reason === 'which_number'
      ? []
      : speaker.calm
        ? [tap('human', speaker)]
        : reason === 'which_product'
          ? []
          : [tap('popular', speaker)];
  if (reason === 'not_sold' || reason === 'not_excluded') {
    const names = near.map((name) => nearLabel(name, graph, speaker.language));
    const key = names.length > 0 ? (`clarify.${reason}_near` as const) : (`clarify.${reason}` as const);
    const say = (name: string): string => (reason === 'not_sold' ? name : speaker.say('tap.not.say', { name }));
    return {
      lead: speaker.say(key, { surface: surface ?? '', names: speaker.list(names) }),
      quickReplies: names.length > 0 ? names.map((name) => ({ label: say(name), say: say(name) })) : quickReplies,
    };
  }
  return { lead: speaker.say(`clarify.${reason}`), quickReplies };
}

/** Everything that is noted, as the ledger has it. */
export function listWishes({ constraints, categoryId }: Act<'list_wishes'>, { graph, speaker }: Scene): Fragment {
  const wishes = speaker.list(describeConstraints(constraints, graph, speaker.language));
  const category = categoryId === null ? '' : entityLabel('category', categoryId, graph, speaker.language);
  const lead =
    wishes === ''
      ? speaker.say(category === '' ? 'wishes.none' : 'wishes.category_only', { category })
      : speaker.say(category === '' ? 'wishes.list' : 'wishes.list_category', { category, wishes });
  return { lead, quickReplies: wishes === '' ? [] : [tap('reset', speaker)] };
}

/** Terms of the shop are not in the graph: says so, and who would know. */
export function policyQuestion({ topic }: Act<'policy_question'>, { speaker }: Scene): Fragment {
  const lead = speaker.say('policy', { topic: speaker.say(`policy.${topic}`) });
  return { lead, quickReplies: [tap('human', speaker)] };
}

/** Fixed sentences about the talk itself. */
export function stance(type: 'apologise' | 'offer_human' | 'handoff', { speaker }: Scene): Fragment {
  if (type === 'handoff') return { lead: speaker.say('handoff') };
  if (type === 'apologise') return { lead: speaker.say('apologise'), prefix: true };
  return { lead: '', tail: speaker.say('offer_human'), quickReplies: [tap('human', speaker)] };
}
