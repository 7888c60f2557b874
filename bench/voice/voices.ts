/** Voices of Debian's speech synthesisers, kept apart into those that enrol and those that are heard later. */
export interface Voice {
  readonly engine: 'espeak' | 'flite';
  readonly name: string;
}

export type BenchLanguage = 'zh' | 'en';

const espeak = (language: string, variants: readonly string[]): readonly Voice[] =>
  variants.map((variant) => ({ engine: 'espeak', name: `${language}+${variant}` }));
const flite = (names: readonly string[]): readonly Voice[] => names.map((name) => ({ engine: 'flite', name }));

/** No voice stands on both sides; for Chinese there is one synthesiser only, whose variants differ in pitch and formants. */
export const voices: Readonly<
  Record<BenchLanguage, { readonly enrol: readonly Voice[]; readonly heard: readonly Voice[] }>
> = {
  zh: {
    enrol: espeak('cmn-latn-pinyin', ['f2', 'm3', 'Annie', 'Andy']),
    heard: espeak('cmn-latn-pinyin', ['f5', 'm2', 'paul', 'linda', 'steph', 'm7', 'quincy', 'klatt4']),
  },
  en: {
    enrol: [...flite(['slt', 'awb']), ...espeak('en-us', ['f2', 'm3'])],
    heard: [
      ...flite(['rms', 'kal16']),
      ...espeak('en-us', ['f5', 'm2', 'paul', 'linda']),
      ...espeak('en-gb', ['steph', 'm7']),
    ],
  },
};

export const voiceName = (voice: Voice): string => `${voice.engine} ${voice.name}`;
