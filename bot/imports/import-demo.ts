import { Readable } from 'node:stream';
import type { CatalogImports } from './catalog-imports.js';

/** Fills an empty shop with the demo catalogue, through the same importer as any feed; done when it is published. */
export async function importDemo(imports: CatalogImports): Promise<void> {
  const { demoFeed } = await import('../../knowledge-graph/demo/demo-feed.js');
  await imports.start(Readable.from([Buffer.from(demoFeed())]), {
    contentType: 'application/ld+json',
    mode: 'merge',
    author: 'demo',
  });
  await imports.idle();
}
