/** A law of the books: its query names every violation as `what`; no row means that it holds. */
export interface BookCheck {
  readonly id: string;
  readonly sentence: string;
  readonly violations: string;
}

/** What an order has in escrow or clearing that is neither paid back nor settled. */
const open_cents = `(total_cents - refunded_cents - refunding_cents + platform_discount_cents - subsidy_back_cents)`;
const was_captured = `payment in ('captured', 'partially_refunded', 'refunded')`;
const is_over = `(completed_at_ms is not null or cancelled_at_ms is not null)`;

/** Cents that transfers of a kind moved, by the order behind them. */
const moved = (kind: string) =>
  `(select why_key, sum(amount_cents)::bigint as cents from ledger_transfers where kind = '${kind}' group by why_key)`;

const balance = (account: string) =>
  `(select coalesce(sum(cents), 0)::bigint from ledger_entries where account = '${account}')`;

const of_lines = (value: string) =>
  `(select coalesce(sum(${value}), 0) from jsonb_to_recordset(lines) as line
    (quantity bigint, price_cents bigint, shop_discount_cents bigint, platform_discount_cents bigint))`;

/** Laws that hold inside PostgreSQL at every commit. Orders of the time before the opening have no journal of their own. */
export const bookChecks: readonly BookCheck[] = [
  {
    id: 'double_entry',
    sentence: 'Every transfer moves more than nothing from one account to another; all entries (CNY) add up to zero.',
    violations: `
      select 'transfer of ' || amount_cents || ' for ' || why_key as what from ledger_transfers
        where amount_cents <= 0 or (from_kind, from_owner) = (to_kind, to_owner)
      union all
      select 'entries add up to ' || sum(cents) from ledger_entries having sum(cents) <> 0`,
  },
  {
    id: 'wallets',
    sentence: 'Every wallet holds what the ledger says.',
    violations: `
      select 'wallet of ' || coalesce(w.user_id, e.owner) || ': ' || coalesce(w.balance_cents, 0) || ', ledger ' || coalesce(e.cents, 0) as what
      from wallets w full join (select owner, cents from account_balances where account = 'wallet') e on e.owner = w.user_id
      where coalesce(w.balance_cents, 0) <> coalesce(e.cents, 0)`,
  },
  {
    id: 'escrow',
    sentence: 'Escrow holds what orders have been paid and have not been settled; clearing what is on its way back.',
    violations: `
      select 'escrow: ' || has || ' for ' || should as what from (select ${balance('escrow')} as has,
        (select coalesce(sum(${open_cents}), 0)::bigint from orders where ${was_captured} and not ${is_over} and disputed_cents = 0) as should) e
        where has <> should
      union all
      select 'clearing: ' || has || ' for ' || should from (select ${balance('clearing')} as has,
        (select coalesce(sum(refunding_cents + case when disputed_cents > 0 then ${open_cents} else 0 end), 0)::bigint from orders) as should) c
        where has <> should`,
  },
  {
    id: 'order_money',
    sentence: 'A paid order was captured at its total, and what went back to its buyer is what it says.',
    violations: `
      select 'order ' || order_id || ': captured ' || c.cents || ' of ' || total_cents as what
        from orders join ${moved('capture')} c on c.why_key = order_id where c.cents <> total_cents or not (${was_captured})
      union all
      select 'order ' || order_id || ': ' || coalesce(r.cents, 0) || ' went back, it says ' || refunded_cents
        from orders join ${moved('capture')} c on c.why_key = order_id left join ${moved('refund')} r on r.why_key = order_id
        where coalesce(r.cents, 0) <> refunded_cents
      union all
      select 'a transfer (' || kind || ') names no order: ' || why_key from ledger_transfers t
        where kind in ('capture', 'refund', 'payout', 'commission', 'fee', 'subsidy', 'chargeback') and not exists
          (select 1 from orders o where o.order_id = t.why_key)`,
  },
  {
    id: 'order_sums',
    sentence: 'An order costs what its lines cost, less what coupons take off them.',
    violations: `
      select 'order ' || order_id as what from orders
      where items_cents <> ${of_lines('quantity * price_cents')}
        or shop_discount_cents <> ${of_lines('shop_discount_cents')}
        or platform_discount_cents <> ${of_lines('platform_discount_cents')}
        or total_cents <> items_cents + shipping_cents - shop_discount_cents - platform_discount_cents`,
  },
  {
    id: 'stock_journal',
    sentence: 'Every shelf is the sum of its movements.',
    violations: `
      select 'SKU ' || coalesce(s.sku_id, m.sku_id) || ': ' || coalesce(s.free, 0) || ' free and ' || coalesce(s.held, 0)
        || ' held, the journal says ' || coalesce(m.free, 0) || ' and ' || coalesce(m.held, 0) as what
      from skus s full join (select sku_id, sum(free_delta)::bigint as free, sum(held_delta)::bigint as held
        from stock_movements group by sku_id) m on m.sku_id = s.sku_id
      where coalesce(s.free, 0) <> coalesce(m.free, 0) or coalesce(s.held, 0) <> coalesce(m.held, 0)`,
  },
  {
    id: 'stock_held',
    sentence: 'What is held is what unsent orders and open flash deals hold.',
    violations: `
      select 'SKU ' || s.sku_id || ': ' || s.held || ' held for ' || coalesce(w.pieces, 0) as what
      from skus s left join (
        select sku_id, sum(pieces) as pieces from (
          select line.sku_id, line.quantity as pieces from orders, jsonb_to_recordset(lines) as line (sku_id bigint, quantity bigint)
            where fulfillment = 'not_fulfilled'
          union all select sku_id, "left" from deals
        ) wanted group by sku_id
      ) w on w.sku_id = s.sku_id
      where s.held <> coalesce(w.pieces, 0)`,
  },
  {
    id: 'coupons',
    sentence: 'Coupons that were claimed and used are those that people hold.',
    violations: `
      select 'coupon ' || c.coupon_id as what from coupons c
        left join (select coupon_id, sum(claimed) as claimed, sum(used) as used from holdings group by coupon_id) h using (coupon_id)
      where c.claimed <> coalesce(h.claimed, 0) or c.used <> coalesce(h.used, 0) or c.claimed > c.total`,
  },
  {
    id: 'deals',
    sentence: 'Pieces ordered in a flash deal are those that people took of it, and no more than were set aside.',
    violations: `
      select 'deal ' || d.deal_id as what from deals d
        left join (select deal_id, sum(quantity) as pieces from takes group by deal_id) t using (deal_id)
        left join (select line.deal_id, sum(line.quantity) as pieces
          from orders, jsonb_to_recordset(lines) as line (deal_id bigint, quantity bigint)
          where line.deal_id is not null group by line.deal_id) o using (deal_id)
      where coalesce(t.pieces, 0) <> coalesce(o.pieces, 0) or coalesce(t.pieces, 0) > d.stock
        or (d.closed_at_ms is null and d."left" <> d.stock - coalesce(t.pieces, 0))`,
  },
  {
    id: 'checkouts',
    sentence: 'Every order belongs to a checkout, and a checkout that succeeded has paid its orders.',
    violations: `
      select 'order ' || o.order_id || ' has no checkout' as what from orders o
        where not exists (select 1 from intents i where i.checkout_id = o.checkout_id)
      union all
      select 'checkout ' || i.checkout_id || ' names an order that is not there' from intents i, jsonb_array_elements_text(order_ids) as named
        where not exists (select 1 from orders o where o.order_id = named::bigint)
      union all
      select 'order ' || o.order_id || ' is ' || o.payment || ' by a checkout that is ' || i.status from orders o join intents i using (checkout_id)
        where i.status = 'succeeded' and o.paid_at_ms is null and o.cancelled_at_ms is null`,
  },
  {
    id: 'commands',
    sentence: 'What people asked for and got stands in the journals just as it was decided.',
    violations: `
      with told as (
        select place, event from command_log, json_array_elements(events) as event
      )
      select 'command ' || coalesce(t.place, j.place) || ': ' || coalesce(j.n, 0) || ' transfers of ' || coalesce(t.n, 0) as what
        from (select place, count(*) as n, sum((event ->> 'amount_cents')::bigint) as cents from told where event ->> 'name' = 'transfer' group by place) t
        full join (select place, count(*) as n, sum(amount_cents) as cents from ledger_transfers
          where place in (select place from command_log) group by place) j on j.place = t.place
        where coalesce(t.n, 0) <> coalesce(j.n, 0) or coalesce(t.cents, 0) <> coalesce(j.cents, 0)
      union all
      select 'command ' || coalesce(t.place, j.place) || ': ' || coalesce(j.n, 0) || ' movements of ' || coalesce(t.n, 0)
        from (select place, count(*) as n, sum((event ->> 'free_delta')::bigint) as pieces from told where event ->> 'name' = 'move_stock' group by place) t
        full join (select place, count(*) as n, sum(free_delta) as pieces from stock_movements
          where place in (select place from command_log) group by place) j on j.place = t.place
        where coalesce(t.n, 0) <> coalesce(j.n, 0) or coalesce(t.pieces, 0) <> coalesce(j.pieces, 0)
      union all
      select 'command ' || place || ' tells of order ' || (event ->> 'order_id') || ', which is not there' from told
        where event ->> 'name' = 'place_order' and not exists
          (select 1 from orders o where o.order_id = (event ->> 'order_id')::bigint)`,
  },
];
