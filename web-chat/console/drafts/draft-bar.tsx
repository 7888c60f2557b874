import { EditOutlined, PlusOutlined, RocketOutlined } from '@ant-design/icons';
import { App, Button, Input, Select, Space } from 'antd';
import { type JSX, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { step } from '../api/api-client.js';
import { useRead, useWrite } from '../api/api-hooks.js';
import type { Draft, DraftSummary } from '../api/graph-types.js';
import { stringsHook } from '../language/language.js';
import { useSharedStrings } from '../language/shared-strings.js';
import { chooseDraft, useDraftId } from './draft-choice.js';

const useStrings = stringsHook({
  en: {
    where: 'Changes go',
    live: 'into the shop at once',
    draft: (name: string, count: number) => `into the draft “${name}” (${count})`,
    create: 'New draft',
    name: 'Name of the draft',
    review: 'Review and publish',
    gone: 'The draft that you worked in was published or discarded. Changes go into the shop again.',
    hint: 'A draft gathers changes; before they are published, conversations are replayed against them.',
  },
  zh: {
    where: '修改写入',
    live: '店铺，立即生效',
    draft: (name, count) => `草稿“${name}”（${count}）`,
    create: '新建草稿',
    name: '草稿名称',
    review: '检查并发布',
    gone: '你所在的草稿已发布或被放弃，修改将重新直接写入店铺。',
    hint: '草稿会收集修改；发布之前，可以用对话重放来查看影响。',
  },
});

/** Says where changes go on this page, and lets it be chosen. */
export function DraftBar(): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const { message } = App.useApp();
  const chosen = useDraftId();
  const [name, setName] = useState<string | null>(null);
  const { data } = useRead<{ readonly items: readonly DraftSummary[] }>('/drafts', { query: { status: 'open' } });
  const create = useWrite<string, Draft>((api, given) => api.request('POST', '/drafts', { body: { name: given } }), {
    stale: ['/drafts'],
    onDone: ({ id }) => {
      chooseDraft(id);
      setName(null);
    },
  });
  const items = data?.items;
  useEffect(() => {
    if (chosen === null || items === undefined || create.isPending) return;
    if (items.some(({ id }) => id === chosen) || create.data?.id === chosen) return;
    chooseDraft(null);
    message.info(t.gone);
  }, [chosen, items, create.isPending, create.data, message, t]);

  return (
    <section className={chosen === null ? 'draft-bar' : 'draft-bar draft-bar-on'} aria-label={t.where}>
      <EditOutlined aria-hidden />
      <span className="draft-where">{t.where}</span>
      <Select
        aria-label={t.where}
        value={chosen ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) => chooseDraft(value === '' ? null : value)}
        options={[
          { value: '', label: t.live },
          ...(items ?? []).map((draft) => ({ value: draft.id, label: t.draft(draft.name, draft.changeCount ?? 0) })),
        ]}
      />
      {name === null ? (
        <Button icon={<PlusOutlined />} title={t.hint} onClick={() => setName('')}>
          {t.create}
        </Button>
      ) : (
        <Space.Compact>
          <Input
            autoFocus
            aria-label={t.name}
            placeholder={t.name}
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => create.mutate(name)}
          />
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate(name)}>
            {shared.add}
          </Button>
        </Space.Compact>
      )}
      {create.error !== null && <span role="alert">{create.error.detail}</span>}
      {chosen !== null && (
        <Link className="draft-review" to={`/drafts/${step(chosen)}`}>
          <RocketOutlined /> {t.review}
        </Link>
      )}
    </section>
  );
}
