import type { JSX } from 'preact';
import { useStrings } from '../page-hooks.js';
import { Icon, Mark } from './icons.js';

/** The shop's name and state, and what is always at hand: language, a new talk, the cart. */
export function Header({
  shop,
  online,
  cartCount,
  embedded,
  onSwitchLanguage,
  onRestart,
  onOpenProfile,
  onOpenCart,
  onClose,
}: {
  readonly shop: string;
  readonly online: boolean;
  readonly cartCount: number;
  readonly embedded: boolean;
  readonly onSwitchLanguage: () => void;
  readonly onRestart: () => void;
  readonly onOpenProfile: () => void;
  readonly onOpenCart: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { t, language } = useStrings();
  return (
    <header class="header">
      <Mark />
      <div class="header-name">
        <h1>{shop}</h1>
        <p class={online ? 'header-state header-online' : 'header-state'}>{online ? t.assistant : t.connecting}</p>
      </div>
      <nav class="header-buttons" aria-label={t.assistant}>
        <button
          type="button"
          class="icon-button language"
          lang={language === 'zh' ? 'en' : 'zh'}
          aria-label={t.switchLanguage}
          title={t.switchLanguage}
          onClick={onSwitchLanguage}
        >
          {language === 'zh' ? 'EN' : '中文'}
        </button>
        <button type="button" class="icon-button" aria-label={t.newTalk} title={t.newTalk} onClick={onRestart}>
          <Icon name="restart" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t.profile}
          title={t.profile}
          aria-haspopup="dialog"
          onClick={onOpenProfile}
        >
          <Icon name="heart" />
        </button>
        <button
          type="button"
          class="icon-button cart-button"
          aria-label={t.openCart(cartCount)}
          aria-haspopup="dialog"
          onClick={onOpenCart}
        >
          <Icon name="cart" />
          {cartCount > 0 && (
            <span class="badge" aria-hidden="true">
              {cartCount > 99 ? '99+' : cartCount}
            </span>
          )}
        </button>
        {embedded && (
          <button type="button" class="icon-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </nav>
    </header>
  );
}
