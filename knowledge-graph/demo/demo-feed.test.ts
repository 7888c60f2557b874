import { describe, expect, it } from 'vitest';
import { demoFeed } from './demo-feed.js';

interface Node {
  readonly sku: string;
  readonly image: string;
  readonly name: readonly { readonly '@language': string; readonly '@value': string }[];
  readonly offers: { readonly price: string; readonly priceCurrency: string; readonly availability: string };
  readonly additionalProperty: readonly {
    readonly propertyID: string;
    readonly value: unknown;
    readonly unitText?: string;
  }[];
  readonly isRelatedTo?: readonly { readonly '@id': string; readonly additionalType?: string }[];
}

const feed = JSON.parse(demoFeed()) as { readonly '@context': string; readonly '@graph': readonly Node[] };
const node = (sku: string): Node => feed['@graph'].find((each) => each.sku === sku)!;

describe('the demo feed', () => {
  it('is the same schema.org document each time', () => {
    expect(feed['@context']).toBe('https://schema.org');
    expect(demoFeed()).toBe(demoFeed());
  });

  it('tags names with their language and writes money as decimals', () => {
    for (const { name, offers, sku, image } of feed['@graph']) {
      expect(name.map((word) => word['@language'])).toEqual(['en', 'zh']);
      expect(offers.price).toMatch(/^\d+\.\d{2}$/);
      expect(offers.priceCurrency).toBe('CNY');
      expect(image).toBe(`/pictures/${sku}.svg`);
    }
  });

  it('writes numbers with units, yes and no in words, and one property for each of several terms', () => {
    const properties = node('HD101').additionalProperty;
    const of = (id: string) => properties.filter(({ propertyID }) => propertyID === id);
    expect(of('battery_life')).toMatchObject([{ value: 45, unitText: 'h' }]);
    expect(of('noise_cancelling')).toMatchObject([{ value: [{ '@value': 'yes' }, { '@value': '是' }] }]);
    expect(of('gift_for').map(({ value }) => value)).toMatchObject([
      [{ '@value': 'partner' }, { '@value': '恋人' }],
      [{ '@value': 'dad' }, { '@value': '爸爸' }],
    ]);
  });

  it('tells accessories, consumables and what is bought together apart', () => {
    expect(node('CM103').isRelatedTo).toEqual([
      { '@id': 'urn:sku:KS104' },
      { '@id': 'urn:sku:CF101', additionalType: 'consumable' },
      { '@id': 'urn:sku:KS101', additionalType: 'consumable' },
    ]);
    expect(node('RN101').isRelatedTo).toEqual([{ '@id': 'urn:sku:SK101', additionalType: 'bought_together' }]);
  });

  it('says what is out of stock', () => {
    expect(node('PH116').offers.availability).toBe('https://schema.org/OutOfStock');
    expect(node('PH101').offers.availability).toBe('https://schema.org/InStock');
  });
});
