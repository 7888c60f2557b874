import type { Act, Fragment, Scene } from '../scene.js';

/** What the shop could not tell of a present, said before what it shows, so that nobody takes it for chosen by that. */
export function giftScope({ scope }: Act<'gift_scope'>, { speaker }: Scene): Fragment {
  const { occasion, recipient } = scope;
  const day = occasion === null || occasion.known ? null : (occasion.occasion[speaker.language][0] ?? '');
  const both = recipient === false && day !== null;
  const lead = both
    ? speaker.say('gift.neither', { occasion: day })
    : day === null
      ? speaker.say('gift.no_recipient')
      : speaker.say(recipient === true ? 'gift.no_occasion_but' : 'gift.no_occasion', { occasion: day });
  return { lead, prefix: true };
}
