import { Select } from 'antd';
import { type JSX, useMemo, useState } from 'react';
import type { Entity, EntityKind, PageOf } from '../api/graph-types.js';
import { useGraphRead } from '../drafts/draft-choice.js';
import { labelOf } from '../language/format.js';
import { useLanguage } from '../language/language.js';

/** Picks an entity of one kind by its words; the server looks, so that a catalogue may be of any size. */
export function EntitySelect({
  kind,
  attributeId,
  label,
  value,
  onChange,
  clearable = false,
  known,
}: {
  readonly kind: EntityKind;
  /** The attribute, for terms. */
  readonly attributeId?: string;
  /** Names the control where no visible label is tied to it. */
  readonly label: string;
  readonly value?: string | null | undefined;
  readonly onChange?: (id: string | null) => void;
  readonly clearable?: boolean;
  /** The words of the value, where the caller has them. */
  readonly known?: string | undefined;
}): JSX.Element {
  const language = useLanguage();
  const [q, setQ] = useState('');
  const { data, isFetching } = useGraphRead<PageOf<Entity>>('/graph/entities', {
    query: { kind, attributeId, q, limit: 50 },
  });
  const options = useMemo(() => {
    const found = (data?.items ?? []).map(({ id, words }) => {
      const name = labelOf(words, language, id);
      return { value: id, label: kind === 'product' ? `${name} · ${id}` : name };
    });
    const missing = value !== undefined && value !== null && !found.some((option) => option.value === value);
    return missing ? [{ value, label: known ?? value }, ...found] : found;
  }, [data, language, kind, value, known]);
  return (
    <Select
      className="entity-select"
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={label}
      loading={isFetching}
      allowClear={clearable}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(id: string | null | undefined) => {
        setQ('');
        onChange?.(id ?? null);
      }}
    />
  );
}
