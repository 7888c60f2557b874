/** The name of people who sign with none. */
export const unnamedAgent = 'merchant';

type Language = 'zh' | 'en';

const someone: Record<Language, string> = { zh: '人工客服', en: 'A colleague' };

/** Said to the shopper when a person has come. */
export function joinedNote(agent: string, language: Language): string {
  const name = agent === unnamedAgent ? someone[language] : agent;
  return language === 'zh'
    ? `${name}已接入，接下来由人工为您服务。`
    : `${name} has joined the conversation and takes it from here.`;
}

/** Said when another person has taken over. */
export function passedOnNote(agent: string, language: Language): string {
  const name = agent === unnamedAgent ? someone[language] : agent;
  return language === 'zh' ? `现在由${name}继续为您服务。` : `${name} goes on with you from here.`;
}

const back = {
  agent: {
    zh: '人工服务已结束，接下来由智能助手继续为您服务。',
    en: 'Our colleague has handed the conversation back. I am the shop’s assistant, and I go on from here.',
  },
  shopper: { zh: '好的，由我继续为您服务。', en: 'All right, I am back with you.' },
  nobody: {
    zh: '抱歉，暂时没有客服可以接待您。我可以继续为您服务，您也可以稍后再要求转人工。',
    en: 'I am sorry, nobody is free at the moment. I can go on helping you, and you can ask for a person again later.',
  },
} as const;

/** Said when the conversation is the assistant's again. */
export function backNote(by: keyof typeof back, language: Language): string {
  return back[by][language];
}
