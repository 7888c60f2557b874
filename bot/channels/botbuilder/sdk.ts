import { createRequire } from 'node:module';
import type * as botbuilder from 'botbuilder';

export type { Activity, Attachment, ResourceResponse, TurnContext as Context } from 'botbuilder';

/**
 * What this server uses of botbuilder. All of it is botbuilder-core's, which botbuilder re-exports: taken from there by
 * `require`, it loads in half the time, since the cloud adapters stay out and Node need not look 700 CommonJS files
 * through for the names of their exports.
 */
type Sdk = Pick<
  typeof botbuilder,
  'ActionTypes' | 'ActivityHandler' | 'BotAdapter' | 'CardFactory' | 'InputHints' | 'MessageFactory' | 'TurnContext'
>;

const fromHere = createRequire(import.meta.url);
const fromBotbuilder = createRequire(fromHere.resolve('botbuilder'));

export const { ActionTypes, ActivityHandler, BotAdapter, CardFactory, InputHints, MessageFactory, TurnContext } =
  fromBotbuilder('botbuilder-core') as Sdk;
