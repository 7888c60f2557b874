import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another origin with Microsoft's Web Chat in it, as its documentation embeds it, talking to `shop`. */
export interface WebChatPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves it; `bundle` is the path of webchat.js. */
export async function serveWebChat(
  bundle: string,
  shop: string,
  { locale = 'en-US' }: { readonly locale?: string } = {},
): Promise<WebChatPage> {
  const page = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>Web Chat</title>
<style>html,body,#webchat{height:100%;margin:0}</style></head><body><div id="webchat" role="main"></div>
<script src="/webchat.js"></script><script>
(async () => {
  const answer = await fetch('${shop}/api/chat/token', { method: 'POST' });
  const { token } = await answer.json();
  window.WebChat.renderWebChat({
    directLine: window.WebChat.createDirectLine({ domain: '${shop}/v3/directline', token }),
    locale: '${locale}',
  }, document.getElementById('webchat'));
})();
</script></body></html>`;
  const server = createServer((request, response) => {
    if (request.url === '/webchat.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      createReadStream(bundle).pipe(response);
    } else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
