import { CATEGORY_SPAN, FAVOURITES, type UserTable } from './tables.ts';

const LONG_VIEW_MS = 18_000;

export function isLongView(duration_ms: number, watch_ms: number): boolean {
  return duration_ms <= LONG_VIEW_MS ? watch_ms >= duration_ms : watch_ms > LONG_VIEW_MS;
}

/** What the platform knows of a viewer after an exposure. */
export function noteHeld(
  { columns: u }: UserTable,
  row: number,
  creator_id: number,
  category: number,
  duration_ms: number,
  watch_ms: number,
): void {
  const at = row * CATEGORY_SPAN + category;
  u.shown[at]++;
  if (!isLongView(duration_ms, watch_ms)) return;
  u.held[at]++;
  const favourite = creator_id + 1;
  const first = row * FAVOURITES;
  for (let n = first; n < first + FAVOURITES; n++) if (u.favourites[n] === favourite) return;
  u.favourites[first + u.favourites_at[row]] = favourite;
  u.favourites_at[row] = (u.favourites_at[row] + 1) % FAVOURITES;
}
