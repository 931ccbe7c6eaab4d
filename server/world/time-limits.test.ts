import { expect, test } from 'vitest';
import { decide } from '../../model/commerce/decide.ts';
import type { Command } from '../../model/commerce/command.ts';
import { actKey, orderIdOf } from '../../model/ids.ts';
import { HOUR_MS, startOfTick, TICK_MS, tickOf } from '../../model/sim-time.ts';
import type { CommandInput } from './input.ts';
import { Life } from './life.ts';
import { commandStamp } from './person-stamp.ts';
import { EVENING_MS, evening, goTo, settings, tillOf, visitor, whole } from './small-life.fixture.ts';

/** Somebody who asks at once for their money back of a shop that never answers, and orders again without paying. */
function wronged(): { life: Life; order_id: number; unpaid_id: number } {
  const life = Life.begin(settings);
  runTo(life, EVENING_MS);
  let placed: CommandInput | null = null;
  for (const input of evening(life, EVENING_MS + 7_000)) {
    runTo(life, input.at_ms - 1);
    if (input.kind === 'command' && input.request.command.kind === 'place_order') placed = input;
    life.take(input);
  }
  const order_id = orderIdOf((placed as CommandInput).request.occasion.act_key, 0);
  while (orderOf(life, order_id).fulfillment !== 'delivered') runTo(life, life.lived_ms + HOUR_MS);
  const quantities = orderOf(life, order_id).lines.map(({ quantity }) => quantity);
  act(life, { kind: 'request_return', order_id, reason: 'quality', note: null, quantities });
  const { world } = life;
  const due = world.timers.find('decide_return', order_id);
  if (due === undefined) throw new Error('nobody is going to answer');
  const { decide_by_ms } = orderOf(life, order_id).return_case as { decide_by_ms: number };
  for (const timer of world.timers.take(tickOf(due.at_ms)))
    world.timers.set(timer === due ? { ...timer, at_ms: decide_by_ms } : timer);
  const again = act(life, (placed as CommandInput).request.command);
  return { life, order_id, unpaid_id: orderIdOf(again.request.occasion.act_key, 0) };
}

let acts = 7;
function act(life: Life, command: Command): CommandInput {
  const at_ms = life.lived_ms + 1;
  const { user_id } = visitor;
  const occasion = {
    at_ms,
    act_key: actKey(user_id, tickOf(at_ms), acts++),
    party: { role: 'user', user_id },
  } as const;
  const request = { command, occasion, stamp: commandStamp(life.world, visitor, command) };
  const decision = decide(life.world.books, command, occasion);
  if (!decision.ok) throw new Error(decision.reason);
  const input: CommandInput = { kind: 'command', at_ms, request, events: decision.events };
  life.take(input);
  return input;
}

function runTo(life: Life, until_ms: number): void {
  while (life.lived_ms < until_ms) life.runOn(until_ms, () => false);
}

function orderOf(life: Life, order_id: number) {
  const order = life.world.books.get('orders', order_id);
  if (order === undefined) throw new Error(`there is no order ${order_id}`);
  return order;
}

test('limits run on over a restart: a shop that stays silent has approved, who does not pay loses the order', () => {
  const { life, order_id, unpaid_id } = wronged();
  const { decide_by_ms } = orderOf(life, order_id).return_case as { decide_by_ms: number };
  const { pay_by_ms } = orderOf(life, unpaid_id);
  // A life is kept between two ticks.
  goTo(life, tillOf(life), startOfTick(tickOf(life.lived_ms)) + TICK_MS - 1, true);
  life.takeTail();
  const restarted = Life.materialise(structuredClone(life.capture()));
  for (const each of [life, restarted]) runTo(each, decide_by_ms + HOUR_MS);
  const [log, later] = [whole(life.takeTail()), whole(restarted.takeTail())];
  expect(later).toEqual(log);

  const row = later.decide_return.order_id.map(Number).indexOf(order_id);
  expect(later.decide_return.at_ms[row]).toBe(decide_by_ms);
  expect(orderOf(restarted, order_id).return_state).not.toBe('open');
  expect(orderOf(restarted, order_id).return_state).not.toBe('canceled');
  expect(orderOf(restarted, unpaid_id).payment).toBe('canceled');
  expect(orderOf(restarted, unpaid_id).cancelled_at_ms).toBeGreaterThanOrEqual(pay_by_ms);
  expect(orderOf(restarted, unpaid_id).cancelled_at_ms).toBeLessThan(pay_by_ms + HOUR_MS);
}, 180_000);
