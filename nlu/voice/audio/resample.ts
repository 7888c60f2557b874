/** Zero crossings of the sinc on each side; enough for speech (stop band below -60 dB with the Hann window). */
const lobes = 16;

/**
 * Sound at another rate, by windowed sinc interpolation (Smith, "Digital Audio Resampling"). Going down, the cut-off
 * follows the new rate, so that nothing folds back into the band of speech. Both rates are whole numbers, so few
 * phases of the kernel occur; each is made once.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const common = greatestCommonDivisor(from, to);
  const stride = from / common;
  const phases = to / common;
  const cutOff = Math.min(1, to / from);
  const reach = Math.ceil(lobes / cutOff);
  const kernels: (Float32Array | undefined)[] = [];
  const result = new Float32Array(Math.floor((samples.length * to) / from));
  for (let place = 0; place < result.length; place += 1) {
    const phase = (place * stride) % phases;
    const base = Math.floor((place * stride) / phases);
    kernels[phase] ??= kernelAt(phase / phases, cutOff, reach);
    const kernel = kernels[phase] as Float32Array;
    const first = Math.max(0, reach - base);
    const last = Math.min(kernel.length, samples.length - base + reach);
    let sum = 0;
    for (let tap = first; tap < last; tap += 1) {
      sum += (samples[base + tap - reach] as number) * (kernel[tap] as number);
    }
    result[place] = sum;
  }
  return result;
}

/** Weights of the samples from `reach` before to `reach` after a place that lies `fraction` past a sample. */
function kernelAt(fraction: number, cutOff: number, reach: number): Float32Array {
  return Float32Array.from({ length: 2 * reach + 1 }, (_, tap) => {
    const distance = (tap - reach - fraction) * cutOff;
    return cutOff * sinc(distance) * hann(distance / lobes);
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function hann(x: number): number {
  return Math.abs(x) >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
