import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Tap, TurnConstraint, WishEdit } from '../../../bot/http/wire.js';
import { formatCount, formatMoney } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { Sheet } from './sheet.js';

type Amount = Extract<WishEdit, { kind: 'amount' }>;
type Choice = Extract<WishEdit, { kind: 'choice' }>;

function AmountForm({
  wish,
  edit,
  onChoose,
}: {
  readonly wish: TurnConstraint;
  readonly edit: Amount;
  readonly onChoose: (value: number) => void;
}): JSX.Element {
  const { t, language } = useStrings();
  const [text, setText] = useState(String(wish.value));
  const value = Number(text.replace(',', '.'));
  const valid = text.trim() !== '' && Number.isFinite(value) && value >= 0;
  const worded = (amount: number): string =>
    wish.attribute === 'price' && edit.unit !== null
      ? formatMoney(amount, edit.unit, language)
      : [formatCount(amount, language), edit.unit ?? ''].join(' ').trim();
  const { least, most } = edit;
  return (
    <form
      class="wish-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onChoose(value);
      }}
    >
      <label>
        <span>{edit.unit === null ? t.amount : `${t.amount} (${edit.unit})`}</span>
        <input
          type="text"
          inputMode="decimal"
          value={text}
          aria-invalid={!valid}
          onInput={(event) => setText(event.currentTarget.value)}
          autofocus
        />
      </label>
      {least !== null && most !== null && least < most && (
        <>
          <input
            class="wish-slider"
            type="range"
            min={least}
            max={most}
            step={(most - least) / 100}
            value={valid ? value : least}
            aria-label={t.amount}
            aria-valuetext={valid ? worded(value) : ''}
            onInput={(event) => setText(String(rounded(Number(event.currentTarget.value), most - least)))}
          />
          <p class="wish-range">{t.between(worded(least), worded(most))}</p>
        </>
      )}
      <button type="submit" class="button button-main button-wide" disabled={!valid}>
        {t.apply}
      </button>
    </form>
  );
}

/** A number without more digits than a span of this size needs. */
function rounded(value: number, span: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(span, 1e-6) / 50));
  return Number((Math.round(value / step) * step).toPrecision(8));
}

function ChoiceList({
  wish,
  edit,
  onChoose,
}: {
  readonly wish: TurnConstraint;
  readonly edit: Choice;
  readonly onChoose: (value: string) => void;
}): JSX.Element {
  const { t, language } = useStrings();
  return (
    <ul class="wish-options" aria-label={t.options}>
      {edit.options.map(({ value, label, count }) => (
        <li key={value}>
          <button type="button" aria-pressed={value === wish.value} onClick={() => onChoose(value)}>
            <span>{label}</span>
            <small>{t.optionCount(formatCount(count, language))}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Gives one wish another value, among what the shop has. Closing it changes nothing. */
export function WishEditor({
  wish,
  edit,
  onTap,
  onClose,
}: {
  /** Null while it is closed. */
  readonly wish: TurnConstraint | null;
  readonly edit: WishEdit | null;
  readonly onTap: (tap: Tap) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useStrings();
  const choose = (value: string | number): void => {
    onClose();
    if (wish !== null && value !== wish.value) onTap({ tap: 'change_constraint', id: wish.id, value });
  };
  return (
    <Sheet open={wish !== null} title={t.editWishTitle} kind="question" onClose={onClose}>
      {wish !== null && (
        <>
          <p class="wish-label">{wish.label}</p>
          {edit?.kind === 'amount' && <AmountForm wish={wish} edit={edit} onChoose={choose} />}
          {edit?.kind === 'choice' && <ChoiceList wish={wish} edit={edit} onChoose={choose} />}
        </>
      )}
    </Sheet>
  );
}
