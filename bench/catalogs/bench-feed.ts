import { completejourney } from '../feeds/completejourney.js';
import { defaultDataDir } from '../feeds/data-set.js';
import { type BenchFeed, syntheticCatalog } from './synthetic.js';

/** Names of feeds as the benches take them: a number for a synthetic catalogue of that size, or a data set. */
export const defaultFeeds = '300,10000,92331,completejourney';

/** Feeds by their names; a data set that is not on this machine is left out with a word on stderr. */
export function benchFeeds(names: string): readonly BenchFeed[] {
  return names.split(',').flatMap((name) => {
    if (/^\d+$/.test(name)) return [syntheticCatalog(Number(name))];
    if (name !== completejourney.name) throw new RangeError(`no feed is called ${name}`);
    if (!completejourney.isPresent(defaultDataDir)) {
      process.stderr.write(`left out: ${name} is not in ${defaultDataDir}\n`);
      return [];
    }
    const { contentType } = completejourney;
    return [{ name, contentType, read: () => completejourney.read(defaultDataDir) }];
  });
}
