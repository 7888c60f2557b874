import type { Wordings } from '../wording.js';

/** English: prices, cart, coupons. */
export const enCommerce = {
  'receipt.list': [
    '{name} costs {price}. That is the list price the merchant set, the same for everyone.',
    "{price} is the merchant's list price for {name}; everyone sees the same.",
  ],
  'receipt.marked_down': [
    '{name} has a list price of {listPrice} and costs {price} now, {difference} less. It is a markdown set by the merchant, the same for everyone.',
    'The merchant marked {name} down from {listPrice} to {price}, {difference} less; everyone pays the same.',
  ],
  'receipt.lower': [
    '{name} has a list price of {listPrice} and costs {price} now, {difference} less, the same for everyone.',
    'The list price of {name} is {listPrice}; now it is {price}, {difference} less, for everyone alike.',
  ],
  'receipt.higher': [
    '{name} has a list price of {listPrice} and costs {price} now, {difference} more, the same for everyone.',
    'The list price of {name} is {listPrice}; now it is {price}, {difference} more, for everyone alike.',
  ],
  'receipt.reason.stock_high': [
    'It was lowered because there were {stock} in stock.',
    'The reason: {stock} were in stock.',
  ],
  'receipt.reason.stock_low': ['It was raised because only {stock} were left.', 'The reason: only {stock} were left.'],
  'receipt.reason.demand': ['It follows how much is being bought.', 'The reason is how much is being bought.'],
  'receipt.reason.rival': ['It follows what others ask for it.', 'The reason is what others ask for it.'],
  'receipt.reason.trial': ['The shop is trying this price for a while.', 'It is a price that the shop is trying out.'],
  'receipt.reason.restored': ['The shop has put the list price back.', 'It is back at the list price.'],
  'outlook.unknown': [
    "I don't know whether the price of {name} will fall, and I won't guess.",
    "Whether {name} gets cheaper I can't tell; nothing has been announced.",
  ],
  'outlook.range': [
    'In the last thirty days it was between {lowest} and {highest}.',
    'Over the last thirty days it ranged from {lowest} to {highest}.',
  ],
  'outlook.steady': ['In the last thirty days it did not change.', 'It has stayed the same for the last thirty days.'],
  'receipt.reason.held': [
    'The shop asks more by now; you keep the price that you were shown.',
    'It has gone up since, but the price that you saw holds for you in this conversation.',
  ],
  'receipt.since': ['This price holds since {date}.', 'It has been at this price since {date}.'],
  'receipt.lowest': [
    'The lowest price in the thirty days before was {lowest}.',
    'In the thirty days before the markdown the lowest was {lowest}.',
  ],
  hold_price: [
    "Prices are the same for everyone, so I can't bargain.",
    "I can't change a price; everyone pays the same.",
    'Everyone gets the same price here, so there is no room to bargain.',
  ],
  'hold_price.cheaper': ['Cheaper options: {names}.', 'For less: {names}.'],
  'hold_price.no_cheaper': ['Nothing cheaper fits your wishes.', 'There is nothing cheaper that fits.'],
  name_price: ['{name} ({price})'],
  'cart.added': [
    'Added {quantity} × {name} to your cart.',
    '{quantity} × {name} is in your cart now.',
    'Done: {quantity} × {name} added to your cart.',
  ],
  'cart.removed': ['Removed {name} from your cart.', '{name} is out of your cart.', 'Took {name} out of the cart.'],
  'cart.set': ['{name} is now {quantity} in your cart.', 'Changed: {quantity} × {name}.'],
  'cart.cleared': ['Your cart is empty now.', 'Cleared the cart.'],
  'cart.total': ['Total: {total}.', 'That makes {total} in total.'],
  'cart.empty': ['Your cart is empty.', 'There is nothing in your cart yet.'],
  'cart.lead': ['In your cart:', 'Your cart:'],
  'cart.line': ['{quantity} × {name}, {price} each: {lineTotal}'],
  'cart.discount': ['Discount {discount}.', 'Coupon: {discount} off.'],
  'cart.saving': ['"{name}": {amount} off'],
  'cart.gift': ['Free with it: {quantity} × {name}'],
  'cart.free_shipping': ['Delivery is free'],
  'cart.missing': ['"{name}" counts once {amount} more is in the cart'],
  'cart.near': ['{missing} more, and {off} is taken off'],
  'cart.vanished': ['{quantity} × {name}: no longer sold, not counted.'],
  'cart.other_currency': ['{quantity} × {name}: sold in another currency, not in the total.'],
  'reject.out_of_stock': ["{name} is out of stock, so I didn't add it.", "I couldn't add {name}: it is out of stock."],
  'reject.not_enough_stock': [
    'Only {available} of {name} left, so I changed nothing.',
    'There are just {available} of {name} in stock; your cart is unchanged.',
  ],
  'reject.not_in_cart': [
    "{name} isn't in your cart, so nothing changed.",
    'Nothing changed: {name} is not in your cart.',
  ],
  'reject.unknown_product': [
    "I can't find that product, so nothing was added.",
    "That product isn't in the shop; your cart is unchanged.",
  ],
  'reject.quantity_too_large': [
    'The most per product is {available}, so I changed nothing.',
    'I can put at most {available} of {name} in a cart; nothing changed.',
  ],
  'checkout.ready': ['Your total is {total}. Ready for checkout.', '{total} in all, ready to check out.'],
  'checkout.empty': [
    'Your cart is empty, so there is nothing to check out yet.',
    'Nothing to check out: the cart is empty.',
  ],
  'coupon.granted': [
    'That is the phrase. Coupon "{name}" is yours: {terms}. Code {code}, valid for {expiry}.',
    'You got it: "{name}", {terms}. Your code is {code}, good for {expiry}.',
  ],
  'coupon.repeated': [
    'You already have "{name}": {terms}. The code is still {code}, valid for {expiry}.',
    'Same coupon as before: "{name}", {terms}, code {code}, {expiry} left.',
  ],
  'coupon.terms': ['{discount} {scope}'],
  'coupon.percent': ['{value}% off'],
  'coupon.amount': ['{value} off'],
  'coupon.gift': ['{quantity} × {name} free with'],
  'coupon.free_shipping': ['free delivery on'],
  'coupon.minimum': ['from {value} on'],
  'coupon.most': ['{value} off at most'],
  'coupon.all': ['everything'],
  'coupon.minutes': ['{value} min'],
  'coupon.hours': ['{value} h'],
  'coupon.days': ['{value} days'],
  'coupon.say_it': [
    'That phrase has to be spoken. Tap the microphone and say it.',
    'Typing it does not count: say it out loud with the microphone.',
  ],
  'coupon.none_running': [
    "There is no promotion running, and I can't hand out coupons on my own.",
    "No promotion at the moment; I can't make coupons up.",
  ],
  'coupon.not_started': [
    "That promotion hasn't started yet. Say the phrase again once it has.",
    'It is too early for that one; the promotion has not begun.',
  ],
  'coupon.ended': ['That promotion is over.', 'That promotion has ended, so the phrase gives no coupon any more.'],
  'coupon.sold_out': ['All coupons of that promotion have been taken.', 'That promotion has run out of coupons.'],
  'coupon.already_used': [
    'You already had your coupon of that promotion.',
    'Your share of that promotion has been used.',
  ],
  'coupon.device': [
    'Coupons of that promotion have been taken from this device already, so there is no further one.',
    'The number for each device is limited, and this one has reached it.',
  ],
  'coupon.budget': [
    'What was set aside for that promotion has been given out.',
    'That promotion has given out all it had.',
  ],
  'coupon.needs_phrase': [
    "Coupons come from saying a promotion's phrase out loud; I can't hand them out myself.",
    'A promotion is running: say its phrase with the microphone to get the coupon.',
  ],
  'coupon.did_you_mean': [
    'Did you mean "{phrase}"? Say it once more, clearly, to get the coupon.',
    'I almost caught that. Was it "{phrase}"? Please say it again.',
  ],
  'coupon.did_you_mean_bare': [
    "I didn't quite catch the phrase. Please say it again.",
    'That sounded almost like a phrase. Could you say it again?',
  ],
} as const satisfies Wordings;
