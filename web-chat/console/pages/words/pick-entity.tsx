import { Form, Modal, Segmented } from 'antd';
import { type JSX, useState } from 'react';
import { type EntityKind, type EntityRef, entityKinds } from '../../api/graph-types.js';
import { EntitySelect } from '../../components/entity-select.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useWordsStrings } from './words-strings.js';

/** Picks what a word means among everything in the shop. */
export function PickEntity({
  word,
  onPick,
  onCancel,
}: {
  readonly word: string;
  readonly onPick: (entity: EntityRef, label: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const t = useWordsStrings();
  const shared = useSharedStrings();
  const [kind, setKind] = useState<EntityKind>('category');
  const [attributeId, setAttributeId] = useState<string | null>(null);
  const [id, setId] = useState<string | null>(null);
  const ready = id !== null && (kind !== 'term' || attributeId !== null);
  return (
    <Modal
      open
      title={t.teach(word, '…')}
      okText={shared.add}
      cancelText={shared.cancel}
      okButtonProps={{ disabled: !ready }}
      onCancel={onCancel}
      onOk={() => {
        if (id === null) return;
        onPick(kind === 'term' ? { kind, id, attributeId: attributeId ?? '' } : { kind, id }, id);
      }}
    >
      <Form layout="vertical">
        <Form.Item label={t.kind}>
          <Segmented<EntityKind>
            aria-label={t.kind}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen);
              setId(null);
            }}
            options={entityKinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
        </Form.Item>
        {kind === 'term' && (
          <Form.Item label={t.attribute}>
            <EntitySelect
              kind="attribute"
              label={t.attribute}
              value={attributeId}
              onChange={(chosen) => {
                setAttributeId(chosen);
                setId(null);
              }}
            />
          </Form.Item>
        )}
        {(kind !== 'term' || attributeId !== null) && (
          <Form.Item label={t.entity}>
            <EntitySelect
              kind={kind}
              label={t.entity}
              value={id}
              onChange={setId}
              {...(kind === 'term' && attributeId !== null ? { attributeId } : {})}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
