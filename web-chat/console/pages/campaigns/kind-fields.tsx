import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { JSX, ReactNode } from 'react';
import { EntitySelect } from '../../components/entity-select.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useCampaignStrings } from './campaign-strings.js';
import type { CampaignKind } from './campaign-types.js';
import { LimitsFields, NumberField, ScopeField, TermsFields } from './terms-fields.js';

/** Rows of a list that can grow and shrink. */
function Rows({
  name,
  label,
  addLabel,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly addLabel: string;
  readonly children: (index: number) => ReactNode;
}): JSX.Element {
  const t = useCampaignStrings();
  return (
    <fieldset className="rows">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: index }) => (
              <div className="row-fields" key={key}>
                <div className="row-main">{children(index)}</div>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t.removeRow(index + 1)}
                  disabled={rows.length === 1}
                  onClick={() => remove(index)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ discount: { type: 'percent', value: 10 }, appliesTo: { kind: 'all' } })}
            >
              {addLabel}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function GameFields(): JSX.Element {
  const t = useCampaignStrings();
  return (
    <div className="field-grid">
      <NumberField path={['maxPerDay']} label={t.maxPerDay} min={1} whole needed />
      <NumberField path={['maxPerDevicePerDay']} label={t.maxPerDevicePerDay} min={1} whole />
      <NumberField path={['minimumAge']} label={t.minimumAge} max={120} whole needed />
    </div>
  );
}

/** The fields that a kind of campaign has beside its name and time. */
export function KindFields({
  kind,
  currency,
}: {
  readonly kind: CampaignKind;
  readonly currency: string;
}): JSX.Element {
  const t = useCampaignStrings();
  const shared = useSharedStrings();
  const nameField = (index: number, label: string): JSX.Element => (
    <Form.Item name={[index, 'name']} label={label} rules={[{ required: true, whitespace: true, message: t.needed }]}>
      <Input maxLength={200} />
    </Form.Item>
  );
  switch (kind) {
    case 'voice-coupon':
      return (
        <>
          <div className="field-grid">
            <Form.Item
              name="phraseZh"
              label={t.phraseIn(shared.languageZh)}
              dependencies={['phraseEn']}
              rules={[
                ({ getFieldValue }) => ({
                  validator: async (_, value: string | undefined) => {
                    const other = String(getFieldValue('phraseEn') ?? '');
                    if (!value?.trim() && other.trim() === '') throw new Error(t.phraseNeeded);
                  },
                }),
              ]}
            >
              <Input maxLength={100} lang="zh" />
            </Form.Item>
            <Form.Item name="phraseEn" label={t.phraseIn(shared.languageEn)}>
              <Input maxLength={100} lang="en" />
            </Form.Item>
          </div>
          <TermsFields currency={currency} />
          <LimitsFields currency={currency} />
        </>
      );
    case 'coupon':
      return (
        <>
          <TermsFields currency={currency} />
          <LimitsFields currency={currency} />
          <fieldset className="rows">
            <legend>{t.rule}</legend>
            <p className="soft">{t.ruleHint}</p>
            <div className="field-grid">
              <NumberField path={['rule', 'ordersAtLeast']} label={t.ordersAtLeast} whole />
              <NumberField path={['rule', 'ordersAtMost']} label={t.ordersAtMost} whole />
              <NumberField path={['rule', 'spentAtLeast']} label={t.spentAtLeast} suffix={currency} />
              <NumberField
                path={['rule', 'daysSinceLastOrderAtLeast']}
                label={t.daysSinceLastOrderAtLeast}
                max={36_500}
                whole
              />
            </div>
          </fieldset>
        </>
      );
    case 'threshold':
      return (
        <>
          <div className="field-grid">
            <ScopeField path={['appliesTo']} />
            <Form.Item name="stackGroup" label={t.stackGroup} extra={t.stackHint}>
              <Input maxLength={64} />
            </Form.Item>
          </div>
          <Rows name="tiers" label={t.tiers} addLabel={t.addTier}>
            {(index) => (
              <div className="field-grid">
                <NumberField path={[index, 'spend']} label={t.spend} min={0.01} needed suffix={currency} />
                <NumberField path={[index, 'off']} label={t.off} min={0.01} needed suffix={currency} />
              </div>
            )}
          </Rows>
        </>
      );
    case 'flash-sale':
      return (
        <>
          <Rows name="items" label={t.items} addLabel={t.addItem}>
            {(index) => (
              <div className="field-grid">
                <Form.Item name={[index, 'product']} label={t.product} rules={[{ required: true, message: t.needed }]}>
                  <EntitySelect kind="product" label={t.product} />
                </Form.Item>
                <NumberField path={[index, 'price']} label={t.price} min={0.01} needed suffix={currency} />
                <NumberField path={[index, 'stockPerRound']} label={t.stockPerRound} min={1} whole needed />
              </div>
            )}
          </Rows>
          <div className="field-grid">
            <NumberField path={['everyMinutes']} label={t.everyMinutes} min={1} max={527_040} whole needed />
            <NumberField path={['roundMinutes']} label={t.roundMinutes} min={1} max={527_040} whole needed />
            <NumberField path={['holdMinutes']} label={t.holdMinutes} min={1} max={1_440} whole needed />
            <NumberField path={['maxPerShopper']} label={t.maxPerShopper} min={1} whole needed />
            <NumberField path={['maxPerDevice']} label={t.maxPerDevice} min={1} whole />
          </div>
        </>
      );
    case 'lottery':
      return (
        <>
          <Rows name="prizes" label={t.prizes} addLabel={t.addPrize}>
            {(index) => (
              <>
                <div className="field-grid">
                  {nameField(index, t.prize)}
                  <NumberField path={[index, 'odds']} label={t.odds} min={0.000001} max={1} needed />
                  <NumberField path={[index, 'count']} label={t.count} min={1} whole needed />
                  <NumberField path={[index, 'couponTtlMinutes']} label={t.couponTtlMinutes} min={1} whole needed />
                </div>
                <TermsFields path={[index]} absolute={['prizes', index]} currency={currency} />
              </>
            )}
          </Rows>
          <NumberField path={['maxDraws']} label={t.maxDraws} min={1} whole needed />
          <GameFields />
        </>
      );
    case 'cards':
      return (
        <>
          <Rows name="cards" label={t.cards} addLabel={t.addCard}>
            {(index) => (
              <div className="field-grid">
                {nameField(index, t.card)}
                <NumberField path={[index, 'odds']} label={t.odds} min={0.000001} max={1} needed />
              </div>
            )}
          </Rows>
          <NumberField path={['exchange']} label={t.exchange} min={2} max={20} whole needed />
          <fieldset className="rows">
            <legend>{t.reward}</legend>
            <TermsFields path={['reward']} currency={currency} />
            <LimitsFields path={['reward']} currency={currency} />
          </fieldset>
          <GameFields />
        </>
      );
  }
}
