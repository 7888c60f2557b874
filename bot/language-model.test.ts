import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTinyModel } from '../nlu/model/fixture/tiny-model.js';
import { loadNamedModel } from '../nlu/model/load-language-model.js';
import { composeShop } from './compose.js';
import { readConfig } from './config.js';
import { openLanguageModel } from './language-model.js';

let model: string;
let broken: string;
let untrained: string;
let dataDir: string;
let hub: Server;
let host: string;
const asked: string[] = [];

beforeAll(async () => {
  model = await writeTinyModel();
  broken = await writeTinyModel();
  await writeFile(join(broken, 'onnx/model_quantized.onnx'), 'no model');
  untrained = await mkdtemp(join(tmpdir(), 'daogou-untrained-'));
  await writeFile(join(untrained, 'config.json'), '{"model_type":"bert","max_position_embeddings":32}');
  dataDir = await mkdtemp(join(tmpdir(), 'daogou-data-'));
  hub = createServer((request, response) => {
    const [, owner = '', name = '', file = ''] =
      /^\/([^/]+)\/([^/]+)\/resolve\/main\/(.+)$/.exec(request.url ?? '') ?? [];
    asked.push(`${owner}/${name}/${file}`);
    const folder = { tiny: model, plain: untrained }[name] ?? '/nonexistent';
    readFile(join(folder, file)).then(
      (content) => response.writeHead(200, { 'content-length': content.length }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  hub.close();
  for (const folder of [model, broken, untrained, dataDir]) await rm(folder, { recursive: true, force: true });
});

/** A log that keeps what it is told. */
function listeningLog() {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }) };
}

const open = (name: string | undefined, shipped: string | null = null) => {
  const { lines, log } = listeningLog();
  const config = readConfig({ DATA_DIR: dataDir, ...(name === undefined ? {} : { NLU_MODEL: name }) });
  return openLanguageModel(config, log, { shipped: () => shipped }).then((opened) => ({ opened, lines }));
};

describe('the language model of a shop', () => {
  it('is the shipped one, with the time that loading took in the log', async () => {
    const { opened, lines } = await open(undefined, model);
    expect((await opened?.read('red kettle'))?.acts.length).toBeGreaterThan(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ folder: model, milliseconds: expect.any(Number) });
    await opened?.dispose();
  });

  it('is done without, with a warning, where the shipped one is missing or broken', async () => {
    for (const shipped of [null, broken]) {
      const { opened, lines } = await open(undefined, shipped);
      expect(opened).toBeNull();
      expect(lines.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([40]);
    }
  });

  it('can be turned off', async () => {
    expect(await open('off', model)).toEqual({ opened: null, lines: [] });
  });

  it('is that of a folder that is named', async () => {
    const { opened } = await open(model, broken);
    expect((await opened?.read('红色'))?.urgency.label).toMatch(/calm|urgent/);
    await opened?.dispose();
  });

  it('must load where it is named', async () => {
    await expect(open(broken, model)).rejects.toMatchObject({ code: 'model.unreadable' });
    await expect(open('no such folder', model)).rejects.toMatchObject({ code: 'model.unreadable' });
    await expect(open(untrained, model)).rejects.toMatchObject({
      code: 'model.untrained',
      message: expect.stringContaining(`npm run train -- --model ${untrained}`),
    });
  });

  it('ends the start of a shop before it opens anything', async () => {
    const folder = join(dataDir, 'never');
    const config = readConfig({ DATA_DIR: folder, NLU_MODEL: broken });
    await expect(composeShop(config, pino({ level: 'silent' }))).rejects.toMatchObject({ name: 'ModelError' });
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a model of the hub', () => {
  it('is downloaded once into the data folder', async () => {
    const downloads = { folder: join(dataDir, 'models'), host };
    for (const round of [1, 2]) {
      asked.length = 0;
      const named = await loadNamedModel('someone/tiny', downloads);
      expect(named.folder).toBe(join(dataDir, 'models', 'someone', 'tiny'));
      expect((await named.model.read('red kettle')).acts.length).toBeGreaterThan(0);
      await named.model.dispose();
      expect(asked.filter((file) => file.endsWith('.onnx')).length).toBe(round === 1 ? 1 : 0);
    }
  });

  it('says that it needs training, without its weights, or that it cannot be had', async () => {
    asked.length = 0;
    const downloads = { folder: join(dataDir, 'models'), host };
    await expect(loadNamedModel('someone/plain', downloads)).rejects.toMatchObject({
      code: 'model.untrained',
      message: expect.stringContaining('npm run train -- --model someone/plain'),
    });
    expect(asked.some((file) => file.endsWith('.onnx'))).toBe(false);
    await expect(loadNamedModel('someone/nothing', downloads)).rejects.toMatchObject({ code: 'model.unreadable' });
    await expect(
      loadNamedModel('someone/elsewhere', { ...downloads, host: 'http://127.0.0.1:9/' }),
    ).rejects.toMatchObject({ code: 'model.unreadable' });
  });
});
