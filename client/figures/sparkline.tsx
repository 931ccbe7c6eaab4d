import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { dayOf } from '../../model/sim-time.ts';
import { call } from '../wire/call.ts';
import { useClockNews, useTile } from '../live/live.ts';
import { sparkPath } from './spark-path.ts';
import { useSeen } from './use-seen.ts';
import './sparkline.css';

interface SparklineProps {
  readonly metric_id: string;
  readonly width: number;
  readonly height: number;
}

/** The last days of a metric, and its value now as the dot at the end. Decorates a tile that says the value. */
export function Sparkline({ metric_id, width, height }: SparklineProps): ReactElement {
  const frame = useRef<SVGSVGElement>(null);
  const is_seen = useSeen(frame);
  const clock = useClockNews();
  // While time is skipped the days fly by: the series is asked for where it ends.
  const last_day = useRef<number | null>(null);
  if (clock !== null && clock.skipping_to_ms === null) last_day.current = dayOf(clock.now_ms);
  const day = last_day.current;
  const now = useTile(metric_id)?.all.value ?? null;
  const { data } = useQuery({
    // Closed days do not change: a new day is a new series.
    queryKey: ['series', metric_id, day],
    queryFn: ({ signal }) => call('series', { params: { metric_id }, signal }),
    enabled: is_seen && day !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  const { line, area, last } = sparkPath([...(data?.days.map(({ value }) => value) ?? []), now], width, height);
  return (
    <svg
      ref={frame}
      className="sparkline"
      style={{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {data !== undefined && (
        <>
          <path className="sparkline-area" d={area} />
          <path className="sparkline-line" d={line} />
          {last !== null && <path className="sparkline-now" d={`M${last.x} ${last.y}h0`} />}
        </>
      )}
    </svg>
  );
}
