import { type Column, columnsOf } from '../../model/events/derive/columns.ts';
import { envelope } from '../../model/events/envelope.ts';
import { type EventName, eventNames } from '../../model/events/vocabulary.ts';
import { isEvent } from './is-event.ts';

/**
 * What the simulator knows and a platform does not, as tables like those of events: records of the log with their label,
 * and latent states at the end of a dataset. No ranking policy, detector or guardrail reads them.
 */
export interface TruthTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
}

const carried = columnsOf('session_start').slice(0, Object.keys(envelope).length);
const column = (name: string, type: Column['type']): Column => ({ name, type, nullable: false });

export const truthTables: ReadonlyMap<string, TruthTable> = new Map(
  [
    {
      name: 'labelled_purchase',
      meaning: 'A paid order, and whether the buyer and the shop faked it to look popular.',
      columns: [...carried, column('order_id', 'i64'), column('brushed', 'bool')],
    },
    {
      name: 'labelled_review',
      meaning: 'A review, and whether it was written for a faked order or for money.',
      columns: [...carried, column('review_id', 'i64'), column('fake', 'bool')],
    },
    {
      name: 'lived_user',
      meaning:
        'A user as they are at the end of the dataset: latent trust in basis points, and what they can spend in a month.',
      columns: [...carried, column('trust_bp', 'i32'), column('monthly_budget_cents', 'i64')],
    },
  ].map((table) => [table.name, table]),
);

/** Names of everything that a record can be of: the events, and the tables of truth. */
export const tableNames: readonly string[] = [...eventNames, ...truthTables.keys()];

/** Whether rows of this name are records, not those of a fact. */
export const isTable = (name: string): boolean => isEvent(name) || truthTables.has(name);

/** Columns of an event or of a table of truth. */
export function tableColumns(name: string): readonly Column[] {
  return truthTables.get(name)?.columns ?? columnsOf(name as EventName);
}
