import { ExperimentOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useRead } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { ExperimentDrawer } from './experiment-drawer.js';
import { useExperimentStrings } from './experiment-strings.js';
import type { Experiment } from './experiment-types.js';
import { StandingDrawer } from './standing-drawer.js';

function stateOf({ stopped, startsAt, endsAt }: Experiment, now: number): 'planned' | 'running' | 'stopped' | 'ended' {
  if (stopped !== null) return 'stopped';
  if (now < Date.parse(startsAt)) return 'planned';
  return now < Date.parse(endsAt) ? 'running' : 'ended';
}

/** Experiments: begun, looked at, stopped. */
export function ExperimentsPage(): JSX.Element {
  const t = useExperimentStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const [opened, setOpened] = useState<string | 'new' | null>(null);
  const { data, error, refetch, dataUpdatedAt } = useRead<{ readonly items: readonly Experiment[] }>('/experiments');
  const items = data?.items ?? [];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ExportButton<Experiment>
            name="experiments"
            source={{
              kind: 'rows',
              rows: items,
              columns: [
                { head: t.name, value: ({ name }) => name },
                { head: t.about, value: ({ about }) => about },
                { head: t.unit, value: ({ unit }) => unit.by },
                { head: 'starts', value: ({ startsAt }) => startsAt },
                { head: 'ends', value: ({ endsAt }) => endsAt },
                { head: t.status, value: (experiment) => stateOf(experiment, dataUpdatedAt) },
              ],
            }}
          />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {t.create}
          </Button>
        </>
      }
    >
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<ExperimentOutlined />} title={t.empty} steps={t.emptySteps} />
      ) : (
        error === null && (
          <DataTable<Experiment>
            label={t.title}
            rowKey="id"
            dataSource={items}
            loading={data === undefined}
            scroll={{ x: 820 }}
            columns={[
              { title: t.name, render: (_, { name }) => <strong className="wraps">{name}</strong> },
              { title: t.about, render: (_, { about }) => t.abouts[about] },
              { title: t.unit, render: (_, { unit }) => t.units[unit.by] },
              {
                title: t.when,
                render: (_, { startsAt, endsAt }) => `${formats.date(startsAt)} – ${formats.date(endsAt)}`,
              },
              { title: t.status, render: (_, experiment) => t.statuses[stateOf(experiment, dataUpdatedAt)] },
              {
                title: shared.actions,
                render: (_, { id, name }) => (
                  <Button size="small" aria-label={t.lookAt(name)} onClick={() => setOpened(id)}>
                    {t.look}
                  </Button>
                ),
              },
            ]}
          />
        )
      )}
      {opened === 'new' && <ExperimentDrawer onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'new' && <StandingDrawer id={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
