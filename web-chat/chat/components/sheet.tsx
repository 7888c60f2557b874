import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** Something over the page: from below on phones. The dialog element brings the focus in, holds it, gives it back, and
 * closes on Escape by itself. */
export function Sheet({
  open,
  title,
  kind,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  /** `side` comes from the edge on wide pages, `question` stands in the middle. */
  readonly kind: 'side' | 'question';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { t } = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; Escape does the same by itself.
    <dialog
      class={`sheet sheet-${kind}`}
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="sheet-inside">
        <header class="sheet-head">
          <h2>{title}</h2>
          <button type="button" class="icon-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {open && children}
      </div>
    </dialog>
  );
}

/** Asks before a talk is put away. */
export function RestartQuestion({
  open,
  onClose,
  onRestart,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRestart: () => void;
}): JSX.Element {
  const { t } = useStrings();
  return (
    <Sheet open={open} title={t.newTalkQuestion} kind="question" onClose={onClose}>
      <p>{t.newTalkWarning}</p>
      <div class="sheet-buttons">
        <button type="button" class="button button-quiet" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            onClose();
            onRestart();
          }}
        >
          {t.newTalk}
        </button>
      </div>
    </Sheet>
  );
}
