import { Agent, request as httpRequest } from 'node:http';
import { ShopperClient } from '../../bot/fixture/shopper-client.js';
import type { Talk } from './talks.js';

const agent = new Agent({ keepAlive: true });

/** Times of the turns of all talks over Direct Line, milliseconds; a post is answered when its turn is kept. */
export async function timeHttpTurns(base: string, talks: readonly Talk[], rounds: number): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const talk of talks) {
      const shopper = await ShopperClient.open(base);
      for (const text of talk) {
        const took = await timePost(`${shopper.address}/activities`, { type: 'message', text }, shopper.token);
        if (round > 0) samples.push(took);
      }
    }
  }
  return samples;
}

/** Times of the same posts to a server that only parses them and answers. */
export async function timeEchoes(base: string, talks: readonly Talk[], rounds: number): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const text of talks.flat()) {
      const took = await timePost(`${base}/echo`, { type: 'message', text }, 'none');
      if (round > 0) samples.push(took);
    }
  }
  return samples;
}

function timePost(url: string, body: object, token: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const request = httpRequest(url, { method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        if ((response.statusCode ?? 500) >= 400) reject(new Error(`${url} answered ${response.statusCode}`));
        else resolve(performance.now() - started);
      });
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}
