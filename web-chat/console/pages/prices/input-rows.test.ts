import { expect, test } from 'vitest';
import { inputColumns, rowsOf } from './input-rows.js';

test('cells become numbers where their column holds numbers; what is none goes on as it stands', () => {
  const text = 'productId,cost,note,restockDays\nK1,4500,x,\nK2,dear,,7\n';
  expect(rowsOf(text, inputColumns, ['productId', 'cost'])).toEqual({
    kind: 'rows',
    rows: [
      { productId: 'K1', cost: 4_500 },
      { productId: 'K2', cost: 'dear', restockDays: 7 },
    ],
  });
});

test('a column that is needed is named when it is missing', () => {
  expect(rowsOf('sku,cost\nK1,5\n', inputColumns, ['productId', 'cost'])).toEqual({
    kind: 'missing',
    column: 'productId',
  });
});
