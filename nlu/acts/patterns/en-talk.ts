import type { IntentPattern } from '../intent-pattern.js';

/** How English shoppers talk to whoever serves them; `IntentPattern` explains the letters. */
export const englishTalk: readonly IntentPattern[] = [
  {
    name: 'handoff',
    weight: 0.97,
    any: [
      /^(?:a |an |real |live |actual )*(?:person|human|agent|human being)(?:,? please)?[.!]?$/,
      /(?<!\b(?:am i|are you|is (?:this|that|it|there))\b.{0,24})\b(?:talk|speak|chat|connect|transfer|put|get|pass|switch|hand)\b.{0,24}\b(?:human|person|agent|representative|rep|someone|somebody|manager|staff|operator|support|people|supervisor)\b/,
      /(?<!\b(?:am i|are you|is (?:this|that|it))\b.{0,32})\b(?:real|actual|live|human) (?:person|human|agent|being|people|support)\b/,
      /\bcustomer (?:service|support)\b/,
      /\bnot (?:talk|speak)ing to a (?:bot|machine|robot)\b/,
      /(?<!\b(?:am i|are you|is (?:this|that|it))\b.{0,32})\b(?:a|any) human\b/,
    ],
    said: [
      /(?<!\b(?:am i|are you|is (?:this|that|it|there))\b.{0,24})\b(?:talk|speak|chat)(?:ing)?\b.{0,16}\b(?:to|with)\b.{0,16}\b(?:person|human|people|someone)\b/,
      /(?<!\b(?:am i|are you|is (?:this|that|it))\b.{0,32})\b(?:real|actual|live|human) (?:person|human|being|people)\b/,
    ],
  },
  {
    name: 'out_of_scope',
    weight: 0.92,
    any: [
      /^(?:so |and |but |hey,? |btw,? )*who(?:'s| (?:is|was|are|were|won|wins|painted|wrote|invented|discovered|sang|directed|founded|composed|scored|killed|played)) (?!this\b|it\b|that\b|your?\b|the (?:maker|manufacturer|brand)|there\b)(?!.*[PB])/,
      /^(?!.*[PC]).*\b(?:is|will|does|gonna|think) it(?:'ll| will|'s)? (?:going to |gonna |likely to )?(?:rain|snow|drizzle|hail|be (?:sunny|rainy|windy|hot|cold|warm|cloudy))(?:ing)?\b/,
      /^(?!.*[PC]).*\bweather (?:forecast|(?:be )?like)\b|^(?!.*[PC]).*\bweather\b.{0,12}\b(?:today|tomorrow|tonight|this week(?:end)?)\b/,
    ],
  },
  {
    name: 'complain',
    weight: 0.86,
    any: [
      /\bridiculous\b/,
      /\buseless\b/,
      /\bterrible\b/,
      /\bawful\b/,
      /\bworst\b(?! C)/,
      /\bgarbage\b/,
      /\brubbish\b/,
      /\bjunk\b/,
      /\bcrap\b/,
      /\bstupid\b/,
      /\bidiot/,
      /\bwaste of (?:my )?time\b/,
      /\bwasting my time\b/,
      /\bfed up\b/,
      /\bfrustrat/,
      /\bsick of\b/,
      /\bannoy/,
      /\bscam\b/,
      /\bcheat(?:ed|ing)?\b/,
      /\bnot listening\b/,
      /\byou (?:never|don'?t ever) (?:understand|listen|get (?:it|anything))/,
      /\blosing (?:my )?patience\b/,
      /\bdon'?t (?:you )?(?:listen|understand)\b/,
      /\bi(?:'ve| have)? (?:already )?(?:asked|told|said)\b.{0,20}(?:times|already|twice|you)/,
      /\bkeep (?:showing|giving|sending|repeating)\b/,
      /\bdisappoint/,
      /\bwtf\b/,
      /\bdumb\b/,
      /\bpathetic\b/,
      /\bhopeless\b/,
      /\bunacceptable\b/,
      /\bcomplain/,
    ],
  },
  {
    name: 'praise',
    weight: 0.8,
    any: [
      /\b(?:awesome|amazing|brilliant|fantastic|excellent|wonderful|perfect|love it|love (?:this|that)|great (?:job|help|choice)|well done|you'?re (?:great|the best|so helpful|helpful)|very helpful|that'?s great)\b/,
    ],
  },
  {
    name: 'thanks',
    weight: 0.93,
    any: [/\b(?:thanks?|thank you|thx|cheers|much appreciated|ta)\b/],
  },
  {
    name: 'bye',
    weight: 0.93,
    any: [
      /\b(?:good ?bye|bye(?: bye)?|see you|see ya|that'?s (?:all|it)(?: for (?:now|today))?|i'?m done|have a (?:good|nice) (?:day|one))\b/,
    ],
  },
  {
    name: 'greet',
    weight: 0.92,
    any: [/^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening)|greetings)\b/],
  },
  {
    name: 'identity',
    weight: 0.93,
    any: [
      /\bwho (?:are|r) (?:you|u)\b/,
      /\bare you (?:a |an )?(?:real|human|robot|bot|ai|machine|person|chat)/,
      /\bwhat are you\b/,
      /\byour name\b/,
      /\bam i (?:talking|speaking|chatting) (?:to|with)\b/,
    ],
  },
  {
    name: 'help',
    weight: 0.88,
    any: [
      /\bwhat can you do\b/,
      /\bhow (?:do|does|can) (?:i|this|you) (?:use|work|help)\b/,
      /^help(?: me)?[.!?]*$/,
      /\bhow does this work\b/,
      /\bwhat can i (?:ask|say|do)\b/,
    ],
  },
  {
    name: 'affirm',
    weight: 0.8,
    any: [
      /^(?:yes|yeah|yep|yup|sure|ok|okay|please do|go ahead|right|correct|that'?s right|of course|absolutely|definitely|sounds good|fine|do it|yes please|exactly|alright|please)(?: please| thanks)?[.!]*$/,
    ],
  },
  {
    name: 'deny',
    weight: 0.8,
    any: [/^(?:no|nope|nah|no thanks?|no thank you|not really|not now|not yet|never mind)[.!]*$/],
  },
];
