import type { ReactElement } from 'react';
import { niceTicks } from './nice-ticks.ts';
import './charts.css';

export interface Line {
  readonly name: string;
  /** By place on the x axis; null where there is no value. */
  readonly values: readonly (number | null)[];
}

interface LineChartProps {
  readonly lines: readonly Line[];
  /** What stands below each place. */
  readonly places: readonly string[];
  readonly bounds: readonly { readonly kind: 'target' | 'warning' | 'breach'; readonly value: number }[];
  readonly format: (value: number) => string;
  readonly label: string;
}

const WIDTH = 1_000;
const HEIGHT = 280;
const PAD = { left: 76, right: 32, top: 12, bottom: 30 } as const;
const TICKS = 5;
const PLACES_MAX = 8;
/** Colours of the tokens. */
const COLOURS = 8;

/** Metrics over time, from zero where that loses no detail, with the thresholds that count. A table says the same. */
export function LineChart({ lines, places, bounds, format, label }: LineChartProps): ReactElement {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const shown = bounds.filter(({ value }) => isNear(value, known));
  const ticks = niceTicks([...known, ...shown.map(({ value }) => value)], TICKS);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const x = (nth: number): number =>
    PAD.left + (places.length < 2 ? 0.5 : nth / (places.length - 1)) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - ((value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const stride = Math.ceil(places.length / PLACES_MAX);
  return (
    <figure style={{ margin: 0 }}>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="chart-grid" d={`M${PAD.left} ${y(tick)}H${WIDTH - PAD.right}`} />
            <text className="chart-tick" x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {places.map(
          (place, nth) =>
            nth % stride === 0 && (
              <text key={place} className="chart-tick" x={x(nth)} y={HEIGHT - 8} textAnchor="middle">
                {place}
              </text>
            ),
        )}
        {shown.map(({ kind, value }) => (
          <path
            key={kind}
            className="chart-bound"
            data-kind={kind}
            d={`M${PAD.left} ${y(value)}H${WIDTH - PAD.right}`}
          />
        ))}
        {lines.map(({ name, values }, nth) => (
          <g key={name} style={{ color: colour(nth) }}>
            <path className="chart-line" style={{ stroke: 'currentColor' }} d={pathOf(values, x, y)} />
            {values.map(
              (value, at) =>
                value !== null && (
                  <circle key={places[at]} className="chart-dot" cx={x(at)} cy={y(value)} r="3.5" fill="currentColor">
                    <title>{`${name === '' ? '' : `${name} · `}${places[at]} · ${format(value)}`}</title>
                  </circle>
                ),
            )}
          </g>
        ))}
      </svg>
      {lines.length > 1 && (
        <ul className="chart-legend">
          {lines.map(({ name }, nth) => (
            <li key={name}>
              <i style={{ background: colour(nth) }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

const colour = (nth: number): string => `var(--color-chart-${((nth + 1) % COLOURS) + 1})`;

/** A threshold far from all values would flatten them. */
function isNear(bound: number, values: readonly number[]): boolean {
  const most = Math.max(...values.map(Math.abs));
  return Math.abs(bound) <= 2 * most;
}

function pathOf(values: readonly (number | null)[], x: (nth: number) => number, y: (value: number) => number): string {
  let is_down = false;
  return values
    .map((value, nth) => {
      if (value === null) {
        is_down = false;
        return '';
      }
      const step = `${is_down ? 'L' : 'M'}${x(nth).toFixed(1)} ${y(value).toFixed(1)}`;
      is_down = true;
      return step;
    })
    .join('');
}
