/**
 * How long a turn takes, by size of the catalogue: `npm run -s bench:turn -- [--feeds 300,10000,92331,completejourney]
 * [--rounds 10]`. In process: from an utterance to the reply and the record of the turn. Over HTTP: a post to Direct
 * Line until its answer, which comes after the turn is committed to SQLite; beside it a bare Express echo of the same
 * posts in the same run, the floor of any such server. The first round warms up and does not count. Needs `npm run build`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchFeeds, defaultFeeds } from './catalogs/bench-feed.js';
import type { BenchFeed } from './catalogs/synthetic.js';
import { startChild } from './speed/child.js';
import { graphOf, timeDialogueTurns } from './speed/dialogue-turns.js';
import { timeEchoes, timeHttpTurns } from './speed/http-turns.js';
import { ms, printReport, quantile, type Row, times } from './speed/report.js';
import { benchFolder, importFeed, startShop } from './speed/shop-child.js';
import { talksFor } from './speed/talks.js';

const { values } = parseArgs({
  options: { feeds: { type: 'string', default: defaultFeeds }, rounds: { type: 'string', default: '10' } },
});
const rounds = Number(values.rounds);
const rows: Row[] = [];

function row(what: string, samples: readonly number[], floor?: number): Row {
  const p50 = quantile(samples, 0.5);
  const beside = floor === undefined ? '' : times(p50, floor);
  return { what, turns: samples.length, p50: ms(p50), p99: ms(quantile(samples, 0.99)), 'p50 beside echo': beside };
}

async function inProcess(feed: BenchFeed): Promise<void> {
  const { samples, actions } = await timeDialogueTurns(await graphOf(feed), talksFor(feed.name), rounds);
  rows.push(row(`${feed.name}, in process`, samples));
  const done = [...actions].sort((a, b) => b[1] - a[1]).map(([action, count]) => `${action} ${count}`);
  process.stderr.write(`${feed.name}: a round of turns is ${done.join(', ')}\n`);
}

async function overHttp(feed: BenchFeed): Promise<void> {
  const { folder, remove } = await benchFolder();
  const shop = await startShop(folder);
  const echo = await startChild(fileURLToPath(new URL('./speed/echo-server.mjs', import.meta.url)));
  try {
    await importFeed(shop.base, feed);
    const floor = await timeEchoes(echo.base, talksFor(feed.name), rounds);
    const samples = await timeHttpTurns(shop.base, talksFor(feed.name), rounds);
    rows.push(row(`${feed.name}, HTTP`, samples, quantile(floor, 0.5)), row(`${feed.name}, Express echo`, floor));
  } finally {
    await Promise.all([shop.stop(), echo.stop()]);
    await remove();
  }
}

for (const feed of benchFeeds(values.feeds)) {
  await inProcess(feed);
  await overHttp(feed);
}
printReport(`npm run -s bench:turn -- --feeds ${values.feeds} --rounds ${values.rounds}`, rows);
