import { Card, Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import type { JSX } from 'react';
import { availabilities, type Words } from '../../api/graph-types.js';
import { useAvailabilityWords } from '../../components/availability.js';
import { EntitySelect } from '../../components/entity-select.js';
import { useLabels } from '../../components/use-labels.js';
import { WordsField, wordsAfter } from '../../components/words-field.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { AttributesField } from './attributes-field.js';
import type { ProductFields } from './product-fields.js';
import { useProductStrings } from './products-strings.js';

/** The words of a product as a form's field. */
function NamesField({
  value = { zh: [], en: [] },
  onChange,
}: {
  readonly value?: Words;
  readonly onChange?: (words: Words) => void;
}): JSX.Element {
  return <WordsField words={value} onAction={(action) => onChange?.(wordsAfter(value, action))} />;
}

/** The form of what a product says of itself. */
export function ProductFacts({
  form,
  initial,
  currency,
  onFinish,
}: {
  readonly form: FormInstance<ProductFields>;
  readonly initial: ProductFields;
  readonly currency: string;
  readonly onFinish: () => void;
}): JSX.Element {
  const t = useProductStrings();
  const shared = useSharedStrings();
  const availability = useAvailabilityWords();
  const categoryOf = useLabels('category');
  const brandOf = useLabels('brand');
  const needed = [{ required: true, message: t.needed }];
  const money = <InputNumber min={0} max={1_000_000_000} suffix={currency} className="wide" />;
  return (
    <Form<ProductFields>
      id="product"
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={onFinish}
      scrollToFirstError={{ focus: true }}
      className="product-form"
    >
      <Card title={t.name}>
        <Form.Item
          name="names"
          rules={[
            {
              validator: async (_, { zh, en }: Words) => {
                if (zh.length + en.length === 0) throw new Error(t.oneName);
              },
            },
          ]}
        >
          <NamesField />
        </Form.Item>
        <Form.Item name="descriptionZh" label={t.descriptionIn(shared.languageZh)}>
          <Input.TextArea rows={3} className="grows" maxLength={20_000} lang="zh" />
        </Form.Item>
        <Form.Item name="descriptionEn" label={t.descriptionIn(shared.languageEn)}>
          <Input.TextArea rows={3} className="grows" maxLength={20_000} lang="en" />
        </Form.Item>
      </Card>
      <Card title={t.facts}>
        <div className="field-grid">
          <Form.Item name="categoryId" label={t.category} rules={needed}>
            <EntitySelect kind="category" label={t.category} known={categoryOf(initial.categoryId)} />
          </Form.Item>
          <Form.Item name="brandId" label={t.brand}>
            <EntitySelect
              kind="brand"
              label={t.brand}
              clearable
              {...(initial.brandId === null ? {} : { known: brandOf(initial.brandId) })}
            />
          </Form.Item>
          <Form.Item name="listPrice" label={t.listPrice} rules={needed}>
            {money}
          </Form.Item>
          <Form.Item name="price" label={t.price} rules={needed}>
            {money}
          </Form.Item>
          <Form.Item name="availability" label={t.availability}>
            <Select options={availabilities.map((value) => ({ value, label: availability[value] }))} />
          </Form.Item>
          <Form.Item name="stock" label={t.stock}>
            <InputNumber min={0} max={1_000_000_000} precision={0} placeholder={t.stockUnknown} className="wide" />
          </Form.Item>
        </div>
        <Form.Item name="images" label={t.images} extra={t.imagesHint}>
          <Input.TextArea rows={2} className="grows" />
        </Form.Item>
        <Form.Item name="url" label={t.url}>
          <Input maxLength={2_048} />
        </Form.Item>
      </Card>
      <Card title={t.attributes}>
        <Form.Item name="attributes" noStyle>
          <AttributesField />
        </Form.Item>
      </Card>
    </Form>
  );
}
