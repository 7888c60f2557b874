import { FrownOutlined, MehOutlined, SmileOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { JSX } from 'react';
import type { Mood } from '../api/talk-types.js';
import { useTalkWords } from './talk-words.js';

const faces = {
  angry: { icon: <FrownOutlined />, color: 'error' },
  unhappy: { icon: <FrownOutlined />, color: 'warning' },
  neutral: { icon: <MehOutlined />, color: 'default' },
  happy: { icon: <SmileOutlined />, color: 'success' },
} as const;

/** How a shopper feels, in a word and a face. */
export function MoodTag({ mood }: { readonly mood: Mood }): JSX.Element {
  const t = useTalkWords();
  const { icon, color } = faces[mood];
  return (
    <Tag icon={icon} color={color} variant="outlined">
      {t.moods[mood]}
    </Tag>
  );
}
