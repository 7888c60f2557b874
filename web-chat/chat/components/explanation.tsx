import type { JSX } from 'preact';
import type { OfferReasons, PriceReceipt } from '../../../bot/http/wire.js';
import { formatDate, formatMoney } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** Where a price comes from, line by line as on a receipt. */
export function Receipt({ receipt }: { readonly receipt: PriceReceipt }): JSX.Element {
  const { t, language } = useStrings();
  const { listPrice, price, currency, since, lowestBefore, reason } = receipt;
  const money = (amount: number): string => formatMoney(amount, currency, language);
  const difference = Math.round((listPrice - price) * 1e6) / 1e6;
  const why = t.receiptReasons[reason];
  const date = since === null ? null : formatDate(since, language);
  return (
    <section class="receipt" aria-label={`${t.receipt}: ${receipt.name}`}>
      <h3>{t.receipt}</h3>
      <p class="receipt-name">{receipt.name}</p>
      <dl>
        <div>
          <dt>{t.listPrice}</dt>
          <dd>{money(listPrice)}</dd>
        </div>
        {difference !== 0 && (
          <div>
            <dt>{difference > 0 ? t.receiptOff : t.receiptMore}</dt>
            <dd>{difference > 0 ? `−${money(difference)}` : `+${money(-difference)}`}</dd>
          </div>
        )}
        <div class="receipt-total">
          <dt>{t.receiptNow}</dt>
          <dd>{money(price)}</dd>
        </div>
        {why !== undefined && difference !== 0 && (
          <div>
            <dt>{t.receiptReason}</dt>
            <dd>{why}</dd>
          </div>
        )}
        {date !== null && (
          <div>
            <dt>{t.receiptSince}</dt>
            <dd>{date}</dd>
          </div>
        )}
        {lowestBefore !== null && (
          <div>
            <dt>{t.receiptLowest}</dt>
            <dd>{money(lowestBefore)}</dd>
          </div>
        )}
      </dl>
      <p class="receipt-note">
        <Icon name="check" />
        {t.receiptEveryone}
      </p>
    </section>
  );
}

function Facts({
  title,
  facts,
  good,
}: {
  readonly title: string;
  readonly facts: readonly string[];
  readonly good: boolean;
}) {
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={good ? 'reasons-met' : 'reasons-unmet'}>
        {facts.map((fact) => (
          <li key={fact}>
            <Icon name={good ? 'check' : 'close'} />
            {fact}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why a product was offered: the wishes that it meets, and honestly those that it does not. */
export function Reasons({ reasons, language }: { readonly reasons: OfferReasons; readonly language: string }) {
  const { t } = useStrings();
  if (reasons.met.length + reasons.unmet.length === 0) return null;
  return (
    <section class="reasons" aria-label={t.askedWhy(reasons.name)} lang={language}>
      <Facts title={t.reasonsMet} facts={reasons.met} good />
      <Facts title={t.reasonsUnmet} facts={reasons.unmet} good={false} />
    </section>
  );
}
