/**
 * How long the shop takes to start: `npm run -s bench:start -- [--feeds 10000,92331] [--runs 5]`. From the start of the
 * process to the first 200 of `/healthz`: an empty folder (the demo catalogue is imported), the same folder again, and
 * folders with the named catalogues. Beside it: a bare Express server. Medians. Needs `npm run build`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchFeeds } from './catalogs/bench-feed.js';
import { type ChildServer, startChild } from './speed/child.js';
import { mib, ms, printReport, quantile, type Row } from './speed/report.js';
import { benchFolder, importFeed, startShop } from './speed/shop-child.js';

const { values } = parseArgs({
  options: { feeds: { type: 'string', default: '10000,92331' }, runs: { type: 'string', default: '5' } },
});
const runs = Number(values.runs);

async function measure(what: string, start: () => Promise<ChildServer>): Promise<Row> {
  const wall: number[] = [];
  const cpu: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < runs; run++) {
    const server = await start();
    wall.push(server.startedIn);
    cpu.push(server.startCpu);
    memory.push((await server.memory()).now);
    await server.stop();
  }
  const median = (samples: readonly number[]): number => quantile(samples, 0.5);
  return { what, runs, start: ms(median(wall)), 'processor time': ms(median(cpu)), memory: mib(median(memory)) };
}

const folders: (() => Promise<void>)[] = [];

async function newFolder(): Promise<string> {
  const { folder, remove } = await benchFolder();
  folders.push(remove);
  return folder;
}

const rows: Row[] = [];
try {
  const echo = fileURLToPath(new URL('./speed/echo-server.mjs', import.meta.url));
  rows.push(await measure('bare Express server', () => startChild(echo)));
  rows.push(
    await measure('first start, with the demo import', async () => startShop(await newFolder(), { demo: true })),
  );
  const demo = await newFolder();
  await (await startShop(demo, { demo: true })).stop();
  rows.push(await measure('start over the demo catalogue', () => startShop(demo, { demo: true })));
  for (const feed of benchFeeds(values.feeds)) {
    const folder = await newFolder();
    const shop = await startShop(folder);
    await importFeed(shop.base, feed);
    await shop.stop();
    rows.push(await measure(`start over ${feed.name}`, () => startShop(folder)));
  }
} finally {
  for (const remove of folders) await remove();
}
printReport(`npm run -s bench:start -- --feeds ${values.feeds} --runs ${values.runs}`, rows);
