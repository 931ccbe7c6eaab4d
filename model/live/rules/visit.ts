import { refuseLive } from '../live-refusal.ts';
import { acceptLive, forViewer, type LiveRule } from '../live-rule.ts';

export const enterLive: LiveRule<'enter_live'> = ({ room, attendance }, { card_key }, occasion) => {
  const { at_ms, act_key, party, follows_host } = occasion;
  if (party.role !== 'viewer') return refuseLive('not_there');
  if (attendance.presence(party.user_id) !== undefined) return refuseLive('already_there');
  const { live_id, creator_id } = room;
  return acceptLive({
    name: 'enter_live',
    at_ms,
    user_id: party.user_id,
    entry_key: card_key ?? act_key,
    live_id,
    creator_id,
    card_key,
    viewers: attendance.viewers + 1,
    follows_host,
  });
};

export const leaveLive: LiveRule<'leave_live'> = ({ room, attendance }, { reason }, { at_ms, party }) => {
  const presence = party.role === 'viewer' ? attendance.presence(party.user_id) : undefined;
  if (party.role !== 'viewer' || presence === undefined) return refuseLive('not_there');
  const { entry_key, since_ms, chats, likes } = presence;
  const { live_id, creator_id } = room;
  return acceptLive({
    name: 'leave_live',
    at_ms,
    user_id: party.user_id,
    entry_key,
    live_id,
    creator_id,
    watch_ms: at_ms - since_ms,
    reason,
    chats,
    likes,
    viewers: attendance.viewers - 1,
  });
};

export const likeLive: LiveRule<'like_live'> = forViewer(({ room }, { taps }, { at_ms, act_key, user_id, entry_key }) =>
  acceptLive({ name: 'like_live', at_ms, user_id, like_key: act_key, entry_key, live_id: room.live_id, taps }),
);

export const followHost: LiveRule<'follow_host'> = forViewer(({ room, attendance }, _command, occasion) => {
  const { at_ms, user_id, entry_key, follows_host } = occasion;
  if (follows_host || attendance.presence(user_id)?.follows) return refuseLive('already_following');
  const { live_id, creator_id } = room;
  return acceptLive({ name: 'follow_host', at_ms, user_id, entry_key, live_id, creator_id });
});
