import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fileLimits } from '../limits.js';
import { useStrings } from '../page-hooks.js';
import { useRoving } from '../roving.js';
import { Icon } from './icons.js';

/** A preview of a picture that was chosen; its address lives as long as it is shown. */
function Preview({ file }: { readonly file: File }): JSX.Element {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url === null ? <Icon name="file" /> : <img src={url} alt="" />;
}

/** Files that go out with the next message; each can be taken back. */
export function ChosenFiles({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}): JSX.Element | null {
  const { t } = useStrings();
  const roving = useRoving(files.length);
  if (files.length === 0) return null;
  return (
    <ul class="chosen-files" aria-label={t.attached} {...roving.handlers}>
      {files.map((file, index) => (
        <li key={`${index}:${file.name}`}>
          <Preview file={file} />
          <span dir="auto">{file.name}</span>
          <button
            type="button"
            class="chip-remove"
            tabIndex={roving.tabIndexOf(index)}
            aria-label={t.unattach(file.name)}
            onClick={() => onRemove(file)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The button that lets the shopper choose files. */
export function AttachButton({
  disabled,
  onChoose,
}: {
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}): JSX.Element {
  const { t } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="attach-input"
        type="file"
        multiple={fileLimits.files > 1}
        hidden
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="icon-button attach"
        aria-label={t.attach}
        title={t.attach}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}
