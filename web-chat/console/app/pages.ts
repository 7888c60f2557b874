import {
  ApartmentOutlined,
  AudioOutlined,
  BarChartOutlined,
  BookOutlined,
  CustomerServiceOutlined,
  DollarOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  GiftOutlined,
  HistoryOutlined,
  LikeOutlined,
  MessageOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  SettingOutlined,
  ShoppingOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Strings } from '../language/language.js';

/** Groups of the navigation, in the order in which they are shown. */
export const pageGroups = ['talks', 'goods', 'sales', 'assistant', 'shop'] as const;
export type PageGroup = (typeof pageGroups)[number];

/** A page of the console: where it stands, what it is called, and how its code is fetched when it is opened. */
export interface ConsolePage {
  /** Behind `#/`; may end in parameters (`products/:id?`). */
  readonly path: string;
  readonly group: PageGroup;
  readonly title: Strings<string>;
  readonly icon: ComponentType;
  readonly load: () => Promise<ComponentType>;
}

/** All pages, in the order of the navigation within their group. A page is added here and nowhere else. */
export const consolePages: readonly ConsolePage[] = [
  {
    path: 'inbox/:id?',
    group: 'talks',
    title: { en: 'Inbox', zh: '人工接待' },
    icon: CustomerServiceOutlined,
    load: async () => (await import('../pages/inbox/inbox-page.js')).InboxPage,
  },
  {
    path: 'conversations/:id?',
    group: 'talks',
    title: { en: 'Conversations', zh: '对话记录' },
    icon: MessageOutlined,
    load: async () => (await import('../pages/conversations/conversations-page.js')).ConversationsPage,
  },
  {
    path: 'words',
    group: 'talks',
    title: { en: 'Unknown words', zh: '未知词语' },
    icon: QuestionCircleOutlined,
    load: async () => (await import('../pages/words/words-page.js')).WordsPage,
  },
  {
    path: 'analytics/:tab?',
    group: 'talks',
    title: { en: 'Analytics', zh: '数据分析' },
    icon: BarChartOutlined,
    load: async () => (await import('../pages/analytics/analytics-page.js')).AnalyticsPage,
  },
  {
    path: 'products/:id?',
    group: 'goods',
    title: { en: 'Products', zh: '商品' },
    icon: ShoppingOutlined,
    load: async () => (await import('../pages/products/products-page.js')).ProductsPage,
  },
  {
    path: 'import',
    group: 'goods',
    title: { en: 'Import', zh: '导入' },
    icon: UploadOutlined,
    load: async () => (await import('../pages/import/import-page.js')).ImportPage,
  },
  {
    path: 'vocabulary/:kind?',
    group: 'goods',
    title: { en: 'Vocabulary', zh: '词汇' },
    icon: BookOutlined,
    load: async () => (await import('../pages/vocabulary/vocabulary-page.js')).VocabularyPage,
  },
  {
    path: 'graph',
    group: 'goods',
    title: { en: 'Graph', zh: '知识图谱' },
    icon: ApartmentOutlined,
    load: async () => (await import('../pages/graph/graph-page.js')).GraphPage,
  },
  {
    path: 'drafts/:id?',
    group: 'goods',
    title: { en: 'Drafts', zh: '草稿' },
    icon: FileTextOutlined,
    load: async () => (await import('../pages/drafts/drafts-page.js')).DraftsPage,
  },
  {
    path: 'history/:tab?',
    group: 'goods',
    title: { en: 'History', zh: '修改历史' },
    icon: HistoryOutlined,
    load: async () => (await import('../pages/history/history-page.js')).HistoryPage,
  },
  {
    path: 'campaigns',
    group: 'sales',
    title: { en: 'Campaigns', zh: '活动' },
    icon: GiftOutlined,
    load: async () => (await import('../pages/campaigns/campaigns-page.js')).CampaignsPage,
  },
  {
    path: 'voice',
    group: 'sales',
    title: { en: 'Voice phrases', zh: '语音口令' },
    icon: AudioOutlined,
    load: async () => (await import('../pages/voice/voice-page.js')).VoicePage,
  },
  {
    path: 'prices/:tab?',
    group: 'sales',
    title: { en: 'Prices', zh: '定价' },
    icon: DollarOutlined,
    load: async () => (await import('../pages/prices/prices-page.js')).PricesPage,
  },
  {
    path: 'experiments',
    group: 'sales',
    title: { en: 'Experiments', zh: '实验' },
    icon: ExperimentOutlined,
    load: async () => (await import('../pages/experiments/experiments-page.js')).ExperimentsPage,
  },
  {
    path: 'teaching/:tab?',
    group: 'assistant',
    title: { en: 'Teaching', zh: '教学' },
    icon: ReadOutlined,
    load: async () => (await import('../pages/teaching/teaching-page.js')).TeachingPage,
  },
  {
    path: 'recommendation',
    group: 'assistant',
    title: { en: 'Recommendation', zh: '推荐' },
    icon: LikeOutlined,
    load: async () => (await import('../pages/recommendation/recommendation-page.js')).RecommendationPage,
  },
  {
    path: 'settings',
    group: 'shop',
    title: { en: 'Settings', zh: '设置' },
    icon: SettingOutlined,
    load: async () => (await import('../pages/settings/settings-page.js')).SettingsPage,
  },
];
