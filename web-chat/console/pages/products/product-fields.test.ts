import { expect, test } from 'vitest';
import type { Product } from '../../api/graph-types.js';
import { changedFields, fieldsOf, patchOf } from './product-fields.js';

const product: Product = {
  id: 'K1',
  names: { zh: ['沙燕风筝'], en: ['Swallow Kite'] },
  descriptions: { zh: [], en: ['Flies.'] },
  categoryId: 'Kites',
  brandId: null,
  offer: {
    price: { amount: 7_990, currency: 'CNY' },
    listPrice: { amount: 8_990, currency: 'CNY' },
    availability: 'in_stock',
    stock: 3,
  },
  attributes: [
    { kind: 'term', attributeId: 'colour', termId: 'red' },
    { kind: 'term', attributeId: 'colour', termId: 'blue' },
    { kind: 'number', attributeId: 'span', measure: { value: 1.2, unit: 'm' } },
    { kind: 'boolean', attributeId: 'tail', value: true },
  ],
  images: ['/a.svg'],
  url: null,
};

test('the form holds one row an attribute, money in major units', () => {
  const fields = fieldsOf(product);
  expect(fields.price).toBe(79.9);
  expect(fields.attributes).toEqual([
    { attributeId: 'colour', value: ['red', 'blue'] },
    { attributeId: 'span', value: 1.2, unit: 'm' },
    { attributeId: 'tail', value: true },
  ]);
});

test('an untouched form changes nothing', () => {
  expect(patchOf(fieldsOf(product), fieldsOf(product), 'CNY')).toEqual({});
});

test('only what was changed is sent: terms by themselves, what was taken away as null', () => {
  const from = fieldsOf(product);
  const to = {
    ...from,
    stock: null,
    url: ' https://shop.example/k1 ',
    attributes: [
      { attributeId: 'colour', value: ['red', 'green'] },
      { attributeId: 'tail', value: true },
    ],
  };
  expect(changedFields(from, to)).toEqual(['stock', 'url', 'attributes']);
  expect(patchOf(from, to, 'CNY')).toEqual({
    stock: null,
    url: 'https://shop.example/k1',
    attributes: [
      { attributeId: 'colour', value: 'red' },
      { attributeId: 'colour', value: 'green' },
      { attributeId: 'span', value: null },
    ],
  });
});

test('a new list price goes with the price that is asked, in minor units of the currency', () => {
  const from = fieldsOf(product);
  expect(patchOf(from, { ...from, listPrice: 99.99 }, 'CNY')).toEqual({
    listPrice: { amount: 9_999, currency: 'CNY' },
    price: { amount: 7_990, currency: 'CNY' },
  });
  expect(patchOf(from, { ...from, price: 1_200 }, 'JPY')).toEqual({ price: { amount: 1_200, currency: 'JPY' } });
});
