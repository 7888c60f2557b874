#!/usr/bin/env node
/**
 * Holds the suites against their own catalogues, with no server: what a turn demands must be on sale, what must not be
 * found must not exist, and every name of a check is one that the runner knows. `--list` prints what would satisfy each turn.
 *
 *   node check-suites.mjs [--list] [SUITE.mjs ...]
 */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  options: { list: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const own = ['furniture', 'electronics', 'groceries', 'outdoor', 'appliances', 'appliances-rss'];
const files = positionals.length
  ? positionals.map((file) => pathToFileURL(resolve(file)))
  : own.map((name) => new URL(`${name}.mjs`, import.meta.url));

const checkNames = new Set(
  `action intent sentiment language replyLanguage minShown maxShown shownAll shownSome shownIncludes focus says saysNot
   saysNumber cart coupon handoff test`.split(/\s+/),
);
const turnKeys = new Set(['say', 'voice', 'value', 'locale', 'wish', 'expect']);
const actions = new Set(
  'ask recommend compare answer price coupon cart checkout no_match clarify handoff chitchat'.split(' '),
);
const list = (value) => (Array.isArray(value) ? value : [value]);

/** The problems of one turn, as sentences. */
function* problemsOf(turn, products, report) {
  const { expect = {}, wish } = turn;
  const onSale = products.filter((product) => product.stock > 0);
  const byId = new Map(products.map((product) => [product.id, product]));
  for (const key of Object.keys(turn)) if (!turnKeys.has(key)) yield `unknown key ${key}`;
  for (const name of Object.keys(expect)) if (!checkNames.has(name)) yield `unknown check ${name}`;
  for (const action of list(expect.action ?? [])) if (!actions.has(action)) yield `unknown action ${action}`;

  if (expect.action === 'no_match') {
    if (!wish) yield 'a no_match turn does not state its wish';
    else {
      const offers = onSale.filter(wish);
      if (offers.length) yield `nothing should fit, but these do: ${offers.map(({ id }) => id)}`;
    }
  }
  if (expect.shownAll) {
    const fitting = onSale.filter((product) => expect.shownAll(product));
    report(fitting.map(({ id }) => id));
    if (fitting.length < (expect.minShown ?? 0)) yield `only ${fitting.length} products on sale satisfy it`;
    if (expect.minShown && fitting.length === onSale.length) yield 'every product satisfies it: the check says nothing';
    for (const id of list(expect.shownIncludes ?? [])) {
      if (!fitting.some((product) => product.id === id))
        yield `${id} must be shown but would break the turn's own check`;
    }
  }
  const ids = [
    ...list(expect.shownIncludes ?? []),
    ...list(typeof expect.focus === 'string' ? expect.focus : []),
    ...(Array.isArray(expect.cart) ? expect.cart.map(({ id }) => id) : []),
  ];
  for (const id of ids) if (!byId.get(id)?.stock) yield `${id} is not on sale`;
}

let problems = 0;
let dialogueCount = 0;
for (const file of files) {
  const suite = await import(file);
  const products = await suite.products();
  await access(new URL(suite.catalog.file, file));
  const tags = {};
  const ids = new Set();
  for (const dialogue of suite.dialogues) {
    if (ids.has(dialogue.id)) throw new Error(`${dialogue.id} stands twice`);
    ids.add(dialogue.id);
    for (const tag of dialogue.tags ?? []) tags[tag] = (tags[tag] ?? 0) + 1;
    for (const [index, turn] of dialogue.turns.entries()) {
      const where = `${dialogue.id} ${index + 1} «${turn.say}»`;
      const report = (fitting) => options.list && console.log(`  ${where}: ${fitting.join(' ')}`);
      for (const problem of problemsOf(turn, products, report)) {
        problems += 1;
        console.log(`${where}: ${problem}`);
      }
    }
  }
  dialogueCount += suite.dialogues.length;
  const turns = suite.dialogues.reduce((sum, dialogue) => sum + dialogue.turns.length, 0);
  console.log(`${file.pathname.split('/').at(-1)}: ${products.length} products, ${ids.size} dialogues, ${turns} turns`);
  console.log(
    `  ${Object.entries(tags)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([tag, n]) => `${tag} ${n}`)
      .join(', ')}`,
  );
}
console.log(`${dialogueCount} dialogues, ${problems} problems`);
process.exit(problems ? 1 : 0);
