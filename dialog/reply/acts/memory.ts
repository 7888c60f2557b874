import type { Constraint } from '../../state/belief-state.js';
import type { KeptWish } from '../../state/stable-wishes.js';
import { attributeLabel, describeConstraints, productName } from '../describe.js';
import { tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Remembered wishes that now count, said before the result; one tap sets each aside for this talk. */
export function recalled({ constraints }: Act<'recalled'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const labels = [...new Set(constraints.map(({ attribute }) => attributeLabel(attribute, graph, speaker.language)))];
  return {
    lead: speaker.say('memory.recalled', { wishes: inWords(constraints, scene) }),
    prefix: true,
    quickReplies: labels.slice(0, 2).map((label) => tap('relax', speaker, { label })),
  };
}

/** May lasting wishes be remembered? Says what and for what; both answers are taps. */
export function askConsent({ wishes }: Act<'ask_consent'>, scene: Scene): Fragment {
  const { speaker } = scene;
  return {
    lead: '',
    tail: speaker.say('memory.ask', { wishes: keptInWords(wishes, scene) }),
    quickReplies: [tap('remember', speaker), tap('do_not_remember', speaker)],
    asks: true,
  };
}

/** From now on wishes are kept. */
export function remembered({ wishes, others }: Act<'remembered'>, scene: Scene): Fragment {
  const { speaker } = scene;
  const kept =
    wishes.length > 0
      ? speaker.say('memory.kept', { wishes: keptInWords(wishes, scene) })
      : speaker.say(others ? 'memory.kept_not_others' : 'memory.kept_nothing_yet');
  return { lead: kept, quickReplies: [tap('profile', speaker), tap('do_not_remember', speaker)] };
}

/** Nothing is kept, and what was kept is gone. */
export function notRemembered({ speaker }: Scene): Fragment {
  return { lead: speaker.say('memory.declined') };
}

/** Everything that is known of the shopper, with a way to be rid of it. */
export function showProfile({ known, constraints }: Act<'show_profile'>, scene: Scene): Fragment {
  const { graph, speaker } = scene;
  const now = constraints.length > 0 ? speaker.say('memory.now', { wishes: inWords(constraints, scene) }) : '';
  if (known === null) return { lead: speaker.sentences([speaker.say('memory.off'), now]) };
  const { consent, personalised, wishes, likedIds, dislikedIds } = known;
  const names = (ids: readonly string[]): string => speaker.list(ids.map((id) => productName(id, graph, speaker)));
  const lines = [
    wishes.length > 0 ? speaker.say('memory.wishes', { wishes: keptInWords(wishes, scene) }) : '',
    likedIds.length > 0 ? speaker.say('memory.liked', { names: names(likedIds) }) : '',
    dislikedIds.length > 0 ? speaker.say('memory.disliked', { names: names(dislikedIds) }) : '',
    now,
  ].filter((line) => line !== '');
  const key = personalised ? (consent ? 'memory.consent' : 'memory.session') : 'memory.switched_off';
  const nothing = wishes.length + likedIds.length + dislikedIds.length === 0;
  const quickReplies = nothing ? [] : [tap('forget_me', speaker)];
  return {
    lead: speaker.sentences([speaker.say(key), nothing && personalised ? speaker.say('memory.nothing') : '']),
    lines,
    quickReplies: consent ? [...quickReplies, tap('do_not_remember', speaker)] : quickReplies,
  };
}

/** What was deleted. */
export function forgotten({ what, wishes }: Act<'forgotten'>, scene: Scene): Fragment {
  const { speaker } = scene;
  if (what === 'all') return { lead: speaker.say('memory.forgot_all') };
  if (what === 'nothing')
    return { lead: speaker.say('memory.forgot_nothing'), quickReplies: [tap('profile', speaker)] };
  return { lead: speaker.say('memory.forgot', { wishes: keptInWords(wishes, scene) }) };
}

function keptInWords(wishes: readonly KeptWish[], scene: Scene): string {
  return inWords(
    wishes.map(
      ({ said, categoryId: _of, ...wish }, at): Constraint => ({
        ...wish,
        id: String(at),
        strength: 'hard',
        source: { turn: 0, said },
      }),
    ),
    scene,
  );
}

function inWords(constraints: readonly Constraint[], { graph, speaker }: Scene): string {
  return speaker.list(describeConstraints(constraints, graph, speaker.language), { and: true });
}
