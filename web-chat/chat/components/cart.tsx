import type { JSX } from 'preact';
import type { Card, Tap, Turn } from '../../../bot/http/wire.js';
import { formatMoney } from '../format.js';
import { useKeptFocus, useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';
import { ProductPicture } from './product-picture.js';

export interface CartProps {
  readonly cart: Turn['cart'] | null;
  readonly products: ReadonlyMap<string, Card>;
  readonly busy: boolean;
  readonly onTap: (tap: Tap) => void;
  readonly onCheckout: () => void;
}

/** How many pieces lie in the cart. */
export function cartCount(cart: Turn['cart'] | null): number {
  return cart?.items.reduce((sum, item) => sum + item.quantity, 0) ?? 0;
}

function CartLine({
  item,
  currency,
  product,
  onTap,
}: {
  readonly item: Turn['cart']['items'][number];
  readonly currency: string;
  readonly product: Card | null;
  readonly onTap: (tap: Tap) => void;
}): JSX.Element {
  const { t, language } = useStrings();
  const set = (quantity: number) => (): void => onTap({ tap: 'cart_set', productId: item.id, quantity });
  return (
    <li class="cart-line">
      <ProductPicture product={product} decorative />
      <div class="cart-line-body">
        <p class="cart-name">{item.name}</p>
        <p class="cart-each">
          {formatMoney(item.unitPrice, currency, language)} {item.quantity > 1 && <span>{t.each}</span>}
        </p>
        <div class="cart-line-foot">
          <fieldset class="stepper" aria-label={t.quantity(item.name)}>
            <button
              type="button"
              aria-label={item.quantity === 1 ? t.remove(item.name) : t.less(item.name)}
              onClick={set(item.quantity - 1)}
            >
              <Icon name={item.quantity === 1 ? 'trash' : 'minus'} />
            </button>
            <span>{item.quantity}</span>
            <button type="button" aria-label={t.more(item.name)} onClick={set(item.quantity + 1)}>
              <Icon name="plus" />
            </button>
          </fieldset>
          <strong>{formatMoney(item.unitPrice * item.quantity, currency, language)}</strong>
        </div>
      </div>
    </li>
  );
}

/** The cart's lines, total and way to the till; the same in the drawer and on the shelf. */
export function CartContents({ cart, products, busy, onTap, onCheckout }: CartProps): JSX.Element {
  const { t, language } = useStrings();
  const list = useKeptFocus<HTMLDivElement>('[role="log"]');
  const empty = cart === null || cart.items.length === 0;
  return (
    <div class="cart" ref={list} aria-busy={busy}>
      {empty ? (
        <div class="empty">
          <span class="empty-sign">
            <Icon name="cart" />
          </span>
          <p>{t.cartEmpty}</p>
          <p class="empty-hint">{t.cartEmptyHint}</p>
        </div>
      ) : (
        <>
          <ul class="cart-lines">
            {cart.items.map((item) => (
              <CartLine
                key={item.id}
                item={item}
                currency={cart.currency}
                product={products.get(item.id) ?? null}
                onTap={onTap}
              />
            ))}
          </ul>
          <div class="cart-foot">
            {cart.subtotal !== undefined && cart.discount !== undefined && cart.discount > 0 && (
              <>
                <p class="cart-sum">
                  <span>{t.subtotal}</span>
                  <span>{formatMoney(cart.subtotal, cart.currency, language)}</span>
                </p>
                <p class="cart-sum cart-discount">
                  <span>{t.discount}</span>
                  <span>−{formatMoney(cart.discount, cart.currency, language)}</span>
                </p>
              </>
            )}
            <p class="cart-total">
              <span>{t.total}</span>
              <strong>{formatMoney(cart.total, cart.currency, language)}</strong>
            </p>
            <button type="button" class="button button-main button-wide" onClick={onCheckout}>
              {t.checkout}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
