import { render } from 'preact';
import { MerchantPage, type TokenKeeper } from './merchant-page.js';
import '../chat/styles/tokens.css';
import '../chat/styles/controls.css';
import './console.css';

const KEY = 'daogou.merchant';

const keeper: TokenKeeper = {
  read: () => sessionStorage.getItem(KEY),
  write: (token) => {
    if (token === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  },
};

const root = document.getElementById('app');
if (root !== null) {
  render(<MerchantPage keeper={keeper} initialLanguage={/^zh/i.test(navigator.language) ? 'zh' : 'en'} />, root);
}
