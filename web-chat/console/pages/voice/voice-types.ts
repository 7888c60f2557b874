/** A recording of a phrase, as the server describes it. */
export interface Take {
  readonly id: string;
  readonly speaker: string;
  readonly seconds: number;
  readonly addedAt: string;
}

interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A phrase that the shop hears by example. */
export interface VoicePhrase {
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly takes: readonly Take[];
  readonly missingTakes: number;
  readonly calibration: {
    readonly threshold: number;
    readonly expectedHits: Share;
    readonly expectedFalseAccepts: Share & { readonly atMost: number };
  } | null;
}

/** A campaign, as far as its phrases go. */
export interface SpokenCampaign {
  readonly phrases?: readonly { readonly language: 'zh' | 'en'; readonly text: string }[];
}
