import type { Wordings } from '../wording.js';

/** English: flash sales, games, coupons held, and what the shopper decides about them. */
export const enPromotions = {
  'promo.lead': ['These promotions are announced:', 'What is on and coming up:'],
  'promo.line': ['{name}: {what}'],
  'promo.soon': ['{line} (begins in {time})'],
  'promo.ends': ['{line} (ends in {time})'],
  'promo.left': ['{what}, {left} left'],
  'promo.by_voice': ['{what}, for its phrase spoken into the microphone'],
  'promo.personal': ['{what}, for shoppers whose own orders meet the announced rule'],
  'promo.tier': ['{off} off from {spend} on'],
  'promo.item': ['{name} {sale} instead of {price}, {lowest}'],
  'promo.lowest': ['lowest in the {days} days before: {price}'],
  'promo.lowest_unknown': ['no earlier price on record'],
  'promo.prize': ['{name} at {odds}%, {left} left'],
  'promo.game': ['{what}, {left} draws left, age {age} and over'],
  'promo.set': ['collect {count} cards for {what}, age {age} and over'],
  'promo.round_now': ['this round ends in {time}'],
  'promo.round_next': ['next round in {time}'],
  'promo.prices_lowest': [
    'Lowest price in the {days} days before this promotion: {price}.',
    'In the {days} days before, the lowest price was {price}.',
  ],
  'promo.named_lowest': [
    '{name}: lowest price in the {days} days before this promotion {price}.',
    'The lowest price of {name} in the {days} days before was {price}.',
  ],
  'promo.none': ['Nothing of that kind is announced at the moment.', 'There is no such promotion right now.'],
  'promo.mine': ['You hold:', 'This is yours:'],
  'promo.mine_none': ['You hold no coupons or reservations right now.', 'There is nothing in your name at the moment.'],
  'promo.mine_coupon': ['{name}: {terms}, code {code}, {expiry} left'],
  'promo.mine_reservation': ['{quantity} × {name} at {price}, kept for {expiry}'],
  'promo.reminder': [
    'I will tell you here when the next round of "{name}" begins, in {time}.',
    'Noted: the next round of "{name}" begins in {time}, and I will say so here.',
  ],
  'promo.reserved': [
    'One {name} is kept for you at {price} for {expiry}; put it in the cart and check out in time.',
    'Got it: {name} at {price}, yours for {expiry} if you check out by then.',
  ],
  'promo.queued': [
    'All of this round are taken. You are number {position} in line; when one comes free in your turn, I will tell you here.',
    'None left for now. Your place in line is {position}, and I will say so here when your turn comes.',
  ],
  'promo.won': [
    'You drew "{prize}": {terms}. Code {code}, valid for {expiry}.',
    'It is "{prize}": {terms}, code {code}, good for {expiry}.',
  ],
  'promo.blank': ['No prize this time.', 'This draw brought nothing.'],
  'promo.gone': [
    'The draw fell on "{prize}", but all of those had been given out.',
    'It was "{prize}", which has run out.',
  ],
  'promo.proof': [
    'The draw is bound by the commitment {commitment}; when the game is over, you can check it.',
    'Commitment {commitment}: once the seed is public, you can check this draw.',
  ],
  'promo.card': ['You drew the card "{card}".', 'The card is "{card}".'],
  'promo.cards': [
    'You hold {held} of the {count} different cards: {names}.',
    '{held} of {count} cards so far: {names}.',
  ],
  'promo.cards_none': ['You hold no cards of this set yet.', 'No cards of this set so far.'],
  'promo.doubles': [
    'You have {doubles} doubles; {exchange} of them can be exchanged for a card of your choice.',
    '{doubles} doubles: every {exchange} buy one card that you choose.',
  ],
  'promo.complete': ['The set is complete: say that you want to redeem it.', 'You have them all. Ask for the reward.'],
  'refused.unknown': ['That is not part of this promotion.', 'This promotion has nothing of that kind.'],
  'refused.not_started': ['It has not begun yet.', 'That is still to come.'],
  'refused.ended': ['It is over.', 'That has ended.'],
  'refused.no_round': ['No round is running right now.', 'We are between two rounds.'],
  'refused.needs_phrase': ['It is given for the spoken phrase alone.', 'Only its phrase, spoken, opens that one.'],
  'refused.needs_consent': [
    'It is a personal coupon: the shop looks at your own orders for it, if you allow it. Say "I consent to personal coupons".',
    'For that one the shop would look at your orders. If that is fine, say "I consent to personal coupons".',
  ],
  'refused.not_eligible': [
    'Your orders do not meet the announced rule for it.',
    'By the announced rule, your orders do not qualify yet.',
  ],
  'refused.needs_age': [
    'This game is for people of {age} and over. If you are, say "I\'m over {age}".',
    'You must be {age} or older to play. Say "I\'m over {age}" if that is so.',
  ],
  'refused.under_age': ['This game is not for people under {age}.', 'Sorry, it is only for people of {age} and over.'],
  'refused.quiet': [
    'You switched promotions off. Say "turn promotions back on" to play.',
    'Promotions are off for you; "turn promotions back on" changes that.',
  ],
  'refused.sold_out': ['All of them are taken.', 'None are left.'],
  'refused.already_used': ['You have had your share of it.', 'Your own limit is reached.'],
  'refused.device': ['This device has had its share of it.', 'The limit for this device is reached.'],
  'refused.budget': ['What was set aside for it has been given out.', 'Its budget is used up.'],
  'refused.too_few_cards': ['You do not have the cards that it takes yet.', 'There are not enough cards for that.'],
  'settings.quiet': [
    'Done: no reminders, no games and no promotions unless you ask. Say "turn promotions back on" any time.',
    'Promotions are off for you now, reminders too.',
  ],
  'settings.loud': ['Promotions are on again.', 'OK, you can play and be reminded again.'],
  'settings.consent': [
    'Noted. The shop may look at your own orders for personal coupons; say "withdraw my consent" any time.',
    'Thank you, noted. "Withdraw my consent" undoes it.',
  ],
  'settings.no_consent': ['Done, your orders are not looked at for coupons.', 'Consent withdrawn.'],
  'settings.old_enough': ['Thank you, noted.', 'Noted, you can play now.'],
  'settings.too_young': ['Thank you for saying so. The games are not for you then.', 'Noted: no games for you.'],
  'news.round': ['"{name}" has begun: {items}.', 'The round of "{name}" is on: {items}.'],
  'news.turn': [
    'It is your turn: {name} at {price} is kept for you for {expiry}.',
    'One came free: {name} at {price}, yours for {expiry}.',
  ],
} as const satisfies Wordings;
