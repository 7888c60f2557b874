import { CheckCircleOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Alert, Button, Collapse, Progress, Statistic, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { Draft } from '../../api/graph-types.js';
import { useActionWords } from '../../components/action-words.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useDraftStrings } from './drafts-strings.js';
import {
  differenceKinds,
  type Impact,
  type ImpactItem,
  type ImpactSummary,
  type ImpactTurn,
  type TurnView,
} from './impact-types.js';

function Answer({
  title,
  view,
  turn,
}: {
  readonly title: string;
  readonly view: TurnView;
  readonly turn: ImpactTurn;
}): JSX.Element {
  const t = useDraftStrings();
  const actions = useActionWords();
  const differs = (name: ImpactTurn['changed'][number]): string => (turn.changed.includes(name) ? 'differs' : '');
  return (
    <div className="impact-answer">
      <p className="words-name">{title}</p>
      <p className={differs('action')}>
        <Tag>{actions(view.action)}</Tag>
      </p>
      <p className={`pre-line ${differs('text')}`}>{view.text}</p>
      {view.shown.length > 0 && (
        <ul className={differs('shown')}>
          {view.shown.map(({ id, name, priceText }) => (
            <li key={id}>
              {name} <span className="soft">{priceText}</span>
            </li>
          ))}
        </ul>
      )}
      {(view.category !== null || view.wishes.length > 0) && (
        <p className={`soft ${differs('state')}`}>
          {t.wishes}: {[view.category, ...view.wishes].filter(Boolean).join(' · ')}
        </p>
      )}
    </div>
  );
}

function Conversation({ item }: { readonly item: ImpactItem }): JSX.Element {
  const t = useDraftStrings();
  return (
    <ol className="impact-turns">
      {item.turns.map((turn) => (
        <li key={turn.index}>
          <p>
            <strong>{t.shopper}:</strong> <span lang={item.language}>{turn.said}</span>
          </p>
          {turn.changed.length === 0 ? (
            <p className="soft">
              {t.unchanged}: {turn.before.text}
            </p>
          ) : (
            <div className="impact-pair">
              <Answer title={t.before} view={turn.before} turn={turn} />
              <Answer title={t.after} view={turn.after} turn={turn} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Result({ impact, stale }: { readonly impact: Impact; readonly stale: boolean }): JSX.Element {
  const t = useDraftStrings();
  const formats = useFormats();
  const actions = useActionWords();
  return (
    <div className="stack">
      {stale && <Alert type="info" showIcon title={t.stale} />}
      {impact.error !== null && <Alert type="error" showIcon title={t.failed} description={impact.error} />}
      <div className="figures">
        <Statistic title={t.replayed} value={impact.replayed.turns} />
        <Statistic title={t.changedTurns} value={impact.changed.turns} />
        <Statistic title={t.changedTalks} value={impact.changed.conversations} />
        {differenceKinds.map((kind) => (
          <Statistic key={kind} title={t.counts[kind]} value={impact.counts[kind]} />
        ))}
      </div>
      {impact.left > 0 && <p className="soft">{t.left(formats.number(impact.left))}</p>}
      {impact.flows.length > 0 && (
        <p>
          {t.flows}:{' '}
          {impact.flows.map(({ from, to, turns }) => (
            <Tag key={`${from} ${to}`}>
              {actions(from)} → {actions(to)} × {turns}
            </Tag>
          ))}
        </p>
      )}
      {impact.status === 'succeeded' && impact.items.length === 0 && (
        <EmptyState icon={<CheckCircleOutlined />} title={t.same}>
          {t.sameText}
        </EmptyState>
      )}
      {impact.items.length > 0 && (
        <Collapse
          defaultActiveKey={['0']}
          items={impact.items.map((item, index) => ({
            key: String(index),
            label: (
              <>
                {item.title} <Tag>{t[item.source]}</Tag>
              </>
            ),
            children: <Conversation item={item} />,
          }))}
        />
      )}
    </div>
  );
}

/** Replays conversations against a draft, shows how far it is, and then what would be answered differently. */
export function ImpactPanel({ draft }: { readonly draft: Draft }): JSX.Element {
  const t = useDraftStrings();
  const path = `/drafts/${step(draft.id)}`;
  const [started, setStarted] = useState<string | null>(null);
  const { data: runs } = useRead<{ readonly items: readonly ImpactSummary[] }>(`${path}/impacts`);
  const newest = started ?? runs?.items[0]?.id ?? null;
  const { data: impact, error } = useRead<Impact>(`/impacts/${step(newest ?? '')}`, {
    enabled: newest !== null,
    poll: (last) => (last?.status === 'running' ? 700 : false),
  });
  const run = useWrite<void, { readonly id: string }>((api) => api.request('POST', `${path}/impact`, { body: {} }), {
    stale: [`${path}/impacts`],
    onDone: ({ id }) => setStarted(id),
  });
  const stop = useWrite<string, null>((api, id) => api.request('DELETE', `/impacts/${step(id)}`), {
    stale: ['/impacts', path],
  });
  const running = impact?.status === 'running' && impact.id === newest;
  return (
    <section className="stack" aria-labelledby="draft-impact">
      <div className="section-head">
        <div>
          <h2 id="draft-impact">{t.impact}</h2>
          <p className="lead">{t.impactLead}</p>
        </div>
        <div className="page-actions">
          {impact !== undefined && !running && (
            <ExportButton
              name={`impact-${draft.name || draft.id}`}
              source={{ kind: 'server', path: '/exports/impact', query: { id: impact.id } }}
            />
          )}
          {draft.status === 'open' && !running && (
            <Button icon={<ExperimentOutlined />} loading={run.isPending} onClick={() => run.mutate()}>
              {newest === null ? t.run : t.runAgain}
            </Button>
          )}
        </div>
      </div>
      {(run.error ?? stop.error ?? error) !== null && (
        <ProblemAlert problem={(run.error ?? stop.error ?? error) as NonNullable<typeof error>} />
      )}
      {running && (
        <div className="run" role="status">
          <span>{t.replaying}</span>
          <Progress percent={Math.round(impact.progress * 100)} aria-label={t.replaying} />
          <Button onClick={() => stop.mutate(impact.id)}>{t.stop}</Button>
        </div>
      )}
      {newest === null && !run.isPending && (
        <EmptyState icon={<ExperimentOutlined />} title={t.none}>
          {t.noneText}
        </EmptyState>
      )}
      {impact !== undefined && !running && <Result impact={impact} stale={impact.draftRevision !== draft.revision} />}
    </section>
  );
}
