import type { MaskSlot, NumberSlot, Program } from './program.ts';
import type { CutStores } from './stores/cut-stores.ts';

/** Brings rows of a program's layout into one store. */
export interface Emitter {
  readonly stores: CutStores;
  readonly mask: MaskSlot | null;
  readonly day: NumberSlot;
  readonly of: NumberSlot;
  readonly value: NumberSlot;
  /** Every row adds 1 to one total: counted without visiting values. */
  readonly counts: boolean;
  readonly shape: 'total' | 'keyed' | 'values' | 'weight';
}

export function emitter(program: Program, stores: CutStores, at: string): Emitter {
  const { shape, rows, of, value } = stores.plan.spec;
  return {
    stores,
    mask: program.guarded(rows.where, rows.at ?? at, of, value),
    day: program.number({ day: rows.at ?? at }),
    of: program.number(of),
    value: program.number(value),
    counts: value === 1,
    shape,
  };
}

/** The day that all rows share, or null. */
export function sharedDay(days: ArrayLike<number>, rows: number): number | null {
  const day = days[0];
  for (let i = 1; i < rows; i++) if (days[i] !== day) return null;
  return day;
}

function totalOf(program: Program, { mask, value, counts }: Emitter, rows: number): number {
  const values = program.numbers[value];
  let sum = 0;
  if (mask === null) {
    if (counts) return rows;
    for (let i = 0; i < rows; i++) sum += values[i];
    return sum;
  }
  const held = program.masks[mask];
  if (counts) for (let i = 0; i < rows; i++) sum += held[i];
  else for (let i = 0; i < rows; i++) if (held[i] !== 0) sum += values[i];
  return sum;
}

/** Adds (sign 1) or takes back (sign -1) rows in the cut of everyone. */
export function emitAll(program: Program, to: Emitter, rows: number, shared: number | null, sign: 1 | -1): void {
  const store = to.stores.all;
  if (to.shape === 'total' && shared !== null) {
    const sum = totalOf(program, to, rows);
    if (sum !== 0) store.add(shared, 0, sign * sum);
    return;
  }
  const held = to.mask === null ? null : program.masks[to.mask];
  const days = program.numbers[to.day];
  const keys = program.numbers[to.of];
  const values = program.numbers[to.value];
  for (let i = 0; i < rows; i++) if (held === null || held[i] !== 0) store.add(days[i], keys[i], sign * values[i]);
}

/** The same for the rows of people, given by their positions. */
export function emitPeople(
  program: Program,
  to: Emitter,
  people: readonly { row: number; user_id: number }[],
  sign: 1 | -1,
): void {
  for (const { row, user_id } of people) {
    if (to.mask !== null && program.masks[to.mask][row] === 0) continue;
    to.stores.addPerson(
      user_id,
      program.numbers[to.day][row],
      program.numbers[to.of][row],
      sign * program.numbers[to.value][row],
    );
  }
}
