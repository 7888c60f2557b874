import { Tag } from 'antd';
import type { JSX } from 'react';
import type { Availability } from '../api/graph-types.js';
import { stringsHook } from '../language/language.js';

/** How a product can be had, in words. */
export const useAvailabilityWords = stringsHook<Readonly<Record<Availability, string>>>({
  en: { in_stock: 'in stock', out_of_stock: 'out of stock', preorder: 'to be ordered', discontinued: 'discontinued' },
  zh: { in_stock: '有货', out_of_stock: '缺货', preorder: '可预订', discontinued: '已停售' },
});

const colors: Readonly<Record<Availability, string>> = {
  in_stock: 'success',
  out_of_stock: 'error',
  preorder: 'processing',
  discontinued: 'default',
};

/** The same as a tag. */
export function AvailabilityTag({ value }: { readonly value: Availability }): JSX.Element {
  return <Tag color={colors[value]}>{useAvailabilityWords()[value]}</Tag>;
}
