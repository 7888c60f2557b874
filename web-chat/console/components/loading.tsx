import { Spin } from 'antd';
import type { JSX } from 'react';
import { useSharedStrings } from '../language/shared-strings.js';

/** Something is on its way. */
export function Loading(): JSX.Element {
  const t = useSharedStrings();
  return (
    <div className="loading" role="status">
      <Spin />
      <span>{t.loading}</span>
    </div>
  );
}
