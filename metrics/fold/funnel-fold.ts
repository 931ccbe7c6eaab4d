import type { EventName } from '../../model/events/vocabulary.ts';
import { dayOf } from '../../model/sim-time.ts';
import { funnel } from '../definitions/funnel.ts';
import type { Funnel } from '../evaluate/funnel-value.ts';
import type { FoldCut } from '../evaluate/metric-value.ts';
import type { FactTable } from './fact-table.ts';
import { FunnelVisits, type FunnelVisitsState } from './funnel-visits.ts';
import { factLayout } from './layout.ts';
import { type MaskSlot, Program } from './program.ts';

export interface FunnelState {
  readonly all: FunnelVisitsState;
  readonly people: FunnelVisitsState;
}

/** Days beyond the week, for records that run ahead of the clock asked about. */
const SLACK_DAYS = 2;

/** The flow funnel, live. Its orders are the rows of the order fact. */
export class FunnelFold {
  private readonly all = new FunnelVisits(funnel.window_days + SLACK_DAYS);
  private readonly people = new FunnelVisits(funnel.window_days + SLACK_DAYS);
  private readonly orders: FactTable;
  private readonly program: Program;
  private readonly marks: readonly { id: string; mask: MaskSlot }[];
  private readonly steps = new Map<EventName, { step: 'expose' | 'view'; mask: MaskSlot | null }[]>();

  constructor(orders: FactTable) {
    this.orders = orders;
    this.program = new Program(factLayout(orders.fact));
    this.marks = [...funnel.after, ...funnel.branches].map(({ id, where }) => ({ id, mask: this.program.mask(where) }));
  }

  listen(event: EventName, program: Program): void {
    const own: { step: 'expose' | 'view'; mask: MaskSlot | null }[] = [];
    for (const [step, { rows }] of [
      ['expose', funnel.exposed],
      ['view', funnel.viewed],
    ] as const) {
      if (rows.from === event)
        own.push({ step, mask: program.guarded('where' in rows ? rows.where : undefined, 'user_id') });
    }
    this.steps.set(event, own);
  }

  take(event: EventName, program: Program, rows: number, columns: Readonly<Record<string, unknown>>): void {
    const user_id = columns.user_id as Int32Array;
    const at_ms = columns.at_ms as Float64Array;
    const by_person = columns.by_person as Uint8Array;
    for (const { step, mask } of this.steps.get(event) ?? []) {
      const held = mask === null ? null : program.masks[mask];
      for (let i = 0; i < rows; i++) {
        if (held !== null && held[i] === 0) continue;
        this.all[step](user_id[i], at_ms[i]);
        if (by_person[i] === 1) this.people[step](user_id[i], at_ms[i]);
      }
    }
  }

  closeDay(day: number): void {
    this.all.closeDay(day);
    this.people.closeDay(day);
  }

  value(now_ms: number, cut: FoldCut, as_of_seq: number): Funnel {
    const last_day = dayOf(now_ms);
    const first_day = last_day - funnel.window_days + 1;
    const only = typeof cut === 'object' ? cut.user_id : null;
    const chains = (cut === 'all' ? this.all : this.people).chains(first_day, last_day);
    const reached = new Map<string, Set<number>>(
      [funnel.paid, ...funnel.after, ...funnel.branches, funnel.again].map(({ id }) => [id, new Set()]),
    );
    const mark = (id: string, user_id: number) => reached.get(id)?.add(user_id);

    const { columns, rows } = this.orders.view();
    this.program.run(columns, rows);
    const masks = this.marks.map(({ id, mask }) => ({ id, held: this.program.masks[mask] }));
    const delivered = masks.find(({ id }) => id === funnel.after[0].id)?.held as Uint8Array;
    const counted = (row: number) => {
      const day = dayOf(columns.paid_at_ms[row]);
      return day >= first_day && day <= last_day && (cut === 'all' || columns.by_person[row] === 1);
    };
    const firstPaid = new Map<number, number>();
    const lastPaid = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      if (!counted(row)) continue;
      const user_id = columns.user_id[row];
      const paid_at_ms = columns.paid_at_ms[row];
      lastPaid.set(user_id, Math.max(paid_at_ms, lastPaid.get(user_id) ?? paid_at_ms));
      if (!(paid_at_ms >= (chains.get(user_id) ?? Number.POSITIVE_INFINITY))) continue;
      mark(funnel.paid.id, user_id);
      firstPaid.set(user_id, Math.min(paid_at_ms, firstPaid.get(user_id) ?? paid_at_ms));
      if (delivered[row] === 1) for (const { id, held } of masks) if (held[row] === 1) mark(id, user_id);
    }
    for (const user_id of reached.get(funnel.after[0].id) ?? []) {
      if ((lastPaid.get(user_id) as number) > (firstPaid.get(user_id) as number)) mark(funnel.again.id, user_id);
    }

    const mine = (users: Iterable<number>) => {
      let found = 0;
      for (const user_id of users) if (only === null || user_id === only) found++;
      return found;
    };
    const viewed = [...chains].filter(([, at_ms]) => Number.isFinite(at_ms)).map(([user_id]) => user_id);
    const counts = ({ id }: { id: string }) => ({ id, users: mine(reached.get(id) ?? []) });
    return {
      first_day,
      last_day,
      steps: [
        { id: funnel.exposed.id, users: mine(chains.keys()) },
        { id: funnel.viewed.id, users: mine(viewed) },
        ...[funnel.paid, ...funnel.after].map(counts),
      ],
      branches: [...funnel.branches, funnel.again].map(counts),
      as_of_seq,
    };
  }

  capture(): FunnelState {
    return { all: this.all.capture(), people: this.people.capture() };
  }

  absorb(state: FunnelState): void {
    this.all.absorb(state.all);
    this.people.absorb(state.people);
  }
}
