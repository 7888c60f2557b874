/**
 * Kills a shop in the middle of re-pricing, again and again: `npx tsx bench/pricing/crash.ts [--rounds 200] [--seed 1]`. After
 * each death: the database is sound, no pass is there in part, every live price is the last of the price book, and no price
 * was ever outside the guardrails or moved further than they allow. Exit code 1 where that does not hold.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../../bot/storage/sqlite/database.js';
import { standingBreach } from '../../dialog/commerce/pricing/guardrails/check-price.js';
import { seededRandom } from '../../nlu/training/random.js';
import { guardrails, listPriceOf } from './crash-shop.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const random = seededRandom(seed);
const program = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'daogou-crash-'));

async function killOnce(round: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, String(seed * 1_000 + round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), gone]);
  if (child.exitCode !== null) throw new Error(`the shop ended by itself with ${child.exitCode}`);
  await sleep(random() * 1_500);
  child.kill('SIGKILL');
  await gone;
}

async function check(db: Database): Promise<{ readonly passes: number; readonly moves: number }> {
  const problems: string[] = [];
  const sound = await db.get<{ integrity_check: string }>('PRAGMA integrity_check');
  if (sound?.integrity_check !== 'ok') problems.push(`integrity: ${sound?.integrity_check}`);
  const parts = await db.all<{ id: string }>(
    `SELECT id FROM pricing_pass p WHERE moved <> (SELECT count(*) FROM price_point WHERE evidence = 'pass ' || p.id)
       OR decided <> (SELECT count(*) FROM pricing_decision WHERE pass = p.position)`,
  );
  if (parts.length > 0) problems.push(`passes in part: ${parts.map(({ id }) => id).join(', ')}`);
  const orphans = await db.get<{ n: number }>(
    'SELECT count(*) AS n FROM price_point WHERE substr(evidence, 6) NOT IN (SELECT id FROM pricing_pass)',
  );
  if (orphans?.n !== 0) problems.push(`${orphans?.n} points of no pass`);
  const apart = await db.get<{ n: number }>(
    `SELECT count(*) AS n FROM pricing_live l WHERE amount <>
       (SELECT amount FROM price_point WHERE product_id = l.product_id ORDER BY from_ms DESC, position DESC LIMIT 1)`,
  );
  if (apart?.n !== 0) problems.push(`${apart?.n} live prices that the book does not end with`);
  const points = await db.all<{ product_id: string; amount: number }>(
    'SELECT product_id, amount FROM price_point ORDER BY position',
  );
  const before = new Map<string, number>();
  for (const { product_id, amount } of points) {
    const listPrice = listPriceOf(Number(product_id.slice(1)));
    const breach = standingBreach(amount, { cost: Math.floor(listPrice * 0.5), listPrice }, guardrails);
    if (breach !== null) problems.push(`${product_id} cost ${amount}: ${breach}`);
    const from = before.get(product_id) ?? listPrice;
    if (amount !== listPrice && Math.abs(amount - from) > from * guardrails.largestMove + 1e-6) {
      problems.push(`${product_id} moved from ${from} to ${amount}`);
    }
    before.set(product_id, amount);
  }
  if (problems.length > 0) throw new Error(problems.slice(0, 20).join('\n'));
  const counted = await db.get<{ n: number }>('SELECT count(*) AS n FROM pricing_pass');
  return { passes: counted?.n ?? 0, moves: points.length };
}

let sums = { passes: 0, moves: 0 };
for (let round = 1; round <= rounds; round += 1) {
  await killOnce(round);
  const db = await openDatabase(join(folder, 'shop.db'), []);
  try {
    sums = await check(db);
  } finally {
    await db.close();
  }
  if (round % 20 === 0) process.stderr.write(`${round} of ${rounds}: ${sums.passes} passes, ${sums.moves} prices\n`);
}
await rm(folder, { recursive: true, force: true });
console.log(
  `killed ${rounds} times in ${sums.passes} whole passes with ${sums.moves} prices: nothing lost, nothing in part`,
);
