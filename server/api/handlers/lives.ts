import { liveRefusals } from '../../../model/live/live-refusal.ts';
import { HttpProblem } from '../../http/problem.ts';
import { liveCards, roomView } from '../../rooms/room-view.ts';
import { findVariants } from '../../books/read-books.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';

export const lives: Answerer<'lives'> = async ({ shop, visitor }) => {
  const { offers, next_flagship_ms } = await shop.engine.lives(visitor);
  return { lives: await liveCards(shop, offers), next_flagship_ms };
};

export const live: Answerer<'live'> = async ({ shop, params }) => {
  const facts = await shop.engine.room(idOf('live', params.live_id));
  if (facts === null) throw problemOf('no_such_live', { subject: params.live_id });
  return roomView(shop, facts);
};

export const startLive: Answerer<'start_live'> = async ({ shop, visitor, body }) => {
  const creator_id = idOf('creator', body.creator_id);
  if (!shop.engine.isCreator(creator_id)) throw problemOf('no_such_creator', { subject: body.creator_id });
  const lineup = body.lineup.map((product_id) => idOf('product', product_id));
  const on_sale = new Set((await findVariants(shop.db, lineup)).map(({ product_id }) => product_id));
  const missing = body.lineup.find((_, nth) => !on_sale.has(lineup[nth]));
  if (missing !== undefined) throw problemOf('no_such_product', { subject: missing });
  const { live_id, category } = await shop.engine.nextSession(creator_id);
  const { planned_ms } = body;
  const outcome = await shop.engine.actLive(visitor, {
    kind: 'start_live',
    live_id,
    category,
    lineup,
    planned_ms,
    flagship: false,
    person_hosts: true,
  });
  if (!outcome.ok) {
    const { status, sentence } = liveRefusals[outcome.reason];
    throw new HttpProblem({ status, title: sentence, code: outcome.reason });
  }
  const facts = await shop.engine.room(live_id);
  if (facts === null) throw new Error(`session ${live_id} has started and is not there`);
  return roomView(shop, facts);
};
