import type { JSX } from 'react';
import { useParams } from 'react-router';
import { DraftDetail } from './draft-detail.js';
import { DraftList } from './draft-list.js';

/** All drafts, or one with its changes, its impact and its publication. */
export function DraftsPage(): JSX.Element {
  const { id } = useParams();
  return id === undefined ? <DraftList /> : <DraftDetail key={id} id={id} />;
}
