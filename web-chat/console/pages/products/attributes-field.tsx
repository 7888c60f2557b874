import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { type JSX, useState } from 'react';
import type { AttributeEntity, Entity, PageOf } from '../../api/graph-types.js';
import { useGraphRead } from '../../drafts/draft-choice.js';
import { labelOf } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import type { AttributeRow } from './product-fields.js';
import { useProductStrings } from './products-strings.js';

function TermsSelect({
  attributeId,
  label,
  value,
  onChange,
}: {
  readonly attributeId: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (terms: readonly string[]) => void;
}): JSX.Element {
  const language = useLanguage();
  const { data } = useGraphRead<PageOf<Entity>>('/graph/entities', {
    query: { kind: 'term', attributeId, limit: 200 },
  });
  return (
    <Select
      mode="tags"
      className="wide"
      aria-label={label}
      value={[...value]}
      options={(data?.items ?? []).map(({ id, words }) => ({ value: id, label: labelOf(words, language, id) }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(terms: string[]) => onChange(terms)}
    />
  );
}

/** What a product has for each attribute: numbers with their unit, yes or no, or terms, new ones included. */
export function AttributesField({
  value = [],
  onChange,
}: {
  readonly value?: readonly AttributeRow[];
  readonly onChange?: (rows: readonly AttributeRow[]) => void;
}): JSX.Element {
  const t = useProductStrings();
  const language = useLanguage();
  const [q, setQ] = useState('');
  const { data } = useGraphRead<PageOf<AttributeEntity>>('/graph/attributes', { query: { limit: 200 } });
  const known = new Map((data?.items ?? []).map((attribute) => [attribute.id, attribute]));
  const nameOf = (id: string): string => {
    const attribute = known.get(id);
    return attribute === undefined ? id : labelOf(attribute.words, language, id);
  };
  const put = (index: number, row: AttributeRow | null): void =>
    onChange?.(row === null ? value.toSpliced(index, 1) : value.toSpliced(index, 1, row));
  const add = (attributeId: string): void => {
    const kind = known.get(attributeId)?.valueKind;
    const unit = known.get(attributeId)?.unit;
    const empty: AttributeRow = {
      attributeId,
      value: kind === 'term' ? [] : kind === 'boolean' ? true : null,
      ...(kind === 'number' && unit !== null && unit !== undefined ? { unit } : {}),
    };
    onChange?.([...value, empty]);
    setQ('');
  };
  return (
    <div className="attributes-field">
      <ul>
        {value.map((row, index) => {
          const name = nameOf(row.attributeId);
          return (
            <li key={row.attributeId}>
              <span className="attribute-name">
                {name} <code className="soft">{row.attributeId}</code>
              </span>
              <span className="attribute-value">
                {Array.isArray(row.value) && (
                  <TermsSelect
                    attributeId={row.attributeId}
                    label={name}
                    value={row.value}
                    onChange={(terms) => put(index, { ...row, value: terms })}
                  />
                )}
                {typeof row.value === 'boolean' && (
                  <Switch aria-label={name} checked={row.value} onChange={(on) => put(index, { ...row, value: on })} />
                )}
                {(typeof row.value === 'number' || row.value === null) && (
                  <>
                    <InputNumber
                      aria-label={name}
                      value={row.value}
                      onChange={(number) => put(index, { ...row, value: number })}
                    />
                    <Input
                      className="attribute-unit"
                      aria-label={`${name}: ${t.unit}`}
                      placeholder={t.unit}
                      maxLength={40}
                      value={row.unit ?? ''}
                      onChange={({ target }) => {
                        const { unit: _, ...bare } = row;
                        put(index, target.value === '' ? bare : { ...bare, unit: target.value });
                      }}
                    />
                  </>
                )}
              </span>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.removeAttribute(name)}
                onClick={() => put(index, null)}
              />
            </li>
          );
        })}
      </ul>
      <Select
        className="entity-select"
        aria-label={t.addAttribute}
        placeholder={t.addAttribute}
        value={null}
        showSearch={{ optionFilterProp: 'label', searchValue: q, onSearch: setQ }}
        options={[...known.values()]
          .filter(({ id }) => !value.some((row) => row.attributeId === id))
          .map(({ id, words }) => ({ value: id, label: labelOf(words, language, id) }))}
        onChange={(id: string | null) => id !== null && add(id)}
      />
    </div>
  );
}
