import { refuseLive } from '../live-refusal.ts';
import { acceptLive, forHost, forViewer, type LiveRule } from '../live-rule.ts';

export const sendChat: LiveRule<'send_chat'> = forViewer(({ room, attendance }, command, occasion) => {
  const { at_ms, act_key, user_id, entry_key } = occasion;
  const { product_id, intent, topic, sentiment, words } = command;
  const { chatted_ms, muted_until_ms } = attendance.standing(user_id);
  if (muted_until_ms !== null && muted_until_ms > at_ms) return refuseLive('muted', muted_until_ms - at_ms);
  const next_ms = chatted_ms === null ? at_ms : chatted_ms + room.slow_mode_ms;
  if (next_ms > at_ms) return refuseLive('slow_mode', next_ms - at_ms);
  if (words !== null && words.trim() === '') return refuseLive('empty_words');
  const about = { live_id: room.live_id, product_id, intent, topic, sentiment, words: words?.trim() ?? null };
  return acceptLive({ name: 'send_chat', at_ms, user_id, chat_key: act_key, entry_key, ...about });
});

export const answerChat: LiveRule<'answer_chat'> = forHost(({ room }, { chat_key, words }, { at_ms, act_key }) => {
  const line = room.chat.find((each) => each.chat_key === chat_key);
  if (line === undefined) return refuseLive('no_such_line');
  if (line.answer !== null) return refuseLive('already_answered');
  if (words !== null && words.trim() === '') return refuseLive('empty_words');
  const { product_id, topic } = line;
  const about = { chat_key, live_id: room.live_id, product_id, topic, words: words?.trim() ?? null };
  return acceptLive({ name: 'answer_chat', at_ms, user_id: null, answer_key: act_key, ...about });
});

export const hideChat: LiveRule<'hide_chat'> = forHost(({ room }, { chat_key }, { at_ms, act_key }) => {
  if (!room.chat.some((line) => line.chat_key === chat_key)) return refuseLive('no_such_line');
  const about = { act_key, live_id: room.live_id, action: 'hide' as const, chat_key, muted_id: null, until_ms: null };
  return acceptLive({ name: 'moderate_chat', at_ms, user_id: null, ...about });
});

export const muteUser: LiveRule<'mute_user'> = forHost(
  ({ room, attendance }, { user_id: muted_id, for_ms }, { at_ms, act_key }) => {
    const { muted_until_ms } = attendance.standing(muted_id);
    const is_muted = muted_until_ms !== null && muted_until_ms > at_ms;
    if (for_ms === 0 && !is_muted) return refuseLive('nothing_changes');
    const about = { act_key, live_id: room.live_id, chat_key: null, muted_id };
    return acceptLive(
      for_ms === 0
        ? { name: 'moderate_chat', at_ms, user_id: null, ...about, action: 'unmute', until_ms: null }
        : { name: 'moderate_chat', at_ms, user_id: null, ...about, action: 'mute', until_ms: at_ms + for_ms },
    );
  },
);

export const setSlowMode: LiveRule<'set_slow_mode'> = forHost(({ room }, { slow_mode_ms }, { at_ms, act_key }) => {
  if (slow_mode_ms === room.slow_mode_ms) return refuseLive('nothing_changes');
  return acceptLive({ name: 'set_slow_mode', at_ms, user_id: null, act_key, live_id: room.live_id, slow_mode_ms });
});
