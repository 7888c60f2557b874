import { join } from 'node:path';
import type { Logger } from 'pino';
import { campaignPhase } from '../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../dialog/commerce/promotion/campaign-store.js';
import { createPocketsphinxTranscriber } from '../nlu/voice/engines/pocketsphinx-transcriber.js';
import { loadWhisperTranscriber } from '../nlu/voice/engines/whisper-transcriber.js';
import type { Transcriber } from '../nlu/voice/transcriber.js';
import type { Config } from './config.js';

/**
 * The transcribers that the settings ask for beside enrolled phrases, in the order in which they are asked: the one that
 * knows whole languages last, since it costs most. Throws `VoiceError` where a model that is named cannot be loaded.
 */
export async function openSpeechEngines(
  { speechModel, pocketsphinx, dataDir }: Pick<Config, 'speechModel' | 'pocketsphinx' | 'dataDir'>,
  { campaigns, clock, log }: { readonly campaigns: CampaignStore; readonly clock: () => Date; readonly log: Logger },
): Promise<readonly Transcriber[]> {
  const engines: Transcriber[] = [];
  const phrases = () => englishPhrases(campaigns, clock());
  if (pocketsphinx !== undefined) engines.push(createPocketsphinxTranscriber({ command: pocketsphinx, phrases }));
  if (speechModel !== undefined) {
    const started = performance.now();
    engines.push(await loadWhisperTranscriber(speechModel, { downloads: join(dataDir, 'models') }));
    log.info({ model: speechModel, milliseconds: Math.round(performance.now() - started) }, 'speech model loaded');
  }
  return engines;
}

/** The English phrases of campaigns that run now. */
async function englishPhrases(campaigns: CampaignStore, now: Date): Promise<readonly string[]> {
  return (await campaigns.list()).flatMap((campaign) =>
    campaign.kind === 'voice-coupon' && campaignPhase(campaign, now) === 'running'
      ? campaign.phrases.filter(({ language }) => language === 'en').map(({ text }) => text)
      : [],
  );
}
