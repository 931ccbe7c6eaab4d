import { high, low } from '../../draws/draws.ts';
import { streams } from '../../draws/streams.ts';
import type { EventRecord } from '../../events/vocabulary.ts';
import { refuseLive } from '../live-refusal.ts';
import { acceptLive, forHost, forViewer, type LiveRule } from '../live-rule.ts';

export const startGiveaway: LiveRule<'start_giveaway'> = forHost(({ room }, command, { at_ms, act_key }) => {
  if (room.giveaway !== null) return refuseLive('giveaway_open');
  const { sku_id, prizes, condition, open_ms } = command;
  const watch_ms = condition === 'watch' ? command.watch_ms : 0;
  const about = { giveaway_key: act_key, live_id: room.live_id, sku_id, prizes, condition, watch_ms };
  return acceptLive({ name: 'start_giveaway', at_ms, user_id: null, ...about, until_ms: at_ms + open_ms });
});

export const enterGiveaway: LiveRule<'enter_giveaway'> = forViewer(({ room, attendance }, _command, occasion) => {
  const { at_ms, user_id, entry_key, follows_host } = occasion;
  const { giveaway } = room;
  if (giveaway === null) return refuseLive('no_giveaway');
  const { giveaway_key, condition, watch_ms, until_ms } = giveaway;
  if (at_ms > until_ms) return refuseLive('giveaway_over');
  const standing = attendance.standing(user_id);
  if (standing.giveaway_key === giveaway_key) return refuseLive('already_entered');
  const presence = attendance.presence(user_id);
  if (condition === 'follow' && !follows_host && presence?.follows !== true) return refuseLive('must_follow');
  if (condition === 'chat' && standing.chatted_ms === null) return refuseLive('must_chat');
  const wait_ms = (presence?.since_ms ?? at_ms) + watch_ms - at_ms;
  if (condition === 'watch' && wait_ms > 0) return refuseLive('must_watch', wait_ms);
  return acceptLive({ name: 'enter_giveaway', at_ms, user_id, giveaway_key, entry_key, live_id: room.live_id });
});

/** The host or the platform draws once the giveaway has closed: each entrant with the same chance. */
export const drawGiveaway: LiveRule<'draw_giveaway'> = ({ room, attendance }, _command, occasion, draws) => {
  const { at_ms, party } = occasion;
  const may = party.role === 'platform' || (party.role === 'host' && party.creator_id === room.creator_id);
  if (!may) return refuseLive('not_the_host');
  if (room.giveaway === null) return refuseLive('no_giveaway');
  const { giveaway_key, until_ms, prizes, sku_id } = room.giveaway;
  if (at_ms < until_ms) return refuseLive('not_due', until_ms - at_ms);
  const lot = (user: number) => draws.unit(streams.giveaway, user, high(giveaway_key), low(giveaway_key));
  const entrants = attendance.entrants(giveaway_key);
  const winners = entrants
    .map((user) => ({ user, lot: lot(user) }))
    .sort((a, b) => a.lot - b.lot || a.user - b.user)
    .slice(0, prizes);
  const { live_id } = room;
  const drawn = { giveaway_key, live_id, entrants: entrants.length, winners: winners.length };
  const events: EventRecord[] = [{ name: 'draw_giveaway', at_ms, user_id: null, ...drawn }];
  for (const { user: winner_id } of winners) {
    events.push({ name: 'win_giveaway', at_ms, user_id: winner_id, giveaway_key, winner_id, live_id, sku_id });
  }
  return { ok: true, events };
};
