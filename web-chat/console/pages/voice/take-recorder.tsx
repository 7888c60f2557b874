import { AudioOutlined, InboxOutlined } from '@ant-design/icons';
import { App, Button, Input, Upload } from 'antd';
import { type JSX, useEffect, useId, useRef, useState } from 'react';
import { type Recording, startRecording } from '../../../microphone/recorder.js';
import { encodeWav } from '../../../microphone/wav.js';
import { useVoiceStrings } from './voice-strings.js';

const rate = 16_000;

/** Any sound that the browser can play, as the mono WAVE file at 16 kHz that the server reads. */
async function toWav(file: File): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, rate);
  const sound = await context.decodeAudioData(await file.arrayBuffer());
  const mono = new OfflineAudioContext(1, Math.max(1, sound.length), rate);
  const source = mono.createBufferSource();
  source.buffer = sound;
  source.connect(mono.destination);
  source.start();
  return encodeWav((await mono.startRendering()).getChannelData(0), rate);
}

/** Records a take, or takes sound files; each is handed over with the name of its voice. */
export function TakeRecorder({
  label,
  busy,
  onTake,
}: {
  /** What is recorded, for the buttons' names. */
  readonly label: string;
  readonly busy: boolean;
  readonly onTake: (wav: Blob, speaker: string) => Promise<void>;
}): JSX.Element {
  const t = useVoiceStrings();
  const { message } = App.useApp();
  const field = useId();
  const [speaker, setSpeaker] = useState('A');
  const [active, setActive] = useState(false);
  const recording = useRef<Recording | null>(null);
  useEffect(() => () => recording.current?.cancel(), []);

  const toggle = async (): Promise<void> => {
    const running = recording.current;
    if (running !== null) {
      recording.current = null;
      setActive(false);
      await onTake(await running.stop(), speaker);
      return;
    }
    try {
      recording.current = await startRecording({ maxSeconds: 9 });
      setActive(true);
    } catch {
      message.error(t.noMicrophone);
    }
  };
  const drop = async (file: File): Promise<void> => {
    let wav: Blob;
    try {
      wav = await toWav(file);
    } catch {
      message.error(t.unreadable(file.name));
      return;
    }
    await onTake(wav, speaker);
  };

  return (
    <div className="take-recorder">
      <div className="take-speaker">
        <label htmlFor={field}>{t.speaker}</label>
        <Input
          id={field}
          aria-describedby={`${field}-hint`}
          value={speaker}
          maxLength={60}
          onChange={(event) => setSpeaker(event.target.value)}
        />
        <small id={`${field}-hint`}>{t.speakerHint}</small>
      </div>
      <Button
        icon={<AudioOutlined />}
        type={active ? 'primary' : 'default'}
        danger={active}
        aria-pressed={active}
        aria-label={`${active ? t.stop : t.record}: ${label}`}
        loading={busy}
        disabled={speaker.trim() === ''}
        onClick={() => void toggle()}
      >
        {active ? t.stop : t.record}
      </Button>
      <output>{active ? t.recording : ''}</output>
      <Upload.Dragger
        accept="audio/*"
        multiple
        showUploadList={false}
        disabled={busy || speaker.trim() === ''}
        beforeUpload={(file) => {
          void drop(file);
          return false;
        }}
      >
        <p>
          <InboxOutlined /> {t.drop}
        </p>
        <p className="ant-upload-hint">{t.dropHint}</p>
      </Upload.Dragger>
    </div>
  );
}
