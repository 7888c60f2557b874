import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { Query } from '../api/api-client.js';
import { useApi } from '../api/api-hooks.js';
import { ApiProblem } from '../api/api-problem.js';
import { useFormats } from '../language/format.js';
import { useSharedStrings } from '../language/shared-strings.js';
import { type CsvColumn, saveCsv, saveFile } from './csv.js';

/** Where a table's rows come from: the browser has them, they are read page by page, or the server makes the file. */
export type ExportSource<T> =
  | { readonly kind: 'rows'; readonly columns: readonly CsvColumn<T>[]; readonly rows: readonly T[] }
  | {
      readonly kind: 'pages';
      readonly columns: readonly CsvColumn<T>[];
      readonly path: string;
      readonly query?: Query;
    }
  | { readonly kind: 'server'; readonly path: string; readonly query?: Query };

const PAGE = 200;

/** Saves a whole table as CSV, and counts while it is being read. `name` without its ending. */
export function ExportButton<T>({
  name,
  source,
}: {
  readonly name: string;
  readonly source: ExportSource<T>;
}): JSX.Element {
  const t = useSharedStrings();
  const formats = useFormats();
  const api = useApi();
  const { message } = App.useApp();
  const [read, setRead] = useState<number | null>(null);

  async function readAll(path: string, query: Query): Promise<readonly T[]> {
    const rows: T[] = [];
    for (;;) {
      const page = await api.request<{ readonly items: readonly T[]; readonly total: number }>('GET', path, {
        query: { ...query, offset: rows.length, limit: PAGE },
      });
      rows.push(...page.items);
      setRead(rows.length);
      if (page.items.length === 0 || rows.length >= page.total) return rows;
    }
  }

  async function save(): Promise<void> {
    setRead(0);
    try {
      if (source.kind === 'server') saveFile(`${name}.csv`, await api.download(source.path, source.query));
      else if (source.kind === 'rows') saveCsv(`${name}.csv`, source.columns, source.rows);
      else saveCsv(`${name}.csv`, source.columns, await readAll(source.path, source.query ?? {}));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      message.error(error.detail);
    } finally {
      setRead(null);
    }
  }

  return (
    <Button icon={<DownloadOutlined />} loading={read !== null} onClick={() => void save()}>
      {read === null ? t.exportCsv : t.exporting(formats.number(read))}
    </Button>
  );
}
