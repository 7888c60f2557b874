import { ArrowLeftOutlined, DeleteOutlined } from '@ant-design/icons';
import { App, Button, Form, Tabs } from 'antd';
import { type JSX, useEffect, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { step } from '../../api/api-client.js';
import { useApi } from '../../api/api-hooks.js';
import { ApiProblem } from '../../api/api-problem.js';
import type { ProductDetail, ProductPatch, Written } from '../../api/graph-types.js';
import { EntityHistory } from '../../components/entity-history.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { DraftBar } from '../../drafts/draft-bar.js';
import { useDraftId, useGraphRead, useGraphWrite } from '../../drafts/draft-choice.js';
import { labelOf, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { ConflictDialog } from './conflict-dialog.js';
import { ProductFacts } from './product-facts.js';
import { changedFields, fieldsOf, type ProductFields, patchOf } from './product-fields.js';
import { useProductStrings } from './products-strings.js';
import { RelationsPanel } from './relations-panel.js';

/** One product with all that is known of it: facts, attributes, relations and history. */
export function ProductForm({ id }: { readonly id: string }): JSX.Element {
  const t = useProductStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const language = useLanguage();
  const navigate = useNavigate();
  const api = useApi();
  const draft = useDraftId();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<ProductFields>();
  const path = `/graph/entities/product/${step(id)}`;
  const { data, error, refetch } = useGraphRead<ProductDetail>(path);
  /** What the form was filled with: later versions are compared with it, not put over what is being typed. */
  const [opened, setOpened] = useState<ProductDetail | null>(null);
  const [theirs, setTheirs] = useState<ProductDetail | null>(null);
  const base = useMemo(() => (opened === null ? null : fieldsOf(opened.product)), [opened]);

  useEffect(() => {
    if (data === undefined || data === opened) return;
    const untouched = base === null || changedFields(base, form.getFieldsValue(true)).length === 0;
    if (untouched) {
      setOpened(data);
      form.setFieldsValue(fieldsOf(data.product));
    }
  }, [data, opened, base, form]);

  const save = useGraphWrite<{ readonly patch: ProductPatch; readonly tag: string | undefined }, Written>(
    (client, { patch, tag }, query) =>
      client.request('PATCH', path, { query, body: { patch }, ifMatch: tag === undefined ? null : `"${tag}"` }),
    {
      onDone: () => {
        message.success(draft === null ? t.savedLive : t.savedDraft);
        setTheirs(null);
        void reload();
      },
    },
  );
  const takeOut = useGraphWrite<void, Written>((client, _, query) => client.request('DELETE', path, { query }), {
    onDone: () => {
      message.success(draft === null ? t.savedLive : t.savedDraft);
      navigate('/products');
    },
  });

  async function reload(): Promise<void> {
    const { data: fresh } = await refetch();
    if (fresh === undefined) return;
    setOpened(fresh);
    form.setFieldsValue(fieldsOf(fresh.product));
  }

  async function showConflict(): Promise<void> {
    try {
      setTheirs(await api.request<ProductDetail>('GET', path, { query: { draft } }));
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      message.error(failure.detail);
    }
  }

  function submit(from: ProductDetail, to: ProductFields): void {
    const patch = patchOf(fieldsOf(from.product), to, from.product.offer.listPrice.currency);
    if (Object.keys(patch).length === 0) {
      message.info(t.nothingChanged);
      if (theirs !== null) {
        setTheirs(null);
        void reload();
      }
      return;
    }
    save.mutate({ patch, tag: from.tag }, { onError: (failure) => failure.status === 412 && void showConflict() });
  }

  const title = opened === null ? id : labelOf(opened.words, language, id);
  return (
    <Page
      title={title}
      lead={
        <>
          <Link to="/products">
            <ArrowLeftOutlined /> {t.back}
          </Link>{' '}
          · <code>{id}</code>
          {opened?.lastEdit && ` · ${t.lastEdit(opened.lastEdit.author, formats.dateTime(opened.lastEdit.at))}`}
        </>
      }
      actions={
        opened !== null && (
          <>
            <Button
              danger
              icon={<DeleteOutlined />}
              onClick={() =>
                modal.confirm({
                  title: t.takeOut,
                  content: t.takeOutSure,
                  okText: t.takeOut,
                  onOk: () => takeOut.mutateAsync().catch(() => {}),
                })
              }
            >
              {t.takeOut}
            </Button>
            <Button type="primary" htmlType="submit" form="product" loading={save.isPending}>
              {shared.save}
            </Button>
          </>
        )
      }
    >
      <DraftBar />
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {save.error !== null && save.error.status !== 412 && <ProblemAlert problem={save.error} />}
      {takeOut.error !== null && <ProblemAlert problem={takeOut.error} />}
      {opened === null && error === null && <Loading />}
      {opened !== null && (
        <Tabs
          items={[
            {
              key: 'facts',
              label: t.facts,
              forceRender: true,
              children: (
                <ProductFacts
                  form={form}
                  initial={fieldsOf(opened.product)}
                  currency={opened.product.offer.listPrice.currency}
                  onFinish={() => submit(opened, form.getFieldsValue(true))}
                />
              ),
            },
            { key: 'relations', label: t.relations, children: <RelationsPanel id={id} /> },
            {
              key: 'history',
              label: t.history,
              children: <EntityHistory entity={{ kind: 'product', id }} onUndone={() => void reload()} />,
            },
          ]}
        />
      )}
      {theirs !== null && opened !== null && (
        <ConflictDialog
          base={fieldsOf(opened.product)}
          mine={form.getFieldsValue(true)}
          theirs={fieldsOf(theirs.product)}
          lastEdit={theirs.lastEdit ?? null}
          saving={save.isPending}
          onSave={(chosen) => submit(theirs, chosen)}
          onDiscard={() => {
            setTheirs(null);
            void reload();
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </Page>
  );
}
