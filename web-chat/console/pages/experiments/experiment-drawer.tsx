import { App, Button, DatePicker, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type JSX, useState } from 'react';
import { useWrite } from '../../api/api-hooks.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useExperimentStrings } from './experiment-strings.js';
import { armsAbout, type Experiment, type ExperimentUnit } from './experiment-types.js';

interface Fields {
  readonly name: string;
  readonly about: Experiment['about'];
  readonly by: ExperimentUnit['by'];
  readonly days: number;
  readonly range: readonly [Dayjs, Dayjs];
  readonly falseAlarm: number;
}

const HOURS_A_DAY = 24;

function unitOf({ about, by, days }: Fields): ExperimentUnit {
  if (about === 'replies') return { by: 'conversation' };
  return by === 'time-block' ? { by, hours: days * HOURS_A_DAY } : { by: 'product' };
}

/** Asks for a new experiment. */
export function ExperimentDrawer({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useExperimentStrings();
  const shared = useSharedStrings();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const about = Form.useWatch('about', form) ?? 'prices';
  const by = Form.useWatch('by', form) ?? 'product';
  const [initial] = useState(
    (): Fields => ({
      name: '',
      about: 'prices',
      by: 'product',
      days: 1,
      range: [dayjs().startOf('day'), dayjs().startOf('day').add(28, 'day')],
      falseAlarm: 5,
    }),
  );
  const start = useWrite<Fields, Experiment>(
    (api, fields) =>
      api.request('POST', '/experiments', {
        body: {
          name: fields.name,
          about: fields.about,
          unit: unitOf(fields),
          arms: armsAbout[fields.about].map((id) => ({ id, weight: 1 })),
          startsAt: fields.range[0].toISOString(),
          endsAt: fields.range[1].toISOString(),
          falseAlarm: fields.falseAlarm / 100,
        },
      }),
    {
      stale: ['/experiments', '/changes'],
      onDone: () => {
        message.success(t.started);
        onClose();
      },
    },
  );
  const needed = [{ required: true, message: t.needed }];
  return (
    <Drawer
      open
      size={560}
      title={t.create}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button type="primary" htmlType="submit" form="experiment" loading={start.isPending}>
            {t.create}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        id="experiment"
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => start.mutate(form.getFieldsValue(true))}
      >
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: t.needed }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="about" label={t.about}>
          <Radio.Group
            vertical
            options={(['prices', 'replies'] as const).map((value) => ({
              value,
              label: (
                <>
                  {t.abouts[value]} <span className="soft">{t.aboutHints[value]}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
        {about === 'prices' && (
          <Form.Item name="by" label={t.unit}>
            <Select options={(['product', 'time-block'] as const).map((value) => ({ value, label: t.units[value] }))} />
          </Form.Item>
        )}
        {about === 'prices' && by === 'time-block' && (
          <Form.Item name="days" label={t.days} rules={needed}>
            <InputNumber className="wide" min={1} max={28} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="range" label={t.when} rules={needed}>
          <DatePicker.RangePicker className="wide" />
        </Form.Item>
        <Form.Item name="falseAlarm" label={t.falseAlarm} rules={needed}>
          <InputNumber className="wide" min={0.1} max={49} suffix="%" />
        </Form.Item>
        {start.error !== null && <ProblemAlert problem={start.error} />}
      </Form>
    </Drawer>
  );
}
