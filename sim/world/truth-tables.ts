import { creatorAbuses, giftOfSubject, label, userAbuses } from '../abuse/abuse-kinds.ts';
import { churnReasons } from '../behaviour/churn.ts';
import type { TableEntry } from '../dataset/dataset-dictionary.ts';
import type { ColumnSegment } from '../output/column-segment.ts';
import { type RowColumn, schemaOf, segmentsOf } from '../genesis/row-table.ts';
import { returnTruths, trueReturnReasons } from '../phases/parcels.ts';
import { leavingReasons, quitReasons } from '../phases/learning.ts';
import type { World } from './world.ts';

type Table = TableEntry & { readonly segments: Iterable<ColumnSegment> };

function table<R>(name: string, rows: () => Iterable<R>, columns: readonly RowColumn<NoInfer<R>>[]): Table {
  return {
    folder: 'truth',
    name,
    schema: schemaOf(columns),
    segments: { [Symbol.iterator]: () => segmentsOf(rows(), columns) },
  };
}

/** What became of everybody, and why: what a platform never learns. Asked for when the world has lived. */
export function truthTables(world: World): Table[] {
  const { users, creators, merchants } = world;
  const [u, c, m] = [users.columns, creators.columns, merchants.columns];
  const rowsOf = (count: number, wants: (row: number) => boolean = () => true) =>
    Array.from({ length: count }, (_, row) => row).filter(wants);
  return [
    table('churn', () => rowsOf(users.rows, (row) => u.churned_day[row] !== 0), [
      { name: 'user_id', type: 'i32', of: (row) => row },
      { name: 'day', type: 'i32', of: (row) => u.churned_day[row] - 1 },
      { name: 'reason', type: 'enum', dictionary: churnReasons, of: (row) => churnReasons[u.churn_reason[row]] },
    ]),
    table('user_states', () => rowsOf(users.rows), [
      { name: 'user_id', type: 'i32', of: (row) => row },
      { name: 'trust', type: 'f64', of: (row) => u.trust[row] },
      { name: 'habit', type: 'f64', of: (row) => u.habit[row] },
      { name: 'content_fatigue', type: 'f64', of: (row) => u.content_fatigue[row] },
      { name: 'commerce_fatigue', type: 'f64', of: (row) => u.commerce_fatigue[row] },
      { name: 'spent_cents', type: 'f64', of: (row) => u.spent_cents[row] },
    ]),
    table('creator_states', () => rowsOf(creators.rows), [
      { name: 'creator_id', type: 'i32', of: (row) => row },
      { name: 'energy', type: 'f64', of: (row) => c.energy[row] },
      { name: 'appetite', type: 'f64', of: (row) => c.appetite[row] },
      { name: 'hook_learned', type: 'f64', of: (row) => c.hook_learned[row] },
      { name: 'earned_cents', type: 'i64', of: (row) => c.earned_cents[row] },
      { name: 'burn_outs', type: 'i32', of: (row) => c.burn_outs[row] },
      { name: 'quit_day', type: 'i32', of: (row) => (c.quit_day[row] === 0 ? null : c.quit_day[row] - 1) },
      {
        name: 'quit_reason',
        type: 'enum',
        dictionary: quitReasons,
        of: (row) => (c.quit_day[row] === 0 ? 'none' : 'unrewarded'),
      },
    ]),
    table('merchant_states', () => rowsOf(merchants.rows), [
      { name: 'merchant_id', type: 'i32', of: (row) => row },
      { name: 'cash_cents', type: 'i64', of: (row) => m.cash_cents[row] },
      { name: 'left_day', type: 'i32', of: (row) => (m.left_day[row] === 0 ? null : m.left_day[row] - 1) },
      {
        name: 'left_reason',
        type: 'enum',
        dictionary: leavingReasons,
        of: (row) => (m.left_day[row] === 0 ? 'none' : 'losses'),
      },
    ]),
    table('abusive_users', () => rowsOf(users.rows, (row) => u.abuse[row] !== 0), [
      { name: 'user_id', type: 'i32', of: (row) => row },
      { name: 'abuse', type: 'enum', dictionary: userAbuses, of: (row) => userAbuses[u.abuse[row]] },
    ]),
    table('abusive_orders', () => labelled(world), [
      { name: 'order_id', type: 'i64', of: ([order_id]) => order_id },
      { name: 'brushed', type: 'bool', of: ([, bits]) => (bits & label.brushed) !== 0 },
      { name: 'fake_review', type: 'bool', of: ([, bits]) => (bits & label.fake_review) !== 0 },
      { name: 'return_abuse', type: 'bool', of: ([, bits]) => (bits & label.return_abuse) !== 0 },
      { name: 'scalped', type: 'bool', of: ([, bits]) => (bits & label.scalped) !== 0 },
    ]),
    table('abusive_creators', () => rowsOf(creators.rows, (row) => c.abuse[row] !== 0), [
      { name: 'creator_id', type: 'i32', of: (row) => row },
      { name: 'abuse', type: 'enum', dictionary: creatorAbuses, of: (row) => creatorAbuses[c.abuse[row]] },
    ]),
    table('abusive_gifts', () => labelledGifts(world), [
      { name: 'gift_key', type: 'i64', of: (gift_key) => gift_key },
      { name: 'laundered', type: 'bool', of: () => true },
    ]),
    table('returns', () => returnTruths(world), [
      { name: 'order_id', type: 'i64', of: ({ order_id }) => order_id },
      { name: 'user_id', type: 'i32', of: ({ user_id }) => user_id },
      { name: 'said', type: 'text', of: ({ said }) => said },
      { name: 'reason', type: 'enum', dictionary: trueReturnReasons, of: ({ reason }) => reason },
      { name: 'pleasure', type: 'f64', of: ({ pleasure }) => pleasure },
    ]),
  ];
}

/** Labels of orders that were really placed: a ring may find the shelf empty. */
function labelled({ abuse_labels, books }: World): (readonly [order_id: number, bits: number])[] {
  return [...abuse_labels].filter(([order_id]) => books.get('orders', order_id) !== undefined);
}

function labelledGifts({ abuse_labels }: World): number[] {
  return [...abuse_labels.keys()].flatMap((subject) => giftOfSubject(subject) ?? []);
}
