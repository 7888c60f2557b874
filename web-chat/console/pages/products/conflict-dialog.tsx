import { Button, Modal, Radio } from 'antd';
import { type JSX, useState } from 'react';
import type { LastEdit } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { changedFields, type ProductFields } from './product-fields.js';
import { useProductStrings } from './products-strings.js';

type FieldName = keyof ProductFields;

function useFieldNames(): Readonly<Record<FieldName, string>> {
  const t = useProductStrings();
  const shared = useSharedStrings();
  return {
    names: t.name,
    descriptionZh: t.descriptionIn(shared.languageZh),
    descriptionEn: t.descriptionIn(shared.languageEn),
    categoryId: t.category,
    brandId: t.brand,
    listPrice: t.listPrice,
    price: t.price,
    availability: t.availability,
    stock: t.stock,
    images: t.images,
    url: t.url,
    attributes: t.attributes,
  };
}

/** A field's value in one line each part. */
function text(name: FieldName, fields: ProductFields): string {
  const value = fields[name];
  if (name === 'names') return [fields.names.zh.join('、'), fields.names.en.join(', ')].filter(Boolean).join(' · ');
  if (name === 'attributes') {
    return fields.attributes
      .map((row) => `${row.attributeId}: ${[row.value].flat().join(', ')} ${row.unit ?? ''}`.trim())
      .join('\n');
  }
  return value === null || value === '' ? '–' : String(value);
}

/**
 * Two people changed one product: both versions of each field that both changed, side by side, to choose from. What only
 * the other one changed stays as it is now.
 */
export function ConflictDialog({
  base,
  mine,
  theirs,
  lastEdit,
  saving,
  onSave,
  onDiscard,
  onClose,
}: {
  /** What both started from. */
  readonly base: ProductFields;
  readonly mine: ProductFields;
  readonly theirs: ProductFields;
  readonly lastEdit: LastEdit | null;
  readonly saving: boolean;
  /** Given what is now in the shop with the chosen fields laid over it. */
  readonly onSave: (chosen: ProductFields) => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useProductStrings();
  const formats = useFormats();
  const fieldNames = useFieldNames();
  const ours = changedFields(base, mine);
  const changedByThem = changedFields(base, theirs);
  const differ = changedFields(mine, theirs);
  const both = ours.filter((name) => changedByThem.includes(name) && differ.includes(name));
  const others = changedByThem.filter((name) => !ours.includes(name));
  const [theirFields, setTheirFields] = useState<ReadonlySet<FieldName>>(new Set());
  const choose = (name: FieldName, side: 'mine' | 'theirs'): void => {
    const next = new Set(theirFields);
    if (side === 'theirs') next.add(name);
    else next.delete(name);
    setTheirFields(next);
  };
  const chosen = (): ProductFields => {
    const kept = ours.filter((name) => !theirFields.has(name)).map((name) => [name, mine[name]] as const);
    return { ...theirs, ...Object.fromEntries(kept) };
  };
  return (
    <Modal
      open
      width={820}
      title={t.conflictTitle}
      onCancel={onClose}
      footer={[
        <Button key="discard" onClick={onDiscard}>
          {t.discardMine}
        </Button>,
        <Button key="save" type="primary" loading={saving} onClick={() => onSave(chosen())}>
          {t.saveChosen}
        </Button>,
      ]}
    >
      <div className="stack conflict">
        <p>{lastEdit === null ? t.conflictUnknown : t.conflictBy(lastEdit.author, formats.dateTime(lastEdit.at))}</p>
        <DataTable<{ readonly name: FieldName }>
          label={t.conflictTitle}
          rowKey="name"
          dataSource={both.map((name) => ({ name }))}
          columns={[
            { title: t.field, width: 130, render: (_, { name }) => <strong>{fieldNames[name]}</strong> },
            ...(['mine', 'theirs'] as const).map((side) => ({
              title: t[side],
              render: (_: unknown, { name }: { readonly name: FieldName }) => (
                <Radio
                  name={`conflict-${name}`}
                  checked={theirFields.has(name) === (side === 'theirs')}
                  onChange={() => choose(name, side)}
                >
                  <span className="pre-line">{text(name, side === 'mine' ? mine : theirs)}</span>
                </Radio>
              ),
            })),
          ]}
        />
        {others.length > 0 && (
          <p className="soft">
            {t.untouched} {others.map((name) => fieldNames[name]).join(', ')}
          </p>
        )}
      </div>
    </Modal>
  );
}
