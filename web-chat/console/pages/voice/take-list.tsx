import { DeleteOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useApi, useWrite } from '../../api/api-hooks.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useFormats } from '../../language/format.js';
import { useVoiceStrings } from './voice-strings.js';
import type { Take } from './voice-types.js';

/** Recordings, each to be listened to or deleted. */
export function TakeList({ takes }: { readonly takes: readonly Take[] }): JSX.Element {
  const t = useVoiceStrings();
  const api = useApi();
  const { message } = App.useApp();
  const formats = useFormats();
  const [playing, setPlaying] = useState<string | null>(null);
  const remove = useWrite<string, unknown>((client, id) => client.request('DELETE', `/voice/takes/${step(id)}`), {
    stale: ['/voice'],
  });
  const play = async (id: string): Promise<void> => {
    setPlaying(id);
    try {
      const address = URL.createObjectURL(await api.download(`/voice/takes/${step(id)}/audio`));
      const sound = new Audio(address);
      sound.onended = () => {
        URL.revokeObjectURL(address);
        setPlaying(null);
      };
      await sound.play();
    } catch (error) {
      setPlaying(null);
      if (error instanceof ApiProblem) message.error(error.detail);
    }
  };
  return (
    <ul className="take-list" aria-label={t.takes}>
      {takes.map(({ id, speaker, seconds }) => (
        <li key={id}>
          <span>
            {speaker} · {t.seconds(formats.number(seconds, 1))}
          </span>
          <Button
            type="text"
            size="small"
            icon={<PlayCircleOutlined />}
            aria-label={t.listen(speaker)}
            loading={playing === id}
            onClick={() => void play(id)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t.deleteTake(speaker)}
            loading={remove.isPending && remove.variables === id}
            onClick={() => remove.mutate(id)}
          />
        </li>
      ))}
    </ul>
  );
}
