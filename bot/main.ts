import { pino } from 'pino';
import { ModelError } from '../nlu/model/model-error.js';
import { VoiceError } from '../nlu/voice/voice-error.js';
import { composeShop } from './compose.js';
import { ConfigError, readConfig } from './config.js';

/** Starts the shop and says where it is. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, redact: ['req.headers.authorization'] });
  const shop = await composeShop(config, log);
  const { port } = await shop.server.listen(config.port, config.host);
  const address = config.publicUrl ?? `http://localhost:${port}`;
  const lines = [`Shoppers:  ${address}/`, `Merchant:  ${address}/merchant`];
  if (shop.newMerchantToken !== null) {
    lines.push(`Token:     ${shop.newMerchantToken}   (for the merchant; kept in ${config.dataDir}, not shown again)`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);

  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      shop.close().then(
        () => process.exit(0),
        (err: unknown) => {
          log.fatal({ err }, 'could not stop in order');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const known =
    error instanceof ConfigError ||
    error instanceof ModelError ||
    error instanceof VoiceError ||
    (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE');
  const variable = error instanceof ModelError ? 'NLU_MODEL: ' : '';
  process.stderr.write(
    `${variable}${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`,
  );
  process.exit(1);
});
