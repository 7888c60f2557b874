import type { JSX } from 'react';
import { NavLink } from 'react-router';
import { stringsHook, useLanguage } from '../language/language.js';
import { consolePages, type PageGroup, pageGroups } from './pages.js';

const useStrings = stringsHook<Readonly<Record<PageGroup | 'pages', string>>>({
  en: {
    pages: 'Pages',
    talks: 'Conversations',
    goods: 'Catalogue',
    sales: 'Selling',
    assistant: 'Assistant',
    shop: 'Shop',
  },
  zh: { pages: '页面', talks: '对话', goods: '商品', sales: '销售', assistant: '助手', shop: '店铺' },
});

/** Links to all pages by group; the one that is open says so. */
export function Navigation({ onPick }: { readonly onPick?: () => void }): JSX.Element {
  const t = useStrings();
  const language = useLanguage();
  return (
    <nav className="navigation" aria-label={t.pages}>
      {pageGroups.map((group) => {
        const pages = consolePages.filter((page) => page.group === group);
        if (pages.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t[group]}</h2>
            <ul>
              {pages.map(({ path, title, icon: Icon }) => (
                <li key={path}>
                  <NavLink to={`/${path.replace(/\/:.*$/, '')}`} onClick={onPick}>
                    <Icon />
                    <span>{title[language]}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
