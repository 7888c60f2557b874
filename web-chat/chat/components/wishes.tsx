import type { JSX } from 'preact';
import type { Tap, Turn } from '../../../bot/http/wire.js';
import { useKeptFocus, useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** The constraint ledger: every wish as a chip that can be taken back alone, the topic first, and one step of undo. */
export function Wishes({
  turn,
  onTap,
}: {
  readonly turn: Turn | null;
  readonly onTap: (tap: Tap) => void;
}): JSX.Element | null {
  const { t } = useStrings();
  const list = useKeptFocus<HTMLDivElement>('[role="log"]');
  // "Around ¥500" stands in the ledger as two bounds with one label, and goes as one wish.
  const wishes = (turn?.state.constraints ?? []).filter(
    ({ label }, index, all) => all.findIndex((other) => other.label === label) === index,
  );
  const category = turn?.ui.category ?? null;
  const canUndo = turn?.ui.canUndo ?? false;
  const shown = wishes.length > 0 || category !== null || canUndo;
  return (
    <div class={shown ? 'wishes' : 'wishes wishes-none'} ref={list}>
      {(wishes.length > 0 || category !== null) && (
        <ul class="wishes-list" aria-label={t.wishes} lang={turn?.language}>
          {category !== null && (
            <li class="chip chip-topic">
              <span>{category}</span>
              <button
                type="button"
                aria-label={t.removeWish(category)}
                onClick={() => onTap({ tap: 'clear_category' })}
              >
                <Icon name="close" />
              </button>
            </li>
          )}
          {wishes.map(({ id, label, op }) => (
            <li key={id} class={op === '!=' ? 'chip chip-without' : 'chip'}>
              <span>{label}</span>
              <button
                type="button"
                aria-label={t.removeWish(label)}
                onClick={() => onTap({ tap: 'remove_constraint', id })}
              >
                <Icon name="close" />
              </button>
            </li>
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
  );
}
