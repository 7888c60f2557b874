import type { JSX } from 'preact';
import type { CheckoutOutcome } from '../../../bot/http/wire.js';
import type { Attachment } from '../activity.js';
import { readCard } from '../card-content.js';
import { safeUrl } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** A picture that was sent; where it does not load or has no address, its name. */
function Picture({ name, url }: { readonly name: string; readonly url: string | null }): JSX.Element {
  const { t } = useStrings();
  return url === null ? (
    <FileLine name={name} url={null} icon="picture" />
  ) : (
    <a class="attachment-picture" href={url} target="_blank" rel="noopener noreferrer">
      <img src={url} alt={t.picture(name)} loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    </a>
  );
}

function FileLine({
  name,
  url,
  icon,
}: {
  readonly name: string;
  readonly url: string | null;
  readonly icon: 'file' | 'picture';
}): JSX.Element {
  const { t } = useStrings();
  return (
    <p class="attachment-file">
      <Icon name={icon} />
      {url === null ? (
        <span dir="auto">{name}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
          {name}
          <span class="visually-hidden">, {t.newTab}</span>
        </a>
      )}
    </p>
  );
}

/** A card that is not one of the shop's own products: title, words, picture and the links among its buttons. */
function CardView({ content }: { readonly content: unknown }): JSX.Element | null {
  const card = readCard(content);
  if (card === null) return null;
  return (
    <section class="attachment-card" dir="auto">
      {card.images.map(({ url, alt }) => (
        <img key={url} src={url} alt={alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />
      ))}
      {card.title !== '' && <p class="attachment-title">{card.title}</p>}
      {card.text !== '' && <p>{card.text}</p>}
      {card.links.map(({ title, url }) => (
        <a key={url} class="button button-quiet" href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ))}
    </section>
  );
}

/** What came with a message (Bot Framework Activity schema, "Attachment"): pictures, files and cards. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }): JSX.Element {
  const { t } = useStrings();
  return (
    <ul class="attachments">
      {attachments.map(({ contentType, contentUrl, name, content }, index) => {
        const url = safeUrl(contentUrl ?? null, document.baseURI);
        const label = name ?? t.file;
        return (
          <li key={`${index}:${label}`}>
            {contentType.startsWith('application/vnd.microsoft.card.') ? (
              <CardView content={content} />
            ) : contentType.startsWith('image/') ? (
              <Picture name={label} url={url} />
            ) : (
              <FileLine name={label} url={url} icon="file" />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What became of a checkout: the way to pay, and the shop's number of the order. */
export function CheckoutCard({ checkout }: { readonly checkout: CheckoutOutcome }): JSX.Element | null {
  const { t } = useStrings();
  const url = safeUrl(checkout.url, document.baseURI);
  if (checkout.status === 'trying') {
    return (
      <p class="checkout-trying">
        <Icon name="restart" />
        {t.checkoutTrying}
      </p>
    );
  }
  if (checkout.status !== 'accepted' || (url === null && checkout.orderId === null)) return null;
  return (
    <section class="checkout-card" aria-label={t.checkout}>
      {checkout.orderId !== null && (
        <p>
          {t.orderNumber} <strong>{checkout.orderId}</strong>
        </p>
      )}
      {url !== null && (
        <a class="button button-main button-wide" href={url} target="_blank" rel="noopener noreferrer">
          {t.payNow}
          <span class="visually-hidden">, {t.newTab}</span>
        </a>
      )}
    </section>
  );
}
