import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { type JSX, useState } from 'react';
import { useApi } from '../../api/api-hooks.js';
import { ApiProblem } from '../../api/api-problem.js';
import { availabilities, type Product } from '../../api/graph-types.js';
import { useSessionInfo } from '../../api/use-session-info.js';
import { useAvailabilityWords } from '../../components/availability.js';
import { DataTable } from '../../components/data-table.js';
import { EntitySelect } from '../../components/entity-select.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useDraftId, useGraphWrite } from '../../drafts/draft-choice.js';
import { labelOf, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { type BulkFields, type BulkKind, type BulkOperation, bulkKinds, operationOf } from './bulk-operation.js';
import { attributeRows } from './product-fields.js';
import { useProductStrings } from './products-strings.js';

/** Products by id, or all that a search finds. */
export type BulkSelection =
  | { readonly ids: readonly string[] }
  | { readonly q: string; readonly category: string | null };

interface BulkResult {
  readonly matched: number;
  readonly changed: number;
  readonly sample: readonly { readonly productId: string; readonly before: Product; readonly after: Product | null }[];
  readonly refused: readonly { readonly productId: string; readonly reason: string }[];
}

function select(selection: BulkSelection): unknown {
  if ('ids' in selection) return selection;
  return {
    ...(selection.q === '' ? {} : { q: selection.q }),
    ...(selection.category === null ? {} : { category: selection.category }),
  };
}

function useSummary(): (product: Product, fields: BulkFields) => string {
  const formats = useFormats();
  const availability = useAvailabilityWords();
  return ({ offer, categoryId, brandId, attributes }, { kind, attributeId }) => {
    switch (kind) {
      case 'availability':
        return availability[offer.availability];
      case 'stock':
        return offer.stock === null ? '–' : formats.number(offer.stock);
      case 'category':
        return categoryId;
      case 'brand':
        return brandId ?? '–';
      case 'attribute': {
        const row = attributeRows(attributes).find((each) => each.attributeId === attributeId);
        return row === undefined ? '–' : `${[row.value].flat().join(', ')} ${row.unit ?? ''}`.trim();
      }
      default:
        return formats.money(offer.price);
    }
  };
}

/** Changes many products at once: what would change is shown before it is done. */
export function BulkDialog({
  selection,
  count,
  onClose,
}: {
  readonly selection: BulkSelection;
  readonly count: number;
  readonly onClose: (changed: boolean) => void;
}): JSX.Element {
  const t = useProductStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const language = useLanguage();
  const availability = useAvailabilityWords();
  const summary = useSummary();
  const api = useApi();
  const draft = useDraftId();
  const { message } = App.useApp();
  const currency = useSessionInfo()?.currency ?? 'CNY';
  const [form] = Form.useForm<BulkFields>();
  const fields: BulkFields = Form.useWatch([], form) ?? { kind: 'percent' };
  const [preview, setPreview] = useState<{ readonly for: string; readonly result: BulkResult } | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [looking, setLooking] = useState(false);
  const operation = operationOf(fields, currency);
  const current = JSON.stringify(operation);
  const shown = preview?.for === current ? preview.result : null;
  const apply = useGraphWrite<BulkOperation, BulkResult>(
    (client, input, query) =>
      client.request('POST', '/graph/bulk', { query, body: { select: select(selection), operation: input } }),
    {
      onDone: ({ changed }) => {
        message.success(t.changed(formats.number(changed)));
        onClose(true);
      },
    },
  );

  async function look(): Promise<void> {
    if (operation === null) return;
    setLooking(true);
    try {
      const body = { select: select(selection), operation, dryRun: true };
      const result = await api.request<BulkResult>('POST', '/graph/bulk', { query: { draft }, body });
      setPreview({ for: current, result });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setLooking(false);
    }
  }

  const words: Readonly<Record<BulkKind, string>> = {
    percent: t.opPercent,
    amount: t.opAmount,
    availability: t.opAvailability,
    stock: t.opStock,
    category: t.opCategory,
    brand: t.opBrand,
    attribute: t.opAttribute,
    delete: t.opDelete,
  };
  const failed = apply.error ?? problem;
  return (
    <Modal
      open
      width={760}
      title={t.bulkTitle(formats.number(count))}
      onCancel={() => onClose(false)}
      footer={[
        <Button key="cancel" onClick={() => onClose(false)}>
          {shared.cancel}
        </Button>,
        <Button key="look" disabled={operation === null} loading={looking} onClick={() => void look()}>
          {t.preview}
        </Button>,
        <Button
          key="apply"
          type="primary"
          danger={fields.kind === 'delete'}
          disabled={operation === null || shown === null || shown.changed === 0}
          loading={apply.isPending}
          onClick={() => operation !== null && apply.mutate(operation)}
        >
          {t.apply(formats.number(shown?.changed ?? count))}
        </Button>,
      ]}
    >
      <Form<BulkFields> form={form} layout="vertical" initialValues={{ kind: 'percent' }} onFinish={() => void look()}>
        <Form.Item name="kind" label={t.operation}>
          <Select options={bulkKinds.map((value) => ({ value, label: words[value] }))} />
        </Form.Item>
        {fields.kind === 'percent' && (
          <Form.Item name="percent" label={t.opPercent} extra={t.percentHint}>
            <InputNumber min={-99} max={1_000} suffix="%" className="wide" />
          </Form.Item>
        )}
        {fields.kind === 'amount' && (
          <Form.Item name="amount" label={t.opAmount}>
            <InputNumber min={-1_000_000_000} max={1_000_000_000} suffix={currency} className="wide" />
          </Form.Item>
        )}
        {fields.kind === 'availability' && (
          <Form.Item name="availability" label={t.availability}>
            <Select options={availabilities.map((value) => ({ value, label: availability[value] }))} />
          </Form.Item>
        )}
        {fields.kind === 'stock' && (
          <Form.Item name="stock" label={t.stock}>
            <InputNumber min={0} max={1_000_000_000} precision={0} placeholder={t.stockUnknown} className="wide" />
          </Form.Item>
        )}
        {fields.kind === 'category' && (
          <Form.Item name="categoryId" label={t.category}>
            <EntitySelect kind="category" label={t.category} />
          </Form.Item>
        )}
        {fields.kind === 'brand' && (
          <Form.Item name="brandId" label={t.brand}>
            <EntitySelect kind="brand" label={t.brand} clearable />
          </Form.Item>
        )}
        {fields.kind === 'attribute' && (
          <>
            <Form.Item name="attributeId" label={t.attribute}>
              <EntitySelect kind="attribute" label={t.attribute} />
            </Form.Item>
            <Form.Item name="value" label={t.value}>
              <Input maxLength={1_000} allowClear />
            </Form.Item>
          </>
        )}
      </Form>
      {failed !== null && <ProblemAlert problem={failed} />}
      {shown !== null && (
        <section className="stack" aria-live="polite">
          <p>
            <strong>{t.willChange(formats.number(shown.changed), formats.number(shown.matched))}</strong>
          </p>
          <DataTable
            label={t.preview}
            rowKey="productId"
            size="small"
            dataSource={[...shown.sample]}
            columns={[
              {
                title: t.name,
                render: (_, { before, productId }) => labelOf(before.names, language, productId),
              },
              { title: t.before, render: (_, { before }) => summary(before, fields) },
              { title: t.after, render: (_, { after }) => (after === null ? t.takenOut : summary(after, fields)) },
            ]}
          />
          {shown.refused.length > 0 && (
            <ul className="refused">
              {shown.refused.slice(0, 50).map(({ productId, reason }) => (
                <li key={productId}>
                  {t.refused}: <code>{productId}</code> {reason}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Modal>
  );
}
