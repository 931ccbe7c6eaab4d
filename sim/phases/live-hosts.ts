import { exponential, normal } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { unstamped } from '../../model/events/log-record.ts';
import { giveawayConditions } from '../../model/events/start-giveaway.ts';
import { actKey, creatorActor, liveIdOf, LIVES_PER_CREATOR, skuIdOf } from '../../model/ids.ts';
import type { LiveCommand } from '../../model/live/live-command.ts';
import type { RoomState } from '../../model/live/live-rule.ts';
import type { Room } from '../../model/live/room.ts';
import { MINUTE_MS, TICK_MS } from '../../model/sim-time.ts';
import { flagship, hosting } from '../behaviour/live.ts';
import { fit } from '../behaviour/response.ts';
import { within } from '../behaviour/stocks.ts';
import { energyAt, liveTraitsOf } from '../genesis/live-traits.ts';
import { roomRules } from '../../model/live/room-rules.ts';
import { cardMass } from '../ranking/live-cards.ts';
import { commonLevers, tickStart, type World } from '../world/world.ts';
import { dealOn, offerBargains } from './bargains.ts';
import { armsOfRoom, leversOfRoom } from './room-arms.ts';

/** Products looked at for each place of a line-up. */
const LINEUP_SAMPLE = 8;
/** Kinds of decisions of a run-of-show, as addresses. */
const decisions = { plan: 0, lineup: 3, slot: 4, giveaway: 5, minute: 6, start: 7 } as const;
/** Places of a host's acts in a tick. */
const places = { start: 0, end: 1, explain: 2, pin: 3, giveaway: 4, draw: 5, slow_mode: 6, answers: 8 } as const;
/** A giveaway is over before the session is. */
const GIVEAWAY_MARGIN_MS = 6 * MINUTE_MS;

/** Hosts go live, run their shows, and end them. What viewers of this tick see of them is put on the stage. */
export function liveHosts(world: World): void {
  world.stage.clear();
  for (const state of world.rooms.live()) runShow(world, state);
  for (const creator of world.stage.starts ?? world.agenda.lives.get(world.tick) ?? []) goLive(world, creator);
}

function goLive(world: World, creator: number): void {
  const { rooms, creators } = world;
  const nth = rooms.sessions(creator);
  const is_flagship = creators.columns.flagship[creator] !== 0;
  const most = Math.max(hosting.most_least, Math.round(creators.rows * hosting.most_share));
  if (rooms.hosted(creator) !== undefined || nth >= LIVES_PER_CREATOR) return;
  if (rooms.count >= most && !is_flagship) return;
  const live_id = liveIdOf(creator, nth);
  const traits = liveTraitsOf(world.draws, { creator_id: creator, live_id, flagship: is_flagship });
  const u = world.draws.unit(streams.runOfShow, live_id, decisions.start, 0);
  host(world, creator, tickStart(world) + (is_flagship ? 0 : Math.floor(u * TICK_MS)), places.start, {
    kind: 'start_live',
    live_id,
    category: creators.columns.niche[creator],
    lineup: chooseLineup(world, creator, live_id, traits.products),
    planned_ms: plannedLength(world, traits.planned_ms),
    flagship: is_flagship,
    person_hosts: false,
  });
}

/** What a host plans, by the hours that hosts give: half of the change is in how long, the other half in how often. */
function plannedLength(world: World, own_ms: number): number {
  const longer = Math.sqrt(commonLevers(world).live_hours);
  if (longer === 1) return own_ms;
  return Math.round(within(own_ms * longer, hosting.planned_least_ms, roomRules.planned_most_ms));
}

/** Products by expected commission for this host, of a sample: mostly the own niche. */
function chooseLineup(world: World, creator: number, live_id: number, wanted: number): number[] {
  const { products, creators, draws, books } = world;
  const p = products.columns;
  const worths = new Map<number, number>();
  for (let n = 0; n < wanted * LINEUP_SAMPLE && products.rows > 0; n++) {
    const row = Math.floor(draws.unit(streams.runOfShow, live_id, decisions.lineup, n) * products.rows);
    const is_niche = p.category[row] === creators.columns.niche[creator];
    const sku = books.get('skus', skuIdOf(p.product_id[row], 0));
    if (sku === undefined || sku.free === 0 || worths.has(row)) continue;
    const match = fit(creators.columns.taste, creator, p.taste, row);
    const sells = Math.log(2 + p.sold[row]) * (0.4 + Math.max(0, match)) * (is_niche ? 3 : 1);
    worths.set(row, ((sku.price_cents * p.commission_bp[row]) / 10_000) ** 0.3 * sells);
  }
  return [...worths]
    .sort(([row_a, a], [row_b, b]) => b - a || row_a - row_b)
    .slice(0, wanted)
    .map(([row]) => p.product_id[row]);
}

function runShow(world: World, { room, attendance }: RoomState): void {
  const start_ms = tickStart(world);
  const traits = world.stage.traitsOf(world.draws, room);
  const energy = energyAt(traits, start_ms - room.started_ms);
  const end = room.person_hosts ? null : endOf(world, room, energy);
  const ends_ms = end?.at_ms ?? Number.POSITIVE_INFINITY;
  if (end !== null) {
    host(world, room.creator_id, end.at_ms, places.end, {
      kind: 'end_live',
      live_id: room.live_id,
      reason: end.reason,
    });
  }
  if (room.giveaway !== null) drawGiveaway(world, room, ends_ms);
  const product = room.explaining?.product_id ?? room.pinned;
  world.stage.add({
    room,
    attendance,
    ends_ms,
    energy,
    mass: cardMass(room),
    product: product === null ? -1 : (world.product_rows.get(product) ?? -1),
    since_ms: room.explaining?.since_ms ?? room.started_ms,
  });
  if (room.person_hosts) return;
  explainNext(world, room, ends_ms);
  if (end !== null) return;
  const turn = room.chapters.length - 1;
  offerBargains(world, room, { turn, slot_ms: slotOf(world, room, turn) });
  giveAway(world, room);
  answerQuestions(world, room, energy);
  const { live_id, viewers, slow_mode_ms } = room;
  if (viewers >= hosting.slow_from_viewers && slow_mode_ms === 0) {
    const slow = { kind: 'set_slow_mode', live_id, slow_mode_ms: hosting.slow_mode_ms } as const;
    host(world, room.creator_id, start_ms, places.slow_mode, slow);
  }
}

/** When and why the session ends in this tick; null when it goes on. */
function endOf(world: World, room: Room, energy: number) {
  const start_ms = tickStart(world);
  const { live_id, planned_end_ms, viewers, started_ms } = room;
  if (planned_end_ms < start_ms + TICK_MS)
    return { at_ms: Math.max(start_ms, planned_end_ms), reason: 'planned' as const };
  if (room.flagship) return null;
  const [u_tired, u_alone] = world.draws.units(streams.runOfShow, live_id, decisions.minute, world.tick);
  if (u_tired < hosting.tires * (1 - energy)) return { at_ms: start_ms, reason: 'host_tired' as const };
  const is_alone = viewers === 0 && start_ms - started_ms > hosting.gives_up_after_ms;
  if (is_alone && u_alone < hosting.gives_up) return { at_ms: start_ms, reason: 'nobody_there' as const };
  return null;
}

/** The next product of the line-up, once the last one has had its time. */
function explainNext(world: World, room: Room, ends_ms: number): void {
  if (room.lineup.length === 0) return;
  const start_ms = tickStart(world);
  const turn = room.chapters.length;
  const due_ms = room.explaining === null ? start_ms : room.explaining.since_ms + slotOf(world, room, turn - 1);
  // While a flash price is open, the host speaks of nothing else.
  const deal = room.explaining === null ? undefined : dealOn(world, room.explaining.product_id, start_ms);
  const at_ms = Math.max(start_ms, due_ms, deal?.ends_ms ?? 0);
  const pins_ms = at_ms + hosting.pin_after_ms;
  if (pins_ms >= Math.min(ends_ms, start_ms + TICK_MS)) return;
  const product_id = room.lineup[turn % room.lineup.length];
  const { live_id, creator_id } = room;
  host(world, creator_id, at_ms, places.explain, { kind: 'explain_product', live_id, product_id });
  host(world, creator_id, pins_ms, places.pin, { kind: 'pin_product', live_id, product_id });
}

/** How long the host explains in the nth slot. */
function slotOf(world: World, { live_id, flagship: is_flagship }: Room, nth: number): number {
  const [u_a, u_b] = world.draws.units(streams.runOfShow, live_id, decisions.slot, nth);
  const median_ms = (is_flagship ? flagship.slot_min : hosting.slot_min) * MINUTE_MS;
  const slot_ms = median_ms * Math.exp(hosting.slot_sigma * normal(u_a, u_b));
  const { explaining_time } = leversOfRoom(world, live_id);
  return Math.round(within(slot_ms, hosting.slot_least_ms, hosting.slot_most_ms) * explaining_time);
}

function giveAway(world: World, room: Room): void {
  const { live_id, lineup, started_ms, planned_end_ms } = room;
  if (room.giveaway !== null || lineup.length === 0) return;
  const start_ms = tickStart(world);
  const timing = room.flagship ? flagship : hosting;
  const nth = Math.floor((start_ms - started_ms - timing.giveaway_first_ms) / timing.giveaway_every_ms);
  const due_ms = started_ms + timing.giveaway_first_ms + nth * timing.giveaway_every_ms;
  if (nth < 0 || start_ms - due_ms >= TICK_MS) return;
  if (start_ms + hosting.giveaway_open_ms + GIVEAWAY_MARGIN_MS > planned_end_ms) return;
  const [u_gives] = world.draws.units(streams.runOfShow, live_id, decisions.giveaway, 0xffff);
  if (!room.flagship && u_gives >= hosting.gives) return;
  const [u_prize, u_how, u_count] = world.draws.units(streams.runOfShow, live_id, decisions.giveaway, nth);
  const product_id = lineup[Math.floor(u_prize * lineup.length)];
  host(world, room.creator_id, start_ms, places.giveaway, {
    kind: 'start_giveaway',
    live_id,
    sku_id: skuIdOf(product_id, 0),
    prizes: 1 + Math.floor(u_count * 3),
    condition: giveawayConditions[Math.floor(u_how * giveawayConditions.length)],
    watch_ms: MINUTE_MS,
    open_ms: hosting.giveaway_open_ms,
  });
}

function drawGiveaway(world: World, { live_id, giveaway }: Room, ends_ms: number): void {
  const at_ms = Math.max(tickStart(world), giveaway?.until_ms ?? 0);
  if (at_ms >= Math.min(ends_ms, tickStart(world) + TICK_MS)) return;
  const act_key = actKey(creatorActor(Math.floor(live_id / LIVES_PER_CREATOR)), world.tick, places.draw);
  world.plan.addRoomCommand({
    command: { kind: 'draw_giveaway', live_id },
    occasion: { at_ms, act_key, party: { role: 'platform' }, follows_host: false },
    stamp: { ...unstamped, surface: 'live' },
  });
}

/** Questions of the last minutes, oldest first. */
function answerQuestions(world: World, room: Room, energy: number): void {
  const start_ms = tickStart(world);
  const open = room.chat.filter(
    ({ intent, answer, at_ms }) =>
      intent === 'question' && answer === null && at_ms > start_ms - hosting.answer_within_ms,
  );
  open.slice(0, hosting.answers_most).forEach(({ chat_key }, nth) => {
    const [u_answers, u_when] = world.draws.units(
      streams.runOfShow,
      room.live_id,
      decisions.minute + 16 * (1 + nth),
      world.tick,
    );
    if (u_answers >= hosting.answers * Math.sqrt(energy)) return;
    const at_ms = start_ms + Math.min(TICK_MS - 1, Math.floor(2_000 + nth * 12_000 + 6_000 * exponential(u_when)));
    const answer = { kind: 'answer_chat', live_id: room.live_id, chat_key, words: null } as const;
    host(world, room.creator_id, at_ms, places.answers + nth, answer);
  });
}

function host(world: World, creator_id: number, at_ms: number, place: number, command: LiveCommand): void {
  world.plan.addRoomCommand({
    command,
    occasion: {
      at_ms,
      act_key: actKey(creatorActor(creator_id), world.tick, place),
      party: { role: 'host', creator_id },
      follows_host: false,
    },
    stamp: { ...unstamped, actor: 'creator', surface: 'live', arms: armsOfRoom(world, command.live_id) },
  });
}
