import type { ReactElement } from 'react';
import type { ConcentrationView } from '../../../model/wire/insights-views.ts';
import './charts.css';

interface LorenzChartProps {
  readonly curve: ConcentrationView['curve'];
  readonly label: string;
  readonly x: string;
  readonly y: string;
}

const SIZE = 320;
const LEFT = 44;
const BELOW = 40;
const ticks = [0, 0.25, 0.5, 0.75, 1] as const;

/** A Lorenz curve below the line of equality; the area between them is what the Gini coefficient measures. */
export function LorenzChart({ curve, label, x, y }: LorenzChartProps): ReactElement {
  const at = (sellers: number, sold: number): string => `${LEFT + sellers * SIZE} ${8 + (1 - sold) * SIZE}`;
  const points = curve.map(({ sellers, sold }) => at(sellers, sold)).join('L');
  return (
    <svg className="chart" viewBox={`0 0 ${LEFT + SIZE + 12} ${SIZE + BELOW + 12}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${at(0, tick)}L${at(1, tick)}`} />
          <text className="chart-tick" x={LEFT - 6} y={12 + (1 - tick) * SIZE} textAnchor="end">
            {tick * 100}%
          </text>
          <text className="chart-tick" x={LEFT + tick * SIZE} y={SIZE + 24} textAnchor="middle">
            {tick * 100}%
          </text>
        </g>
      ))}
      <path className="chart-area" d={`M${at(0, 0)}L${points}Z`} />
      <path className="chart-even" d={`M${at(0, 0)}L${at(1, 1)}`} />
      <path className="chart-line" d={`M${points}`} />
      <text className="chart-axis" x={LEFT + SIZE / 2} y={SIZE + 42} textAnchor="middle">
        {x}
      </text>
      <text className="chart-axis" transform={`translate(12 ${SIZE / 2}) rotate(-90)`} textAnchor="middle">
        {y}
      </text>
    </svg>
  );
}
