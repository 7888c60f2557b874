import { ReadOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { Button, Progress, Tag } from 'antd';
import type { JSX } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useTeachingStrings } from './teaching-strings.js';
import type { Run, Versions } from './teaching-types.js';

function RunResult({ run }: { readonly run: Run }): JSX.Element {
  const t = useTeachingStrings();
  const formats = useFormats();
  const { after, refusals, error } = run;
  return (
    <ul className="plain-list">
      {after !== null && (
        <li>{t.right(formats.number(after.corrections.right), formats.number(after.corrections.corrections))}</li>
      )}
      {refusals.map((refusal) => (
        <li key={refusal.reason === 'forgets' ? refusal.figure : refusal.reason}>
          {refusal.reason === 'forgets'
            ? t.forgets(
                t.figureNames[refusal.figure],
                formats.percent(refusal.before, 1),
                formats.percent(refusal.after, 1),
              )
            : t.learnsNothing}
        </li>
      ))}
      {error !== null && <li>{error}</li>}
    </ul>
  );
}

function VersionTable({ versions }: { readonly versions: Versions }): JSX.Element {
  const t = useTeachingStrings();
  const formats = useFormats();
  const rows = [...versions.items].reverse();
  return (
    <DataTable<Versions['items'][number]>
      label={t.versions}
      rowKey="number"
      dataSource={rows}
      scroll={{ x: 700 }}
      columns={[
        {
          title: t.versions,
          render: (_, { number }) => (
            <>
              {t.version(number)} {number === versions.inForce && <Tag color="success">{t.inForce}</Tag>}
            </>
          ),
        },
        { title: t.when, render: (_, { at }) => formats.dateTime(at) },
        { title: t.who, dataIndex: 'author' },
        {
          title: t.figures,
          render: (_, { before, after }) =>
            (['acts', 'spans', 'sentiment', 'urgency'] as const)
              .map(
                (name) =>
                  `${t.figureNames[name]} ${formats.percent(before.regression[name], 1)} → ${formats.percent(after.regression[name], 1)}`,
              )
              .join(' · '),
        },
      ]}
    />
  );
}

/** Has corrections learnt, shows how far that is, and steps between versions. */
export function ModelPanel({ corrections }: { readonly corrections: number }): JSX.Element {
  const t = useTeachingStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const { data: runs, error } = useRead<{ readonly items: readonly Run[] }>('/teaching/runs', {
    poll: (last) => (last?.items[0]?.status === 'running' ? 1_000 : false),
  });
  const running = runs?.items.find(({ status }) => status === 'running');
  const versions = useRead<Versions>('/teaching/versions', { poll: () => (running === undefined ? false : 2_000) });
  const stale = ['/teaching'];
  const start = useWrite<void, Run>((api) => api.request('POST', '/teaching/runs'), { stale });
  const stop = useWrite<string, null>((api, id) => api.request('DELETE', `/teaching/runs/${step(id)}`), { stale });
  const move = useWrite<'back' | 'forward', Versions>(
    (api, direction) => api.request('POST', '/teaching/versions/rollback', { body: { direction } }),
    { stale },
  );
  const failed = error ?? versions.error ?? start.error ?? stop.error ?? move.error;
  const inForce = versions.data?.inForce ?? 0;
  return (
    <div className="stack">
      <div className="section-head">
        <p>
          <strong>{t.version(inForce)}</strong> <Tag color="success">{t.inForce}</Tag>
        </p>
        <div className="page-actions">
          <Button
            icon={<StepBackwardOutlined />}
            disabled={inForce === 0}
            loading={move.isPending && move.variables === 'back'}
            onClick={() => move.mutate('back')}
          >
            {t.back}
          </Button>
          <Button
            icon={<StepForwardOutlined />}
            disabled={!versions.data?.items.some(({ previous }) => previous === inForce)}
            loading={move.isPending && move.variables === 'forward'}
            onClick={() => move.mutate('forward')}
          >
            {t.forward}
          </Button>
          <Button
            type="primary"
            disabled={corrections === 0 || running !== undefined}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t.learn(formats.number(corrections))}
          </Button>
        </div>
      </div>
      {failed !== null && <ProblemAlert problem={failed} />}
      {running !== undefined && (
        <div className="run" role="status">
          <span>
            {t.running}: {t.phases[running.phase]}
          </span>
          <Progress percent={Math.round(running.progress * 100)} aria-label={t.running} />
          <Button onClick={() => stop.mutate(running.id)}>{t.stop}</Button>
        </div>
      )}
      {versions.data !== undefined && versions.data.items.length > 0 && <VersionTable versions={versions.data} />}
      {runs?.items.length === 0 ? (
        (versions.data?.items.length ?? 0) === 0 && (
          <EmptyState icon={<ReadOutlined />} title={t.noRuns}>
            {t.noRunsText}
          </EmptyState>
        )
      ) : (
        <DataTable<Run>
          label={t.runs}
          rowKey="id"
          dataSource={runs?.items ?? []}
          loading={runs === undefined && error === null}
          scroll={{ x: 640 }}
          columns={[
            { title: t.run, render: (_, { startedAt }) => formats.dateTime(startedAt) },
            { title: t.who, dataIndex: 'author' },
            {
              title: t.tabs.corrections,
              align: 'right',
              dataIndex: 'corrections',
            },
            {
              title: shared.actions,
              render: (_, run) => (
                <>
                  <Tag
                    color={run.status === 'succeeded' ? 'success' : run.status === 'running' ? 'processing' : 'default'}
                  >
                    {t.statuses[run.status]}
                  </Tag>
                  <RunResult run={run} />
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
