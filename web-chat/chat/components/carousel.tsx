import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../bot/http/wire.js';
import { useStrings } from '../page-hooks.js';
import { useRoving } from '../roving.js';
import { Icon } from './icons.js';
import { type CardActions, ProductCard } from './product-card.js';

/** Cards side by side that snap while they are swiped; with a mouse, two arrows. A list to screen readers and one stop
 * for the Tab key; the browser scrolls to what has the focus. */
export function Carousel({
  cards,
  language,
  quantityOf,
  ...actions
}: {
  readonly cards: readonly Card[];
  readonly language: string;
  readonly quantityOf: (id: string) => number;
} & CardActions): JSX.Element {
  const { t } = useStrings();
  const roving = useRoving(cards.length);
  const track = useRef<HTMLUListElement>(null);
  const [edges, setEdges] = useState({ atStart: true, atEnd: true });

  const measure = (): void => {
    const element = track.current;
    if (element === null) return;
    const offset = Math.abs(element.scrollLeft);
    const atStart = offset < 8;
    const atEnd = offset + element.clientWidth > element.scrollWidth - 8;
    setEdges((old) => (old.atStart === atStart && old.atEnd === atEnd ? old : { atStart, atEnd }));
  };
  useEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (track.current !== null) observer.observe(track.current);
    return () => observer.disconnect();
  }, [cards.length]);

  const move = (direction: 1 | -1): void => {
    const element = track.current;
    const step = element?.firstElementChild?.getBoundingClientRect().width ?? 0;
    const sign = element !== null && getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    element?.scrollBy({ left: (step + 12) * direction * sign });
  };

  return (
    <section class="carousel" aria-label={t.productsShown}>
      <ul class="carousel-track" ref={track} onScroll={measure} {...roving.handlers}>
        {cards.map((card, index) => (
          <li key={card.id}>
            <ProductCard
              card={card}
              place={index + 1}
              inCart={quantityOf(card.id)}
              language={language}
              tabIndex={roving.tabIndexOf(index)}
              {...actions}
            />
          </li>
        ))}
      </ul>
      {!(edges.atStart && edges.atEnd) && (
        <div class="carousel-arrows">
          <button
            type="button"
            class="icon-button"
            aria-label={t.previous}
            aria-disabled={edges.atStart}
            onClick={() => move(-1)}
          >
            <Icon name="left" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t.next}
            aria-disabled={edges.atEnd}
            onClick={() => move(1)}
          >
            <Icon name="right" />
          </button>
        </div>
      )}
    </section>
  );
}
