import { stemmer } from 'stemmer';

/** Plurals that no rule makes, and spellings that differ between British and American English beyond a rule. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'women woman|womens woman|men man|mens man|children child|childrens child|kids kid|feet foot|teeth tooth|geese goose|' +
    'mice mouse|knives knife|shelves shelf|leaves leaf|loaves loaf|scarves scarf|wolves wolf|halves half|wives wife|' +
    'people person|oxen ox|dice die|ladies lady|babies baby|accessories accessory|grey gray|aluminium aluminum|tyre tire|' +
    'tyres tire|pyjamas pajama|pajamas pajama|mould mold|moulds mold|cosy cozy|doughnut donut|doughnuts donut|' +
    'yoghurt yogurt|yoghurts yogurt|whisky whiskey|whiskies whiskey|moustache mustache|draught draft|storey story|' +
    'kerb curb|cheque check|programme program|catalogue catalog|catalogues catalog|jewellery jewelry|sulphur sulfur|' +
    'sulphate sulfate|plough plow|sceptic skeptic|carburettor carburetor|licence license|defence defense|' +
    'anaesthetic anesthetic|organic organic|wireless wireless|news news|lens lens|lenses lens|bus bus|buses bus|' +
    'gas gas|series series|species species|glasses glasses|sunglasses sunglasses|trousers trousers|jeans jeans|' +
    'shorts shorts|scissors scissors|headphones headphone|better better|general general|generic generic|' +
    'universal universal|university university|organizer organizer|organiser organizer'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** British spellings to American ones; a word that was neither changes on both sides alike, which does no harm. */
function americanize(word: string): string {
  if (word.length < 5 || !/our|is|ys|[tb]re|ll/.test(word)) return word;
  return word
    .replace(/(?<=.{3})our(s|ed|ing|ful|less|ite)?$/, 'or$1')
    .replace(/(?<=.{2})is(e|es|ed|er|ers|ing|ation)$/, 'iz$1')
    .replace(/ys(e|es|ed|er|ers|ing)$/, 'yz$1')
    .replace(/([tb])re(s?)$/, '$1er$2')
    .replace(/ll(ing|ed|er|ers|ery)$/, 'l$1');
}

/** The word without its plural ending and in one spelling: what two words must share to be the same word inflected. */
export function singular(word: string): string {
  const fixed = irregular.get(word);
  if (fixed !== undefined) return fixed;
  const american = americanize(word);
  if (american.length <= 3 || !american.endsWith('s') || /(ss|us|is|[0-9]s)$/.test(american)) return american;
  if (/ies$/.test(american)) return american.length > 4 ? `${american.slice(0, -3)}y` : american.slice(0, -1);
  if (/(ss|sh|ch|x|zz)es$/.test(american)) return american.slice(0, -2);
  return american.slice(0, -1);
}

const stems = new Map<string, string>();
const maxStems = 200_000;

/**
 * The form under which inflections of an English word meet: `colours` and `color`, `cancelling` and `canceled`. Words
 * with digits are left alone. Porter (1980) after plural and spelling rules.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const base = singular(word);
  const plain = /^[a-z]+$/.test(base) && !irregular.has(base);
  const result = plain ? stemmer(base) : base;
  if (stems.size >= maxStems) stems.clear();
  stems.set(word, result);
  return result;
}
