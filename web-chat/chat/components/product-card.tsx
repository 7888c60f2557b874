import type { JSX } from 'preact';
import type { Card } from '../../../bot/http/wire.js';
import { formatCount, safeUrl } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { CardThumbs, type Thumb } from './card-thumbs.js';
import { Icon } from './icons.js';
import { ProductPicture } from './product-picture.js';

/** What a card's buttons do. */
export interface CardActions {
  readonly onAsk: (card: Card) => void;
  readonly onAdd: (card: Card) => void;
  readonly onWhy: (card: Card) => void;
  readonly onWhyPrice: (card: Card) => void;
  readonly onJudge: (card: Card, thumb: Thumb) => Promise<void>;
}

/** The rating as a star and two figures, said in full to a screen reader. */
function Rating({ rating }: { readonly rating: NonNullable<Card['rating']> }): JSX.Element {
  const { t, language } = useStrings();
  const value = rating.value.toFixed(1);
  const count = formatCount(rating.count, language);
  return (
    <span class="rating">
      <Icon name="star" filled />
      <span aria-hidden="true">
        <b>{value}</b> ({count})
      </span>
      <span class="visually-hidden">{t.rating(value, count)}</span>
    </span>
  );
}

/** The price as the shop words it; the list price stands beside it, struck, where it differs. */
export function Price({ card }: { readonly card: Card }): JSX.Element {
  const { t } = useStrings();
  const reduced = card.listPriceText !== null && card.listPriceText !== card.priceText;
  return (
    <span class="price">
      <span class="visually-hidden">{t.price} </span>
      <strong>{card.priceText}</strong>
      {reduced && (
        <s>
          <span class="visually-hidden">{t.listPrice} </span>
          {card.listPriceText}
        </s>
      )}
      {reduced && card.lowestText !== undefined && (
        <small class="price-lowest">{t.lowestBefore(card.lowestText)}</small>
      )}
    </span>
  );
}

/** A product with what decides: picture, price, rating, stock, the facts that were wished for, and two things to do. */
export function ProductCard({
  card,
  place,
  inCart,
  language,
  tabIndex = 0,
  onAsk,
  onAdd,
  onWhy,
  onWhyPrice,
  onJudge,
}: {
  readonly card: Card;
  /** 1 for the first on screen: shoppers say "the second one". */
  readonly place: number;
  readonly inCart: number;
  /** The language of the card's own words. */
  readonly language: string;
  /** -1 while another card of the list is the one that the Tab key reaches. */
  readonly tabIndex?: 0 | -1;
} & CardActions): JSX.Element {
  const { t } = useStrings();
  const url = safeUrl(card.url, document.baseURI);
  return (
    <article class={card.inStock ? 'card' : 'card card-out'} lang={language}>
      <div class="card-picture">
        <ProductPicture product={card} />
        <span class="card-place">
          <span class="visually-hidden">{t.position(place)}</span>
          <span aria-hidden="true">{place}</span>
        </span>
      </div>
      <div class="card-body">
        <p class="card-line">
          {card.brand !== null && <span class="card-brand">{card.brand}</span>}
          {card.rating !== null && <Rating rating={card.rating} />}
        </p>
        <h3 class="card-name">
          {url === null ? (
            card.name
          ) : (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t.details(card.name)}
              tabIndex={tabIndex}
            >
              {card.name}
            </a>
          )}
        </h3>
        {card.highlights.length > 0 && (
          <ul class="highlights">
            {card.highlights.map(({ label, value, wished }) => (
              <li key={label} class={wished ? 'highlight highlight-wished' : 'highlight'}>
                {wished && <Icon name="check" />}
                <span class="highlight-label">{label}</span> <span class="highlight-value">{value}</span>
                {wished && <span class="visually-hidden">, {t.wished}</span>}
              </li>
            ))}
          </ul>
        )}
        <div class="card-foot">
          <p class="card-line">
            <Price card={card} />
            <span class={card.inStock ? 'stock stock-in' : 'stock stock-out'}>
              {card.inStock ? t.inStock : t.outOfStock}
            </span>
          </p>
          <div class="card-whys">
            <button
              type="button"
              class="link-button"
              tabIndex={tabIndex}
              aria-label={`${t.why} ${card.name}`}
              onClick={() => onWhy(card)}
            >
              {t.why}
            </button>
            <button
              type="button"
              class="link-button"
              tabIndex={tabIndex}
              aria-label={`${t.whyPrice} ${card.name}`}
              onClick={() => onWhyPrice(card)}
            >
              {t.whyPrice}
            </button>
            <CardThumbs card={card} tabIndex={tabIndex} onJudge={onJudge} />
          </div>
          <div class="card-buttons">
            <button
              type="button"
              class="button button-quiet"
              tabIndex={tabIndex}
              onClick={() => onAsk(card)}
              aria-label={t.askAbout(card.name)}
            >
              {t.ask}
            </button>
            <button
              type="button"
              class={inCart > 0 ? 'button button-main button-added' : 'button button-main'}
              tabIndex={tabIndex}
              disabled={!card.inStock}
              onClick={() => onAdd(card)}
              aria-label={inCart > 0 ? `${t.inCart(inCart)}. ${t.addToCart(card.name)}` : t.addToCart(card.name)}
            >
              <Icon name={inCart > 0 ? 'check' : 'plus'} />
              {inCart > 0 ? t.inCart(inCart) : t.addShort}
            </button>
          </div>
        </div>
      </div>
    </article>
  );
}
