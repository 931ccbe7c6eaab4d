import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { keyOf } from '../wire/queries.ts';
import { useOrderNews } from '../live/live.ts';
import { keepOrder } from './use-order-step.ts';

/** Keeps orders as the shop, the carrier and time change them. */
export function useOrdersLive(): void {
  const queries = useQueryClient();
  useOrderNews((order) => {
    const known = queries
      .getQueryData<AnswerOf<'orders'>>(keyOf('orders', {}))
      ?.orders.find(({ order_id }) => order_id === order.order_id);
    if (known === undefined) void queries.invalidateQueries({ queryKey: keyOf('orders') });
    keepOrder(queries, order);
  });
}
