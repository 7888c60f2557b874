import { Button, Result } from 'antd';
import type { JSX } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { useSharedStrings } from '../language/shared-strings.js';
import { consolePages } from './pages.js';

function Broken(): JSX.Element {
  const t = useSharedStrings();
  return (
    <Result
      status="error"
      title={t.brokenTitle}
      subTitle={t.brokenHint}
      extra={<Button onClick={() => window.location.reload()}>{t.reload}</Button>}
    />
  );
}

function Missing(): JSX.Element {
  const t = useSharedStrings();
  return <Result status="warning" title={t.missingTitle} subTitle={t.missingHint} />;
}

/**
 * The router over all pages. Addresses stand behind `#`, because the server knows one address, `/merchant`; each
 * page's code is fetched when it is opened, and a page that breaks takes no other down.
 */
export function createConsoleRouter(layout: JSX.Element) {
  const pages: RouteObject[] = consolePages.map(({ path, load }) => ({
    path,
    lazy: async () => ({ Component: await load() }),
    errorElement: <Broken />,
  }));
  const start = consolePages.find(({ group }) => group === 'goods') ?? consolePages[0];
  return createHashRouter([
    {
      element: layout,
      errorElement: <Broken />,
      hydrateFallbackElement: <></>,
      children: [
        { index: true, element: <Navigate to={`/${start?.path.replace(/\/:.*$/, '') ?? ''}`} replace /> },
        ...pages,
        { path: '*', element: <Missing /> },
      ],
    },
  ]);
}
