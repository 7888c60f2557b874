import type { JSX, ReactNode } from 'react';
import { useEffect } from 'react';
import { useSharedStrings } from '../language/shared-strings.js';

/** The frame of a page: its title (the document's, too), one sentence that says what it is for, and its main actions. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useSharedStrings();
  useEffect(() => {
    document.title = `${title} · ${t.title}`;
  }, [title, t.title]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
