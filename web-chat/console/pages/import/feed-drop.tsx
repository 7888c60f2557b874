import { InboxOutlined } from '@ant-design/icons';
import { Button, Card, Progress, Radio, Upload } from 'antd';
import { type JSX, useRef, useState } from 'react';
import { useApi, useWrite } from '../../api/api-hooks.js';
import { ApiProblem } from '../../api/api-problem.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useImportStrings } from './import-strings.js';
import { feedTypeOf } from './import-types.js';

type Mode = 'merge' | 'replace';

/** Takes a feed by drop or by choice and sends it, telling how much has gone. */
export function FeedDrop({ onStarted }: { readonly onStarted: (id: string) => void }): JSX.Element {
  const t = useImportStrings();
  const formats = useFormats();
  const api = useApi();
  const [mode, setMode] = useState<Mode>('merge');
  const [sending, setSending] = useState<{
    readonly name: string;
    readonly size: number;
    readonly share: number;
  } | null>(null);
  const [wrong, setWrong] = useState<ApiProblem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const send = useWrite<File, { readonly id: string }>(
    async (_, file) => {
      const controller = new AbortController();
      stop.current = controller;
      setSending({ name: file.name, size: file.size, share: 0 });
      try {
        return await api.upload<{ readonly id: string }>('/catalog/imports', file, {
          query: { mode, name: file.name },
          contentType: feedTypeOf(file.name) ?? '',
          onSent: (share) => setSending((standing) => standing && { ...standing, share }),
          signal: controller.signal,
        });
      } finally {
        setSending(null);
      }
    },
    { stale: ['/catalog'], onDone: ({ id }) => onStarted(id) },
  );

  function take(file: File): void {
    setWrong(null);
    send.reset();
    if (feedTypeOf(file.name) === null) setWrong(new ApiProblem(415, t.unknownFormat(file.name)));
    else send.mutate(file);
  }

  const problem = wrong ?? (send.error?.reason === 'stopped' ? null : send.error);
  return (
    <Card>
      <div className="stack">
        <fieldset className="modes">
          <legend>{t.mode}</legend>
          <Radio.Group
            value={mode}
            onChange={({ target }) => setMode(target.value as Mode)}
            options={[
              {
                value: 'merge',
                label: (
                  <>
                    {t.merge} <span className="soft">{t.mergeHint}</span>
                  </>
                ),
              },
              {
                value: 'replace',
                label: (
                  <>
                    {t.replace} <span className="soft">{t.replaceHint}</span>
                  </>
                ),
              },
            ]}
          />
        </fieldset>
        <Upload.Dragger
          multiple={false}
          showUploadList={false}
          disabled={sending !== null}
          beforeUpload={(file) => {
            take(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p className="ant-upload-text">{t.drop}</p>
          <p className="ant-upload-hint">{t.formats}</p>
        </Upload.Dragger>
        {sending !== null && (
          <div className="run" role="status">
            <span>
              {t.sending} {sending.name} ({formats.bytes(sending.size)})
            </span>
            <Progress percent={Math.round(sending.share * 100)} aria-label={t.sending} />
            <Button onClick={() => stop.current?.abort()}>{t.stop}</Button>
          </div>
        )}
        {problem !== null && (
          <ProblemAlert problem={problem.status === 0 ? new ApiProblem(0, t.lost, 'lost') : problem} />
        )}
      </div>
    </Card>
  );
}
