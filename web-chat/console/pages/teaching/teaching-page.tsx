import { Alert, Tabs } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/api-hooks.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { CorrectionsPanel } from './corrections-panel.js';
import { ModelPanel } from './model-panel.js';
import { QueuePanel } from './queue-panel.js';
import { useTeachingStrings } from './teaching-strings.js';
import type { Correction } from './teaching-types.js';

const tabs = ['queue', 'corrections', 'model'] as const;

/** What the model was unsure of, what was put right, and what it made of that. */
export function TeachingPage(): JSX.Element {
  const t = useTeachingStrings();
  const navigate = useNavigate();
  const { tab: given } = useParams();
  const tab = tabs.find((each) => each === given) ?? 'queue';
  const { data, error, refetch } = useRead<{ readonly items: readonly Correction[] }>('/teaching/corrections');
  const closed = error?.reason === 'no_model' || error?.reason === 'not_teachable';
  return (
    <Page title={t.title} lead={t.lead}>
      {closed ? (
        <Alert type="info" showIcon title={t.closed} description={error?.detail} />
      ) : error !== null ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <Tabs
          activeKey={tab}
          destroyOnHidden
          onChange={(key) => navigate(`/teaching/${key}`)}
          items={[
            { key: 'queue', label: t.tabs.queue, children: <QueuePanel /> },
            {
              key: 'corrections',
              label: `${t.tabs.corrections} (${data.items.length})`,
              children: <CorrectionsPanel corrections={data.items} />,
            },
            { key: 'model', label: t.tabs.model, children: <ModelPanel corrections={data.items.length} /> },
          ]}
        />
      )}
    </Page>
  );
}
