import { type ThemeConfig, theme } from 'antd';

const FONTS =
  '"Inter", "SF Pro Text", system-ui, -apple-system, "Segoe UI", "Roboto", "PingFang SC", "Hiragino Sans GB", ' +
  '"Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const shared = { fontFamily: FONTS, fontSize: 14, borderRadius: 8, wireframe: false };

/**
 * The look of the shopper's page (ink, persimmon and jade) on antd's tokens. Softer texts are darker than antd's own,
 * so that every pair of text and ground meets WCAG 2.2 AA.
 */
const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#c23610',
    colorLink: '#b2330e',
    colorLinkHover: '#8c2507',
    colorSuccess: '#0f7a54',
    colorError: '#b3261e',
    colorWarning: '#8f5600',
    colorInfo: '#3a4fb0',
    colorSuccessBg: '#e0f3ea',
    colorSuccessBorder: '#9fd6bd',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#efb4b0',
    colorWarningBg: '#fdf2dc',
    colorWarningBorder: '#e3c078',
    colorInfoBg: '#eaedfb',
    colorInfoBorder: '#b3bde9',
    colorTextBase: '#1c1a2e',
    colorBgLayout: '#f5f5f9',
    colorTextSecondary: '#4c4a61',
    colorTextTertiary: '#5b5970',
    colorTextQuaternary: '#6b6980',
    colorTextDescription: '#5b5970',
    colorTextPlaceholder: '#6b6980',
    colorTextDisabled: '#6b6980',
    colorBorder: '#c9c7d8',
    colorSplit: '#e2e1ec',
  },
};

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  components: {
    Button: { dangerColor: '#2b0d02' },
    Tabs: {
      itemSelectedColor: '#ff9a75',
      itemHoverColor: '#ffb89d',
      itemActiveColor: '#ffb89d',
      inkBarColor: '#ff9a75',
    },
  },
  token: {
    ...shared,
    colorPrimary: '#d9481c',
    colorLink: '#ff9a75',
    colorLinkHover: '#ffb89d',
    colorSuccess: '#4fc795',
    colorError: '#ff7b70',
    colorWarning: '#f2b24c',
    colorInfo: '#8fa2ff',
    colorPrimaryBg: '#3c211d',
    colorSuccessBg: '#17352c',
    colorSuccessBorder: '#2c6b55',
    colorErrorBg: '#3d1d22',
    colorErrorBorder: '#7a3436',
    colorWarningBg: '#38290f',
    colorWarningBorder: '#75571d',
    colorInfoBg: '#22264a',
    colorInfoBorder: '#434d8f',
    colorTextBase: '#f2f0fa',
    colorBgBase: '#15141f',
    colorTextSecondary: '#c4c1d8',
    colorTextTertiary: '#b3b0c8',
    colorTextQuaternary: '#a3a0ba',
    colorTextDescription: '#b3b0c8',
    colorTextPlaceholder: '#a3a0ba',
    colorTextDisabled: '#a3a0ba',
  },
};

/**
 * The theme; one set of CSS variables under one class name, so that the console's own rules can use them, too.
 * `calm` does without movement.
 */
export function themeFor({ isDark, calm }: { readonly isDark: boolean; readonly calm: boolean }): ThemeConfig {
  const { token, ...rest } = isDark ? dark : light;
  return { ...rest, token: { ...token, motion: !calm }, cssVar: { key: 'console-theme' }, hashed: false };
}
