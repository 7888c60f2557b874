import type { Wordings } from '../wording.js';

/** English: small talk, questions, acknowledgements. */
export const enTalk = {
  greet: [
    "Hello, I'm the shopping assistant bot of {shop}. What are you looking for? A kind of thing, a budget, anything you want or don't want.",
    'Hello, and welcome. Tell me what it is for and roughly what you want to spend, and I will find something.',
    'Hi there. What can I help you find today?',
  ],
  'chitchat.thanks': {
    plain: [
      "You're welcome. Just ask if you need anything else.",
      'My pleasure. Anything else you would like to see?',
      'Glad to help.',
    ],
    calm: ["You're welcome.", 'Of course.', 'No problem.'],
  },
  'chitchat.bye': {
    plain: [
      'Goodbye, and come back any time.',
      'Bye for now. Happy to help again whenever you like.',
      'See you next time.',
    ],
    calm: ['Goodbye.', 'Bye for now.', 'Take care.'],
  },
  'chitchat.help': [
    'Tell me what you want to buy, your budget and what you don\'t want. I can also compare two products, answer questions about them, and keep your cart. Say "undo" if something went wrong.',
    'Just say what you need: a kind of product, a price, a colour, a brand to avoid. You can also ask me to compare, to explain a price, or to add something to your cart.',
    'I find products by your wishes, compare them, answer facts and prices and look after the cart. What would you like to buy?',
  ],
  'chitchat.identity': [
    "I'm a shopping bot of {shop}, not a person. Ask me about the products; I can hand you to a person if you prefer.",
    "I'm a bot that helps people choose at {shop}. No human here, but I can call one.",
    "You're talking to the shopping bot of {shop}, not to a person.",
  ],
  'chitchat.praise': {
    plain: ['Thank you. Shall we go on?', 'Good to hear. What else would you like to see?', 'Happy that it helps.'],
    calm: ['Thank you.', 'Good to hear.', 'Thanks for saying so.'],
  },
  'chitchat.out_of_scope': [
    "I can't answer that; I only know the products in this shop. What would you like to see?",
    "That's outside what I know. I can help you choose something from the shop, though.",
    'I only know what this shop sells, so I have to pass on that one.',
  ],
  'chitchat.affirm': [
    'Good. What would you like to see next?',
    'All right. Tell me what matters to you.',
    'Fine. How shall we go on?',
  ],
  'chitchat.deny': [
    'All right, leaving that. Anything else you would like to see?',
    'Fine, never mind that. What else can I find for you?',
    'Understood. What would you like instead?',
  ],
  'chitchat.smalltalk': [
    "I'm doing fine, and ready to help you choose.",
    "I'm better at finding products than at small talk. What are you after?",
    "I'm here. What would you like to buy?",
  ],
  'ack.undone': ['OK, I took the last change back.', 'Undone.', 'OK, back one step.'],
  'ack.nothing_to_undo': ['There is nothing left to undo.', 'No earlier change to take back.'],
  'ack.relaxed': ['OK, dropping "{wishes}".', 'Fine, "{wishes}" no longer counts.', 'OK, without "{wishes}".'],
  'ack.relaxed_bare': ['OK, looking more widely.', 'OK, I loosened that.'],
  'ack.resumed': ['Back to {category}: {wishes}.', 'OK, {category} again, still with {wishes}.'],
  'ack.resumed_bare': ['Back to {category}.', 'OK, {category} again.'],
  'ack.resumed_any': ['OK, back to what you had.', 'Back to where we were.'],
  'ack.reset': ['OK, I cleared your wishes.', 'OK, starting afresh.'],
  'ack.corrected': ['OK, changed to {wishes}.', 'Corrected: {wishes}.'],
  'ack.corrected_bare': ['OK, corrected.', 'Changed.'],
  'request.category': [
    'What kind of thing are you looking for?',
    'Which of these would you like to see?',
    'What sort of product should it be?',
  ],
  'request.price': ['What is your budget?', 'Roughly what would you like to spend?', 'Is there a price limit?'],
  'request.brand': ['Do you have a brand in mind?', 'Any preferred brand?', 'Which brand would you like?'],
  'request.rating': ['Is there a rating it should reach?', 'What is the lowest rating you would accept?'],
  'request.boolean': ['Is {label} a must?', 'Does {label} matter to you?', 'Should I look for {label}?'],
  'request.term': ['Which {label} would you like?', 'Any preference for {label}?', 'What should the {label} be?'],
  'request.measured': [
    'What {label} do you need?',
    'Any limit for {label}?',
    'Roughly what {label} do you have in mind?',
  ],
  'clarify.product': ['Which one do you mean?', 'Which of these is it?', 'Which one?'],
  'clarify.not_sold': [
    'I found no "{surface}" in this shop.',
    'There is no "{surface}" here that I know of.',
    'This shop has nothing listed under "{surface}".',
  ],
  'clarify.not_understood': [
    "I didn't get that. Could you put it another way?",
    "I'm not sure what you mean. Try a kind of product, a price or a brand.",
    'I did not understand that. What are you looking for?',
  ],
  'clarify.which_product': ['Which product do you mean?', 'Which one is it? A name or a position will do.'],
  'clarify.nothing_shown': [
    'I have not shown anything yet. What are you looking for?',
    'There is nothing on screen yet. What would you like to see?',
  ],
  'clarify.which_number': ['How many would you like?', 'How many?'],
  'wishes.list': ['Your wishes so far: {wishes}.', 'I have noted: {wishes}.'],
  'wishes.list_category': ['You are looking at {category}: {wishes}.', '{category}, with {wishes}.'],
  'wishes.none': ['You have not named any wishes yet.', 'No wishes noted so far.'],
  'wishes.category_only': ['You are looking at {category}, with no other wishes so far.', 'Just {category} so far.'],
  policy: [
    "I don't know the shop's terms on {topic}, and I won't guess. I can hand you to a person who does.",
    "The shop's terms on {topic} aren't something I have. A person can tell you; shall I call one?",
  ],
  'policy.shipping': ['delivery'],
  'policy.returns': ['returns'],
  'policy.payment': ['payment'],
  'policy.warranty': ['warranty'],
  'policy.invoice': ['invoices'],
  'policy.privacy': ['privacy'],
  'policy.other': ['that'],
  apologise: [
    'Sorry, that was not much help.',
    "I'm sorry about the trouble.",
    'Sorry about that; it should have gone better.',
  ],
  offer_human: [
    'I can hand you to a person if you like.',
    'If you prefer a person, just say so.',
    'A person can take over if you want.',
  ],
  handoff: [
    'OK, I am handing you to a person. Please wait a moment.',
    'I have called a person; they will take it from here.',
  ],
} as const satisfies Wordings;
