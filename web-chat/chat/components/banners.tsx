import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HandOffNote, Turn } from '../../../bot/http/wire.js';
import { timeLeft } from '../format.js';
import { useNow, useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** The coupon that was granted, with the time that is left. The clock is no live region: it would speak every second. */
export function CouponBanner({
  coupon,
  serverNow,
}: {
  readonly coupon: NonNullable<Turn['coupon']>;
  /** The server's time: the shop decides when a coupon ends, not the clock of this device. */
  readonly serverNow: () => number;
}): JSX.Element | null {
  const { t, language } = useStrings();
  const [hidden, setHidden] = useState(false);
  const [copied, setCopied] = useState(false);
  const left = timeLeft(coupon.expiresAt, useNow(!hidden, serverNow), language);
  useEffect(() => setHidden(false), [coupon.code]);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  if (hidden) return null;
  return (
    <section class={left === null ? 'coupon coupon-over' : 'coupon'} aria-label={t.coupon}>
      <span class="coupon-sign">
        <Icon name="ticket" />
      </span>
      <p class="coupon-words">
        <strong>{coupon.campaign}</strong>
        <span class="coupon-time">{left === null ? t.couponOver : t.couponLeft(left)}</span>
      </p>
      <button
        type="button"
        class="coupon-code"
        aria-label={copied ? t.copied : `${t.copy}: ${coupon.code}`}
        onClick={() => {
          navigator.clipboard?.writeText(coupon.code).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {copied ? t.copied : coupon.code}
      </button>
      <button
        type="button"
        class="icon-button icon-button-small"
        aria-label={t.dismiss}
        onClick={() => setHidden(true)}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** Says that a person is called or here; while nobody has come, the shopper may go back to the assistant. */
export function HandOffBanner({
  handOff,
  onHandBack,
}: {
  readonly handOff: HandOffNote;
  readonly onHandBack: () => void;
}): JSX.Element {
  const { t } = useStrings();
  const active = handOff.status === 'active';
  const name = handOff.agent === null || handOff.agent === 'merchant' ? '' : handOff.agent;
  return (
    <section class="handoff" aria-label={t.handOff}>
      <Icon name="person" />
      <p>{active ? t.personHere(name) : t.handedOff}</p>
      {!active && (
        <button type="button" class="link-button" onClick={onHandBack}>
          {t.handBack}
        </button>
      )}
    </section>
  );
}
