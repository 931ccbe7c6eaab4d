import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { InsightsBoard, MetricReading } from '../../model/wire/insights-views.ts';
import { call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';
import { useCut } from './use-asked.ts';

/** The log is written about once a minute. */
const AGAIN_MS = 60_000;

/** A board with its readings by metric. */
export interface Board extends InsightsBoard {
  readonly by_id: ReadonlyMap<string, MetricReading>;
}

function withIds(board: InsightsBoard): Board {
  return { ...board, by_id: new Map(board.metrics.map((reading) => [reading.id, reading])) };
}

/** Every metric as of the end of the written log. */
export function useBoard(): UseQueryResult<Board, Error> {
  const cut = useCut();
  return useQuery({
    queryKey: keyOf('insights_board', { query: { cut } }),
    queryFn: ({ signal }) => call('insights_board', { query: { cut }, signal }),
    select: withIds,
    staleTime: AGAIN_MS,
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}
