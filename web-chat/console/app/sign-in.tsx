import { Button, Card, Form, Input } from 'antd';
import { type JSX, useState } from 'react';
import { createApiClient } from '../api/api-client.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { stringsHook } from '../language/language.js';

const useStrings = stringsHook({
  en: {
    title: 'Sign in',
    token: 'Merchant token',
    tokenHint: 'Printed by the server at its first start, or set with MERCHANT_TOKEN. It stays in this tab only.',
    tokenNeeded: 'Enter the token.',
    author: 'Your name',
    authorHint: 'Stands beside each of your changes in the history. All of a shop’s people share one token.',
    wrongToken: 'The server does not take this token.',
    ended:
      'The server no longer takes the token that you signed in with. Sign in again; nothing that was saved is lost.',
  },
  zh: {
    title: '登录',
    token: '商家令牌',
    tokenHint: '服务器首次启动时打印，或用 MERCHANT_TOKEN 设置。只保存在当前标签页。',
    tokenNeeded: '请输入令牌。',
    author: '你的名字',
    authorHint: '会记录在历史中你的每次修改旁边。店铺所有人共用一个令牌。',
    wrongToken: '服务器不接受这个令牌。',
    ended: '服务器不再接受你登录时用的令牌。请重新登录，已保存的内容不会丢失。',
  },
});

interface Fields {
  readonly token: string;
  readonly author?: string;
}

/** Asks for the token and the name that signs changes; tries the token before it is kept. */
export function SignIn({
  author,
  denied,
  onSignIn,
}: {
  readonly author: string;
  readonly denied: boolean;
  readonly onSignIn: (token: string, author: string) => void;
}): JSX.Element {
  const t = useStrings();
  const [problem, setProblem] = useState<ApiProblem | null>(denied ? new ApiProblem(401, t.ended) : null);
  const [trying, setTrying] = useState(false);

  async function tryToken({ token, author: name = '' }: Fields): Promise<void> {
    setTrying(true);
    try {
      const api = createApiClient({ token: token.trim(), author: () => name, onDenied: () => {} });
      await api.request('GET', '/session');
      onSignIn(token.trim(), name.trim());
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.status === 401 ? new ApiProblem(401, t.wrongToken) : error);
    } finally {
      setTrying(false);
    }
  }

  return (
    <main className="sign-in">
      <Card>
        <h1>{t.title}</h1>
        <Form<Fields> layout="vertical" initialValues={{ author }} onFinish={tryToken} requiredMark={false}>
          <Form.Item
            name="token"
            label={t.token}
            extra={t.tokenHint}
            rules={[{ required: true, whitespace: true, message: t.tokenNeeded }]}
          >
            <Input.Password autoComplete="current-password" autoFocus name="token" />
          </Form.Item>
          <Form.Item name="author" label={t.author} extra={t.authorHint}>
            <Input autoComplete="name" maxLength={100} name="author" />
          </Form.Item>
          {problem !== null && <ProblemAlert problem={problem} />}
          <Button type="primary" htmlType="submit" block loading={trying}>
            {t.title}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
