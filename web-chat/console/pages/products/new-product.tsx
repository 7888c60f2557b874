import { App, Form, Input, InputNumber, Modal } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { step } from '../../api/api-client.js';
import type { Written } from '../../api/graph-types.js';
import { useSessionInfo } from '../../api/use-session-info.js';
import { EntitySelect } from '../../components/entity-select.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useDraftId, useGraphWrite } from '../../drafts/draft-choice.js';
import { minorUnits } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useProductStrings } from './products-strings.js';

interface Fields {
  readonly id: string;
  readonly zh?: string;
  readonly en?: string;
  readonly categoryId: string;
  readonly price: number;
}

/** Asks for what a product can't be without; the rest is filled in in its own form, which opens next. */
export function NewProduct({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useProductStrings();
  const shared = useSharedStrings();
  const navigate = useNavigate();
  const draft = useDraftId();
  const { message } = App.useApp();
  const currency = useSessionInfo()?.currency ?? 'CNY';
  const [form] = Form.useForm<Fields>();
  const create = useGraphWrite<Fields, Written>(
    (api, { id, zh, en, categoryId, price }, query) =>
      api.request('POST', '/graph/entities', {
        query,
        body: {
          id: id.trim(),
          names: { zh: zh?.trim() ? [zh.trim()] : [], en: en?.trim() ? [en.trim()] : [] },
          categoryId,
          price: { amount: minorUnits(price, currency), currency },
        },
      }),
    {
      onDone: (_, { id }) => {
        message.success(draft === null ? t.savedLive : t.savedDraft);
        onClose();
        navigate(`/products/${step(id.trim())}`);
      },
    },
  );
  const needed = [{ required: true, message: t.needed }];
  return (
    <Modal
      open
      title={t.create}
      okText={t.create}
      confirmLoading={create.isPending}
      okButtonProps={{ htmlType: 'submit', form: 'new-product' }}
      onCancel={onClose}
    >
      <Form<Fields> id="new-product" form={form} layout="vertical" onFinish={(fields) => create.mutate(fields)}>
        <Form.Item name="id" label={t.sku} rules={[{ required: true, whitespace: true, message: t.needed }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="zh"
          label={t.nameIn(shared.languageZh)}
          dependencies={['en']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value: string | undefined) => {
                if (!value?.trim() && !String(getFieldValue('en') ?? '').trim()) throw new Error(t.oneName);
              },
            }),
          ]}
        >
          <Input maxLength={200} lang="zh" />
        </Form.Item>
        <Form.Item name="en" label={t.nameIn(shared.languageEn)}>
          <Input maxLength={200} lang="en" />
        </Form.Item>
        <Form.Item name="categoryId" label={t.category} rules={needed}>
          <EntitySelect kind="category" label={t.category} />
        </Form.Item>
        <Form.Item name="price" label={t.price} rules={needed}>
          <InputNumber min={0} max={1_000_000_000} suffix={currency} className="wide" />
        </Form.Item>
        {create.error !== null && <ProblemAlert problem={create.error} />}
      </Form>
    </Modal>
  );
}
