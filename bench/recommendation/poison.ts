/**
 * Measures what fake clicks can do: `npx tsx bench/recommendation/poison.ts [--seed 1]`. A small market of honest shoppers,
 * then an attacker who wants one product to stand beside the best seller: one sender with very many clicks, and many senders
 * with a few each. Tells at which place the product is suggested to somebody who took the best seller, with the bounds and
 * without them.
 */
import { parseArgs } from 'node:util';
import { trainingData } from '../../dialog/commerce/recommendation/desk/training-data.js';
import { interactionsOf } from '../../dialog/commerce/recommendation/interactions/interactions.js';
import { itemKnn } from '../../dialog/commerce/recommendation/models/item-knn.js';
import { neighbourModel } from '../../dialog/commerce/recommendation/models/neighbour-model.js';
import { FeedbackGate } from '../../dialog/commerce/recommendation/profile/bounds.js';
import type { FeedbackEvent } from '../../dialog/commerce/recommendation/profile/feedback.js';
import { seededRandom } from '../../nlu/training/random.js';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const random = seededRandom(Number(values.seed));
const start = Date.UTC(2026, 0, 1);
const ids = Array.from({ length: 500 }, (_, at) => `p${at}`);
const [bestSeller, pushed] = ['p0', 'p499'];

/** Shoppers who keep to groups of ten products, all of whom like the best seller. */
function honest(): readonly FeedbackEvent[] {
  return Array.from({ length: 2_000 }, (_, shopper) => {
    const group = 10 * Math.floor(random() * 49);
    const taken = [0, ...Array.from({ length: 5 }, () => group + Math.floor(random() * 10))];
    return taken.map((item, at): FeedbackEvent => {
      const kind = at === 1 ? 'purchase' : 'click';
      return {
        subject: `h${shopper}`,
        productId: ids[item]!,
        kind,
        at: new Date(start + shopper * 60_000 + at * 1_000).toISOString(),
      };
    });
  }).flat();
}

/** Clicks on the best seller and the pushed product in turn. */
function attack(senders: number, clicks: number): readonly FeedbackEvent[] {
  return Array.from({ length: senders * clicks }, (_, at): FeedbackEvent => {
    const sender = Math.floor(at / clicks);
    const productId = at % 2 === 0 ? bestSeller : pushed;
    return { subject: `a${sender}`, productId, kind: 'click', at: new Date(start + at * 100).toISOString() };
  });
}

function gated(events: readonly FeedbackEvent[]): readonly FeedbackEvent[] {
  const gate = new FeedbackGate();
  return events.flatMap((event) => gate.admit([event], new Date(event.at)));
}

/** Every event as it came: what a recommender without bounds would learn from. */
function unbounded(events: readonly FeedbackEvent[]): readonly number[][] {
  const bySubject = new Map<string, number[]>();
  for (const { subject, productId } of events) {
    const own = bySubject.get(subject) ?? [];
    bySubject.set(subject, own);
    own.push(ids.indexOf(productId));
  }
  return [...bySubject.values()];
}

function placeOf(sequences: readonly ArrayLike<number>[]): number {
  const log = interactionsOf(sequences, ids.length, { longest: Number.MAX_SAFE_INTEGER });
  const model = neighbourModel('item-knn', itemKnn(log), ids.length);
  const best = [...model.read(Int32Array.of(0)).best(ids.length)];
  const place = best.indexOf(ids.indexOf(pushed));
  return place < 0 ? ids.length : place + 1;
}

const market = honest();
const attacks: readonly (readonly [string, readonly FeedbackEvent[]])[] = [
  ['no attack', []],
  ['one sender, 20,000 clicks', attack(1, 20_000)],
  ...[2, 5, 10, 20, 50, 200].map(
    (senders) => [`${senders} senders, 1,000 clicks each`, attack(senders, 1_000)] as const,
  ),
];
const rows = attacks.map(([name, events]) => {
  const all = [...market, ...events];
  const kept = gated(all);
  return [
    name,
    {
      events: events.length,
      admitted: kept.length - gated(market).length,
      'place, bounded': placeOf(trainingData(kept, ids).sequences),
      'place, unbounded': placeOf(unbounded(all)),
    },
  ] as const;
});
console.table(Object.fromEntries(rows));
