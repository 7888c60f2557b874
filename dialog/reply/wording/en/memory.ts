import type { Wordings } from '../wording.js';

/** English: what is remembered of a shopper, sets, refills, presents. */
export const enMemory = {
  'memory.recalled': [
    'From an earlier talk I kept in mind: {wishes}.',
    'You told me before: {wishes}. I am going by that; each can be taken off.',
    'As you said before: {wishes}.',
  ],
  'memory.ask': [
    'Shall I remember for next time: {wishes}? Only if you like; I would also remember what you looked at and bought, and you can see and delete it at any time.',
    'Would you like me to remember this for your next visit: {wishes}? What you look at and buy would be remembered with it; you can see and delete all of it whenever you want.',
  ],
  'memory.kept': [
    'I will remember: {wishes}. Ask "what do you know about me" to see it, or say "forget me".',
    'Noted for next time: {wishes}. You can see or delete it at any time.',
  ],
  'memory.kept_nothing_yet': [
    'OK, from now on I remember what you always want or never want. So far there is nothing of the kind.',
    'OK. When you tell me a size, or a brand or material to avoid, I will remember it.',
  ],
  'memory.kept_not_others': [
    'OK, I will remember lasting wishes of yours. What you are looking at now is for someone else, so I keep none of that.',
    'OK. These wishes are for someone else, so I keep none of them; your own I will remember.',
  ],
  'memory.declined': [
    'Fine, I keep nothing beyond this talk.',
    'OK, nothing is remembered, and anything kept before is deleted.',
  ],
  'memory.off': [
    'This shop keeps nothing about you beyond this talk.',
    'Nothing is kept about you here beyond this talk.',
  ],
  'memory.now': ['In this talk: {wishes}.', 'What you asked for in this talk: {wishes}.'],
  'memory.consent': [
    'With your consent I remember what you told me and what you did here.',
    'This is what I remember, since you agreed to it.',
  ],
  'memory.session': [
    'I remember nothing beyond this session; within it, this is what I go by.',
    'Without your consent nothing is kept after this session. This is what I go by until then.',
  ],
  'memory.switched_off': [
    'Personal results are switched off, so I go by nothing but this talk.',
    'You switched personal results off; only this talk counts.',
  ],
  'memory.nothing': ['So far there is nothing.', 'Nothing is noted so far.'],
  'memory.wishes': ['Your wishes: {wishes}.', 'What you told me: {wishes}.'],
  'memory.liked': ['You took to: {names}.', 'You liked or looked at: {names}.'],
  'memory.disliked': ['You turned down: {names}.', 'Not to your taste: {names}.'],
  'memory.forgot': ['Forgotten: {wishes}.', 'OK, I no longer remember: {wishes}.'],
  'memory.forgot_all': [
    'Everything I knew about you is deleted, and from now on I remember nothing. Your cart and the wishes of this talk stay.',
    'Done: what I knew about you is deleted, and no more is kept. The cart and what you asked for in this talk are still here.',
  ],
  'memory.forgot_nothing': ['I have nothing of the kind kept.', 'I had not kept that.'],
  'set.lead': ['To go with {anchor}, one of each kind:', 'A set around {anchor}:', 'This would complete {anchor}:'],
  'set.line': ['{name}: {price}. {reason}'],
  'set.total': ['Together {total}.', 'All of it comes to {total}.'],
  'set.total_within': ['Together {total}, within {limit}.', 'All of it comes to {total}; the limit is {limit}.'],
  'set.more': ['More goes with it than that allows.', 'For more money there would be more to it.'],
  'set.none': [
    'Nothing that goes with {anchor} fits within {limit}.',
    'Within {limit} there is nothing to go with {anchor}.',
  ],
  'refill.own': [
    'By how often you buy it, it is about time for {names}.',
    'Going by your own purchases, {names} should be about to run out.',
  ],
  'refill.others': [
    'Going by how often others buy it again, it is about time for {names}.',
    'Shoppers who buy it usually need it again about now: {names}.',
  ],
  'refill.bought': ['Last time you took {names}. The same again?', 'You bought {names} before. Here it is:'],
  'refill.named': ['Here it is: {names}.', '{names}, once more:'],
  'refill.instead': [
    '{names} is out of stock. These come nearest: {others}.',
    'Of {names} nothing is left; what stands in best: {others}.',
  ],
  'refill.unknown': ["I don't know what you bought before.", 'No earlier purchase of yours is known to me.'],
  'refill.no_consent': [
    "I don't know what you bought before: earlier purchases are remembered only with your consent.",
    'Without your consent no earlier purchase is kept, so I cannot look it up.',
  ],
  'refill.not_due': [
    'Going by what you bought so far, nothing is due yet. What is running out?',
    'Nothing you bought is due by now, as far as I can tell. What do you need again?',
  ],
  'judged.liked': ['Good, you like {names}.', 'Noted, {names} is one to your taste.'],
  'judged.disliked': ['OK, I leave out {names}.', 'Fine, no {names} then.'],
  'offer.replacement': ['{anchor} is out of stock. These come nearest:', 'In place of {anchor}, which is sold out:'],
  'gift.no_recipient': [
    'Nothing here says whom it is for, so I go by the rest of what you said.',
    'The shop does not mark whom these are for; I go by what else you told me.',
  ],
  'gift.no_occasion': [
    'Nothing here is marked for the occasion ({occasion}), so I go by the rest of what you said.',
    'The shop does not mark products by occasion ({occasion}); I go by what else you told me.',
  ],
  'gift.no_occasion_but': [
    'I went by whom it is for; nothing here is marked for the occasion ({occasion}).',
    'Chosen for the person; the shop marks nothing for the occasion ({occasion}).',
  ],
  'gift.neither': [
    'Nothing here says whom it is for or for what occasion ({occasion}), so I go by the rest of what you said.',
    'The shop marks neither whom things are for nor the occasion ({occasion}); I go by what else you told me.',
  ],
  'tap.remember.label': ['Yes, remember it'],
  'tap.remember.say': ['yes, remember that'],
  'tap.do_not_remember.label': ["Don't remember"],
  'tap.do_not_remember.say': ["don't remember it"],
  'tap.profile.label': ['What do you know about me?'],
  'tap.profile.say': ['what do you know about me?'],
  'tap.forget_me.label': ['Forget me'],
  'tap.forget_me.say': ['forget me'],
  'tap.add_all.label': ['Add all of them'],
  'tap.add_all.say': ['add {names} to my cart'],
} as const satisfies Wordings;
