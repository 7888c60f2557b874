import { StopOutlined } from '@ant-design/icons';
import { App, Button, Tabs, Tag } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { InputsPanel } from './inputs-panel.js';
import { PassesPanel } from './passes-panel.js';
import type { PricingSettings } from './price-types.js';
import { usePriceStrings } from './prices-strings.js';
import { ProductPrice } from './product-price.js';
import { RulesForm } from './rules-form.js';

const tabs = ['proposals', 'product', 'rules', 'inputs'] as const;

/** Proposals, one product's price, guardrails, and what pricing rests on; the switch that ends it all stands on top. */
export function PricesPage(): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const { tab: given } = useParams();
  const tab = tabs.find((each) => each === given) ?? 'proposals';
  const { data: settings, error, refetch } = useRead<PricingSettings>('/pricing/settings');
  const stop = useWrite<void, { readonly restored: number }>((api) => api.request('POST', '/pricing/stop'), {
    stale: ['/pricing', '/prices', '/catalog', '/graph', '/changes'],
    onDone: ({ restored }) => message.success(t.stopped(formats.number(restored))),
  });
  return (
    <Page
      title={t.title}
      lead={
        <>
          {t.lead}{' '}
          {settings !== undefined && (
            <Tag color={settings.mode === 'off' ? 'default' : 'processing'}>
              {t.mode}: {t.modes[settings.mode]}
            </Tag>
          )}
        </>
      }
      actions={
        <Button
          danger
          type="primary"
          icon={<StopOutlined />}
          loading={stop.isPending}
          onClick={() =>
            modal.confirm({
              title: t.stop,
              content: t.stopSure,
              okText: t.stop,
              okButtonProps: { danger: true },
              onOk: () => stop.mutateAsync().catch(() => {}),
            })
          }
        >
          {t.stop}
        </Button>
      }
    >
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {stop.error !== null && <ProblemAlert problem={stop.error} />}
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => navigate(`/prices/${key}`)}
        items={[
          {
            key: 'proposals',
            label: t.tabs.proposals,
            children: settings === undefined ? error === null && <Loading /> : <PassesPanel mode={settings.mode} />,
          },
          { key: 'product', label: t.tabs.product, children: <ProductPrice /> },
          {
            key: 'rules',
            label: t.tabs.rules,
            children: settings === undefined ? error === null && <Loading /> : <RulesForm settings={settings} />,
          },
          { key: 'inputs', label: t.tabs.inputs, children: <InputsPanel /> },
        ]}
      />
    </Page>
  );
}
