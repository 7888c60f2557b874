import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SpeechAlternative } from '../activity.js';
import { formatCount } from '../format.js';
import { acceptFiles, fileLimits, textLimits } from '../limits.js';
import { useStrings } from '../page-hooks.js';
import { useSessionText } from '../session-text.js';
import { useVoiceInput } from '../voice/microphone-button.js';
import type { WithToken } from '../voice/server-speech.js';
import { AttachButton, ChosenFiles } from './attach.js';
import { Icon } from './icons.js';

/**
 * Where the shopper writes or speaks. Enter sends and Shift+Enter breaks the line, except while an input method is
 * composing: there Enter picks a candidate (UI Events, `isComposing`; Safari reports key code 229 instead).
 */
export function Composer({
  ready,
  onSay,
  onSendFiles,
  onNotice,
  withToken,
}: {
  readonly ready: boolean;
  readonly onSay: (text: string, speech?: readonly SpeechAlternative[], receipt?: string) => void;
  readonly onSendFiles: (text: string, files: readonly File[]) => void;
  /** Says in the talk why something was not taken; null takes it back. */
  readonly onNotice: (words: string | null) => void;
  readonly withToken: WithToken;
}): JSX.Element {
  const { t, language } = useStrings();
  const [text, setText] = useSessionText('daogou.draft');
  const [files, setFiles] = useState<readonly File[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const voice = useVoiceInput({ ready, withToken, onSay });
  const { listening } = voice;

  useEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  const submit = (): void => {
    const words = text.trim();
    if ((words === '' && files.length === 0) || !ready) return;
    if (words.length > textLimits.accepted) {
      onNotice(t.tooLongText(formatCount(textLimits.accepted, language)));
      return;
    }
    onNotice(words.length > textLimits.read ? t.longText(formatCount(textLimits.read, language)) : null);
    if (files.length > 0) onSendFiles(words, files);
    else onSay(words);
    setText('');
    setFiles([]);
    field.current?.focus();
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const choose = (more: readonly File[]): void => {
    const { files: taken, tooLarge, tooMany } = acceptFiles(files, more);
    const limit = `${fileLimits.bytes / 1024 / 1024} MB`;
    setFiles(taken);
    onNotice(
      tooLarge !== null ? t.fileTooLarge(tooLarge.name, limit) : tooMany ? t.tooManyFiles(fileLimits.files) : null,
    );
    field.current?.focus();
  };
  const onPaste = (event: JSX.TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    choose(pasted);
  };

  return (
    <form
      class={listening ? 'composer composer-listening' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {voice.problem !== null && (
        <p class="composer-problem" role="alert">
          {voice.problem}
        </p>
      )}
      <ChosenFiles files={files} onRemove={(file) => setFiles(files.filter((other) => other !== file))} />
      <div class="composer-field">
        <AttachButton disabled={listening} onChoose={choose} />
        <textarea
          ref={field}
          rows={1}
          value={listening ? voice.interim : text}
          readOnly={listening}
          placeholder={listening ? voice.hint : t.composerHint}
          aria-label={t.composer}
          enterkeyhint="send"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const dropped = [...(event.dataTransfer?.files ?? [])];
            if (dropped.length === 0) return;
            event.preventDefault();
            choose(dropped);
          }}
        />
        {voice.button}
        <button
          type="submit"
          class="icon-button send"
          aria-label={t.send}
          aria-disabled={!ready || (text.trim() === '' && files.length === 0)}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
