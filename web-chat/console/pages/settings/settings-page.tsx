import { App, Card, Descriptions, Form, Input, Radio } from 'antd';
import { type JSX, useContext } from 'react';
import { useSessionInfo } from '../../api/use-session-info.js';
import type { Preferences } from '../../app/preferences.js';
import { PreferencesContext } from '../../app/preferences-context.js';
import { Page } from '../../components/page.js';
import { useFormats } from '../../language/format.js';
import { stringsHook } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';

const useStrings = stringsHook({
  en: {
    title: 'Settings',
    lead: 'How this console looks and signs for you. It is kept in this browser; the token stays in this tab.',
    you: 'You',
    author: 'Your name',
    authorHint: 'Stands beside each of your changes, and greets shoppers whom you take over.',
    language: 'Language',
    theme: 'Look',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    shop: 'The shop',
    name: 'Name',
    version: 'Version',
    products: 'Products',
    currency: 'Currency',
    revision: 'Revision of the graph',
    edits: 'Changes made by hand',
    api: 'Description of all doors',
    noName: 'not set (SHOP_NAME)',
  },
  zh: {
    title: '设置',
    lead: '后台的外观和你的署名。保存在这个浏览器里；令牌只留在这个标签页。',
    you: '你',
    author: '你的名字',
    authorHint: '显示在你的每次修改旁边，接管对话时也会用它问候顾客。',
    language: '语言',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    shop: '店铺',
    name: '名称',
    version: '版本',
    products: '商品数',
    currency: '货币',
    revision: '图谱修订号',
    edits: '手动修改次数',
    api: '全部接口说明',
    noName: '未设置（SHOP_NAME）',
  },
});

/** Name, language and look of the console, and what the shop says of itself. */
export function SettingsPage(): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const { message } = App.useApp();
  const preferences = useContext(PreferencesContext);
  const session = useSessionInfo();
  if (preferences === null) throw new Error('the settings are used outside of the console');
  const [values, change] = preferences;
  return (
    <Page title={t.title} lead={t.lead}>
      <Card title={t.you} className="narrow">
        <Form<Preferences>
          layout="vertical"
          initialValues={values}
          onValuesChange={(changes: Partial<Preferences>) => {
            change(changes);
            if (changes.author === undefined) message.success(shared.saved);
          }}
        >
          <Form.Item name="author" label={t.author} extra={t.authorHint}>
            <Input maxLength={100} autoComplete="name" />
          </Form.Item>
          <Form.Item name="language" label={t.language}>
            <Radio.Group
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Form.Item>
          <Form.Item name="theme" label={t.theme}>
            <Radio.Group
              options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t.themes[value] }))}
            />
          </Form.Item>
        </Form>
      </Card>
      {session !== undefined && (
        <Card title={t.shop} className="narrow">
          <Descriptions
            column={1}
            items={[
              { key: 'name', label: t.name, children: session.shopName ?? t.noName },
              { key: 'version', label: t.version, children: session.version },
              { key: 'products', label: t.products, children: formats.number(session.products) },
              { key: 'currency', label: t.currency, children: session.currency },
              { key: 'revision', label: t.revision, children: formats.number(session.graph.revision) },
              { key: 'edits', label: t.edits, children: formats.number(session.graph.version) },
              {
                key: 'api',
                label: t.api,
                children: (
                  <a href="/openapi.json" target="_blank" rel="noopener">
                    /openapi.json
                  </a>
                ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}
