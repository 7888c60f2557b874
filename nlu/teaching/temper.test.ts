import { describe, expect, it } from 'vitest';
import { temper } from './temper.js';

const change = { weight: Float32Array.of(1, -2), bias: Float32Array.of(0.5) };
const known = { acts: 0.9, spans: 0.9, sentiment: 0.9, urgency: 0.9 };

describe('tempering', () => {
  it('keeps as much of each change as the replay bears, and drops one that it does not bear at all', async () => {
    const changes = { acts: change, slots: change, negation: change, sentiment: change };
    const tempered = await temper(changes, async ({ acts, slots, sentiment }) => ({
      ...known,
      acts: (acts?.bias[0] ?? 0) > 0.31 ? 0.8 : 0.9,
      spans: slots === undefined ? 0.9 : 0.7,
      sentiment: sentiment === undefined ? 0.9 : 0.896,
    }));
    expect(tempered).toEqual({
      acts: { weight: Float32Array.of(0.6, -1.2), bias: Float32Array.of(0.3) },
      sentiment: change,
    });
  });

  it('asks once where nothing is forgotten', async () => {
    let asked = 0;
    const tempered = await temper({ acts: change }, async () => {
      asked++;
      return known;
    });
    expect([tempered, asked]).toEqual([{ acts: change }, 2]);
  });
});
