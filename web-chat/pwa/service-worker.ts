/**
 * Lets the shopper's page open without a network: the page itself and what it is made of are kept, talks are not. The
 * page comes from the network while there is one, so that a new version of the shop is seen at once.
 */

/** What is used of a service worker's global scope (W3C Service Workers); the DOM's types have none of it. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: PageRequest) => void): void;
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface PageRequest {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const CACHE = 'daogou-page-1';
/** How long the network may take before the kept page is shown. */
const PATIENCE_MS = 4000;
/** Files of earlier versions that may pile up before the oldest go. */
const MOST_FILES = 80;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === '/') event.respondWith(freshPage(request));
  else if (/^\/(assets|icons)\//.test(pathname)) event.respondWith(keptFile(request));
});

/** Keeps the page and everything that it names. */
async function keepPage(): Promise<void> {
  const cache = await caches.open(CACHE);
  const response = await fetch('/', { cache: 'no-cache' });
  if (!response.ok) return;
  const page = await response.clone().text();
  const files = [...page.matchAll(/(?:src|href)="(\/(?:assets|icons)\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
  await cache.put('/', response);
  await cache.addAll(files);
}

async function freshPage(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) await cache.put('/', response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match('/');
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Files are named by their content and never change. */
async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('daogou-') && name !== CACHE) await caches.delete(name);
  const cache = await caches.open(CACHE);
  const kept = await cache.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - MOST_FILES))) {
    if (new URL(request.url).pathname !== '/') await cache.delete(request);
  }
}
