import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Tap, Turn, TurnConstraint } from '../../../bot/http/wire.js';
import { useKeptFocus, useStrings } from '../page-hooks.js';
import { useRoving } from '../roving.js';
import { Icon } from './icons.js';
import { WishEditor } from './wish-editor.js';

/** One wish: its words open the editor where it can be changed, the cross takes it back. */
function Chip({
  wish,
  tabIndex,
  onEdit,
  onRemove,
}: {
  readonly wish: Pick<TurnConstraint, 'label' | 'remembered'> & { readonly kind: 'topic' | 'without' | 'wish' };
  readonly tabIndex: 0 | -1;
  /** Null for what can only be taken back. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}): JSX.Element {
  const { t } = useStrings();
  const { label, kind, remembered } = wish;
  const look = kind === 'wish' ? 'chip' : `chip chip-${kind}`;
  return (
    <li
      class={remembered === true ? `${look} chip-remembered` : look}
      title={remembered === true ? t.rememberedWish : undefined}
    >
      {remembered === true && <span class="visually-hidden">{t.rememberedWish}: </span>}
      {onEdit === null ? (
        <span class="chip-label">{label}</span>
      ) : (
        <button
          type="button"
          class="chip-label chip-edit"
          tabIndex={tabIndex}
          aria-label={t.editWish(label)}
          aria-haspopup="dialog"
          onClick={onEdit}
        >
          {label}
        </button>
      )}
      <button type="button" class="chip-remove" tabIndex={tabIndex} aria-label={t.removeWish(label)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** The constraint ledger: every wish as a chip that can be changed or taken back alone, the topic first, and one step of
 * undo. One stop for the Tab key. */
export function Wishes({
  turn,
  onTap,
}: {
  readonly turn: Turn | null;
  readonly onTap: (tap: Tap) => void;
}): JSX.Element | null {
  const { t } = useStrings();
  const list = useKeptFocus<HTMLDivElement>('[role="log"]');
  const [edited, setEdited] = useState<TurnConstraint | null>(null);
  // "Around ¥500" stands in the ledger as two bounds with one label, and goes as one wish.
  const wishes = (turn?.state.constraints ?? []).filter(
    ({ label }, index, all) => all.findIndex((other) => other.label === label) === index,
  );
  const category = turn?.ui.category ?? null;
  const canUndo = turn?.ui.canUndo ?? false;
  const first = category === null ? 0 : 1;
  const roving = useRoving(wishes.length + first);
  const shown = wishes.length > 0 || category !== null || canUndo;
  const edits = turn?.ui.edits ?? {};
  return (
    <>
      <div class={shown ? 'wishes' : 'wishes wishes-none'} ref={list}>
        {(wishes.length > 0 || category !== null) && (
          <ul class="wishes-list" aria-label={t.wishes} lang={turn?.language} {...roving.handlers}>
            {category !== null && (
              <Chip
                wish={{ label: category, kind: 'topic' }}
                tabIndex={roving.tabIndexOf(0)}
                onEdit={null}
                onRemove={() => onTap({ tap: 'clear_category' })}
              />
            )}
            {wishes.map((wish, index) => (
              <Chip
                key={wish.id}
                wish={{ ...wish, kind: wish.op === '!=' ? 'without' : 'wish' }}
                tabIndex={roving.tabIndexOf(index + first)}
                onEdit={edits[wish.id] === undefined ? null : () => setEdited(wish)}
                onRemove={() => onTap({ tap: 'remove_constraint', id: wish.id })}
              />
            ))}
          </ul>
        )}
        {canUndo && (
          <button type="button" class="undo" aria-label={t.undoLong} onClick={() => onTap({ tap: 'undo' })}>
            <Icon name="undo" />
            <span>{t.undo}</span>
          </button>
        )}
      </div>
      <WishEditor
        wish={edited}
        edit={edited === null ? null : (edits[edited.id] ?? null)}
        onTap={onTap}
        onClose={() => setEdited(null)}
      />
    </>
  );
}
