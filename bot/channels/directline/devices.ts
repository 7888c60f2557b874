import { createHmac } from 'node:crypto';
import { Recent } from '../recent.js';

/** Names the device behind a request: its address, and the name that the page kept on it, if any. */
export type DeviceNames = (address: string, deviceId: string | null) => string;

/** Devices that one address may name in a day before further ones count as the address itself: a home or an office, not a script. */
const perAddress = 8;
const day = 86_400_000;
/** Addresses that are remembered. */
const remembered = 50_000;

/**
 * Devices for limits of promotions. What a page calls its device can be made up, so only the first few names of an address
 * count each day; the rest share the address. Names are keyed hashes: no address is stored.
 */
export function createDeviceNames(secret: Uint8Array, { clock }: { readonly clock: () => Date }): DeviceNames {
  const seen = new Recent<string, { readonly day: number; readonly names: Set<string> }>(remembered);
  const hash = (...parts: readonly string[]): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['device', ...parts]))
      .digest('base64url')
      .slice(0, 22);
  return (address, deviceId) => {
    const network = networkOf(address);
    const shared = hash(network);
    if (deviceId === null) return shared;
    const today = Math.floor(clock().getTime() / day);
    const known = seen.get(network);
    const names = known?.day === today ? known.names : new Set<string>();
    const name = hash(network, deviceId);
    if (!names.has(name) && names.size >= perAddress) return shared;
    names.add(name);
    seen.set(network, { day: today, names });
    return name;
  };
}

/** An IPv6 subscriber has a /64 to choose addresses from. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
