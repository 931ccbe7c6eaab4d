import type { ChatLineView, NoticeView, RoomPatch, RoomView } from '../wire/live-views.ts';

type ListPatch<T> = { gone: (string | number)[]; changed: T[]; added: T[] };

const chatKey = (line: ChatLineView): string => line.chat_key;
const noticeKey = (notice: NoticeView): number => notice.place;

/** What turns one view of a room into a later one. Many events make one patch: counters are told together. */
export function patchBetween(before: RoomView, after: RoomView): RoomPatch {
  const { live_id, chat, notices, ...fields } = after;
  const set: Record<string, unknown> = { place: after.place };
  for (const [name, value] of Object.entries(fields)) {
    if (!isSame(before[name as keyof RoomView], value)) set[name] = value;
  }
  return {
    live_id,
    from_place: before.place,
    set: set as RoomPatch['set'],
    chat: listBetween(before.chat, chat, chatKey),
    notices: listBetween(before.notices, notices, noticeKey),
  };
}

/**
 * The view after a patch; null when the patch does not carry this view on: something was lost in between, and the room
 * has to be asked for again.
 */
export function patchedRoom(view: RoomView, patch: RoomPatch): RoomView | null {
  if (patch.live_id !== view.live_id || patch.from_place !== view.place) return null;
  return {
    ...view,
    ...(patch.set as Partial<RoomView>),
    chat: patchedList(view.chat, patch.chat, chatKey),
    notices: patchedList(view.notices, patch.notices, noticeKey),
  };
}

/** Items come at the end and go anywhere; those that stay keep their order. */
function listBetween<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string | number): ListPatch<T> {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const stays = new Set(after.map(keyOf));
  return {
    gone: before.map(keyOf).filter((key) => !stays.has(key)),
    changed: after.filter((item) => known.has(keyOf(item)) && !isSame(known.get(keyOf(item)), item)),
    added: after.filter((item) => !known.has(keyOf(item))),
  };
}

function patchedList<T>(list: readonly T[], patch: ListPatch<T>, keyOf: (item: T) => string | number): T[] {
  const gone = new Set(patch.gone);
  const changed = new Map(patch.changed.map((item) => [keyOf(item), item]));
  const kept = list.filter((item) => !gone.has(keyOf(item))).map((item) => changed.get(keyOf(item)) ?? item);
  return [...kept, ...patch.added];
}

/** Plain data in a fixed order of fields: the same text is the same value. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
