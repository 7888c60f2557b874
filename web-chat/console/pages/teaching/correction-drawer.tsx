import { App, Button, Drawer, Form, Radio, Select } from 'antd';
import { type JSX, useState } from 'react';
import { useWrite } from '../../api/api-hooks.js';
import { useActWords } from '../../components/act-words.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { SpansField } from './spans-field.js';
import { useTeachingStrings } from './teaching-strings.js';
import { actNames, type Correction, type Reading } from './teaching-types.js';

/** Puts one reading right: it starts from what the model read. */
export function CorrectionDrawer({
  said,
  text,
  reading,
  onClose,
}: {
  readonly said: string;
  readonly text: string;
  readonly reading: Reading;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useTeachingStrings();
  const shared = useSharedStrings();
  const actWords = useActWords();
  const { message } = App.useApp();
  const [right, setRight] = useState<Reading>(reading);
  const [tried, setTried] = useState(false);
  const keep = useWrite<Reading, { readonly correction: Correction }>(
    (api, body) => api.request('POST', '/teaching/corrections', { body: { text, reading: body } }),
    {
      stale: ['/teaching'],
      onDone: () => {
        message.success(t.kept);
        onClose();
      },
    },
  );
  return (
    <Drawer
      open
      size={620}
      title={said.slice(0, 80)}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button
            type="primary"
            loading={keep.isPending}
            onClick={() => (right.acts.length === 0 ? setTried(true) : keep.mutate(right))}
          >
            {t.keep}
          </Button>
        </div>
      }
    >
      <Form layout="vertical">
        <Form.Item
          label={t.acts}
          htmlFor="correct-acts"
          {...(tried && right.acts.length === 0 ? { validateStatus: 'error', help: t.actsNeeded } : {})}
        >
          <Select
            id="correct-acts"
            mode="multiple"
            value={[...right.acts]}
            showSearch={{ optionFilterProp: 'label' }}
            options={actNames.map((value) => ({ value, label: actWords(value) }))}
            onChange={(acts: string[]) => setRight({ ...right, acts })}
          />
        </Form.Item>
        <Form.Item label={t.spans}>
          <SpansField text={text} spans={right.spans} onChange={(spans) => setRight({ ...right, spans })} />
        </Form.Item>
        <Form.Item label={t.sentiment}>
          <Radio.Group
            aria-label={t.sentiment}
            value={right.sentiment}
            options={(['negative', 'neutral', 'positive'] as const).map((value) => ({
              value,
              label: t.sentiments[value],
            }))}
            onChange={({ target }) => setRight({ ...right, sentiment: target.value as Reading['sentiment'] })}
          />
        </Form.Item>
        <Form.Item label={t.urgency}>
          <Radio.Group
            aria-label={t.urgency}
            value={right.urgency}
            options={(['calm', 'urgent'] as const).map((value) => ({ value, label: t.urgencies[value] }))}
            onChange={({ target }) => setRight({ ...right, urgency: target.value as Reading['urgency'] })}
          />
        </Form.Item>
      </Form>
      {keep.error !== null && <ProblemAlert problem={keep.error} />}
    </Drawer>
  );
}
