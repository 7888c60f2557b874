import { Alert, App, Button, Drawer, Tag } from 'antd';
import type { JSX } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useExperimentStrings } from './experiment-strings.js';
import type { Experiment, Standing } from './experiment-types.js';

/** How one experiment stands, and the button that ends it. */
export function StandingDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const t = useExperimentStrings();
  const formats = useFormats();
  const { modal } = App.useApp();
  const path = `/experiments/${step(id)}`;
  const { data, error, refetch } = useRead<Standing>(path, { poll: () => 10_000 });
  const stop = useWrite<void, Experiment>((api) => api.request('POST', `${path}/stop`), {
    stale: ['/experiments', '/changes'],
  });
  const armName = (arm: string): string => t.arms[arm] ?? arm;
  const metricName = (metric: string): string => t.metrics[metric] ?? metric;
  return (
    <Drawer open size={680} title={data?.experiment.name ?? t.title} onClose={onClose}>
      <div className="stack">
        {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
        {stop.error !== null && <ProblemAlert problem={stop.error} />}
        {data === undefined ? (
          error === null && <Loading />
        ) : (
          <>
            <p>
              <Tag>{t.statuses[data.status]}</Tag> {t.abouts[data.experiment.about]} ·{' '}
              {t.units[data.experiment.unit.by]} · {formats.date(data.experiment.startsAt)} –{' '}
              {formats.date(data.experiment.endsAt)}
            </p>
            {data.experiment.stopped !== null && (
              <Alert
                type="info"
                showIcon
                title={`${t.statuses.stopped}, ${formats.dateTime(data.experiment.stopped.at)}`}
                description={`${t.because}: ${data.experiment.stopped.because}`}
              />
            )}
            {data.broken.map(({ armId, metric }) => (
              <Alert
                key={`${armId} ${metric}`}
                type="error"
                showIcon
                title={t.broken(armName(armId), metricName(metric))}
              />
            ))}
            <DataTable<Standing['comparisons'][number]>
              label={t.difference}
              rowKey="armId"
              dataSource={data.comparisons}
              columns={[
                { title: t.arm, dataIndex: 'armId', render: armName },
                { title: t.metric, render: () => metricName(data.metric) },
                {
                  title: t.difference,
                  align: 'right',
                  render: (_, { difference }) => formats.number(difference, 3),
                },
                {
                  title: t.interval,
                  render: (_, { interval }) =>
                    interval === null
                      ? t.tooLittle
                      : `${formats.number(interval[0], 3)} … ${formats.number(interval[1], 3)}`,
                },
                {
                  title: t.verdict,
                  render: (_, { verdict }) => (
                    <Tag color={verdict === 'better' ? 'success' : verdict === 'worse' ? 'error' : 'default'}>
                      {t.verdicts[verdict]}
                    </Tag>
                  ),
                },
              ]}
            />
            <DataTable<Standing['means'][number]>
              label={t.mean}
              rowKey={({ metric, armId }) => `${metric} ${armId}`}
              dataSource={data.means}
              columns={[
                { title: t.metric, dataIndex: 'metric', render: metricName },
                { title: t.arm, dataIndex: 'armId', render: armName },
                { title: t.measured, dataIndex: 'units', align: 'right' },
                { title: t.mean, align: 'right', render: (_, { mean }) => formats.number(mean, 3) },
              ]}
            />
            {data.status === 'running' && (
              <Button
                danger
                className="start"
                loading={stop.isPending}
                onClick={() =>
                  modal.confirm({
                    title: t.stop,
                    content: t.stopSure,
                    okText: t.stop,
                    onOk: () => stop.mutateAsync().catch(() => {}),
                  })
                }
              >
                {t.stop}
              </Button>
            )}
          </>
        )}
      </div>
    </Drawer>
  );
}
