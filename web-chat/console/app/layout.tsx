import {
  ExportOutlined,
  GlobalOutlined,
  LogoutOutlined,
  MenuOutlined,
  MoonOutlined,
  SunOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Tooltip } from 'antd';
import { type JSX, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import markUrl from '../../chat/mark.svg';
import { Loading } from '../components/loading.js';
import { stringsHook } from '../language/language.js';
import { useSharedStrings } from '../language/shared-strings.js';
import { Navigation } from './navigation.js';

const useStrings = stringsHook({
  en: {
    skip: 'Skip to the page',
    menu: 'Open the navigation',
    shop: 'Open the shop',
    otherLanguage: '中文',
    light: 'Switch to light',
    dark: 'Switch to dark',
    signOut: 'Sign out',
  },
  zh: {
    skip: '跳到页面内容',
    menu: '打开导航',
    shop: '打开店铺',
    otherLanguage: 'English',
    light: '切换到浅色',
    dark: '切换到深色',
    signOut: '退出登录',
  },
});

export interface LayoutProps {
  readonly language: 'zh' | 'en';
  readonly dark: boolean;
  readonly signedIn: boolean;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onSignOut: () => void;
}

/** What stands on every page: the shop, language, theme, and the way out. */
export function TopBar(props: LayoutProps & { readonly onMenu?: () => void }): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const { language, dark, signedIn, onMenu } = props;
  return (
    <header className="top-bar">
      {onMenu !== undefined && (
        <Button className="menu-button" type="text" icon={<MenuOutlined />} aria-label={t.menu} onClick={onMenu} />
      )}
      <img src={markUrl} alt="" width="28" height="28" />
      <strong>{shared.title}</strong>
      <span className="top-space" />
      <Button type="text" href="/" target="_blank" icon={<ExportOutlined />} aria-label={t.shop}>
        <span className="wide-only">{t.shop}</span>
      </Button>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={props.onLanguage}
      >
        {t.otherLanguage}
      </Button>
      <Tooltip title={dark ? t.light : t.dark}>
        <Button
          type="text"
          icon={dark ? <SunOutlined /> : <MoonOutlined />}
          aria-label={dark ? t.light : t.dark}
          onClick={props.onTheme}
        />
      </Tooltip>
      {signedIn && (
        <Tooltip title={t.signOut}>
          <Button type="text" icon={<LogoutOutlined />} aria-label={t.signOut} onClick={props.onSignOut} />
        </Tooltip>
      )}
    </header>
  );
}

/** The signed-in console: navigation beside the page, or in a drawer where there is no room for both. */
export function Layout(props: LayoutProps): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const section = pathname.split('/')[1];
  const first = useRef(section);
  useEffect(() => {
    // A reader of screens is told that there is another page; on the first one the browser does so itself.
    if (first.current !== section) main.current?.focus();
    first.current = section;
  }, [section]);
  return (
    <div className="console">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t.skip}
      </button>
      <TopBar {...props} onMenu={() => setOpen(true)} />
      <div className="console-body">
        <aside className="side">
          <Navigation />
        </aside>
        <Drawer open={open} placement="left" size={280} title={shared.title} onClose={() => setOpen(false)}>
          <Navigation onPick={() => setOpen(false)} />
        </Drawer>
        <main id="main" className="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}
