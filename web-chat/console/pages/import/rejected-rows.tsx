import { App, Button, Input, Pagination, Switch, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { PageOf } from '../../api/graph-types.js';
import { ExportButton } from '../../components/export-button.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useImportStrings } from './import-strings.js';
import type { RejectedRow, RowContent } from './import-types.js';

const SIZE = 20;

function Cells({
  row,
  reason,
  content,
  onChange,
}: {
  readonly row: number;
  readonly reason: string;
  readonly content: RowContent;
  readonly onChange: (content: RowContent) => void;
}): JSX.Element {
  const t = useImportStrings();
  const [all, setAll] = useState(false);
  if (content.kind === 'text') {
    return (
      <Input.TextArea
        className="row-text grows"
        aria-label={`${t.row} ${row}`}
        rows={3}
        value={content.text}
        onChange={({ target }) => onChange({ kind: 'text', text: target.value })}
      />
    );
  }
  // The columns that the reason speaks of come first; a feed has dozens, and most are right.
  const named = content.columns.map((name, index) => ({ name, index })).filter(({ name }) => mentions(reason, name));
  const everything = content.columns.map((name, index) => ({ name, index }));
  const shown = all || named.length === 0 ? everything : named;
  return (
    <div className="stack">
      {[...content.lines.entries()].map(([number, line]) => (
        <div className="row-cells" key={number}>
          {shown.map(({ name, index }) => (
            <div className="row-cell" key={`${index} ${name}`}>
              <span aria-hidden="true">{name}</span>
              <Input
                size="small"
                aria-label={t.cell(name, row)}
                value={line[index] ?? ''}
                onChange={({ target }) => {
                  const filled = content.columns.map((_, at) => line[at] ?? '');
                  const lines = content.lines.toSpliced(number, 1, filled.toSpliced(index, 1, target.value));
                  onChange({ ...content, lines });
                }}
              />
            </div>
          ))}
        </div>
      ))}
      {named.length > 0 && named.length < content.columns.length && (
        <span>
          <Switch size="small" checked={all} aria-label={t.showCells} onChange={setAll} /> {t.showCells}
        </span>
      )}
    </div>
  );
}

/** Whether a reason speaks of a column; names of columns are compared without case and signs. */
function mentions(reason: string, column: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9\u4e00-\u9fff]+/g, ' ')
      .trim();
  const name = plain(column);
  return name !== '' && ` ${plain(reason)} `.includes(` ${name} `);
}

/** Rejected rows with what they say, to be put right in place and tried again by themselves. */
export function RejectedRows({
  id,
  count,
  onRetried,
}: {
  readonly id: string;
  readonly count: number;
  readonly onRetried: (id: string) => void;
}): JSX.Element {
  const t = useImportStrings();
  const formats = useFormats();
  const { message } = App.useApp();
  const [page, setPage] = useState(1);
  const [changes, setChanges] = useState<ReadonlyMap<number, RowContent>>(new Map());
  const path = `/catalog/imports/${step(id)}`;
  const { data, error, refetch } = useRead<PageOf<RejectedRow>>(`${path}/rows`, {
    query: { offset: (page - 1) * SIZE, limit: SIZE },
  });
  const retry = useWrite<void, { readonly id: string }>(
    (api) => {
      const rows = [...changes].map(([row, content]) => ({ row, content }));
      return api.request('POST', `${path}/retry`, { body: { rows } });
    },
    { stale: ['/catalog'], onDone: (started) => onRetried(started.id) },
  );
  return (
    <section className="stack" aria-labelledby="rows-to-fix">
      <div className="section-head">
        <div>
          <h2 id="rows-to-fix">
            {t.fixTitle} ({formats.number(count)})
          </h2>
          <p className="lead">{t.fixLead}</p>
        </div>
        <div className="page-actions">
          <ExportButton<RejectedRow>
            name="rejected-rows"
            source={{
              kind: 'pages',
              path: `${path}/rows`,
              columns: [
                { head: t.row, value: ({ row }) => row },
                { head: t.reason, value: ({ reason }) => reason },
                {
                  head: 'content',
                  value: ({ content }) =>
                    content === null
                      ? null
                      : content.kind === 'text'
                        ? content.text
                        : content.lines.map((line) => line.join(' | ')).join('\n'),
                },
              ],
            }}
          />
          <Button
            type="primary"
            loading={retry.isPending}
            onClick={() => (changes.size === 0 ? message.info(t.nothingChanged) : retry.mutate())}
          >
            {t.retry(formats.number(changes.size))}
          </Button>
        </div>
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {retry.error !== null && <ProblemAlert problem={retry.error} />}
      {data === undefined && error === null && <Loading />}
      <ul className="rejected">
        {data?.items.map(({ row, reason, content, fixedBy }) => (
          <li key={row}>
            <p>
              <strong>
                {t.row} {row}
              </strong>{' '}
              <span className="wraps">{reason}</span> {fixedBy !== null && <Tag color="success">{t.fixed}</Tag>}
            </p>
            {content === null ? (
              <p className="soft">{t.noContent}</p>
            ) : (
              fixedBy === null && (
                <Cells
                  row={row}
                  reason={reason}
                  content={changes.get(row) ?? content}
                  onChange={(next) => setChanges(new Map(changes).set(row, next))}
                />
              )
            )}
          </li>
        ))}
      </ul>
      {(data?.total ?? 0) > SIZE && (
        <Pagination
          current={page}
          pageSize={SIZE}
          total={data?.total ?? 0}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  );
}
