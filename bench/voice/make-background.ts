/**
 * Makes `nlu/voice/background/frames.bin`, the other utterances that thresholds are set against, from the sentences
 * beside it: `npx tsx bench/voice/make-background.ts`. Needs espeak-ng and flite; each sentence is said by one voice.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findSpeech } from '../../nlu/voice/models/find-speech.js';
import { embedSpeech, type SpeechFrames } from '../../nlu/voice/models/speech-frames.js';
import { loadVoiceModels } from '../../nlu/voice/models/voice-models.js';
import { writeBackground } from '../../nlu/voice/phrases/background.js';
import { patternOf } from '../../nlu/voice/phrases/pattern.js';
import { cohortOf } from '../../nlu/voice/phrases/score.js';
import { learnProjection } from './learn-projection.js';
import { synthesise } from './synthesise.js';
import { voices } from './voices.js';

const folder = fileURLToPath(new URL('../../nlu/voice/background/', import.meta.url));
const models = await loadVoiceModels();
const utterances: SpeechFrames[] = [];
for (const language of ['zh', 'en'] as const) {
  const sentences = (await readFile(`${folder}${language}.txt`, 'utf8')).trim().split('\n');
  for (const [index, sentence] of sentences.entries()) {
    const all = voices[language].enrol;
    const voice = all[index % all.length];
    if (voice === undefined) continue;
    const sound = await synthesise(sentence, voice, { rate: [0.95, 1, 1.1][index % 3] ?? 1 });
    const span = await findSpeech(models, sound);
    if (span !== null) utterances.push(await embedSpeech(models, sound.subarray(span.start, span.end)));
  }
}
await models.dispose();
const projection = learnProjection(utterances);
const patterns = utterances.map((frames) => patternOf(frames, projection));
const samples = patterns.map((pattern) => {
  const others = patterns.filter((other) => other !== pattern);
  return { pattern, cohort: cohortOf(pattern, others) };
});
const bytes = writeBackground({ projection, utterances: samples });
await writeFile(`${folder}frames.bin`, bytes);
process.stdout.write(`${utterances.length} utterances, ${bytes.length} bytes\n`);
