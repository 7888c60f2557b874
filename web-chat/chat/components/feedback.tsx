import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedbackReason, Feedback as Judgement } from '../../../bot/http/wire.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

const REASONS: readonly FeedbackReason[] = [
  'misunderstood',
  'wrong_products',
  'wrong_facts',
  'too_long',
  'unfriendly',
  'other',
];

/** What was wrong: ticks and, on wish, words. */
function Reasons({ onSend }: { readonly onSend: (reasons: readonly FeedbackReason[], comment: string) => void }) {
  const { t } = useStrings();
  const [picked, setPicked] = useState<readonly FeedbackReason[]>([]);
  const [comment, setComment] = useState('');
  const toggle = (reason: FeedbackReason): void =>
    setPicked((old) => (old.includes(reason) ? old.filter((other) => other !== reason) : [...old, reason]));
  return (
    <form
      class="feedback-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(picked, comment.trim());
      }}
    >
      <fieldset>
        <legend>{t.whatWasWrong}</legend>
        {REASONS.map((reason) => (
          <label key={reason} class="feedback-reason">
            <input type="checkbox" checked={picked.includes(reason)} onChange={() => toggle(reason)} />
            <span>{t.feedbackReasons[reason]}</span>
          </label>
        ))}
      </fieldset>
      <input
        class="feedback-comment"
        type="text"
        maxLength={500}
        value={comment}
        aria-label={t.feedbackComment}
        placeholder={t.feedbackComment}
        onInput={(event) => setComment(event.currentTarget.value)}
      />
      <button type="submit" class="button button-main">
        {t.feedbackSend}
      </button>
    </form>
  );
}

/** Two thumbs under a message of the shop. A thumb counts at once and can be taken back; reasons may follow it down. */
export function FeedbackBar({
  activityId,
  given,
  onJudge,
}: {
  readonly activityId: string;
  readonly given: Judgement | null;
  readonly onJudge: (feedback: Judgement) => void;
}): JSX.Element {
  const { t } = useStrings();
  const [asking, setAsking] = useState(false);
  const rating = given?.rating ?? 'none';
  const judge = (chosen: 'up' | 'down'): void => {
    const next = rating === chosen ? 'none' : chosen;
    setAsking(next === 'down');
    onJudge({ activityId, rating: next, reasons: [] });
  };
  return (
    <div class="feedback">
      <fieldset class="feedback-thumbs" aria-label={t.rateReply}>
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={t.helpful}
          title={t.helpful}
          aria-pressed={rating === 'up'}
          onClick={() => judge('up')}
        >
          <Icon name="thumb-up" filled={rating === 'up'} />
        </button>
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={t.unhelpful}
          title={t.unhelpful}
          aria-pressed={rating === 'down'}
          aria-expanded={asking}
          onClick={() => judge('down')}
        >
          <Icon name="thumb-down" filled={rating === 'down'} />
        </button>
        {rating !== 'none' && !asking && <span class="feedback-thanks">{t.feedbackThanks}</span>}
      </fieldset>
      {asking && rating === 'down' && (
        <Reasons
          onSend={(reasons, comment) => {
            setAsking(false);
            onJudge({ activityId, rating: 'down', reasons, ...(comment === '' ? {} : { comment }) });
            document.querySelector<HTMLElement>('.composer textarea')?.focus();
          }}
        />
      )}
    </div>
  );
}
