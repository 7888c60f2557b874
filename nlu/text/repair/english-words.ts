/**
 * Words of shop talk that are worth recognising through a slip of the fingers: what adds, removes, pays, bounds, compares
 * and points. Goods and their properties are the lexicon's business. Words of three letters are too like others to list.
 */
export const talkWords: readonly string[] =
  `added cart basket trolley checkout check order buying purchase take remove delete drop change switch swap replace
  instead cancel clear empty first second third fourth fifth sixth last option number another other others more
  options please thanks thank show find search looking look want need would like could should recommend suggest give
  around about under below above over least most within between maximum minimum budget spend price cost cheap cheaper
  cheapest expensive available stock much many weight weigh heavy light lighter heavier small smaller large larger
  bigger what which where when does have with without from compare difference different better best similar shipping
  postage delivery deliver return returns refund warranty guarantee invoice payment forget never mind matter matters
  brand colour color great product thing something anything everything whatever filter requirement limit actually
  really very just only also then that this those these they them back before again continue total items pieces pair
  sorry meant mistake correction wrong hello morning afternoon evening goodbye coupon discount voucher preference
  preferences flexible understand speak speaks speaking talk talking person people human gift birthday mother father
  sister brother friend colleague alright minus excluding exclude except including include includes preferably ideally
  definitely leave rule skip ready tell know both none ones nice good long longer care important repeat listen changed
  changing said made make makes making than goes going three four five seven eight nine twice same brands maker picky
  fussy bothered choice reason differ versus keep hold previous afford quickly arrive send sent broken question answer
  understands listening terrible useless annoying patience losing anymore either neither after besides apart`
    .split(/\s+/)
    .filter((word) => word.length > 3);

/** Contractions of shop talk; a letter of them is lost or swapped as in any other word ("dosen't"). */
export const contractions: readonly string[] =
  "doesn't don't didn't isn't aren't wasn't won't can't couldn't wouldn't shouldn't needn't".split(' ');

/**
 * What a word of shop talk is nearly always followed by: beside it a slip is mended even into a word of its own ("at lrast",
 * "no mode than", where "mode" alone would be left). Each pair is the next word and what has to stand behind that.
 */
export const followers: Readonly<Record<string, readonly (readonly [next: string, behind: RegExp])[]>> = {
  at: [
    ['least', /^ (?=[\d¥$€£a])/],
    ['most', /^ (?=[\d¥$€£a])/],
  ],
  no: [
    ['more', /^ than\b/],
    ['less', /^ than\b/],
    ['longer', /^ (?:care|need|want|mind)\b/],
  ],
  or: [
    ['more', /^[\s.,!?]*$/],
    ['less', /^[\s.,!?]*$/],
  ],
  more: [['than', /^ (?=[\d¥$€£])/]],
  less: [['than', /^ (?=[\d¥$€£])/]],
  "don't": [
    ['care', /^[\s.,!?]*$|^ about\b/],
    ['mind', /^[\s.,!?]*$/],
  ],
  "doesn't": [['matter', /^[\s.,!?]*$|^ after all\b/]],
  my: [
    ['cart', /^[\s.,!?]*$/],
    ['basket', /^[\s.,!?]*$/],
  ],
  the: [
    ['cart', /^[\s.,!?]*$/],
    ['basket', /^[\s.,!?]*$/],
  ],
};

/** What a thumb writes for a longer word. */
export const shortForms: Readonly<Record<string, string>> = {
  hw: 'how',
  bout: 'about',
  abt: 'about',
  teh: 'the',
  gimme: 'give me',
  lemme: 'let me',
  gotta: 'have to',
  wanna: 'want to',
  alrite: 'alright',
  plz: 'please',
  pls: 'please',
  thx: 'thanks',
  nvm: 'never mind',
  dont: "don't",
  doesnt: "doesn't",
  isnt: "isn't",
  cant: "can't",
  wont: "won't",
  whats: "what's",
  thats: "that's",
  im: "i'm",
  ive: "i've",
  k: 'ok',
  kk: 'ok',
  hav: 'have',
  ment: 'meant',
  wich: 'which',
  wot: 'what',
  wat: 'what',
  dat: 'that',
  alot: 'a lot',
  nothin: 'nothing',
  nuthin: 'nothing',
  anythin: 'anything',
  somethin: 'something',
  sumthin: 'something',
  sumthing: 'something',
  everythin: 'everything',
  lookin: 'looking',
  thinkin: 'thinking',
  buyin: 'buying',
  gettin: 'getting',
  goin: 'going',
  comin: 'coming',
  shud: 'should',
  cud: 'could',
  wud: 'would',
  cuz: 'because',
  coz: 'because',
  tho: 'though',
};
