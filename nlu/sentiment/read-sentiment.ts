import { clauses } from '../text/clauses.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Sentiment, Span } from '../understanding.js';
import { chineseSentiment } from './chinese-lexicon.js';
import { emojiSentiment, emoticons } from './emoji-lexicon.js';
import { englishSentiment } from './english-lexicon.js';
import { chineseMoods, englishMoods, ironyMarkers, type SentimentPattern } from './patterns.js';
import type { SentimentEntry } from './sentiment-entry.js';

export interface ReadSentimentOptions {
  /** The text as typed; capitals count as a raised voice. */
  readonly raw?: string;
  /** Tokens of the text, where the caller has them. */
  readonly tokens?: readonly Token[];
}

/** Scores from here on are called negative or positive; milder ones are neutral. */
export const sentimentThreshold = 0.35;

interface Hit extends Span {
  readonly entry: SentimentEntry;
}

const longestOf = (table: ReadonlyMap<string, SentimentEntry>, length: (key: string) => number): number =>
  Math.max(...[...table.keys()].map(length));
const longestChinese = longestOf(chineseSentiment, (key) => key.length);
const longestEnglish = longestOf(englishSentiment, (key) => key.split(' ').length);
const chineseOpeners = new Set([...chineseSentiment.keys()].map((key) => key[0] ?? ''));
const englishOpeners = new Set([...englishSentiment.keys()].map((key) => key.split(' ')[0] ?? ''));

/** Longest words of the lexicon, left to right, without overlap. */
function findChinese(text: string, span: Span): Hit[] {
  const hits: Hit[] = [];
  let at = span.start;
  while (at < span.end) {
    let length = chineseOpeners.has(text[at] ?? '') ? Math.min(longestChinese, span.end - at) : 0;
    let entry: SentimentEntry | undefined;
    for (; length > 0; length--) {
      entry = chineseSentiment.get(text.slice(at, at + length));
      if (entry !== undefined) break;
    }
    if (entry !== undefined) hits.push({ entry, start: at, end: at + length });
    at += Math.max(1, length);
  }
  return hits;
}

function findEnglish(words: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  let index = 0;
  while (index < words.length) {
    const first = words[index];
    if (first === undefined) break;
    let taken = 1;
    if (englishOpeners.has(first.text)) {
      for (let count = Math.min(longestEnglish, words.length - index); count > 0; count--) {
        const phrase = words.slice(index, index + count);
        const entry = englishSentiment.get(phrase.map((word) => word.text).join(' '));
        const last = phrase[phrase.length - 1];
        if (entry === undefined || last === undefined) continue;
        hits.push({ entry, start: first.start, end: last.end });
        taken = count;
        break;
      }
    }
    index += taken;
  }
  return hits;
}

const negationBefore =
  /(?:^|[^a-z])(?:not|no|never|hardly|barely|without|isn't|wasn't|aren't|weren't|don't|doesn't|didn't|won't|wouldn't|can't|couldn't|ain't|nothing|neither|nor|less|far from)(?: (?:a|an|the|be|been|very|really|so|that|too|quite|exactly|particularly|all|as|feel|look|seem|any|my|to|much|of|it|is|was|at)){0,3} $|(?:不|没有?|无|(?<![特分个告差性区级类道离])别|未|不是|不算|并非|毫无|谈不上|算不上|称不上|不觉得)(?:很|太|怎么|够|算|是|会|那么|这么|特别|非常|能|得|觉得|多|什么|啥|大|让人|令人|再|有|一点)?$/;
const noNegation =
  /(?:不但|不仅|没想到|不得不|不愧|想不到|差不多|(.)[不没](?:\1|是|有))$|(?:是不是|能不能|会不会|有没有|可不可以|够不够)(?:很|太|有|特别)?$/;
const softNegation =
  /(?:不太|不怎么|不够|不算|不是很|不是特别|不那么|not very |not that |not so |not too |not really |not quite |not exactly )$/;
const intensifier =
  /(?:very|really|so|extremely|absolutely|totally|completely|super|incredibly|truly|such an?|freaking|damn|way|utterly|particularly|especially|most) $|(?:非常|特别|超级|极其|极度|十分|相当|真的?|太|超|巨|贼|好|最|很|真心|实在|简直|尤其|绝对|无比|完全|格外)(?:是|的|得)?$/;
const intensifierAfter =
  /^(?:死了|极了|透了|爆了|得不行|得要死|得要命|到爆|坏了|得很|惨了|呆了| as hell| as fuck|!{2,})/;
const diminisher =
  /(?:slightly|a bit|a little|somewhat|kind of|sort of|fairly|rather|kinda|a tad|mildly) $|(?:有点儿?|有些|稍微|略|略微|还算|算是|比较|一点点?|多少有点)$/;

const condition =
  /\bmy (?:old|previous|current|existing)\b.{0,16}\b(?:broke|died|is broken|wore out)\b|(?:旧|老|原来|以前)(?:的|那).{0,6}坏|(?:^|[^a-z])(?:if|what if|in case|unless|whether|when it)\b|如果|要是|万一|假如|的话|以防/;
const question =
  /\?|[吗么]\s*[?。]?$|会不会|是不是|好不好|能不能|怎么样|如何|^(?:and |so |but |ok |hi |hello )?(?:is|are|does|do|did|was|were|will|would|can|could|has|have|which|what's|how's|any|isn't|aren't|doesn't) |\b(?:reviews?|ratings?)\b|评价|评论|口碑/;
const request =
  /想要|我要|想买|要买|想找|要找|找[个一款双件]|推荐|有没有|有什么|有啥|哪[个款些种]|给我(?!发|寄|的)|帮我|来[一两三]?[个款双件台]|需要|看看|想看|送(?:给|女|男|妈|爸|老|朋|人|礼)|(?:^|[^a-z])(?:want|need|looking for|look for|search|show|find|recommend me|recommend an?|do you have|have you got|i'd like|i would like|give me|prefer|must be|should be|has to be|something|for my|gift for|get me|want to buy)\b|^(?:and |or |but )?(?:an?|some|any|which|with) /;
const whatA = /(?:^|[^a-z])(?:what an?|such an?)\b/;

function contextOf(clause: string): {
  readonly question: boolean;
  readonly condition: boolean;
  readonly request: boolean;
} {
  return {
    question: question.test(clause) && !whatA.test(clause),
    condition: condition.test(clause),
    request: request.test(clause),
  };
}

/** An evaluation that is asked for or imagined says little about the mood; a wish for something good says least. */
function damping(entry: SentimentEntry, context: ReturnType<typeof contextOf>): number {
  if (entry.kind === 'attitude') return context.condition && entry.score > 0 ? 0.6 : 1;
  if (context.condition) return 0.3;
  if (context.request && entry.score > 0) return 0.25;
  if (context.question) return 0.35;
  return 1;
}

function contribution(text: string, hit: Hit, clause: Span, context: ReturnType<typeof contextOf>): number {
  const { entry } = hit;
  const before = text.slice(Math.max(clause.start, hit.start - 24), hit.start);
  const after = text.slice(hit.end, hit.end + 8);
  let score = entry.score * damping(entry, context);
  if (negationBefore.test(before) && !noNegation.test(before))
    score *= softNegation.test(before) ? -0.5 : entry.score > 0 ? -0.8 : -0.6;
  else if (diminisher.test(before)) score *= 0.6;
  else if (intensifier.test(before) || intensifierAfter.test(after)) score *= 1.3;
  return score;
}

const hanText = /[\u3400-\u9fff]/;
const turn = /^(?:but|however|although|though|yet|但是|但|不过|可是|然而|就是|只是)/;

/** The strongest turn of phrase in a clause. */
function strongestMood(clause: string, patterns: readonly SentimentPattern[], found: number): number {
  let strongest = found;
  for (const { score, pattern } of patterns) {
    if (Math.abs(score) > Math.abs(strongest) && pattern.test(clause)) strongest = score;
  }
  return strongest;
}

/** Sum of one clause: words, turns of phrase, irony. */
function clauseScore(text: string, clause: Span, words: readonly Token[]): number {
  const content = text.slice(clause.start, clause.end);
  // The mark that ends a clause is outside its span, and tells a question.
  const mark = text[clause.end] ?? '';
  const han = hanText.test(content);
  const inside = words.filter((word) => word.start >= clause.start && word.end <= clause.end);
  const hits = [...(han ? findChinese(text, clause) : []), ...findEnglish(inside)].filter(
    (hit) => hit.entry.score !== 0,
  );
  let sum = 0;
  if (hits.length > 0) {
    const context = contextOf(mark === '?' ? `${content}?` : content);
    for (const hit of hits) sum += contribution(text, hit, clause, context);
  }
  let strongest = han ? strongestMood(content + mark, chineseMoods, 0) : 0;
  if (inside.length > 1) strongest = strongestMood(content + mark, englishMoods, strongest);
  // A phrase and the words in it tell the same thing once,
  // and praise inside a complaint is refused or meant the other way.
  const total =
    Math.sign(sum) === Math.sign(strongest) ? sum + strongest * 0.5 : strongest + (strongest === 0 ? sum : sum * 0.3);
  return total > 0 && ironyMarkers.test(content) ? -0.6 * Math.min(1, total) : total;
}

function emojiScore(text: string, tokens: readonly Token[]): number {
  let sum = 0;
  for (const token of tokens)
    if (token.kind === 'emoji' || token.kind === 'symbol') sum += emojiSentiment.get(token.text) ?? 0;
  for (const [score, pattern] of emoticons) sum += score * (text.match(pattern)?.length ?? 0);
  return Math.max(-1.2, Math.min(1.2, sum));
}

/** Shouting and piled-up marks: how much louder, and the displeasure that they show by themselves. */
function voice(text: string, raw: string | undefined): { readonly factor: number; readonly displeasure: number } {
  let factor = 1;
  let displeasure = 0;
  if (/!{2,}/.test(text)) factor *= 1.2;
  if (/\?{2,}|\?!|!\?/.test(text)) {
    factor *= 1.1;
    displeasure -= /\?{3,}|\?!|!\?/.test(text) ? 0.35 : 0.2;
  }
  const shouted = (raw ?? '').match(/\b[A-Z]{3,}\b/g)?.length ?? 0;
  if (shouted >= 2 && !/[a-z]/.test(raw ?? '')) {
    factor *= 1.25;
    displeasure -= 0.15;
  } else if (shouted >= 1 && /\b(?:NOT|NO|NEVER|STOP|WRONG|AGAIN|ALREADY|WHY|HATE|STILL|ALL|SO)\b/.test(raw ?? '')) {
    factor *= 1.2;
    displeasure -= 0.2;
  }
  if (/\.{3,}\s*$|…+\s*$|。{2,}/.test(text)) displeasure -= 0.05;
  return { factor, displeasure };
}

/** -1..1 from an unbounded sum; one strong word comes out near 0.75 (the squashing of VADER, Hutto and Gilbert 2014). */
function squash(sum: number): number {
  return Math.round((sum / Math.sqrt(sum * sum + 0.6)) * 1000) / 1000;
}

/**
 * Mood of an utterance from graded words of both languages, with negation, degree words, irony, repetition complaints,
 * emoji and shouting. What shoppers merely ask for stays neutral: "noise cancelling", 便宜点的, "not Nike", 太贵了.
 */
export function readSentiment(text: string, { raw, tokens = tokenise(text) }: ReadSentimentOptions = {}): Sentiment {
  const words = tokens.filter((token) => token.kind === 'word');
  const parts = clauses(text);
  let sum = 0;
  for (const part of parts) {
    const score = clauseScore(text, part, words);
    if (turn.test(text.slice(part.start, part.start + 9))) sum = sum * 0.6 + score * 1.2;
    else sum += score;
  }
  sum += emojiScore(text, tokens);
  if (sum > 0 && ironyMarkers.test(text)) sum = -0.5;
  const { factor, displeasure } = voice(text, raw);
  const score = squash(sum * factor + (sum > 0 ? 0 : displeasure));
  const label = score <= -sentimentThreshold ? 'negative' : score >= sentimentThreshold ? 'positive' : 'neutral';
  return { label, score };
}
