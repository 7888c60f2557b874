import type { Quantity, Recipient, Reference } from '../understanding.js';

const pronoun =
  /这(?:个|款|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间|一(?:个|款|双|件|台|条|瓶|只|部))|那(?:个|款|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间|一(?:个|款|双|件|台|条|瓶|只|部))(?!更|比较)|它(?!们)|\b(?:it(?:'s|s)?(?! (?:has to|must|should|needs? to|ought to|shouldn't|mustn't|can't|cannot|had better|better|would be|doesn't (?:have|need)))|this(?: one)?|that one|that(?! (?:is|are|has|have|can|will|fits?|does|doesn't|isn't|would|lasts?|comes?|works?|goes|suits?|supports?|holds?|i|you|my)\b)|this product|that product)\b/g;
const plural =
  /[这那](?:些|俩|仨|[两几三][个款双件台条瓶只部种把张本盒包辆副支顶块盏袋罐套枝架座床幅枚根桶箱对间])|它们|两个都|\b(?:both|these|those|them|they|the two|all three)\b/g;
const other =
  /另(?:外)?(?:的)?(?:那|这)?(?:一)?(?:个|款|双|件|台|条|瓶|只|部|种|把|张|本|盒|包|辆|副|支|顶|块|盏|袋|罐|套|枝|架|座|床|幅|枚|根|桶|箱|对|间)|\b(?:the|that) other(?: one)?\b|\bother one\b|\bnot (?:this|that) one\b/g;

/** "Between 1 and 2", 1和3有什么区别: small bare numbers that are set against each other are places in the list. */
const comparedPlaces =
  /(?:\bbetween|\bcompare|\bdifference of)(?: (?:number|no\.?|option|#))? ?#?([1-6]) (?:and|with|to|vs\.?) (?:(?:number|no\.?|option) )?#?([1-6])(?![\d.,]*\s?[a-z%¥$€£\d])|(?<![\d.第])([1-6])号?(?:和|跟|与|、|对比|比)([1-6])号?(?=(?:有|的)?(?:什么|啥|哪|区别|差别|不同|差|比|$|[，,。？?]))/u;

/** Ways to point at what is on screen, but for names. Ordinals were read as quantities already. */
export function readReferences(text: string, quantities: readonly Quantity[]): Reference[] {
  const result: Reference[] = [];
  // "My last one cracked" tells of a thing at home.
  const ordinals = quantities.filter(
    ({ kind, start }) =>
      kind === 'ordinal' && !/\b(?:my|our|his|her|their) $/.test(text.slice(Math.max(0, start - 6), start)),
  );
  if (ordinals.length > 0) {
    result.push({
      kind: 'position',
      positions: [...new Set(ordinals.map((ordinal) => ordinal.value))],
      start: Math.min(...ordinals.map((ordinal) => ordinal.start)),
      end: Math.max(...ordinals.map((ordinal) => ordinal.end)),
    });
  }
  const pair = ordinals.length === 0 ? comparedPlaces.exec(text) : null;
  if (pair !== null) {
    const [words, one = pair[3], other = pair[4]] = pair;
    result.push({
      kind: 'position',
      positions: [Number(one), Number(other)],
      start: pair.index,
      end: pair.index + words.length,
    });
  }
  const taken: { start: number; end: number }[] = [...result];
  const collect = (pattern: RegExp, kind: Reference['kind']): void => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      // 那个，…: clears the throat.
      if (span.start === 0 && /^[,，…]/.test(text.slice(span.end))) continue;
      if (taken.some((known) => known.start < span.end && span.start < known.end)) continue;
      taken.push(span);
      result.push({ kind, ...span });
    }
  };
  collect(other, 'other');
  collect(plural, 'both');
  collect(pronoun, 'pronoun');
  return result.sort((a, b) => a.start - b.start);
}

const recipients: readonly {
  readonly pattern: RegExp;
  readonly gender: Recipient['gender'];
  readonly age: Recipient['age'];
}[] = [
  {
    pattern:
      /女朋友|女友|老婆|太太|妻子|媳妇|闺蜜|姐姐|妹妹|女同事|女士|女生|女孩子|\b(?:girlfriend|wife|sister|fianc[eé]e|(?:best )?girl friend|a woman|a lady|her)\b/,
    gender: 'female',
    age: 'adult',
  },
  {
    pattern:
      /男朋友|男友|老公|丈夫|哥哥|弟弟|兄弟|男同事|男士|男生|男孩子|\b(?:boyfriend|husband|brother|fianc[eé]|a man|a guy|him)\b/,
    gender: 'male',
    age: 'adult',
  },
  {
    pattern: /妈妈|母亲|我妈|老妈|婆婆|岳母|阿姨|姑姑|\b(?:mum|mom|mother|mother-in-law|aunt)\b/,
    gender: 'female',
    age: 'adult',
  },
  {
    pattern: /爸爸|父亲|我爸|老爸|公公|岳父|叔叔|舅舅|\b(?:dad|father|father-in-law|uncle)\b/,
    gender: 'male',
    age: 'adult',
  },
  { pattern: /奶奶|外婆|姥姥|老太太|老妈子|\b(?:grandma|grandmother|granny)\b/, gender: 'female', age: 'senior' },
  { pattern: /爷爷|外公|姥爷|老爷子|老头子?|\b(?:grandpa|grandfather|grandad)\b/, gender: 'male', age: 'senior' },
  { pattern: /老人|长辈|\b(?:elderly|senior)\b/, gender: null, age: 'senior' },
  { pattern: /女儿|闺女|小女孩|侄女|外甥女|\b(?:daughter|niece|little girl)\b/, gender: 'female', age: 'child' },
  { pattern: /儿子|小男孩|侄子|外甥|\b(?:son|nephew|little boy)\b/, gender: 'male', age: 'child' },
  { pattern: /宝宝|婴儿|新生儿|\b(?:baby|newborn|infant|toddler)\b/, gender: null, age: 'baby' },
  { pattern: /孩子|小孩|小朋友|儿童|\b(?:kids?|child(?:ren)?)\b/, gender: null, age: 'child' },
];

/** Who it is for: only where the words say that something is bought for that person. */
export function readRecipient(text: string): Recipient | null {
  const purpose =
    /给|送|帮|替|为|适合|礼物|\bfor\b|\bgift\b|\bpresent\b|\bsurprise\b|她|他喜欢|生日|大寿|过寿|寿辰|\bbirthday\b|\b(?:turns|turning|wants)\b|\bto (?:give|buy)\b|\b(?:give|buy|get) (?:her|him)\b/.test(
      text,
    );
  if (!purpose) return null;
  for (const { pattern, gender, age } of recipients) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (/^(?:her|him)$/.test(match[0]) && !new RegExp(`\\b(?:for|give|buy|get) ${match[0]}\\b`).test(text)) continue;
    return { gender, age, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
