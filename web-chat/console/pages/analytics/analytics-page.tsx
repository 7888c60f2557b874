import { BarChartOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/api-hooks.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { usePeriod } from '../../talk/period.js';
import { useAnalyticsStrings } from './analytics-strings.js';
import type { Overview } from './analytics-types.js';
import { FailuresPanel } from './failures-panel.js';
import { GoodsPanel } from './goods-panel.js';
import { OverviewPanel } from './overview-panel.js';

const tabs = ['overview', 'failures', 'goods'] as const;

/** What the talk of a period says about the shop. */
export function AnalyticsPage(): JSX.Element {
  const t = useAnalyticsStrings();
  const { tab: given } = useParams();
  const navigate = useNavigate();
  const tab = tabs.find((each) => each === given) ?? 'overview';
  const { period, control } = usePeriod(30);
  const { data, error, refetch } = useRead<Overview & { readonly previous: Overview }>('/analytics/overview', {
    query: { from: period.from },
  });
  return (
    <Page title={t.title} lead={t.lead} actions={control}>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.turns === 0 ? (
        <EmptyState icon={<BarChartOutlined />} title={t.empty} steps={t.emptySteps} />
      ) : (
        data !== undefined && (
          <Tabs
            activeKey={tab}
            onChange={(key) => navigate(`/analytics/${key}`)}
            destroyOnHidden
            items={[
              { key: 'overview', label: t.tabs.overview, children: <OverviewPanel figures={data} period={period} /> },
              { key: 'failures', label: t.tabs.failures, children: <FailuresPanel period={period} /> },
              { key: 'goods', label: t.tabs.goods, children: <GoodsPanel period={period} /> },
            ]}
          />
        )
      )}
    </Page>
  );
}
