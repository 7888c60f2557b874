import type { JSX } from 'react';
import { useParams } from 'react-router';
import { ProductForm } from './product-form.js';
import { ProductList } from './product-list.js';

/** All products, or one of them. */
export function ProductsPage(): JSX.Element {
  const { id } = useParams();
  return id === undefined ? <ProductList /> : <ProductForm key={id} id={id} />;
}
