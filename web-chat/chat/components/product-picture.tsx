import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../../bot/http/wire.js';
import { safeUrl } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** A product's picture; where there is none, or it does not load, a quiet placeholder of the same size. `decorative`
 * where the name stands beside it. */
export function ProductPicture({
  product,
  decorative = false,
}: {
  readonly product: Pick<Card, 'name' | 'image'> | null;
  readonly decorative?: boolean;
}): JSX.Element {
  const { t } = useStrings();
  const source = safeUrl(product?.image ?? null, document.baseURI);
  const [broken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [source]);
  if (source === null || broken) {
    return (
      <span
        class="picture picture-none"
        {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t.noPicture })}
      >
        <Icon name="picture" />
      </span>
    );
  }
  return (
    <img
      class="picture"
      src={source}
      alt={decorative ? '' : (product?.name ?? '')}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}
