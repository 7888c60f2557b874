import { Button } from 'antd';
import type { JSX } from 'react';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { useFormats } from '../../language/format.js';
import { useWordsStrings } from './words-strings.js';

interface IgnoredWord {
  readonly word: string;
  readonly author: string;
  readonly at: string;
}

const path = '/analytics/unknown-words';

/** Words that someone has put aside, and how to be asked about them again. */
export function IgnoredWords(): JSX.Element | null {
  const t = useWordsStrings();
  const formats = useFormats();
  const { data } = useRead<{ readonly items: readonly IgnoredWord[] }>(`${path}/ignored`);
  const again = useWrite<string, null>((api, word) => api.request('DELETE', `${path}/ignored`, { query: { word } }), {
    stale: [path],
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <details className="ignored-words">
      <summary>{`${t.ignored} (${formats.number(data.items.length)})`}</summary>
      <ul>
        {data.items.map(({ word, author, at }) => (
          <li key={word}>
            <strong dir="auto">{word}</strong> <span>{t.by(author, formats.dateTime(at))}</span>{' '}
            <Button size="small" aria-label={`${t.again}: ${word}`} onClick={() => again.mutate(word)}>
              {t.again}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
