/**
 * How well the shop hears enrolled phrases: `npm run -s bench:voice -- [--others 300] [--data ../shared/data]`. Phrases
 * are enrolled in four synthetic voices and said in eight others, in quiet and with noise; as many other sentences a
 * language (of MASSIVE where it is there) and sentences that nearly are a phrase must open nothing. Needs espeak-ng
 * and flite. Everything is deterministic.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Recording, sampleRate } from '../../nlu/voice/audio/recording.js';
import { createPhraseTranscriber } from '../../nlu/voice/engines/phrase-transcriber.js';
import { createListener } from '../../nlu/voice/listener.js';
import { findSpeech } from '../../nlu/voice/models/find-speech.js';
import { soundPrint } from '../../nlu/voice/models/speech-frames.js';
import { loadVoiceModels } from '../../nlu/voice/models/voice-models.js';
import { shippedBackground } from '../../nlu/voice/phrases/background.js';
import { hashOf, PhraseBook } from '../../nlu/voice/phrases/phrase-book.js';
import { InMemoryPhraseStore } from '../../nlu/voice/phrases/phrase-store.js';
import { embedVariants } from '../../nlu/voice/phrases/variants.js';
import { SpeakerBaselines } from '../../nlu/voice/prosody/speaker-baseline.js';
import { InMemoryHeardStore } from '../../nlu/voice/replay/heard-store.js';
import { printReport, quantile, type Row } from '../speed/report.js';
import { babble, inRoom, roomNoise } from './noise.js';
import { nearMisses, spokenPhrases } from './sentences.js';
import { hasSynthesiser, synthesise } from './synthesise.js';
import { type BenchLanguage, type Voice, voiceName, voices } from './voices.js';

const { values } = parseArgs({
  options: { others: { type: 'string', default: '300' }, data: { type: 'string', default: '../shared/data' } },
});

for (const command of ['espeak-ng', 'flite'] as const) {
  if (await hasSynthesiser(command)) continue;
  process.stdout.write(`bench:voice needs ${command} (Debian: apt-get install ${command}); nothing was measured\n`);
  process.exit(0);
}

let state = 11;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 0x1_0000_0000;
};
const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;
const conditions = ['quiet', 'noise 10 dB', 'babble 15 dB'] as const;
type Condition = (typeof conditions)[number];

const models = await loadVoiceModels();
const talkers: Record<BenchLanguage, Recording[]> = { zh: [], en: [] };
const store = new InMemoryPhraseStore();
const times: number[] = [];
const clock = (): Date => new Date('2026-06-01T00:00:00Z');
const languages = ['zh', 'en'] as const;

for (const language of languages) {
  for (const sentence of nearMisses[language].slice(0, 3)) {
    talkers[language].push(await synthesise(sentence, pick(voices[language].enrol, talkers[language].length)));
  }
  for (const text of spokenPhrases[language]) {
    await store.putPhrase({ id: text, language, text, createdAt: clock().toISOString(), calibration: null });
    for (const voice of voices[language].enrol) {
      for (const rate of [0.97, 1.1]) {
        const recording = inRoom(await synthesise(text, voice, { rate }), roomNoise(sampleRate, random), 35);
        const span = await findSpeech(models, recording);
        if (span === null) throw new Error(`${text} of ${voiceName(voice)} is not heard as speech`);
        const speech = recording.slice(span.start, span.end);
        const frames = await embedVariants(models, speech);
        const print = await soundPrint(models, speech);
        const id = `${text} ${voiceName(voice)} ${rate}`;
        const take = {
          id,
          phraseId: text,
          speaker: voiceName(voice),
          addedAt: '',
          seconds: 1,
          hash: hashOf(recording),
        };
        await store.addTake({ ...take, frames, print }, new Uint8Array(0));
      }
    }
  }
}
const background = shippedBackground();
const book = await PhraseBook.open({ store, models, background, clock, newId: () => 'unused' });
await book.calibrate();
const listener = createListener({
  models,
  book,
  transcriber: createPhraseTranscriber(book),
  heard: new InMemoryHeardStore(),
  baselines: new SpeakerBaselines(),
  clock,
});

async function hear(text: string, voice: Voice, language: BenchLanguage, condition: Condition): Promise<string | null> {
  const said = await synthesise(text, voice, { rate: 1.04 });
  const length = said.length + sampleRate;
  const level = { quiet: 35, 'noise 10 dB': 10, 'babble 15 dB': 15 }[condition];
  const noise = condition === 'babble 15 dB' ? babble(length, talkers[language], random) : roomNoise(length, random);
  const recording = inRoom(said, noise, level);
  const started = performance.now();
  const heard = await listener.listen(recording, 'bench', language);
  times.push(performance.now() - started);
  if (heard.kind === 'replayed') return text;
  return heard.kind === 'heard' ? (heard.alternatives[0]?.transcript ?? null) : null;
}

function otherSentences(language: BenchLanguage, count: number): readonly string[] {
  const folder = join(values.data, 'massive_intent_zh_en');
  if (!existsSync(folder)) throw new Error(`${folder} is not there; name the folder of the data sets with --data`);
  const lines = (file: string): string[] => readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const texts =
    language === 'en'
      ? lines('en-US_validation.jsonl').map((line) => (JSON.parse(line) as { text: string }).text)
      : lines('zh-CN_validation.csv').map((line) => line.split(',')[2] ?? '');
  const short = (text: string): boolean =>
    language === 'zh' ? /^\p{Script=Han}{3,10}$/u.test(text) : /^[a-z' ]{8,40}$/.test(text);
  return [...new Set(texts.filter(short))].slice(0, count);
}

const rows: Row[] = [];
const share = (hits: number, of: number): string => `${hits} of ${of} (${((100 * hits) / of).toFixed(1)} %)`;
for (const language of languages) {
  const heardVoices = voices[language].heard;
  for (const condition of conditions) {
    let hits = 0;
    let wrong = 0;
    let of = 0;
    for (const text of spokenPhrases[language]) {
      for (const voice of heardVoices) {
        const heard = await hear(text, voice, language, condition);
        of += 1;
        if (heard === text) hits += 1;
        else if (heard !== null) wrong += 1;
      }
    }
    rows.push({ what: `${language}: the phrase, ${condition}`, heard: share(hits, of), 'as another phrase': wrong });
  }
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ['other sentences', otherSentences(language, Number(values.others))],
    ['near misses', nearMisses[language]],
  ];
  for (const [name, texts] of sentences) {
    const accepted: string[] = [];
    for (const [index, text] of texts.entries()) {
      const condition = pick(['quiet', 'noise 10 dB'] as const, index);
      if ((await hear(text, pick(heardVoices, index), language, condition)) !== null) accepted.push(text);
    }
    rows.push({ what: `${language}: ${name}`, heard: share(accepted.length, texts.length), 'as another phrase': 0 });
    if (accepted.length > 0) process.stderr.write(`${language}, taken for a phrase: ${accepted.join(', ')}\n`);
  }
}
const milliseconds = (value: number): string => `${Math.round(value)} ms`;
rows.push({
  what: 'one recording',
  heard: `p50 ${milliseconds(quantile(times, 0.5))}, p95 ${milliseconds(quantile(times, 0.95))}`,
  'as another phrase': 0,
});
printReport(`npm run -s bench:voice -- --others ${values.others}`, rows);
await models.dispose();
