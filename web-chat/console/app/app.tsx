import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import { createContext, type JSX, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { RouterProvider } from 'react-router';
import { createApiClient } from '../api/api-client.js';
import { ApiContext } from '../api/api-hooks.js';
import { ApiProblem } from '../api/api-problem.js';
import { LanguageContext } from '../language/language.js';
import { Layout, type LayoutProps, TopBar } from './layout.js';
import { useCalm, useDark, usePreferences } from './preferences.js';
import { PreferencesContext } from './preferences-context.js';
import { createConsoleRouter } from './routes.js';
import { type Session, useSession } from './session.js';
import { SignIn } from './sign-in.js';
import { themeFor } from './theme.js';
import 'dayjs/locale/zh-cn';

const FrameContext = createContext<LayoutProps | null>(null);

function Frame(): JSX.Element | null {
  const props = useContext(FrameContext);
  return props === null ? null : <Layout {...props} />;
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A server on this machine or in this house is reached without the internet: it is always tried.
        networkMode: 'always',
        // What the server refused it refuses again; what it did not hear may be heard the second time.
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The signed-in part; made anew with each token, so that no answer outlives the session that was allowed to see it. */
function SignedIn({
  token,
  session,
  author,
}: {
  readonly token: string;
  readonly session: Session;
  readonly author: string;
}): JSX.Element {
  const name = useRef(author);
  name.current = author;
  const [queries] = useState(newQueryClient);
  const [router] = useState(() => createConsoleRouter(<Frame />));
  const api = useMemo(
    () => createApiClient({ token, author: () => name.current, onDenied: session.deny }),
    [token, session.deny],
  );
  return (
    <ApiContext.Provider value={api}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ApiContext.Provider>
  );
}

/** The merchant's console: sign in, then pages beside a navigation. */
export function App(): JSX.Element {
  const preferencesState = usePreferences();
  const [preferences, change] = preferencesState;
  const { language, theme, author } = preferences;
  const dark = useDark(theme);
  const calm = useCalm();
  const session = useSession();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  const look = useMemo(() => themeFor({ isDark: dark, calm }), [dark, calm]);
  const frame: LayoutProps = {
    language,
    dark,
    signedIn: session.token !== null,
    onLanguage: () => change({ language: language === 'zh' ? 'en' : 'zh' }),
    onTheme: () => change({ theme: dark ? 'light' : 'dark' }),
    onSignOut: session.signOut,
  };
  return (
    <StyleProvider layer>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={look} locale={language === 'zh' ? zhCN : enGB}>
        <LanguageContext.Provider value={language}>
          <PreferencesContext.Provider value={preferencesState}>
            <FrameContext.Provider value={frame}>
              <AntApp className="app">
                {session.token === null ? (
                  <>
                    <TopBar {...frame} />
                    <SignIn
                      author={author}
                      denied={session.denied}
                      onSignIn={(token, name) => {
                        change({ author: name });
                        session.signIn(token);
                      }}
                    />
                  </>
                ) : (
                  <SignedIn key={session.token} token={session.token} session={session} author={author} />
                )}
              </AntApp>
            </FrameContext.Provider>
          </PreferencesContext.Provider>
        </LanguageContext.Provider>
      </ConfigProvider>
    </StyleProvider>
  );
}
