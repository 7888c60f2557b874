import type { Bot } from '../exchange.js';
import { ExchangeAdapter } from './exchange-adapter.js';
import { ShopBot, type ShopBotOptions } from './shop-bot.js';

/** The dialogue as a bot of botbuilder, ready for `Conversations`. */
export function createShopBot(options: ShopBotOptions): Bot {
  const adapter = new ExchangeAdapter();
  const bot = new ShopBot(options);
  return (exchange) => adapter.run(exchange, (context) => bot.run(context));
}
