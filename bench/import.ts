/**
 * How fast a catalogue is imported: `npm run -s bench:import -- [--feeds 300,10000,92331,completejourney]`. The feed goes
 * to the merchant's door of a started shop, through the reader, SQLite and the price book, until the door says that it is
 * published. Beside it: the same bytes only read and cut into lines by this process, and the memory of the shop. The
 * pause is the longest that `/healthz` had to wait meanwhile. Needs `npm run build`.
 */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { benchFeeds, defaultFeeds } from './catalogs/bench-feed.js';
import type { BenchFeed } from './catalogs/synthetic.js';
import { mib, ms, printReport, type Row, times } from './speed/report.js';
import { benchFolder, importFeed, startShop } from './speed/shop-child.js';

const { values } = parseArgs({ options: { feeds: { type: 'string', default: defaultFeeds } } });

async function timeReading(feed: BenchFeed): Promise<number> {
  const started = performance.now();
  let lines = 0;
  for await (const line of createInterface({ input: Readable.from(feed.read()) })) lines += line.length > 0 ? 1 : 0;
  if (lines === 0) throw new Error(`${feed.name} is empty`);
  return performance.now() - started;
}

async function measure(feed: BenchFeed): Promise<Row> {
  const floor = await timeReading(feed);
  const { folder, remove } = await benchFolder();
  const shop = await startShop(folder);
  try {
    const before = await shop.memory();
    const { created, rejected, milliseconds, longestPause } = await importFeed(shop.base, feed);
    const after = await shop.memory();
    return {
      what: feed.name,
      products: created,
      rejected,
      time: `${(milliseconds / 1_000).toFixed(1)} s`,
      'products/s': Math.round((1_000 * created) / milliseconds),
      'beside making the feed': times(milliseconds, floor),
      'longest pause': ms(longestPause),
      'memory before': mib(before.now),
      'memory after': mib(after.now),
      'memory peak': mib(after.peak),
    };
  } finally {
    await shop.stop();
    await remove();
  }
}

const rows: Row[] = [];
for (const feed of benchFeeds(values.feeds)) rows.push(await measure(feed));
printReport(`npm run -s bench:import -- --feeds ${values.feeds}`, rows);
