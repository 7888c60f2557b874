import type { Wordings } from '../wording.js';

/** English: facts, yes and no, not known. */
export const enFacts = {
  'inform.value': [
    'The {label} of {name} is {value}.',
    'For {name} the {label} is {value}.',
    '{name}, {label}: {value}.',
  ],
  'inform.boolean': ['{name}, {label}: {value}.', 'For {name}, {label} is listed as: {value}.'],
  'inform.price': ['{name} costs {price}.', '{name} is {price}.', "It's {price} for {name}."],
  'inform.marked_down': [
    '{name} is {price} now, list price {listPrice}.',
    '{name} costs {price}, down from a list price of {listPrice}.',
  ],
  'inform.rating': [
    '{name} is rated {rating} by {count} shoppers.',
    'The rating of {name} is {rating}, from {count} reviews.',
  ],
  'inform.in_stock': ['{name} is in stock.', 'In stock: {name}.'],
  'inform.in_stock_count': ['{name} is in stock, {count} left.', 'In stock: {name}, {count} left.'],
  'inform.out_of_stock': ['{name} is out of stock right now.', 'Out of stock at the moment: {name}.'],
  'inform.preorder': ['{name} can be preordered.', '{name} is on preorder.'],
  'inform.brand': ['{name} is by {value}.', 'The brand of {name} is {value}.'],
  'inform.category': ['{name} is in {value}.', "You'll find {name} in {value}."],
  'inform.description': ['{name}: {value}', 'About {name}: {value}'],
  'inform.unknown': [
    "I don't know the {label} of {name}; it isn't listed.",
    "The {label} of {name} isn't listed, so I don't know.",
    "For {name}, {label} isn't listed. I don't know and won't guess.",
  ],
  'inform.no_product': ["I can't find that product in the shop.", "That product isn't in the shop at the moment."],
  'confirm.yes': [
    'Yes, the {label} of {name} is {value}.',
    "Yes, that's right: {name}, {label}: {value}.",
    'Yes. {name}, {label}: {value}.',
  ],
  'confirm.yes_boolean': [
    'Yes, {name} ticks that box: {label}.',
    'Yes, {label} is a yes for {name}.',
    'Yes. {name}, {label}: yes.',
  ],
  'confirm.no': [
    'No, the {label} of {name} is {value}.',
    'No, {name} has {label} {value}.',
    'No. {name}, {label}: {value}.',
  ],
  'confirm.no_boolean': [
    "No, {name} doesn't tick that box: {label}.",
    'No, {label} is a no for {name}.',
    'No. {name}, {label}: no.',
  ],
  'confirm.unknown': [
    "I don't know: {label} isn't listed for {name}.",
    "The {label} of {name} isn't listed, so I don't know.",
    "For {name}, {label} isn't listed. I don't know and won't guess.",
  ],
  'fact.unknown': [
    "That isn't listed for {name}, so I don't know.",
    "I don't know that about {name}; it isn't listed.",
  ],
  'fact.unknown_quoted': [
    '"{surface}" isn\'t listed for {name}, so I don\'t know.',
    'I don\'t know about "{surface}" for {name}; it isn\'t listed.',
  ],
  'fact.unknown_general': [
    "I don't know that; it isn't listed in the shop.",
    "That isn't listed in the shop, so I don't know.",
  ],
} as const satisfies Wordings;
