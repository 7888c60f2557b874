import { pino } from 'pino';
import { composeShop } from '../../bot/compose.js';
import { readConfig } from '../../bot/config.js';

/** The shop as it is served, in a process of its own that can be killed: prints its port. */
const shop = await composeShop(readConfig(), pino({ level: 'error' }));
const { port } = await shop.server.listen(0, '127.0.0.1');
process.stdout.write(`${port}\n`);
