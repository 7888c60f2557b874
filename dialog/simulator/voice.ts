import type { Random } from '../../nlu/training/random.js';
import { pickWeighted } from '../../nlu/training/shop/draw.js';

export type SpokenLanguage = 'zh' | 'en' | 'mixed';
export const spokenLanguages: readonly SpokenLanguage[] = ['zh', 'en', 'mixed'];

/** What happens to a text between the shopper's head and the shop. */
export type Distortion = 'none' | 'typos' | 'traditional' | 'misheard';

/** How one simulated shopper talks, for a whole conversation. */
export interface Voice {
  readonly language: SpokenLanguage;
  readonly style: 'terse' | 'plain' | 'chatty';
  readonly distortion: Distortion;
}

export interface VoiceOptions {
  /** Share of conversations with slips of the fingers. */
  readonly typos?: number;
  readonly traditional?: number;
  /** Share of conversations that are spoken and misheard. */
  readonly misheard?: number;
}

/** Shares that are drawn where nothing else is asked for. */
const usualShares: Required<VoiceOptions> = { typos: 0.15, traditional: 0.1, misheard: 0.1 };

export function drawVoice(language: SpokenLanguage, random: Random, options: VoiceOptions = {}): Voice {
  const { typos, traditional, misheard } = { ...usualShares, ...options };
  const distortion = pickWeighted<Distortion>(random, [
    ['typos', typos],
    ['traditional', language === 'en' ? 0 : traditional],
    ['misheard', misheard],
    ['none', Math.max(0, 1 - typos - traditional - misheard)],
  ]);
  const style = pickWeighted<Voice['style']>(random, [
    ['terse', 3],
    ['plain', 4],
    ['chatty', 3],
  ]);
  return { language, style, distortion };
}
