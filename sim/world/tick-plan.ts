import { TICK_MS } from '../../model/sim-time.ts';
import type { Behaviour, PlannedCommand, PlannedRoomCommand } from './plan.ts';
import { PlannedViews } from './planned-views.ts';
import { RadixOrder } from './radix-order.ts';

/** Kinds of items, in the order in which the log receives those of one instant. */
export const itemKind = { view: 0, behaviour: 1, command: 2, room: 3 } as const;
const KINDS = 4;
/** Of a key: instant in the tick and kind. */
const KEY_BITS = 18;

/**
 * What a tick was planned to bring, until it is released to the log: the exposures as rows of numbers, because there are
 * so many, and the rest as objects.
 */
export class TickPlan {
  readonly start_ms: number;
  readonly views: PlannedViews;
  readonly behaviours: Behaviour[] = [];
  readonly commands: PlannedCommand[] = [];
  readonly room_commands: PlannedRoomCommand[] = [];
  /** The item that {@link TickPlan.next} came to: its kind, and its place among those of its kind. */
  kind = 0;
  index = 0;
  readonly #order: RadixOrder;
  #next = 0;

  /** `before` is a plan that has been released whole: its buffers are used again. */
  constructor(start_ms: number, before?: TickPlan) {
    this.start_ms = start_ms;
    this.views = before === undefined ? new PlannedViews() : before.views;
    this.#order = before === undefined ? new RadixOrder(KEY_BITS, KEY_BITS / 2) : before.#order;
    this.#order.clear();
  }

  #item(at_ms: number, kind: number, index: number): void {
    const offset_ms = at_ms - this.start_ms;
    if (!(offset_ms >= 0 && offset_ms < TICK_MS)) throw new RangeError(`an item ${offset_ms} ms into a tick is lost`);
    this.#order.add(offset_ms * KINDS + kind, index);
  }

  /** The exposure in that row of `views` is complete and reaches the log at that instant. */
  addView(logged_ms: number, row: number): void {
    this.#item(logged_ms, itemKind.view, row);
  }

  addBehaviour(behaviour: Behaviour): void {
    this.#item(behaviour.logged_ms, itemKind.behaviour, this.behaviours.push(behaviour) - 1);
  }

  addCommand(planned: PlannedCommand): void {
    this.#item(planned.occasion.at_ms, itemKind.command, this.commands.push(planned) - 1);
  }

  addRoomCommand(planned: PlannedRoomCommand): void {
    this.#item(planned.occasion.at_ms, itemKind.room, this.room_commands.push(planned) - 1);
  }

  /** Nothing is added any more. */
  close(): void {
    this.#order.sort();
  }

  /** Comes to the next item that the log receives at or before an instant; false when there is none. */
  next(until_ms: number): boolean {
    const { keys, items, count } = this.#order;
    if (this.#next === count) return false;
    const key = keys[this.#next];
    const kind = key % KINDS;
    if (this.start_ms + (key - kind) / KINDS > until_ms) return false;
    this.kind = kind;
    this.index = items[this.#next++];
    return true;
  }
}
