import { App, Button, DatePicker, Drawer, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useWrite } from '../../api/api-hooks.js';
import { useSessionInfo } from '../../api/use-session-info.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { type CampaignFields, campaignOf, fieldsOfCampaign, newCampaign } from './campaign-fields.js';
import { useCampaignStrings } from './campaign-strings.js';
import { type Campaign, type CampaignKind, campaignKinds } from './campaign-types.js';
import { KindFields } from './kind-fields.js';

/** Makes a campaign, or changes one; a campaign keeps its kind. */
export function CampaignDrawer({
  campaign,
  onClose,
}: {
  readonly campaign: Campaign | null;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useCampaignStrings();
  const shared = useSharedStrings();
  const { message } = App.useApp();
  const currency = useSessionInfo()?.currency ?? '';
  const [form] = Form.useForm<CampaignFields>();
  const [kind, setKind] = useState<CampaignKind>(campaign?.kind ?? 'voice-coupon');
  const [initial] = useState(() =>
    campaign === null ? newCampaign('voice-coupon', dayjs()) : fieldsOfCampaign(campaign),
  );
  const save = useWrite<CampaignFields, Campaign>(
    (api, fields) => {
      const body = campaignOf({ ...fields, kind }, campaign);
      return campaign === null
        ? api.request('POST', '/campaigns', { body })
        : api.request('PATCH', `/campaigns/${step(campaign.id)}`, { body });
    },
    {
      stale: ['/campaigns', '/changes'],
      onDone: () => {
        message.success(t.saved);
        onClose();
      },
    },
  );
  return (
    <Drawer
      open
      size={720}
      title={campaign === null ? t.create : t.change(campaign.name)}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button type="primary" htmlType="submit" form="campaign" loading={save.isPending}>
            {shared.save}
          </Button>
        </div>
      }
    >
      <Form<CampaignFields>
        id="campaign"
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={() => save.mutate(form.getFieldsValue(true))}
      >
        <Form.Item label={t.kind} extra={t.kindHints[kind]} htmlFor="campaign-kind">
          <Select
            id="campaign-kind"
            value={kind}
            disabled={campaign !== null}
            options={campaignKinds.map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(next: CampaignKind) => {
              const { name, range } = form.getFieldsValue(true);
              form.resetFields();
              form.setFieldsValue({ ...newCampaign(next, dayjs()), name, range });
              setKind(next);
            }}
          />
        </Form.Item>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: t.needed }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="range" label={t.when} rules={[{ required: true, message: t.needed }]}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} className="wide" />
        </Form.Item>
        <KindFields key={kind} kind={kind} currency={currency} />
        {save.error !== null && <ProblemAlert problem={save.error} />}
      </Form>
    </Drawer>
  );
}
