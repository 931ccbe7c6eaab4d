import type { Command, Party } from '../../model/commerce/command.ts';
import type { OrderLine } from '../../model/commerce/books.ts';
import { activities, type Surface } from '../../model/events/envelope.ts';
import { type Stamp, unstamped } from '../../model/events/log-record.ts';
import { userPlace, type World } from '../../sim/world/world.ts';
import type { Visitor } from '../people/sessions.ts';

/** What is stamped on what a person does for a shop or the platform: it belongs to nobody's visit. */
export function stampAtDesk({ role }: Party): Stamp {
  return { ...unstamped, actor: role, by_person: true };
}

/** What is stamped on the acts of a person during a visit. */
export function personStamp(world: World, visitor: Visitor, surface: Surface, cause: number | null): Stamp {
  const place = userPlace(world, visitor.user_id);
  const c = place?.table.columns;
  return {
    session_id: visitor.visit_id,
    actor: 'user',
    by_person: true,
    city_tier: c === undefined ? 0 : c.city_tier[place?.row as number],
    activity: c === undefined ? 'new' : activities[c.activity[place?.row as number]],
    surface,
    arms: c === undefined ? null : c.arms[place?.row as number],
    cause,
  };
}

type Found = Pick<OrderLine, 'origin' | 'exposure_id'>;
const elsewhere: Found = { origin: 'none', exposure_id: null };

/** The same for a command, on the surface and with the exposure that its first line was found through. */
export function commandStamp(world: World, visitor: Visitor, command: Command): Stamp {
  const { origin, exposure_id } = foundThrough(world, command);
  return personStamp(world, visitor, origin, exposure_id);
}

function foundThrough(world: World, command: Command): Found {
  switch (command.kind) {
    case 'add_to_cart':
      return command;
    case 'place_order':
      return command.lines[0] ?? elsewhere;
    case 'set_cart_quantity':
      return { origin: 'cart', exposure_id: null };
    case 'confirm_payment':
    case 'authenticate_payment': {
      const [first] = world.books.get('intents', command.checkout_id)?.order_ids ?? [];
      return (first === undefined ? undefined : world.books.get('orders', first)?.lines[0]) ?? elsewhere;
    }
    case 'top_up_wallet':
      return elsewhere;
    default:
      return { origin: 'orders', exposure_id: null };
  }
}
