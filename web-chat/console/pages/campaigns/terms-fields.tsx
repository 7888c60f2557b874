import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { JSX } from 'react';
import { EntitySelect } from '../../components/entity-select.js';
import { useCampaignStrings } from './campaign-strings.js';

type Path = readonly (string | number)[];

/** A number of the form. */
export function NumberField({
  path,
  label,
  min = 0,
  max = 1_000_000_000,
  whole = false,
  needed = false,
  suffix,
}: {
  readonly path: Path;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly needed?: boolean;
  readonly suffix?: string;
}): JSX.Element {
  const t = useCampaignStrings();
  return (
    <Form.Item name={[...path]} label={label} rules={needed ? [{ required: true, message: t.needed }] : []}>
      <InputNumber className="wide" min={min} max={max} {...(whole ? { precision: 0 } : {})} suffix={suffix} />
    </Form.Item>
  );
}

/** What a discount counts for. `path` leads to the scope; `absolute` does so from the form's root (in lists). */
export function ScopeField({ path, absolute = path }: { readonly path: Path; readonly absolute?: Path }): JSX.Element {
  const t = useCampaignStrings();
  const form = Form.useFormInstance();
  const kind: 'all' | 'category' | 'brand' | 'product' = Form.useWatch([...absolute, 'kind'], form) ?? 'all';
  return (
    <>
      <Form.Item name={[...path, 'kind']} label={t.scope}>
        <Select
          options={(['all', 'category', 'brand', 'product'] as const).map((value) => ({
            value,
            label: t.scopes[value],
          }))}
          onChange={() => form.setFieldValue([...absolute, 'id'], null)}
        />
      </Form.Item>
      {kind !== 'all' && (
        <Form.Item name={[...path, 'id']} label={t.scopes[kind]} rules={[{ required: true, message: t.needed }]}>
          <EntitySelect kind={kind} label={t.scopes[kind]} />
        </Form.Item>
      )}
    </>
  );
}

/** What a coupon is worth: the discount, what it counts for, its bounds and how it stacks. */
export function TermsFields({
  path = [],
  absolute = path,
  currency,
}: {
  readonly path?: Path;
  readonly absolute?: Path;
  readonly currency: string;
}): JSX.Element {
  const t = useCampaignStrings();
  const form = Form.useFormInstance();
  const type: 'percent' | 'amount' | 'gift' | 'free-shipping' =
    Form.useWatch([...absolute, 'discount', 'type'], form) ?? 'percent';
  return (
    <div className="field-grid">
      <Form.Item name={[...path, 'discount', 'type']} label={t.discount}>
        <Select
          options={(['percent', 'amount', 'gift', 'free-shipping'] as const).map((value) => ({
            value,
            label: t.types[value],
          }))}
        />
      </Form.Item>
      {type === 'percent' && (
        <NumberField path={[...path, 'discount', 'value']} label={t.value} min={0.01} max={100} needed suffix="%" />
      )}
      {type === 'amount' && (
        <NumberField path={[...path, 'discount', 'value']} label={t.value} min={0.01} needed suffix={currency} />
      )}
      {type === 'gift' && (
        <>
          <Form.Item
            name={[...path, 'discount', 'product']}
            label={t.gift}
            rules={[{ required: true, message: t.needed }]}
          >
            <EntitySelect kind="product" label={t.gift} />
          </Form.Item>
          <NumberField path={[...path, 'discount', 'quantity']} label={t.quantity} min={1} max={99} whole needed />
        </>
      )}
      <ScopeField path={[...path, 'appliesTo']} absolute={[...absolute, 'appliesTo']} />
      <NumberField path={[...path, 'minimumSpend']} label={t.minimumSpend} min={0.01} suffix={currency} />
      {type === 'percent' && (
        <NumberField path={[...path, 'maxDiscount']} label={t.maxDiscount} min={0.01} suffix={currency} />
      )}
      <Form.Item name={[...path, 'stackGroup']} label={t.stackGroup} extra={t.stackHint}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name={[...path, 'stackExclusive']} label={t.exclusive} valuePropName="checked">
        <Switch />
      </Form.Item>
    </div>
  );
}

/** How many coupons there are and for how long. */
export function LimitsFields({
  path = [],
  currency,
}: {
  readonly path?: Path;
  readonly currency: string;
}): JSX.Element {
  const t = useCampaignStrings();
  return (
    <div className="field-grid">
      <NumberField path={[...path, 'couponTtlMinutes']} label={t.couponTtlMinutes} min={1} max={527_040} whole needed />
      <NumberField path={[...path, 'maxRedemptions']} label={t.maxRedemptions} min={1} whole needed />
      <NumberField path={[...path, 'maxPerShopper']} label={t.maxPerShopper} min={1} max={1_000_000} whole needed />
      <NumberField path={[...path, 'maxPerDevice']} label={t.maxPerDevice} min={1} max={1_000_000} whole />
      <NumberField path={[...path, 'budget']} label={t.budget} min={0.01} suffix={currency} />
    </div>
  );
}
