import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { pick } from '../shop/draw.js';
import { cutText, findKey, tokenKey, valueKey } from './cut-text.js';
import type { DialogueLine, DialogueTurn } from './dialogue-lines.js';
import { alignDialogue } from './operations.js';
import { slotNames } from './slot-names.js';
import { trainTracker } from './tracker.js';
import { trackingFigures } from './tracking-figures.js';
import { collectLabels } from './tracking-labels.js';
import { withInventedValues } from './value-dropout.js';
import { hiddenWord, wordView } from './word-view.js';

function places(text: string, value: string): [number, number][] {
  const keys = cutText(text).tokens.map((token) => tokenKey(token.text));
  return findKey(keys, valueKey(value)).map(({ from, to }) => [from, to]);
}

describe('values in texts', () => {
  it('are found whatever marks, blanks and spelt-out numbers stand in them', () => {
    expect(places('for three people at 7:15 pm', '3')).toEqual([[1, 2]]);
    expect(places('for three people at 7:15 pm', '7.15 pm')).toEqual([[4, 8]]);
    expect(places('找 2010年代的日剧', '2010 年代')).toEqual([[1, 4]]);
    expect(places('13 tickets', '3')).toEqual([]);
    expect(places('anything', '?')).toEqual([]);
  });
});

describe('alignment', () => {
  const turns: DialogueTurn[] = [
    { system: '', user: 'a table at Luigi for 2', state: { name: 'luigi', people: '2' } },
    {
      system: 'Luigi is full, how about Marco?',
      user: 'fine, any day',
      state: { name: 'marco', people: '2', day: 'any' },
    },
    { system: 'parking?', user: 'by car', state: { name: 'marco', day: 'any', parking: 'yes' } },
  ];
  const [first, second, third] = alignDialogue(turns);

  it('marks what holds after the turn, on both sides', () => {
    expect(first?.mentions.map(({ slot, side, from, to }) => [slot, side, from, to]).sort()).toEqual([
      ['name', 'user', 3, 4],
      ['people', 'user', 5, 6],
    ]);
    expect(second?.mentions.map(({ slot, side }) => `${slot} ${side}`).sort()).toEqual(['day user', 'name system']);
  });

  it('names what has no words to copy', () => {
    expect(third?.operations).toEqual([
      { slot: 'people', kind: 'delete' },
      { slot: 'parking', kind: 'value', value: 'yes' },
    ]);
    expect(third?.recent).toEqual(['name', 'day']);
  });

  it('invents values in texts and states alike', () => {
    const rare = Array.from({ length: 40 }, (_, index) =>
      alignDialogue([{ system: '', user: `take me to Place${index} please`, state: { place: `place${index}` } }]),
    ).flat();
    const invented = withInventedValues(rare, rare, { words: ['quartz', 'meadow'], seed: 3 });
    expect(invented).toHaveLength(40);
    for (const { user, mentions, after } of invented) {
      const [mention] = mentions;
      const words = user.tokens.slice(mention?.from, mention?.to).map(({ text }) => text);
      expect(valueKey(words.join(' '))).toBe(valueKey(after.place ?? ''));
    }
  });
});

describe('slot names', () => {
  it('are split where domains share types, and only there', () => {
    const named = slotNames(['hotel area', 'hotel stars', 'museum area']);
    expect(named.domains).toEqual(['hotel', 'museum']);
    expect(named.parts('museum area')).toEqual({ domain: 'museum', type: 'area' });
    expect(named.slotOf('museum', 'stars')).toBeUndefined();
    const plain = slotNames(['price range', 'food', 'num_tickets']);
    expect(plain.domains).toEqual(['']);
    expect(plain.slotOf('', 'price range')).toBe('price range');
  });
});

describe('word view', () => {
  it('hides what only a name could be', () => {
    const turns = alignDialogue([
      { system: '', user: 'play jazz please', state: { music: 'jazz' } },
      { system: 'ok', user: 'play rock please', state: { music: 'rock' } },
    ]);
    expect(wordView(turns)(['play', 'jazz', 'zydeco', '1987'])).toEqual(['play', 'jazz', hiddenWord, '0000']);
  });
});

describe('figures', () => {
  it('judge turns, slots, and dialogues with a change of mind apart', () => {
    const dialogues: DialogueLine[] = [
      {
        id: '1',
        language: 'en',
        turns: [
          { system: '', user: '', state: { a: '1' } },
          { system: '', user: '', state: { a: '2' } },
        ],
      },
      { id: '2', language: 'en', turns: [{ system: '', user: '', state: { b: '1' } }] },
    ];
    const figures = trackingFigures(dialogues, [[{ a: '1' }, { a: '1' }], [{ b: '1' }]]);
    expect(figures).toMatchObject({ jointGoalAccuracy: 2 / 3, beforeChange: 1, afterChange: 0, turns: 3 });
    expect(figures.bySlot.a).toEqual({ accuracy: 2 / 3, filled: 2, found: 0.5 });
    expect(trackingFigures(dialogues.slice(1), [[{ b: '1' }]]).beforeChange).toBeNull();
  });
});

/** Dialogues about songs whose names occur nowhere else, and days, with an offer that is taken or turned down. */
function talks(count: number, names: readonly string[], seed: number): DialogueLine[] {
  const random = seededRandom(seed);
  const days = ['monday', 'tuesday', 'friday', 'sunday'];
  return Array.from({ length: count }, (_, index): DialogueLine => {
    const song = pick(random, names);
    const day = pick(random, days);
    const other = pick(
      random,
      days.filter((own) => own !== day),
    );
    const takes = random() < 0.5;
    const asks = pick(random, ['i want to hear {s} on {d}', 'please play {s} this {d}', 'put {s} on for {d}']);
    return {
      id: String(index),
      language: 'en',
      turns: [
        { system: '', user: asks.replace('{s}', song).replace('{d}', day), state: { song, day } },
        {
          system: `there is nothing on ${day} , how about ${other} ?`,
          user: takes ? 'yes , that is fine' : 'no , leave it then',
          state: { song, day: takes ? other : day },
        },
      ],
    };
  });
}

describe('tracker', () => {
  it('finds names that it never saw, and tells offers taken from offers turned down', async () => {
    const known = Array.from(
      { length: 20 },
      (_, index) => `${'abcdefghijklmnopqrst'[index]}lpha${index % 3 === 0 ? ' night' : ''}`,
    );
    const tracker = await trainTracker(talks(50, known, 1), talks(10, known, 2), {
      minutes: 5,
      seed: 1,
      threads: 1,
      clock: () => 0,
      linearOnly: true,
    });
    const unseen = talks(30, ['purple rain', 'yesterday', 'hotel california'], 3);
    const figures = trackingFigures(unseen, await tracker.track(unseen));
    expect(figures.jointGoalAccuracy).toBeGreaterThan(0.9);
    expect(collectLabels(alignDialogue(unseen[0]!.turns)).names.types).toEqual(['day', 'song']);
  });
});
