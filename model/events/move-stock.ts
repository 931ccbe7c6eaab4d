import { event } from './event-type.ts';
import { choice, count, key, ref } from './field.ts';

export const stockMoves = ['allocation', 'release', 'sale', 'return', 'cancellation', 'adjustment', 'prize'] as const;

export const moveStock = event({
  name: 'move_stock',
  family: 'books',
  meaning: 'Pieces of a SKU moved. The free stock of a SKU is the sum of its deltas.',
  key: ['sku_id', 'why_key', 'move'],
  fields: {
    sku_id: ref('The SKU.'),
    why_key: key('Order or act behind it.'),
    move: choice(stockMoves, 'Kind of movement.'),
    free_delta: count('Change of the pieces that can be ordered.'),
    held_delta: count('Change of the pieces held for orders that wait for payment or dispatch.'),
    free_after: count('Pieces that can be ordered afterwards.'),
  },
});
