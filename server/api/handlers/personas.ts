import { toEdge } from '../../../model/ids.ts';
import { categories } from '../../../sim/lexicon/categories.ts';
import { addAddress, addressesOf } from '../../people/addresses.ts';
import { welcomeGuest } from '../../people/guests.ts';
import { becomeNewGuest, becomeUser, guestBehind, takenPersonas, type Visitor } from '../../people/sessions.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';
import { meOf } from './visit.ts';

export const personas: Answerer<'personas'> = async ({ shop, visitor }) => {
  const [chosen, taken] = await Promise.all([shop.engine.personas(), takenPersonas(shop.db)]);
  return {
    personas: chosen.map((persona) => {
      const { name, avatar_seed } = shop.catalogue.user(persona.user_id);
      const { user_id, kind, orders, spent_cents, returns, reviews, follows } = persona;
      const { in_cart, on_the_way, active_days, away_days, favourite } = persona;
      return {
        user_id: toEdge('user', user_id),
        kind,
        name,
        avatar_seed,
        favourite: favourite === null ? null : categories[favourite].name,
        orders,
        spent_cents,
        returns,
        reviews,
        follows,
        in_cart,
        on_the_way,
        active_days,
        away_days,
        taken: user_id === visitor.user_id ? 'me' : taken.has(user_id) ? 'somebody' : 'nobody',
      };
    }),
  };
};

export const become: Answerer<'become'> = async ({ shop, visitor, body }) => {
  const next = await visitorAs(shop, visitor, body.as);
  if (next.visit_id !== visitor.visit_id) await shop.engine.leave(visitor);
  return meOf(shop, next);
};

/** The browser of a visit is somebody else from now on. */
async function visitorAs(shop: Shop, visitor: Visitor, as: string): Promise<Visitor> {
  const { db } = shop;
  if (as === 'new_guest') {
    const guest = await becomeNewGuest(db, visitor, (await welcomeGuest(db)).user_id);
    if (guest === null) throw problemOf('somebody_else_already');
    return guest;
  }
  const user_id = as === 'myself' ? await guestBehind(db, visitor) : idOf('user', as);
  if (user_id === null) throw problemOf('somebody_else_already');
  if (user_id === visitor.user_id) return visitor;
  if (as !== 'myself') {
    const chosen = await shop.engine.personas();
    if (!chosen.some((persona) => persona.user_id === user_id)) throw problemOf('no_such_persona', { subject: as });
    await bringHomes(shop, user_id);
  }
  const next = await becomeUser(db, visitor, user_id);
  if (next === null) throw problemOf('persona_taken', { subject: as });
  return next;
}

/** A member's parcels go home; the first one of the list is the one offered first. */
async function bringHomes({ db, catalogue }: Shop, user_id: number): Promise<void> {
  if ((await addressesOf(db, user_id)).length > 0) return;
  for (const home of catalogue.user(user_id).addresses.toReversed()) await addAddress(db, user_id, home);
}
