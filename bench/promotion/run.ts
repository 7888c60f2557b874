import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answered, ask, claimUntilAnswered, concurrently, type WantedClaim } from './claim-client.js';
import { KillableShop } from './killable-shop.js';
import { type Scenario, scenarios } from './scenarios.js';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '10000' },
    shoppers: { type: 'string', default: '2000' },
    width: { type: 'string', default: '200' },
    kills: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const size = {
  claims: Number(values.claims),
  shoppers: Number(values.shoppers),
  width: Number(values.width),
  kills: Number(values.kills),
};
const merchantToken = 'bench-merchant-token';
const show = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const folder = await mkdtemp(join(tmpdir(), 'daogou-claims-'));
const shop = new KillableShop(folder, merchantToken);
try {
  await shop.start();
  show(`${size.claims} claims of ${size.shoppers} shoppers, ${size.width} at a time, ${size.kills} times kill -9`);
  const shoppers = await concurrently(
    Array.from({ length: size.shoppers }, (_, index) => `bench-${index}`),
    32,
    async (userId) => ({
      userId,
      ...(await ask<{ token: string }>(shop, 'POST', '/api/chat/token', { body: { userId } })),
    }),
  );
  let sound = true;
  for (const scenario of scenarios(size)) {
    if (values.only !== undefined && values.only !== scenario.name) continue;
    sound = (await run(scenario, shoppers)) && sound;
  }
  show(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  process.exitCode = sound ? 0 : 1;
} finally {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Runs one campaign under load and kills, then holds what was answered against the ledger. */
async function run(
  scenario: Scenario,
  shoppers: readonly { readonly userId: string; readonly token: string }[],
): Promise<boolean> {
  const campaign = await ask<{ id: string }>(shop, 'POST', '/api/merchant/campaigns', {
    token: merchantToken,
    body: scenario.campaign(),
  });
  const wanted: WantedClaim[] = Array.from({ length: size.claims }, (_, index) => {
    const { userId, token } = shoppers[index % shoppers.length] as (typeof shoppers)[number];
    return { token, shopperId: userId, key: `${campaign.id}-${index}`, campaignId: campaign.id, body: scenario.body() };
  });
  const kills = shop.kills;
  let answered = 0;
  let resent = 0;
  const started = performance.now();
  const first = await concurrently(wanted, size.width, async (claim): Promise<Answered> => {
    const { sent, ...answer } = await claimUntilAnswered(shop, claim);
    answered += 1;
    resent += sent - 1;
    const due = Math.floor((answered * (size.kills + 1)) / size.claims);
    if (due > shop.kills - kills && shop.kills - kills < size.kills) shop.killAndRestart().catch(() => undefined);
    return answer;
  });
  const seconds = (performance.now() - started) / 1000;
  await shop.killAndRestart();
  const again = await concurrently(wanted, size.width, async (claim): Promise<Answered> => {
    const { sent: _sent, ...answer } = await claimUntilAnswered(shop, claim);
    return answer;
  });
  const differing = first.filter((answer, index) => JSON.stringify(answer) !== JSON.stringify(again[index])).length;
  const audit = await ask<{ sound: boolean; counters: { counter: string; used: number; cap: number }[] }>(
    shop,
    'GET',
    `/api/merchant/promotions/audit?campaign=${campaign.id}`,
    { token: merchantToken },
  );
  const granted = first.filter(({ status }) => status === 201 || status === 200);
  const codes = [...new Set(granted.map(({ said }) => said))];
  const kept = await concurrently(codes, 32, (code) =>
    ask<{ code: string; shopperId: string }>(shop, 'GET', `/api/merchant/promotions/grants/${code}`, {
      token: merchantToken,
    }).catch(() => null),
  );
  const lost = kept.filter((grant) => grant === null).length;
  const tally = countBy(first.map(({ status, said }) => (status < 300 ? String(status) : `${status} ${said}`)));
  show(`\n${scenario.name}`);
  show(
    `  ${seconds.toFixed(1)} s (${Math.round(size.claims / seconds)} claims/s), ${shop.kills - kills} kills, ${resent} sent again`,
  );
  show(`  answers ${JSON.stringify(tally)}`);
  const checks: [string, boolean][] = [
    [`${differing} of ${size.claims} keys answered differently when replayed`, differing === 0],
    [`${lost} of ${codes.length} acknowledged grants lost`, lost === 0],
    [
      `${audit.counters.filter(({ used, cap }) => used > cap).length} of ${audit.counters.length} counters above their cap; books ${audit.sound ? 'sound' : 'NOT sound'}`,
      audit.sound,
    ],
    ...(await scenario.check({
      shop,
      campaignId: campaign.id,
      counters: audit.counters,
      codes,
      merchantToken,
      shoppers,
    })),
  ];
  for (const [text, holds] of checks) show(`  ${holds ? 'ok  ' : 'FAIL'} ${text}`);
  return checks.every(([, holds]) => holds);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
