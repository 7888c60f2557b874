/**
 * Words of shop talk that are worth recognising through a slip of the fingers: what adds, removes, pays, bounds, compares
 * and points. Goods and their properties are the lexicon's business. Words of three letters are too like others to mend.
 */
export const talkWords: readonly string[] =
  `added cart basket trolley checkout check order buying purchase take remove delete drop change switch swap replace instead cancel clear
  empty first second third fourth fifth sixth last option number another other others more options please thanks thank show find search
  looking look want need would like could should recommend suggest give around about under below above over least most within between
  maximum minimum budget spend price cost cheap cheaper cheapest expensive available stock much many weight weigh heavy light lighter
  heavier small smaller large larger bigger what which where when does have with without from compare difference different better best
  similar shipping postage delivery deliver return returns refund warranty guarantee invoice payment forget never mind matter matters
  brand colour color great product thing something anything everything whatever filter requirement limit actually really very just only
  also then that this those these they them back before again continue total items pieces pair sorry meant mistake correction wrong
  hello morning afternoon evening goodbye coupon discount voucher preference preferences flexible understand speak speaks speaking talk talking person people human gift birthday mother father sister brother friend colleague alright`
    .split(/\s+/)
    .filter((word) => word.length > 3);

/** What a thumb writes for a longer word. */
export const shortForms: Readonly<Record<string, string>> = {
  hw: 'how',
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
};
