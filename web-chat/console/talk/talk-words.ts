import { stringsHook } from '../language/language.js';

/** Words about conversations that several pages share. */
export const useTalkWords = stringsHook({
  en: {
    moods: { angry: 'angry', unhappy: 'unhappy', neutral: 'calm', happy: 'happy' },
    shopper: 'Shopper',
    assistant: 'Assistant',
    person: 'Colleague',
    tapped: (tap: string) => `tapped: ${tap}`,
    noText: '(no words)',
    typing: 'is typing…',
    transcript: 'What was said',
    wishes: 'Wishes',
    shownProducts: (count: string) => `${count} products shown`,
    empty: 'Nothing was said yet.',
    language: { zh: 'Chinese', en: 'English' },
    earlier: 'Later messages',
  },
  zh: {
    moods: { angry: '愤怒', unhappy: '不满', neutral: '平静', happy: '高兴' },
    shopper: '顾客',
    assistant: '助手',
    person: '同事',
    tapped: (tap) => `点击：${tap}`,
    noText: '（无文字）',
    typing: '正在输入…',
    transcript: '对话内容',
    wishes: '需求',
    shownProducts: (count) => `展示了 ${count} 件商品`,
    empty: '还没有对话内容。',
    language: { zh: '中文', en: '英文' },
    earlier: '后面的消息',
  },
});
