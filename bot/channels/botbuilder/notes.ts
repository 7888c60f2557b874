import type { DialogueState } from '../../../dialog/state/belief-state.js';
import type { ChatActivity } from '../activity.js';

type NoteLanguage = DialogueState['language'];

const files = {
  zh: '文件收到了，谢谢。我还看不懂图片和文件，请用文字告诉我您想找什么。',
  en: 'Thank you, the file has arrived. I cannot read pictures or files yet, so please tell me in words what you are looking for.',
};

const failures = {
  zh: '抱歉，我这边出了点问题，刚才的话没有处理。请再说一次。',
  en: 'I am sorry, something went wrong on my side and I did not act on that. Please say it once more.',
};

/** The language to answer in where the dialogue has no say: the conversation's, or before its first turn the client's. */
export function languageOf(posted: ChatActivity, state: DialogueState): NoteLanguage {
  if (state.turn > 0 || posted.locale === undefined) return state.language;
  return posted.locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Answers a file: it is kept, and no one here can look into it. */
export function fileNote(language: NoteLanguage): string {
  return files[language];
}

/** Answers a turn that failed by a fault of this server. */
export function failureNote(language: NoteLanguage): string {
  return failures[language];
}
