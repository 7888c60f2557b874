import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.js';
import { FeedDrop } from './feed-drop.js';
import { ImportReportView } from './import-report.js';
import { useImportStrings } from './import-strings.js';
import { PastImports } from './past-imports.js';

/** Feeds in: dropped, sent, read in the background, put right row by row, and taken back. */
export function ImportPage(): JSX.Element {
  const t = useImportStrings();
  const [search, setSearch] = useSearchParams();
  const id = search.get('id');
  const open = (next: string): void => setSearch({ id: next });
  return (
    <Page title={t.title} lead={t.lead}>
      <FeedDrop onStarted={open} />
      {id !== null && <ImportReportView key={id} id={id} onRetried={open} />}
      <PastImports onOpen={open} />
    </Page>
  );
}
