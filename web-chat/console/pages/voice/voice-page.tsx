import { AudioOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Input, Select } from 'antd';
import { type JSX, useState } from 'react';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { PhraseCard } from './phrase-card.js';
import { TakeList } from './take-list.js';
import { TakeRecorder } from './take-recorder.js';
import { useVoiceStrings } from './voice-strings.js';
import type { SpokenCampaign, Take, VoicePhrase } from './voice-types.js';

interface NewPhrase {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** Enrolment: which phrases are heard, how well, and what must not be taken for them. */
export function VoicePage(): JSX.Element {
  const t = useVoiceStrings();
  const phrases = useRead<{ items: readonly VoicePhrase[] }>('/voice/phrases');
  const campaigns = useRead<{ items: readonly SpokenCampaign[] }>('/campaigns');
  const create = useWrite<NewPhrase, VoicePhrase>((api, body) => api.request('POST', '/voice/phrases', { body }), {
    stale: ['/voice'],
  });
  const items = phrases.data?.items ?? null;
  const enrolled = new Set(items?.map(({ text }) => text));
  const announced = (campaigns.data?.items ?? [])
    .flatMap((campaign) => campaign.phrases ?? [])
    .filter(({ text }, index, all) => !enrolled.has(text) && all.findIndex((other) => other.text === text) === index);
  return (
    <Page title={t.title} lead={t.lead}>
      {phrases.error !== null && <ProblemAlert problem={phrases.error} onRetry={() => void phrases.refetch()} />}
      {create.error !== null && <ProblemAlert problem={create.error} />}
      {items === null && phrases.error === null && <Loading />}
      {items?.length === 0 && <EmptyState icon={<AudioOutlined />} title={t.empty} steps={t.emptySteps} />}
      <div className="voice-cards">
        {items?.map((phrase) => (
          <PhraseCard key={phrase.id} phrase={phrase} />
        ))}
        {announced.length > 0 && (
          <Card title={<h2 className="card-title">{t.announced}</h2>}>
            <ul className="take-list">
              {announced.map((phrase) => (
                <li key={phrase.text}>
                  <span lang={phrase.language}>{phrase.text}</span>
                  <Button
                    size="small"
                    aria-label={`${t.enrol}: ${phrase.text}`}
                    loading={create.isPending}
                    onClick={() => create.mutate({ language: phrase.language, text: phrase.text })}
                  >
                    {t.enrol}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <NewPhraseCard busy={create.isPending} onAdd={(phrase) => create.mutate(phrase)} />
        {items !== null && items.length > 0 && <Examples />}
      </div>
    </Page>
  );
}

function NewPhraseCard({
  busy,
  onAdd,
}: {
  readonly busy: boolean;
  readonly onAdd: (phrase: NewPhrase) => void;
}): JSX.Element {
  const t = useVoiceStrings();
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  return (
    <Card title={<h2 className="card-title">{t.add}</h2>}>
      <form
        className="new-phrase"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onAdd({ language, text: text.trim() });
          setText('');
        }}
      >
        <Input aria-label={t.phrase} maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
        <Select
          aria-label={t.language}
          value={language}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
          onChange={setLanguage}
        />
        <Button htmlType="submit" type="primary" icon={<PlusOutlined />} loading={busy} disabled={text.trim() === ''}>
          {t.add}
        </Button>
      </form>
    </Card>
  );
}

function Examples(): JSX.Element {
  const t = useVoiceStrings();
  const examples = useRead<{ items: readonly Take[] }>('/voice/examples');
  const add = useWrite<{ wav: Blob; speaker: string }, Take>(
    (api, { wav, speaker }) => api.upload('/voice/examples', wav, { contentType: 'audio/wav', query: { speaker } }),
    { stale: ['/voice'] },
  );
  return (
    <Card title={<h2 className="card-title">{t.examples}</h2>}>
      <p>{t.examplesLead}</p>
      <TakeList takes={examples.data?.items ?? []} />
      <TakeRecorder
        label={t.examples}
        busy={add.isPending}
        onTake={async (wav, speaker) => {
          await add.mutateAsync({ wav, speaker }).catch(() => undefined);
        }}
      />
      {add.error !== null && <ProblemAlert problem={add.error} />}
    </Card>
  );
}
