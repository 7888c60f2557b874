import { FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Space, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { Draft, DraftSummary } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { chooseDraft } from '../../drafts/draft-choice.js';
import { useFormats } from '../../language/format.js';
import { useDraftStrings } from './drafts-strings.js';

const statuses = ['open', 'published', 'discarded'] as const;

/** Drafts by status, and a new one. */
export function DraftList(): JSX.Element {
  const t = useDraftStrings();
  const formats = useFormats();
  const navigate = useNavigate();
  const [status, setStatus] = useState<(typeof statuses)[number]>('open');
  const [name, setName] = useState('');
  const { data, error, refetch } = useRead<{ readonly items: readonly DraftSummary[] }>('/drafts', {
    query: { status },
  });
  const create = useWrite<string, Draft>((api, given) => api.request('POST', '/drafts', { body: { name: given } }), {
    stale: ['/drafts'],
    onDone: ({ id }) => {
      chooseDraft(id);
      navigate(`/drafts/${step(id)}`);
    },
  });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Space.Compact>
          <Input
            aria-label={t.createName}
            placeholder={t.createName}
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => create.mutate(name.trim())}
          />
          <Button
            type="primary"
            icon={<PlusOutlined />}
            loading={create.isPending}
            onClick={() => create.mutate(name.trim())}
          >
            {t.create}
          </Button>
        </Space.Compact>
      }
    >
      <Segmented
        className="start"
        aria-label={t.status}
        value={status}
        options={statuses.map((value) => ({ value, label: t.statuses[value] }))}
        onChange={(value) => setStatus(value)}
      />
      {(error ?? create.error) !== null && (
        <ProblemAlert problem={(error ?? create.error) as NonNullable<typeof error>} onRetry={() => void refetch()} />
      )}
      {data?.items.length === 0 ? (
        <EmptyState icon={<FileTextOutlined />} title={t.empty} steps={status === 'open' ? t.emptySteps : []} />
      ) : (
        <DataTable<DraftSummary>
          label={t.title}
          rowKey="id"
          dataSource={data?.items ?? []}
          loading={data === undefined && error === null}
          scroll={{ x: 640 }}
          columns={[
            {
              title: t.name,
              render: (_, draft) => <Link to={`/drafts/${step(draft.id)}`}>{draft.name || draft.id}</Link>,
            },
            { title: t.changes, dataIndex: 'changeCount', align: 'right', width: 110 },
            { title: t.author, dataIndex: 'author', width: 150 },
            { title: t.updated, dataIndex: 'updatedAt', width: 190, render: (at: string) => formats.dateTime(at) },
            {
              title: t.status,
              dataIndex: 'status',
              width: 120,
              render: (value: DraftSummary['status']) => (
                <Tag color={value === 'published' ? 'success' : value === 'open' ? 'processing' : 'default'}>
                  {t.statuses[value]}
                </Tag>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
