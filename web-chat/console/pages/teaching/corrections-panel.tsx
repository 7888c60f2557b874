import { DeleteOutlined, EditOutlined, ReadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useWrite } from '../../api/api-hooks.js';
import { useActWords } from '../../components/act-words.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { CorrectionDrawer } from './correction-drawer.js';
import { useTeachingStrings } from './teaching-strings.js';
import type { Correction } from './teaching-types.js';

/** Corrections that were kept; the last one of a text holds. */
export function CorrectionsPanel({ corrections }: { readonly corrections: readonly Correction[] }): JSX.Element {
  const t = useTeachingStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const actWords = useActWords();
  const [opened, setOpened] = useState<Correction | null>(null);
  const forget = useWrite<string, null>((api, id) => api.request('DELETE', `/teaching/corrections/${step(id)}`), {
    stale: ['/teaching'],
  });
  if (corrections.length === 0) {
    return <EmptyState icon={<ReadOutlined />} title={t.noCorrections} steps={t.noCorrectionsSteps} />;
  }
  return (
    <div className="stack">
      <div className="page-actions">
        <ExportButton<Correction>
          name="corrections"
          source={{
            kind: 'rows',
            rows: corrections,
            columns: [
              { head: t.when, value: ({ at }) => at },
              { head: t.who, value: ({ author }) => author },
              { head: t.said, value: ({ text }) => text },
              { head: 'reading', value: ({ reading }) => JSON.stringify(reading) },
            ],
          }}
        />
      </div>
      {forget.error !== null && <ProblemAlert problem={forget.error} />}
      <DataTable<Correction>
        label={t.tabs.corrections}
        rowKey="id"
        dataSource={corrections.toReversed()}
        scroll={{ x: 760 }}
        columns={[
          { title: t.said, render: (_, { text }) => <span className="wraps">{text}</span> },
          { title: t.reading, render: (_, { reading }) => reading.acts.map(actWords).join(' · ') },
          { title: t.who, dataIndex: 'author', width: 130 },
          { title: t.when, width: 170, render: (_, { at }) => formats.dateTime(at) },
          {
            title: shared.actions,
            width: 100,
            render: (_, correction) => (
              <>
                <Button
                  type="text"
                  icon={<EditOutlined />}
                  aria-label={t.correctNamed(correction.text.slice(0, 60))}
                  onClick={() => setOpened(correction)}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t.takeBack(correction.text.slice(0, 60))}
                  onClick={() => forget.mutate(correction.id)}
                />
              </>
            ),
          },
        ]}
      />
      {opened !== null && (
        <CorrectionDrawer
          said={opened.text}
          text={opened.text}
          reading={opened.reading}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
