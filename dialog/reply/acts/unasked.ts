import { unitPriceOf } from '../../commerce/cart/unit-price.js';
import { attributeLabel, describeConstraint, namePrice, priceText, productName, valueText } from '../describe.js';
import { formatMoney } from '../money.js';
import { plainTap, tap } from '../quick-replies.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** Two that are close, as a choice: "A if price matters most, B for its tuner". */
export function contrast({ cheaperId, otherId, attribute }: Act<'contrast'>, { graph, speaker }: Scene): Fragment {
  const other = graph.product(otherId);
  const boolean = graph.attribute(attribute)?.kind === 'boolean';
  const value = other === undefined || boolean ? null : valueText(other, attribute, graph, speaker.language);
  const label = attributeLabel(attribute, graph, speaker.language);
  return {
    lead: '',
    tail: speaker.say(value === null ? 'contrast.has' : 'contrast.value', {
      cheaper: productName(cheaperId, graph, speaker),
      other: productName(otherId, graph, speaker),
      label,
      value: value ?? '',
    }),
  };
}

/** What a little more money would bring; said, not shown, since it is above the limit. */
export function nearestExtra({ productId, attribute }: Act<'nearest_extra'>, { graph, speaker }: Scene): Fragment {
  const price = graph.product(productId)?.offer.price;
  if (price === undefined) return { lead: '' };
  const name = productName(productId, graph, speaker);
  return {
    lead: '',
    tail: speaker.say('nearest_extra', {
      name,
      price: formatMoney(price, speaker.language),
      label: attributeLabel(attribute, graph, speaker.language),
    }),
    quickReplies: [plainTap(name)],
  };
}

/** What can be had in place of what is out of stock. */
export function inStockInstead({ alternativeIds }: Act<'in_stock_instead'>, { graph, speaker }: Scene): Fragment {
  const names = speaker.list(
    alternativeIds.map((id) => namePrice(id, graph, speaker)),
    { and: true },
  );
  return {
    lead: '',
    tail: speaker.say('in_stock_instead', { names }),
    quickReplies: alternativeIds.map((id) => plainTap(productName(id, graph, speaker))),
  };
}

/** Nothing cheaper meets all wishes: which one to give up, and what that would bring. */
export function cheaperWithout({ constraint, bestId }: Act<'cheaper_without'>, { graph, speaker }: Scene): Fragment {
  const wish = describeConstraint(constraint, graph, speaker.language);
  return {
    lead: '',
    tail: speaker.say('cheaper_without', { wish, name: namePrice(bestId, graph, speaker) }),
    quickReplies: [tap('relax', speaker, { label: attributeLabel(constraint.attribute, graph, speaker.language) })],
  };
}

/** The limit for everything together: taken note of, or beside what the cart comes to now. */
export function basketBudget({ amount, news }: Act<'basket_budget'>, { graph, speaker, cartView }: Scene): Fragment {
  const limit = priceText(amount, graph, speaker.language);
  if (news) return { lead: speaker.say('basket_budget.noted', { limit }) };
  const over = (cartView?.total ?? 0) > amount;
  return { lead: '', tail: speaker.say(over ? 'basket_budget.over' : 'basket_budget.within', { limit }) };
}

/** Prices by amount, one line each. */
export function unitPrice({ productIds }: Act<'unit_price'>, { graph, speaker }: Scene): Fragment {
  const lines = productIds.flatMap((id) => {
    const found = unitPriceOf(id, graph);
    if (found === null) return [];
    const price = formatMoney(found.price, speaker.language);
    return [speaker.say(`unit_price.${found.unit}`, { name: productName(id, graph, speaker), price })];
  });
  const [only = ''] = lines;
  return lines.length > 1 ? { lead: speaker.say('unit_price'), lines } : { lead: only };
}

/** A modest word at the end of a good talk. */
export function celebrate({ speaker }: Scene): Fragment {
  return { lead: '', tail: speaker.say('celebrate') };
}
