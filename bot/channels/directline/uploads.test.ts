import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShopperClient } from '../../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../../fixture/test-server.js';

let server: TestServer;
let shopper: ShopperClient;
beforeEach(async () => {
  server = await startTestServer();
  shopper = await ShopperClient.open(server.base);
});
afterEach(() => server.close());

async function upload(body: FormData | string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${shopper.address}/upload?userId=u1`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${shopper.token}`, ...headers },
  });
}

const stored = () => readdir(join(server.folder, 'uploads')).catch(() => []);
const activityPart = (activity: unknown) =>
  new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' });

describe('upload', () => {
  it('keeps a picture and says kindly that it can’t be read', async () => {
    const form = new FormData();
    form.append('activity', activityPart({ type: 'message', channelData: { clientActivityID: 'c1' } }));
    form.append('file', new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' }), 'shoe.png');
    const response = await upload(form);
    expect(response.status).toBe(200);
    const [echo, note] = await shopper.read();
    expect(await response.json()).toEqual({ id: echo?.id });
    expect(echo).toMatchObject({
      attachments: [{ contentType: 'image/png', name: 'shoe.png' }],
      channelData: { clientActivityID: 'c1' },
    });
    expect(note?.text).toMatch(/cannot read pictures/);
    const [file] = await stored();
    expect([...(await readFile(join(server.folder, 'uploads', file ?? '')))]).toEqual([1, 2, 3]);
  });

  it('answers the words that came with a file, too', async () => {
    const form = new FormData();
    form.append('activity', activityPart({ type: 'message', text: 'like this' }));
    form.append('file', new Blob(['x'], { type: 'image/png' }), 'a.png');
    await upload(form);
    const texts = (await shopper.read())
      .filter((activity) => activity.from.role === 'bot')
      .map((activity) => activity.text);
    expect(texts).toEqual([expect.stringMatching(/cannot read/), 'turn 1: like this']);
  });

  it('takes a file as the whole body', async () => {
    const response = await upload('GIF89a', {
      'content-type': 'image/gif',
      'content-disposition': 'attachment; filename="a.gif"',
    });
    expect(response.status).toBe(200);
    expect((await shopper.read())[0]).toMatchObject({ attachments: [{ contentType: 'image/gif', name: 'a.gif' }] });
  });

  it('refuses files that are too large or too many, and keeps nothing of them', async () => {
    const large = new FormData();
    large.append('file', new Blob(['fine'], { type: 'text/plain' }), 'small.txt');
    large.append('file', new Blob([new Uint8Array(5 * 1024 * 1024)]), 'large.bin');
    expect((await upload(large)).status).toBe(413);
    const many = new FormData();
    for (let n = 0; n < 12; n += 1) many.append('file', new Blob(['x']), `${n}.txt`);
    expect((await upload(many)).status).toBe(413);
    expect(await stored()).toEqual([]);
    expect(await shopper.read()).toEqual([]);
  });

  it('refuses what can’t be read', async () => {
    const broken = new FormData();
    broken.append('activity', new Blob(['{'], { type: 'application/vnd.microsoft.activity' }));
    broken.append('file', new Blob(['x']), 'a.txt');
    const type = { 'content-type': 'multipart/form-data; boundary=xyz' };
    const statuses = [
      (await upload(broken)).status,
      (await upload('no parts at all', type)).status,
      (await upload('--xyz\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf', type)).status,
      (await upload('x', { 'content-type': 'multipart/form-data' })).status,
    ];
    expect(statuses).toEqual([400, 400, 400, 400]);
    expect(await stored()).toEqual([]);
  });

  it('hands a picture out again, and anything else only as a download that runs nowhere', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2);
    const form = new FormData();
    form.append('file', new Blob([png], { type: 'text/html' }), 'shoe.png');
    form.append('file', new Blob(['<script>alert(1)</script>'], { type: 'image/svg+xml' }), 'evil.svg');
    await upload(form);
    const [picture = '', page = ''] = ((await shopper.read())[0]?.attachments ?? []).map(
      ({ contentUrl }) => contentUrl,
    );
    const shown = await fetch(picture);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await shown.arrayBuffer())]).toEqual([...png]);
    const download = await fetch(page);
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('content-disposition')).toBe('attachment');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.base}/v3/directline/attachments/${'x'.repeat(32)}`)).status).toBe(404);
    expect((await fetch(`${server.base}/v3/directline/attachments/..%2f..%2fshop.db`)).status).toBe(404);
  });
});
