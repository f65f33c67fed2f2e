import type { Growth } from './sections/growth.js';
import { shown } from './measure.js';

const SIZE = { width: 720, height: 360, left: 64, right: 220, top: 28, bottom: 44 };
const COLOURS = ['#1b5e8c', '#a4452c', '#3d7a3a', '#6b4a8f', '#7a6a1f'];
const RATIO_MAX = 4;

const log2 = (value: number): number => Math.log2(value);

/** Each series over its value at the smallest size, both axes logarithmic: flat is what is wanted. */
export const plot = ({ sizes, series }: Growth): string => {
  const { width, height, left, right, top, bottom } = SIZE;
  const events = sizes.map((size) => size.events);
  const [least, most] = [Math.min(...events), Math.max(...events)];
  const x = (count: number): number =>
    left + ((log2(count) - log2(least)) / (log2(most) - log2(least))) * (width - left - right);
  const y = (ratio: number): number => {
    const within = Math.min(RATIO_MAX, Math.max(1 / RATIO_MAX, ratio));
    return top + ((log2(RATIO_MAX) - log2(within)) / (2 * log2(RATIO_MAX))) * (height - top - bottom);
  };
  const text = (at: readonly [number, number], content: string, extra = ''): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${extra}>${content}</text>`;
  const rule = (ratio: number): string =>
    `<line x1="${left}" x2="${width - right}" y1="${y(ratio).toFixed(1)}" y2="${y(ratio).toFixed(1)}" stroke="#ccc"/>` +
    text([left - 8, y(ratio) + 4], `× ${shown(ratio)}`, 'text-anchor="end"');
  const lines = series.map(({ title, values }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000';
    const ratios = values.map((value) => value / (values[0] ?? value));
    const points = ratios.map((ratio, at) => `${x(events[at] ?? least).toFixed(1)},${y(ratio).toFixed(1)}`);
    const legend = top + 14 + index * 22;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<line x1="${width - right + 16}" x2="${width - right + 34}" y1="${legend - 4}" y2="${legend - 4}" stroke="${colour}" stroke-width="3"/>`,
      text([width - right + 40, legend], title),
    ].join('\n');
  });
  const title = `Reads and appends at ${events.map(shown).join(', ')} events, each over its own figure at ${shown(least)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${series.map((one) => `${one.title}, ${one.unit}: ${one.values.map(shown).join(', ')}.`).join(' ')}</desc>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...[0.25, 0.5, 1, 2, 4].map(rule),
    ...events.map((count) => text([x(count), height - bottom + 20], shown(count), 'text-anchor="middle"')),
    text([(left + width - right) / 2, height - 8], 'events in the log', 'text-anchor="middle"'),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
};
