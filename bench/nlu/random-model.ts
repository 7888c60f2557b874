/**
 * Writes a language model of random weights, as large as one that could be shipped, and prints its folder. The cost of
 * a pass depends on sizes alone, so latency can be measured before anything is trained.
 */
import { writeTinyModel } from '../../nlu/model/fixture/tiny-model.js';
import { commonCharacters } from '../../nlu/training/tokenizer/common-characters.js';
import { shopUtterances } from './shop-utterances.js';

const texts = [...shopUtterances.zh, ...shopUtterances.en, commonCharacters().join('')];
process.stdout.write(
  await writeTinyModel({
    texts: [...texts, ...texts],
    size: { layers: 4, hidden: 256, attentionHeads: 4, intermediate: 1024, positions: 128 },
  }),
);
