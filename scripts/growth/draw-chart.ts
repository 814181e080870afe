/** How long one text took at each length, in milliseconds. */
export interface Curve {
  name: string;
  times: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 70;
const RIGHT = 250;
const TOP = 20;
const BOTTOM = 50;
/** The slowest curves are named beside their ends. */
const NAMED = 5;
const LABEL_HEIGHT = 16;

const thousands = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toLocaleString('en')},000`.replace('.', '') : String(value);

/**
 * Draws the curves over the lengths as an SVG picture, both axes logarithmic: a straight line of slope one (dashed)
 * is time that grows as the text does.
 */
export function drawChart(lengths: readonly number[], curves: readonly Curve[]): string {
  const most = Math.max(...curves.flatMap(({ times }) => times), 10);
  const least = 1;
  const across = (length: number): number =>
    LEFT +
    (Math.log(length / lengths[0]!) / Math.log(lengths.at(-1)! / lengths[0]!)) * (WIDTH - LEFT - RIGHT);
  const down = (time: number): number =>
    HEIGHT -
    BOTTOM -
    (Math.log(Math.max(time, least) / least) / Math.log(most / least)) * (HEIGHT - TOP - BOTTOM);
  const points = (times: readonly number[]): string =>
    times.map((time, index) => `${across(lengths[index]!).toFixed(1)},${down(time).toFixed(1)}`).join(' ');
  const slowest = [...curves].sort((one, other) => other.times.at(-1)! - one.times.at(-1)!).slice(0, NAMED);
  const lines = curves.map(
    (curve) =>
      `<polyline points="${points(curve.times)}" fill="none" stroke="${slowest.includes(curve) ? '#b3261e' : '#7a8594'}" stroke-width="${slowest.includes(curve) ? 2 : 1}"/>`,
  );
  let above = Number.NEGATIVE_INFINITY;
  const names = slowest.map(({ name, times }) => {
    above = Math.max(down(times.at(-1)!) + 4, above + LABEL_HEIGHT);
    return `<text x="${WIDTH - RIGHT + 8}" y="${above.toFixed(1)}" fill="#b3261e">${name}, ${times.at(-1)!.toFixed(0)} ms</text>`;
  });
  const marks = lengths.map(
    (length) =>
      `<text x="${across(length).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${thousands(length)}</text>`,
  );
  const decades = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, power) => 10 ** power);
  const scale = decades.map(
    (time) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${down(time).toFixed(1)}" y2="${down(time).toFixed(1)}" stroke="#dde1e6"/><text x="${LEFT - 8}" y="${(down(time) + 4).toFixed(1)}" text-anchor="end">${thousands(time)} ms</text>`,
  );
  const linear = lengths.map((length) => (most * length) / lengths.at(-1)!);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    '<title>The time the reader takes, against the length of the text</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...scale,
    `<polyline points="${points(linear)}" fill="none" stroke="#1f6feb" stroke-dasharray="6 4"/>`,
    ...lines,
    ...names,
    ...marks,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">characters (dashed: time grows as the text does)</text>`,
    '</svg>',
    '',
  ].join('\n');
}
