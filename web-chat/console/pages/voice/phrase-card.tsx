import { DeleteOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Statistic, Tag } from 'antd';
import type { JSX } from 'react';
import { step } from '../../api/api-client.js';
import { useWrite } from '../../api/api-hooks.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { TakeList } from './take-list.js';
import { TakeRecorder } from './take-recorder.js';
import { useVoiceStrings } from './voice-strings.js';
import type { VoicePhrase } from './voice-types.js';

/** Below this share of own recordings that are found, the phrase is not worth announcing yet. */
const weakShare = 0.8;

/** One phrase: what to expect of it, its recordings, and how to add more. */
export function PhraseCard({ phrase }: { readonly phrase: VoicePhrase }): JSX.Element {
  const t = useVoiceStrings();
  const { modal, message } = App.useApp();
  const formats = useFormats();
  const path = `/voice/phrases/${step(phrase.id)}`;
  const add = useWrite<{ wav: Blob; speaker: string }, VoicePhrase>(
    (api, { wav, speaker }) => api.upload(`${path}/takes`, wav, { contentType: 'audio/wav', query: { speaker } }),
    { stale: ['/voice'], onDone: () => message.success(t.added) },
  );
  const remove = useWrite<void, unknown>((api) => api.request('DELETE', path), { stale: ['/voice'] });
  const { calibration, missingTakes, takes, text, language } = phrase;
  const share = (value: { hits: number; of: number }): string =>
    t.ofAll(formats.number(value.hits), formats.number(value.of));
  return (
    <Card
      title={
        <h2 className="card-title" lang={language}>
          {text} <Tag>{t.languages[language]}</Tag>
        </h2>
      }
      extra={
        <Button
          icon={<DeleteOutlined />}
          aria-label={t.removeNamed(text)}
          onClick={() => modal.confirm({ title: t.removeSure(text), okText: t.remove, onOk: () => remove.mutate() })}
        />
      }
    >
      {missingTakes > 0 && <Alert type="info" showIcon title={t.missing(missingTakes)} />}
      {calibration !== null && (
        <div className="phrase-figures">
          <div>
            <Statistic title={t.hits} value={share(calibration.expectedHits)} />
            <small>{t.hitsHint}</small>
          </div>
          <div>
            <Statistic title={t.falseAccepts} value={share(calibration.expectedFalseAccepts)} />
            <small>{t.falseHint(formats.percent(calibration.expectedFalseAccepts.atMost, 1))}</small>
          </div>
        </div>
      )}
      {calibration !== null && calibration.expectedHits.hits < weakShare * calibration.expectedHits.of && (
        <Alert type="warning" showIcon title={t.weak} />
      )}
      {takes.length > 0 && <TakeList takes={takes} />}
      <TakeRecorder
        label={text}
        busy={add.isPending}
        onTake={async (wav, speaker) => {
          await add.mutateAsync({ wav, speaker }).catch(() => undefined);
        }}
      />
      {add.error !== null && <ProblemAlert problem={add.error} />}
    </Card>
  );
}
