import type { JSX } from 'preact';
import type { ChatState } from '../chat-state.js';
import { useStrings } from '../page-hooks.js';
import { useRoving } from '../roving.js';
import { CartContents, type CartProps } from './cart.js';
import { CompareTable } from './compare-table.js';
import { Icon } from './icons.js';
import { type CardActions, ProductCard } from './product-card.js';
import { Wishes } from './wishes.js';

/** The wide page's second half: the wishes, what was shown last, and the cart, always in view. */
export function Shelf({
  state,
  quantityOf,
  cart,
  ...actions
}: {
  readonly state: ChatState;
  readonly quantityOf: (id: string) => number;
  readonly cart: CartProps;
} & CardActions): JSX.Element {
  const { t } = useStrings();
  const { shelf, turn } = state;
  const roving = useRoving(shelf?.cards.length ?? 0);
  const language = turn?.language ?? 'en';
  const count = shelf === null ? 0 : shelf.cards.length || (shelf.table?.productIds.length ?? 0);
  const noWishes = turn === null || (turn.state.constraints.length === 0 && turn.ui.category === null);
  return (
    <aside class="shelf" aria-label={t.shelf}>
      <section class="shelf-wishes" aria-label={t.wishes}>
        <h2>{t.wishes}</h2>
        {noWishes && <p class="shelf-hint-empty">{t.noWishes}</p>}
        <Wishes turn={turn} onTap={cart.onTap} />
      </section>
      <section class="shelf-products" aria-label={t.productsShown}>
        {shelf === null ? (
          <div class="empty empty-large">
            <span class="empty-stage" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            <p>{t.shelfEmpty}</p>
            <p class="empty-hint">{t.shelfEmptyHint}</p>
          </div>
        ) : (
          <>
            <h2 class="shelf-title">
              {shelf.table === null ? t.productsShown : t.compared}
              <span>{count}</span>
            </h2>
            {shelf.table === null ? (
              <ul class="shelf-grid" {...roving.handlers}>
                {shelf.cards.map((card, index) => (
                  <li key={card.id}>
                    <ProductCard
                      card={card}
                      place={index + 1}
                      inCart={quantityOf(card.id)}
                      language={language}
                      tabIndex={roving.tabIndexOf(index)}
                      {...actions}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <CompareTable table={shelf.table} products={state.products} language={language} />
            )}
          </>
        )}
      </section>
      <section class="shelf-cart" aria-label={t.cart}>
        <h2>
          <Icon name="cart" />
          {t.cart}
        </h2>
        <CartContents {...cart} />
      </section>
    </aside>
  );
}
