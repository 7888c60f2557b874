import type { JSX } from 'preact';
import type { Card, CompareTable as Table } from '../../../bot/http/wire.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';
import { Price } from './product-card.js';
import { ProductPicture } from './product-picture.js';

/** Products in columns, what tells them apart in rows; the best cell of a row is marked by sign and words, not by
 * colour alone. The first column stays while the rest is scrolled. */
export function CompareTable({
  table,
  products,
  language,
}: {
  readonly table: Table;
  readonly products: ReadonlyMap<string, Card>;
  readonly language: string;
}): JSX.Element {
  const { t } = useStrings();
  // Equal while there is room; below the columns' least width the table scrolls in its frame.
  const equalShare = `${Math.floor(84 / table.productIds.length)}%`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="compare" aria-label={t.compared} tabIndex={0}>
      <table lang={language}>
        <caption class="visually-hidden">{t.comparedOf(table.productIds.length)}</caption>
        <thead>
          <tr>
            <th scope="col" class="compare-corner">
              <span class="visually-hidden">{t.feature}</span>
            </th>
            {table.productIds.map((id) => {
              const card = products.get(id);
              return (
                <th key={id} scope="col" style={{ width: equalShare }}>
                  <ProductPicture product={card ?? null} decorative />
                  <span class="compare-name">{card?.name ?? id}</span>
                  {card !== undefined && <Price card={card} />}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {table.productIds.map((id, index) => (
                <td key={id} class={row.best[index] === true ? 'compare-best' : undefined}>
                  <span class="compare-cell">
                    {row.best[index] === true && <Icon name="check" />}
                    {row.cells[index] ?? '–'}
                  </span>
                  {row.best[index] === true && <span class="visually-hidden">, {t.best}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
