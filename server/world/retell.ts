import { livesFor } from '../../sim/world/people-live.ts';
import { slateFor } from '../../sim/world/people.ts';
import { append } from '../../sim/world/append.ts';
import { settleInRoom } from '../../sim/world/room-till.ts';
import type { Settle } from '../../sim/world/tick.ts';
import type { World } from '../../sim/world/world.ts';
import type { CommandInput, Input } from './input.ts';
import { liveUntil, type TickUnderWay } from './tick-under-way.ts';

/** Takes an input of a person into the world; everything of the population up to its instant has been released. */
export function takeInput(world: World, input: Input, eventsOf: (input: CommandInput) => CommandInput['events']): void {
  const { at_ms } = input;
  switch (input.kind) {
    case 'command':
      for (const event of eventsOf(input)) append(world, event, input.request.stamp, at_ms);
      break;
    case 'behaviour':
      append(world, input.record, input.stamp, at_ms);
      break;
    case 'persona':
      world.users.columns.taken[input.user_id] = input.is_taken ? 1 : 0;
      break;
    case 'slate':
      slateFor(world, input.user_id, input.surface, at_ms);
      break;
    case 'cards':
      livesFor(world, input.user_id, at_ms);
      break;
    case 'live':
      settleInRoom(world, input);
  }
}

export interface Retelling {
  readonly until_ms: number;
  /** In the order of their instants. */
  readonly inputs: readonly Input[];
  readonly settle: Settle;
  /** Brings an input into the world. */
  readonly take: (input: Input) => void;
  readonly on_tick_end: () => void;
}

/** Lives a stretch of life with the inputs that people gave to it: the same records as when it was lived first. */
export function retell(tick: TickUnderWay, { until_ms, inputs, settle, take, on_tick_end }: Retelling): void {
  const goOn = (): boolean => {
    on_tick_end();
    return true;
  };
  for (const input of inputs) {
    liveUntil(tick, input.at_ms, settle, goOn);
    take(input);
  }
  liveUntil(tick, until_ms, settle, goOn);
}
