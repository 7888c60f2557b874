import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { JSX } from 'react';
import { useWrite } from '../../api/api-hooks.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { type Guardrails, type PricingSettings, pricingModes } from './price-types.js';
import { usePriceStrings } from './prices-strings.js';

const shares = ['marginOverCost', 'lowest', 'highest', 'step', 'largestMove'] as const;
const bounds: Readonly<Record<(typeof shares)[number], readonly [number, number]>> = {
  marginOverCost: [0, 1_000],
  lowest: [1, 100],
  highest: [100, 1_000],
  step: [0.1, 50],
  largestMove: [1, 100],
};

interface Fields extends Omit<PricingSettings, 'guardrails' | 'events'> {
  /** Shares in per cent. */
  readonly guardrails: Omit<Guardrails, 'endings'> & { readonly endings: readonly string[] };
  readonly events: readonly { readonly name: string; readonly days: readonly [Dayjs, Dayjs] }[];
}

function fieldsOf({ guardrails, events, ...rest }: PricingSettings): Fields {
  const percent = Object.fromEntries(shares.map((name) => [name, Number((guardrails[name] * 100).toFixed(4))]));
  return {
    ...rest,
    guardrails: { ...guardrails, ...percent, endings: guardrails.endings.map(String) },
    events: events.map(({ name, from, to }) => ({ name, days: [dayjs(from), dayjs(to)] })),
  };
}

function settingsOf({ guardrails, events, mode, holdMinutes }: Fields): PricingSettings {
  const asShares = Object.fromEntries(shares.map((name) => [name, Number((guardrails[name] / 100).toFixed(6))]));
  return {
    mode,
    holdMinutes,
    guardrails: { ...guardrails, ...asShares, endings: guardrails.endings.map(Number) },
    events: (events ?? []).map(({ name, days: [from, to] }) => ({
      name,
      from: from.format('YYYY-MM-DD'),
      to: to.format('YYYY-MM-DD'),
    })),
  };
}

/** Mode, guardrails, price hold and calendar. */
export function RulesForm({ settings }: { readonly settings: PricingSettings }): JSX.Element {
  const t = usePriceStrings();
  const shared = useSharedStrings();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const save = useWrite<PricingSettings, PricingSettings>(
    (api, body) => api.request('PATCH', '/pricing/settings', { body }),
    { stale: ['/pricing', '/prices', '/catalog', '/changes'], onDone: () => message.success(t.saved) },
  );
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="stack"
      initialValues={fieldsOf(settings)}
      scrollToFirstError={{ focus: true }}
      onFinish={(fields) => save.mutate(settingsOf(fields))}
    >
      <Card title={t.mode}>
        <Form.Item name="mode" noStyle>
          <Radio.Group
            aria-label={t.mode}
            vertical
            options={pricingModes.map((value) => ({
              value,
              label: (
                <>
                  {t.modes[value]} <span className="soft">{t.modeHints[value]}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
      </Card>
      <Card title={t.guardrails}>
        <div className="field-grid">
          {shares.map((name) => (
            <Form.Item key={name} name={['guardrails', name]} label={t[name]} rules={needed}>
              <InputNumber className="wide" min={bounds[name][0]} max={bounds[name][1]} suffix="%" />
            </Form.Item>
          ))}
          <Form.Item name={['guardrails', 'minHoursBetweenMoves']} label={t.minHoursBetweenMoves} rules={needed}>
            <InputNumber className="wide" min={0} max={8_760} />
          </Form.Item>
          <Form.Item name={['guardrails', 'endings']} label={t.endings} extra={t.endingsHint}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name={['guardrails', 'endingOf']} label={t.endingOf} rules={needed}>
            <InputNumber className="wide" min={1} max={100_000} precision={0} />
          </Form.Item>
          <Form.Item name="holdMinutes" label={t.holdMinutes} rules={needed}>
            <InputNumber className="wide" min={0} max={10_080} precision={0} />
          </Form.Item>
        </div>
      </Card>
      <Card title={t.calendar}>
        <p className="soft">{t.calendarHint}</p>
        <Form.List name="events">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name: index }) => (
                <div className="row-fields" key={key}>
                  <div className="row-main field-grid">
                    <Form.Item name={[index, 'name']} label={t.event} rules={needed}>
                      <Input maxLength={100} />
                    </Form.Item>
                    <Form.Item name={[index, 'days']} label={t.days} rules={needed}>
                      <DatePicker.RangePicker className="wide" />
                    </Form.Item>
                  </div>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t.removeEvent(index + 1)}
                    onClick={() => remove(index)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t.addEvent}
              </Button>
            </>
          )}
        </Form.List>
      </Card>
      {save.error !== null && <ProblemAlert problem={save.error} />}
      <Button type="primary" htmlType="submit" className="start" loading={save.isPending}>
        {shared.save}
      </Button>
    </Form>
  );
}
