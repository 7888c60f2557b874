import { ApartmentOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { step } from '../../api/api-client.js';
import type { AttributeEntity, AttributeKind, Entity, EntityRef, Written } from '../../api/graph-types.js';
import { EntityHistory } from '../../components/entity-history.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { type WordAction, WordsField } from '../../components/words-field.js';
import { useGraphRead, useGraphWrite } from '../../drafts/draft-choice.js';
import { labelOf } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { useVocabularyStrings } from './vocabulary-strings.js';

/** The kind and unit of an attribute. */
function AttributeKindForm({ attribute }: { readonly attribute: AttributeEntity }): JSX.Element {
  const t = useVocabularyStrings();
  const { message } = App.useApp();
  const save = useGraphWrite<{ readonly kind: AttributeKind; readonly unit?: string }, Written>(
    (api, { kind, unit }, query) =>
      api.request('PATCH', `/graph/attributes/${step(attribute.id)}`, {
        query,
        body: { kind, ...(kind === 'number' ? { unit: unit?.trim() ? unit.trim() : null } : {}) },
      }),
    { onDone: () => message.success(t.saved) },
  );
  return (
    <Form
      layout="vertical"
      initialValues={{ kind: attribute.valueKind, unit: attribute.unit ?? '' }}
      onFinish={(fields: { kind: AttributeKind; unit?: string }) => save.mutate(fields)}
    >
      <div className="field-grid">
        <Form.Item name="kind" label={t.kind} extra={t.kindHint}>
          <Select
            options={[
              { value: 'number', label: t.number },
              { value: 'boolean', label: t.boolean },
              { value: 'term', label: t.termKind },
            ]}
          />
        </Form.Item>
        <Form.Item name="unit" label={t.unit}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      {save.error !== null && <ProblemAlert problem={save.error} />}
      <Button htmlType="submit" loading={save.isPending}>
        {t.saveKind}
      </Button>
    </Form>
  );
}

/** One entity's words, its kind where it is an attribute, and what was changed about it. Every action counts at once. */
export function EntityDrawer({
  entity,
  attribute,
  onClose,
}: {
  readonly entity: EntityRef;
  /** The attribute with its kind, where the entity is one. */
  readonly attribute: AttributeEntity | null;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useVocabularyStrings();
  const language = useLanguage();
  const { kind, id, attributeId } = entity;
  const { data, error, refetch } = useGraphRead<Entity>('/graph/aliases', { query: { kind, id, attributeId } });
  const act = useGraphWrite<WordAction, Written>((api, action, query) => {
    const named = { kind, id, ...(attributeId === undefined ? {} : { attributeId }) };
    const { type, language: of, word } = action;
    if (type === 'remove') {
      return api.request('DELETE', '/graph/aliases', { query: { ...query, ...named, language: of, word } });
    }
    return type === 'add'
      ? api.request('POST', '/graph/aliases', { query, body: { entity: named, language: of, word } })
      : api.request('PATCH', '/graph/aliases', { query, body: { entity: named, language: of, label: word } });
  });
  return (
    <Drawer open size={560} title={data === undefined ? id : labelOf(data.words, language, id)} onClose={onClose}>
      <div className="stack">
        <p className="soft">
          <code>{id}</code>{' '}
          <Link
            to={`/graph?kind=${kind}&id=${step(id)}${attributeId === undefined ? '' : `&attributeId=${step(attributeId)}`}`}
          >
            <ApartmentOutlined /> {t.seeGraph}
          </Link>
        </p>
        {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
        {act.error !== null && <ProblemAlert problem={act.error} />}
        {data === undefined ? (
          error === null && <Loading />
        ) : (
          <section className="stack" aria-labelledby="entity-words">
            <h2 id="entity-words">{t.words}</h2>
            <WordsField words={data.words} disabled={act.isPending} onAction={(action) => act.mutate(action)} />
          </section>
        )}
        {attribute !== null && <AttributeKindForm attribute={attribute} />}
        <section className="stack" aria-labelledby="entity-history">
          <h2 id="entity-history">{t.history}</h2>
          <EntityHistory entity={entity} onUndone={() => void refetch()} />
        </section>
      </div>
    </Drawer>
  );
}
