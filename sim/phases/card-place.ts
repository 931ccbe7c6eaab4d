import type { Draws } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { viewing } from '../behaviour/live.ts';
import { type Asker, REQUESTS_PER_DAY } from '../ranking/rank.ts';
import { SLATE } from '../world/tables.ts';
import { NO_CARD } from '../world/visits.ts';

/** Whether and where a live card stands among the videos of a slate. */
export function cardPlace(draws: Draws, { user_id, day, nth }: Asker): number {
  const u = draws.unit(streams.livePlace, user_id, day * REQUESTS_PER_DAY + nth, 0);
  const place = Math.floor((u / viewing.cards_per_slate) * SLATE);
  return place < SLATE ? place : NO_CARD;
}
