import { defaultGuardrails } from '../../dialog/commerce/pricing/guardrails/guardrails.js';
import type { PriceOf } from '../../knowledge-graph/catalog/live-catalog.js';
import { buildShopGraph } from '../../knowledge-graph/graph/build-graph.js';
import type { Product } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';

/** The rules of the shop that is killed; the price may also rise above its list price. */
export const guardrails = { ...defaultGuardrails, highest: 1.2 };

const size = 400;
const words = (text: string) => ({ zh: [], en: [text] });

/** A shop of four hundred products whose list prices follow from their ids, at the prices that are asked now. */
export function crashShop(priceOf: PriceOf): ShopGraph {
  const products: Product[] = Array.from({ length: size }, (_, at) => {
    const listPrice = { amount: listPriceOf(at), currency: 'CNY' };
    const price = priceOf(`p${at}`, listPrice, listPrice);
    return {
      id: `p${at}`,
      names: words(`Thing ${at}`),
      descriptions: words(''),
      categoryId: 'Things',
      brandId: null,
      offer: { price, listPrice, availability: 'in_stock', stock: 20 + (at % 300) },
      rating: null,
      attributes: [],
      images: [],
      url: null,
      groupId: null,
    };
  });
  return buildShopGraph(
    {
      categories: [{ id: 'Things', parentId: null, words: words('Things') }],
      brands: [],
      attributes: [],
      terms: [],
      products,
      relations: [],
    },
    { revision: 1 },
  );
}

/** Minor units. */
export function listPriceOf(at: number): number {
  return 1_000 + 37 * at;
}
