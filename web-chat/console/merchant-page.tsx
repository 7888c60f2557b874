import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon, Mark } from '../chat/components/icons.js';
import { Campaigns } from './campaigns.js';
import { Catalogue } from './catalogue.js';
import { Conversations } from './conversations.js';
import { createMerchantApi, MerchantApiError } from './merchant-api.js';
import { CONSOLE_STRINGS, type ConsoleLanguage, ConsoleLanguageContext, useConsoleStrings } from './strings.js';

const SECTIONS = ['catalogue', 'campaigns', 'conversations'] as const;
type Section = (typeof SECTIONS)[number];

/** Keeps the token for this tab alone. */
export interface TokenKeeper {
  read(): string | null;
  write(token: string | null): void;
}

function SignIn({
  refused,
  onToken,
}: {
  readonly refused: boolean;
  readonly onToken: (token: string) => void;
}): JSX.Element {
  const { t } = useConsoleStrings();
  const [problem, setProblem] = useState<string | null>(refused ? t.wrongToken : null);
  return (
    <form
      class="panel sign-in"
      onSubmit={async (event) => {
        event.preventDefault();
        const token = String(new FormData(event.currentTarget).get('token') ?? '').trim();
        try {
          await createMerchantApi(token, () => {}).campaigns();
          onToken(token);
        } catch (error) {
          if (!(error instanceof MerchantApiError)) throw error;
          setProblem(error.status === 401 ? t.wrongToken : error.detail);
        }
      }}
    >
      <Mark />
      <h2>{t.signIn}</h2>
      <label class="field">
        <span>{t.token}</span>
        <input type="password" name="token" required autocomplete="current-password" aria-describedby="token-hint" />
      </label>
      <p class="lead" id="token-hint">
        {t.tokenHint}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      <button type="submit" class="button button-main button-wide">
        {t.signIn}
      </button>
    </form>
  );
}

function Sections({ token, onDenied }: { readonly token: string; readonly onDenied: () => void }): JSX.Element {
  const { t } = useConsoleStrings();
  const [section, setSection] = useState<Section>('catalogue');
  const api = useMemo(() => createMerchantApi(token, onDenied), [token, onDenied]);
  return (
    <>
      <nav class="sections" aria-label={t.sections}>
        {SECTIONS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === section ? 'page' : undefined}
            onClick={() => setSection(name)}
          >
            {t[name]}
          </button>
        ))}
      </nav>
      <main class="page">
        {section === 'catalogue' && <Catalogue api={api} />}
        {section === 'campaigns' && <Campaigns api={api} />}
        {section === 'conversations' && <Conversations api={api} />}
      </main>
    </>
  );
}

/** The merchant's page: sign in, then catalogue, voice coupons and conversations. */
export function MerchantPage({
  keeper,
  initialLanguage,
}: {
  readonly keeper: TokenKeeper;
  readonly initialLanguage: ConsoleLanguage;
}): JSX.Element {
  const [language, setLanguage] = useState(initialLanguage);
  const [token, setToken] = useState(() => keeper.read());
  const [refused, setRefused] = useState(false);
  const t = CONSOLE_STRINGS[language];
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const { keep, denied } = useMemo(() => {
    const keep = (value: string | null): void => {
      keeper.write(value);
      setToken(value);
      setRefused(false);
    };
    const denied = (): void => {
      keep(null);
      setRefused(true);
    };
    return { keep, denied };
  }, [keeper]);
  return (
    <ConsoleLanguageContext.Provider value={language}>
      <header class="header">
        <Mark />
        <div class="header-name">
          <h1>{t.title}</h1>
        </div>
        <a class="button button-quiet" href="/" target="_blank" rel="noopener">
          {t.openShop}
          <Icon name="out" />
        </a>
        <button
          type="button"
          class="button button-quiet"
          lang={language === 'zh' ? 'en' : 'zh'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t.switchLanguage}
        </button>
        {token !== null && (
          <button type="button" class="button button-quiet" onClick={() => keep(null)}>
            {t.signOut}
          </button>
        )}
      </header>
      {token === null ? (
        <main class="page page-narrow">
          <SignIn refused={refused} onToken={keep} />
        </main>
      ) : (
        <Sections token={token} onDenied={denied} />
      )}
    </ConsoleLanguageContext.Provider>
  );
}
