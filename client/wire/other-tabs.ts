import type { QueryClient } from '@tanstack/react-query';
import type { RouteId } from '../../model/wire/routes.ts';

/** Answers that a person changes in one tab and sees in another. */
const SHARED: ReadonlySet<unknown> = new Set<RouteId>([
  'cart',
  'me',
  'addresses',
  'orders',
  'order',
  'notices',
  'wallet',
]);

/** Keeps what one tab changes from standing still in the others. */
export function followOtherTabs(queries: QueryClient, channel = new BroadcastChannel('vitrine')): void {
  queries.getQueryCache().subscribe((event) => {
    // Set by hand is what an act of the person answered; what was fetched is no news.
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual !== true) return;
    const [route_id] = event.query.queryKey;
    if (SHARED.has(route_id)) channel.postMessage(route_id);
  });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (SHARED.has(data)) void queries.invalidateQueries({ queryKey: [data] });
  };
}
