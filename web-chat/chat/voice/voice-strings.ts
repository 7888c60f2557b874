import type { ListenProblem } from './heard.js';

const en = {
  speakHint: 'Tap and speak, or hold while you speak',
  thinking: 'One moment, I am working out what you said…',
  problems: {
    'no-microphone': 'The microphone could not be used. You can type instead.',
    'nothing-heard': 'I did not catch that. Say it once more, or type it.',
    replayed: 'That recording was heard before. Please say it afresh.',
    'too-many': 'Too many are speaking at once. Please try again in a moment.',
    unreachable: 'What you said did not reach the shop. Say it once more, or type it.',
  } satisfies Record<ListenProblem, string>,
  guess: (phrase: string) => `Did you mean “${phrase}”? Then say it once more, clearly.`,
  readAloud: 'Read replies aloud',
};

const zh: typeof en = {
  speakHint: '点一下说话，或按住说话',
  thinking: '请稍候，正在识别您说的话…',
  problems: {
    'no-microphone': '无法使用麦克风，可以改用打字。',
    'nothing-heard': '没有听清，请再说一遍，或者打字告诉我。',
    replayed: '这段录音之前已经听过了，请亲口再说一遍。',
    'too-many': '同时说话的人太多了，请稍后再试。',
    unreachable: '您说的话没有传到店里，请再说一遍，或者打字。',
  },
  guess: (phrase) => `您是想说“${phrase}”吗？请再清楚地说一遍。`,
  readAloud: '朗读回复',
};

/** What the page says about speaking and listening, by language. */
export const VOICE_STRINGS = { en, zh } as const;
