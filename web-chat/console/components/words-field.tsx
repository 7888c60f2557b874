import { DeleteOutlined, PlusOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { type JSX, useId, useState } from 'react';
import type { Words } from '../api/graph-types.js';
import { stringsHook } from '../language/language.js';
import { useSharedStrings } from '../language/shared-strings.js';

const useStrings = stringsHook({
  en: {
    shown: (word: string) => `“${word}” is shown`,
    show: (word: string) => `Show “${word}”`,
    forget: (word: string) => `Delete “${word}”`,
    add: (language: string) => `Another word in ${language}`,
    none: 'no word',
  },
  zh: {
    shown: (word) => `显示“${word}”`,
    show: (word) => `改为显示“${word}”`,
    forget: (word) => `删除“${word}”`,
    add: (language) => `添加${language}词语`,
    none: '没有词语',
  },
});

/** One thing done to the words of an entity. */
export type WordAction =
  | { readonly type: 'add'; readonly language: 'zh' | 'en'; readonly word: string }
  | { readonly type: 'show'; readonly language: 'zh' | 'en'; readonly word: string }
  | { readonly type: 'remove'; readonly language: 'zh' | 'en'; readonly word: string };

/** The words after an action. */
export function wordsAfter(words: Words, { type, language, word }: WordAction): Words {
  const others = words[language].filter((standing) => standing !== word);
  const next = type === 'add' ? [...others, word] : type === 'show' ? [word, ...others] : others;
  return { ...words, [language]: next };
}

function OneLanguage({
  language,
  words,
  disabled,
  onAction,
}: {
  readonly language: 'zh' | 'en';
  readonly words: readonly string[];
  readonly disabled: boolean;
  readonly onAction: (action: WordAction) => void;
}): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const heading = useId();
  const [word, setWord] = useState('');
  const name = language === 'zh' ? shared.languageZh : shared.languageEn;
  const add = (): void => {
    const trimmed = word.trim();
    if (trimmed === '' || words.includes(trimmed)) return;
    onAction({ type: 'add', language, word: trimmed });
    setWord('');
  };
  return (
    <div className="words-language">
      <p id={heading} className="words-name">
        {name}
      </p>
      <ul aria-labelledby={heading}>
        {words.map((each, index) => (
          <li key={each}>
            <span lang={language} className="wraps">
              {each}
            </span>
            <Tooltip title={index === 0 ? t.shown(each) : t.show(each)}>
              <Button
                type="text"
                size="small"
                icon={index === 0 ? <StarFilled /> : <StarOutlined />}
                aria-label={index === 0 ? t.shown(each) : t.show(each)}
                aria-pressed={index === 0}
                disabled={disabled}
                onClick={() => index > 0 && onAction({ type: 'show', language, word: each })}
              />
            </Tooltip>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t.forget(each)}
              disabled={disabled}
              onClick={() => onAction({ type: 'remove', language, word: each })}
            />
          </li>
        ))}
        {words.length === 0 && <li className="soft">{t.none}</li>}
      </ul>
      <div className="words-add">
        <Input
          aria-label={t.add(name)}
          placeholder={t.add(name)}
          lang={language}
          maxLength={200}
          value={word}
          disabled={disabled}
          onChange={({ target }) => setWord(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<PlusOutlined />} disabled={disabled} aria-label={t.add(name)} onClick={add} />
      </div>
    </div>
  );
}

/** The words of an entity in both languages: the starred one is shown, all are understood. */
export function WordsField({
  words,
  disabled = false,
  onAction,
}: {
  readonly words: Words;
  readonly disabled?: boolean;
  readonly onAction: (action: WordAction) => void;
}): JSX.Element {
  return (
    <div className="words-field">
      <OneLanguage language="zh" words={words.zh} disabled={disabled} onAction={onAction} />
      <OneLanguage language="en" words={words.en} disabled={disabled} onAction={onAction} />
    </div>
  );
}
