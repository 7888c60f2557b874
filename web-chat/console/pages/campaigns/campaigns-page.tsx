import { DeleteOutlined, EditOutlined, GiftOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { CampaignDrawer } from './campaign-drawer.js';
import { useCampaignStrings } from './campaign-strings.js';
import { type Campaign, type Discount, phaseOf } from './campaign-types.js';

function useOfferWords(): (campaign: Campaign) => string {
  const t = useCampaignStrings();
  const { number } = useFormats();
  const discountWords = (discount: Discount): string => {
    if (discount.type === 'percent') return t.percentOff(number(discount.value, 2));
    if (discount.type === 'amount') return t.amountOff(number(discount.value, 2));
    return t.types[discount.type];
  };
  return ({ discount, tiers, items, prizes, cards, reward }) => {
    if (discount !== undefined) return discountWords(discount);
    if (tiers !== undefined)
      return tiers.map(({ spend, off }) => t.tierText(number(spend, 2), number(off, 2))).join(' · ');
    if (items !== undefined) return t.rounds(number(items.length));
    if (prizes !== undefined) return t.prizeCount(number(prizes.length));
    return `${t.cardCount(number(cards?.length ?? 0))}${reward === undefined ? '' : ` → ${discountWords(reward.discount)}`}`;
  };
}

/** All campaigns; made, changed, ended. */
export function CampaignsPage(): JSX.Element {
  const t = useCampaignStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const offerWords = useOfferWords();
  const { modal } = App.useApp();
  const [opened, setOpened] = useState<Campaign | 'new' | null>(null);
  const { data, error, refetch, dataUpdatedAt } = useRead<{ readonly items: readonly Campaign[] }>('/campaigns');
  const end = useWrite<string, null>((api, id) => api.request('DELETE', `/campaigns/${step(id)}`), {
    stale: ['/campaigns', '/changes'],
  });
  const items = data?.items ?? [];
  const colors = { planned: 'processing', running: 'success', over: 'default' } as const;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ExportButton<Campaign>
            name="campaigns"
            source={{
              kind: 'rows',
              rows: items,
              columns: [
                { head: t.name, value: ({ name }) => name },
                { head: t.kind, value: ({ kind }) => kind },
                { head: 'starts', value: ({ startsAt }) => startsAt },
                { head: 'ends', value: ({ endsAt }) => endsAt },
                { head: t.offer, value: offerWords },
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
      {end.error !== null && <ProblemAlert problem={end.error} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<GiftOutlined />} title={t.empty} steps={t.emptySteps} />
      ) : (
        error === null && (
          <DataTable<Campaign>
            label={t.title}
            rowKey="id"
            dataSource={items}
            loading={data === undefined}
            scroll={{ x: 900 }}
            columns={[
              {
                title: t.name,
                render: (_, { name, phrases }) => (
                  <span className="wraps">
                    <strong>{name}</strong>
                    {phrases !== undefined && (
                      <span className="soft"> {phrases.map(({ text }) => `“${text}”`).join(' ')}</span>
                    )}
                  </span>
                ),
              },
              { title: t.kind, width: 130, render: (_, { kind }) => t.kinds[kind] },
              { title: t.offer, width: 200, render: (_, campaign) => offerWords(campaign) },
              {
                title: t.when,
                width: 260,
                render: (_, { startsAt, endsAt }) => `${formats.dateTime(startsAt)} – ${formats.dateTime(endsAt)}`,
              },
              {
                title: t.phase,
                width: 100,
                render: (_, campaign) => {
                  const phase = phaseOf(campaign, dataUpdatedAt);
                  return <Tag color={colors[phase]}>{t.phases[phase]}</Tag>;
                },
              },
              {
                title: shared.actions,
                width: 100,
                render: (_, campaign) => (
                  <>
                    <Button
                      type="text"
                      icon={<EditOutlined />}
                      aria-label={t.change(campaign.name)}
                      onClick={() => setOpened(campaign)}
                    />
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t.removeNamed(campaign.name)}
                      onClick={() =>
                        modal.confirm({
                          title: t.removeNamed(campaign.name),
                          content: t.removeSure(campaign.name),
                          okText: t.end,
                          onOk: () => end.mutateAsync(campaign.id).catch(() => {}),
                        })
                      }
                    />
                  </>
                ),
              },
            ]}
          />
        )
      )}
      {opened !== null && (
        <CampaignDrawer campaign={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}
