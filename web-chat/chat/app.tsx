import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CouponBanner, HandOffBanner } from './components/banners.js';
import { CartContents, cartCount } from './components/cart.js';
import { Composer } from './components/composer.js';
import { Header } from './components/header.js';
import { MessageList } from './components/message-list.js';
import type { CardActions } from './components/product-card.js';
import { ProfilePanel } from './components/profile.js';
import { QuickReplies } from './components/quick-replies.js';
import { RestartQuestion, Sheet } from './components/sheet.js';
import { Shelf } from './components/shelf.js';
import { Wishes } from './components/wishes.js';
import type { Language } from './entries.js';
import { localeOf } from './format.js';
import { LanguageContext, useMediaQuery } from './page-hooks.js';
import { profileDoor } from './profile-door.js';
import { STRINGS } from './strings.js';
import { useChat } from './use-chat.js';
import { ReadAloud } from './voice/read-aloud.js';

/** What the page is told from outside. */
interface AppProps {
  readonly shop: string;
  readonly initialLanguage: Language;
  /** Told when the shopper picks a language. */
  readonly onLanguage: (language: Language) => void;
  /** Set inside the embed's frame. */
  readonly onClose: (() => void) | null;
  /** Told how many messages of the shop came in so far, for a badge on the closed frame. */
  readonly onUnread: ((count: number) => void) | null;
}

/** The shopper's page: the talk, and on a wide screen the shelf beside it. */
export function App({ shop, initialLanguage, onLanguage, onClose, onUnread }: AppProps): JSX.Element {
  const [language, setLanguage] = useState(initialLanguage);
  const [asking, setAsking] = useState(false);
  const [cartOpen, setCartOpen] = useState(false);
  const [profileOpen, setProfileOpen] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const { state, actions, serverNow } = useChat(language);
  const wide = useMediaQuery('(min-width: 1000px)');
  const { turn } = state;
  const cart = turn?.cart ?? null;
  const busy = state.pending.size > 0;
  const started = state.entries.some((entry) => entry.kind === 'note' || entry.from === 'shopper');

  const heard = state.entries.filter((entry) => entry.kind === 'message' && entry.from === 'assistant').length;
  useEffect(() => onUnread?.(heard), [heard, onUnread]);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  useEffect(() => {
    if (onClose === null) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);

  const switchLanguage = (): void => {
    const next = language === 'zh' ? 'en' : 'zh';
    setLanguage(next);
    onLanguage(next);
  };

  const quantityOf = (id: string): number => cart?.items.find((item) => item.id === id)?.quantity ?? 0;
  const door = useMemo(() => profileDoor(actions.withToken), [actions]);
  const cardActions: CardActions = {
    onJudge: ({ id }, thumb) => (thumb === null ? door.forget({ product: id }) : door.judge(id, thumb)),
    onAsk: (card) => actions.tap({ tap: 'ask_about', productId: card.id }),
    onAdd: (card) => actions.tap({ tap: 'cart_set', productId: card.id, quantity: quantityOf(card.id) + 1 }),
    onWhy: (card) => actions.tap({ tap: 'explain', productId: card.id }),
    onWhyPrice: (card) => actions.tap({ tap: 'explain_price', productId: card.id }),
  };
  const cartProps = useMemo(
    () => ({
      cart,
      products: state.products,
      busy,
      onTap: actions.tap,
      onCheckout: () => {
        setCartOpen(false);
        actions.tap({ tap: 'checkout' });
      },
    }),
    [cart, state.products, busy, actions],
  );

  return (
    <LanguageContext.Provider value={language}>
      <div class="app">
        <Header
          shop={shop}
          online={state.status === 'online'}
          cartCount={cartCount(cart)}
          embedded={onClose !== null}
          onSwitchLanguage={switchLanguage}
          onRestart={() => (started ? setAsking(true) : actions.restart())}
          onOpenProfile={() => setProfileOpen(true)}
          onOpenCart={() => setCartOpen(true)}
          onClose={() => onClose?.()}
        />
        <main class="talk">
          <h2 class="visually-hidden">{STRINGS[language].conversation}</h2>
          {state.coupon !== null && <CouponBanner coupon={state.coupon} serverNow={serverNow} />}
          {state.handOff !== null && (
            <HandOffBanner handOff={state.handOff} onHandBack={() => actions.tap({ tap: 'hand_back' })} />
          )}
          <MessageList
            state={state}
            actions={actions}
            shop={shop}
            notice={notice}
            besideShelf={wide}
            quantityOf={quantityOf}
            {...cardActions}
          />
          <div class="tray">
            {started && <QuickReplies replies={state.quickReplies} onReply={actions.reply} />}
            {!wide && <Wishes turn={turn} onTap={actions.tap} />}
            {started && <ReadAloud entries={state.entries} />}
            <Composer
              ready
              onSay={actions.say}
              onSendFiles={actions.sendFiles}
              onNotice={setNotice}
              withToken={actions.withToken}
            />
          </div>
        </main>
        {wide && <Shelf state={state} quantityOf={quantityOf} cart={cartProps} {...cardActions} />}
        <Sheet open={cartOpen} title={STRINGS[language].cart} kind="side" onClose={() => setCartOpen(false)}>
          <CartContents {...cartProps} />
        </Sheet>
        <Sheet open={profileOpen} title={STRINGS[language].profile} kind="side" onClose={() => setProfileOpen(false)}>
          <ProfilePanel door={door} />
        </Sheet>
        <RestartQuestion open={asking} onClose={() => setAsking(false)} onRestart={actions.restart} />
      </div>
    </LanguageContext.Provider>
  );
}
