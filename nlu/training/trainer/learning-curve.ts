export interface CurveSeries {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface CurveLabels {
  readonly title: string;
  readonly x: string;
  readonly y: string;
}

const size = { width: 720, height: 420, left: 64, right: 20, top: 44, bottom: 52 };
const colours = ['#1f77b4', '#d62728', '#2ca02c', '#9467bd', '#8c564b'];
const ticks = 5;

/** Lines over steps or epochs as a stand-alone SVG, so that a run can be looked at without any tool. */
export function learningCurve(series: readonly CurveSeries[], labels: CurveLabels): string {
  const points = series.flatMap((line) => line.points);
  const xs = range(points.map(([x]) => x));
  const ys = range(points.map(([, y]) => y));
  const x = (value: number): number => size.left + place(value, xs) * (size.width - size.left - size.right);
  const y = (value: number): number =>
    size.height - size.bottom - place(value, ys) * (size.height - size.top - size.bottom);
  const grid = Array.from({ length: ticks + 1 }, (_, index) => {
    const atX = xs.low + (index / ticks) * (xs.high - xs.low);
    const atY = ys.low + (index / ticks) * (ys.high - ys.low);
    return [
      `<line x1="${size.left}" x2="${size.width - size.right}" y1="${y(atY).toFixed(1)}" y2="${y(atY).toFixed(1)}" stroke="#ddd"/>`,
      `<text x="${size.left - 8}" y="${(y(atY) + 4).toFixed(1)}" text-anchor="end">${tick(atY)}</text>`,
      `<text x="${x(atX).toFixed(1)}" y="${size.height - size.bottom + 18}" text-anchor="middle">${tick(atX)}</text>`,
    ].join('');
  });
  const lines = series.map(({ name, points: own }, index) => {
    const colour = colours[index % colours.length];
    const path = own.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ');
    const legend = `<text x="${size.left + 10 + 150 * index}" y="${size.top - 8}" fill="${colour}">${escapeXml(name)}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.8"/>${legend}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="${size.left}" y="20" font-size="15">${escapeXml(labels.title)}</text>`,
    ...grid,
    ...lines,
    `<text x="${size.width / 2}" y="${size.height - 10}" text-anchor="middle">${escapeXml(labels.x)}</text>`,
    `<text x="14" y="${size.height / 2}" text-anchor="middle" transform="rotate(-90 14 ${size.height / 2})">${escapeXml(labels.y)}</text>`,
    '</svg>\n',
  ].join('\n');
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function range(values: readonly number[]): Range {
  const low = values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY);
  return Number.isFinite(low) ? { low, high } : { low: 0, high: 1 };
}

function place(value: number, { low, high }: Range): number {
  return high === low ? 0.5 : (value - low) / (high - low);
}

function tick(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
