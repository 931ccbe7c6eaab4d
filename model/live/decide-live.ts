import type { Draws } from '../draws/draws.ts';
import type { LiveCommand, LiveCommandKind, LiveOccasion } from './live-command.ts';
import { refuseLive } from './live-refusal.ts';
import type { LiveDecision, LiveRule, RoomState } from './live-rule.ts';
import { answerChat, hideChat, muteUser, sendChat, setSlowMode } from './rules/chat.ts';
import { drawGiveaway, enterGiveaway, startGiveaway } from './rules/giveaway.ts';
import { endLive, startLive } from './rules/session.ts';
import { dropCoupon, explainProduct, pinProduct } from './rules/show.ts';
import { enterLive, followHost, leaveLive, likeLive } from './rules/visit.ts';

const rules: { readonly [K in Exclude<LiveCommandKind, 'start_live'>]: LiveRule<K> } = {
  end_live: endLive,
  enter_live: enterLive,
  leave_live: leaveLive,
  pin_product: pinProduct,
  explain_product: explainProduct,
  send_chat: sendChat,
  answer_chat: answerChat,
  hide_chat: hideChat,
  mute_user: muteUser,
  set_slow_mode: setSlowMode,
  like_live: likeLive,
  follow_host: followHost,
  drop_coupon: dropCoupon,
  start_giveaway: startGiveaway,
  enter_giveaway: enterGiveaway,
  draw_giveaway: drawGiveaway,
};

/** The rooms of a world, as far as a decision asks for them. */
export interface RoomShelf {
  /** A room that is or has been there. */
  room(live_id: number): RoomState | undefined;
  /** The session that a creator hosts now. */
  hosted(creator_id: number): number | undefined;
  /** Whether a session with this number has ever started. */
  isTaken(live_id: number): boolean;
}

/**
 * Decides a command of a live room: the events that happen, or why it is refused. For people and synthetic agents alike.
 * Pure: no room changes until the events are applied.
 */
export function decideLive(shelf: RoomShelf, command: LiveCommand, occasion: LiveOccasion, draws: Draws): LiveDecision {
  if (command.kind === 'start_live') {
    const { party } = occasion;
    const is_hosting = party.role === 'host' && shelf.hosted(party.creator_id) !== undefined;
    return startLive(command, occasion, shelf.isTaken(command.live_id), is_hosting);
  }
  const state = shelf.room(command.live_id);
  if (state === undefined) return refuseLive(shelf.isTaken(command.live_id) ? 'not_live' : 'no_such_live');
  if (state.room.status === 'ended') return refuseLive('not_live');
  // Pairs a command with its rule; the table above guarantees that the kinds agree.
  const rule = rules[command.kind] as LiveRule<LiveCommandKind>;
  return rule(state, command, occasion, draws);
}
