import { type Kysely, type Migration, sql } from 'kysely';
import { shopRules } from '../../model/commerce/shop-rules.ts';
import { FIRST_CLIENT_ID, FIRST_GUEST_ID } from '../../model/ids.ts';

/** Half of the numbers above the members' are guests; the other half is where shops act. */
const GUESTS_MAX = 2 ** 19;

/**
 * Steps of the schema, applied in the order of their names. A step that has left the house is never edited: a change is
 * another step. Every integer is a bigint, so that a number from outside is looked up and not found, never out of range.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-books': step(`
    create table skus (
      sku_id bigint primary key,
      product_id bigint not null,
      merchant_id bigint not null,
      category bigint not null,
      price_cents bigint not null check (price_cents >= 0),
      list_price_cents bigint not null,
      commission_bp bigint not null,
      unit_cost_cents bigint not null,
      free bigint not null check (free >= 0),
      held bigint not null check (held >= 0)
    );
    create index skus_of_product on skus (product_id);

    create table carts (user_id bigint primary key, lines jsonb not null);

    create table orders (
      order_id bigint primary key,
      checkout_id bigint not null,
      user_id bigint not null,
      merchant_id bigint not null,
      lines jsonb not null,
      items_cents bigint not null check (items_cents >= 0),
      shipping_cents bigint not null check (shipping_cents >= 0),
      total_cents bigint not null check (total_cents = items_cents + shipping_cents),
      ship_to text not null,
      method text,
      payment text not null,
      fulfillment text not null,
      return_state text not null,
      placed_at_ms bigint not null,
      pay_by_ms bigint not null,
      paid_at_ms bigint,
      ship_by_ms bigint,
      deliver_by_ms bigint,
      shipped_at_ms bigint,
      tracking text,
      delivered_at_ms bigint,
      received_at_ms bigint,
      completed_at_ms bigint,
      cancelled_at_ms bigint,
      refunded_cents bigint not null check (refunded_cents between 0 and total_cents),
      return_case jsonb
    );
    create index orders_of_user on orders (user_id, placed_at_ms desc);

    create table intents (
      checkout_id bigint primary key,
      user_id bigint not null,
      order_ids jsonb not null,
      amount_cents bigint not null check (amount_cents >= 0),
      status text not null,
      attempts bigint not null,
      last_decline text not null
    );

    create table buyers (user_id bigint primary key, paid_orders bigint not null check (paid_orders >= 0));

    create table reviews (
      review_id bigint primary key,
      order_id bigint not null,
      line bigint not null,
      user_id bigint not null,
      product_id bigint not null,
      merchant_id bigint not null,
      stars bigint not null check (stars between 1 and 5),
      words text,
      tags bigint not null,
      at_ms bigint not null
    );
    create index reviews_of_product on reviews (product_id, at_ms desc);
    create index reviews_of_order on reviews (order_id);

    create table wallets (user_id bigint primary key, balance_cents bigint not null check (balance_cents >= 0));
  `),
  '002-journals': step(`
    create table command_log (
      place bigint generated always as identity primary key,
      actor text not null,
      at_ms bigint not null,
      act_key bigint not null,
      party json not null,
      command json not null,
      stamp json not null,
      events json not null,
      refusal json,
      idempotency_key text,
      fingerprint text,
      answer json,
      published boolean not null default false,
      settled_at timestamptz not null default now(),
      check ((idempotency_key is null) = (fingerprint is null))
    );
    create unique index command_log_idempotency on command_log (actor, idempotency_key) where idempotency_key is not null;
    create index command_log_unpublished on command_log (place) where not published;
    create index command_log_acts on command_log (actor, act_key);

    create table stock_movements (
      place bigint,
      sku_id bigint not null,
      why_key bigint not null,
      move text not null,
      free_delta bigint not null,
      held_delta bigint not null,
      free_after bigint not null check (free_after >= 0),
      at_ms bigint not null
    );
    create index stock_movements_of_sku on stock_movements (sku_id);

    create table ledger_transfers (
      place bigint,
      why_key bigint not null,
      kind text not null,
      from_kind text not null,
      from_owner bigint not null,
      to_kind text not null,
      to_owner bigint not null,
      amount_cents bigint not null check (amount_cents > 0),
      at_ms bigint not null,
      check ((from_kind, from_owner) <> (to_kind, to_owner))
    );

    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is only ever added to', tg_table_name; end $$;
    create trigger append_only before update or delete on stock_movements
      for each row execute function refuse_change();
    create trigger append_only before update or delete on ledger_transfers
      for each row execute function refuse_change();

    create view ledger_entries as
      select place, at_ms, why_key, kind, from_kind as account, from_owner as owner, -amount_cents as cents
        from ledger_transfers
      union all
      select place, at_ms, why_key, kind, to_kind, to_owner, amount_cents from ledger_transfers;
    create view account_balances as
      select account, owner, sum(cents)::bigint as cents from ledger_entries group by account, owner;
  `),
  '003-people': step(`
    create table guests (
      user_id bigint generated always as identity (start ${FIRST_GUEST_ID} minvalue ${FIRST_GUEST_ID} maxvalue ${FIRST_GUEST_ID + GUESTS_MAX - 1})
        primary key,
      name text not null,
      joined_at timestamptz not null default now()
    );

    create sequence visits start ${FIRST_CLIENT_ID} minvalue ${FIRST_CLIENT_ID};
    create table sessions (
      token_hash text primary key,
      user_id bigint not null references guests (user_id),
      visit_id bigint not null default nextval('visits'),
      seen_at timestamptz not null default now()
    );

    create table addresses (
      address_id bigint generated always as identity primary key,
      user_id bigint not null references guests (user_id),
      receiver text not null,
      phone text not null,
      address text not null
    );
    create index addresses_of_user on addresses (user_id);

    create table meta (name text primary key, value jsonb not null);
  `),
  '004-world': step(`
    create table world_inputs (
      nth bigint generated always as identity primary key,
      at_ms bigint not null,
      event_key text unique,
      input json not null
    );
    create index world_inputs_by_time on world_inputs (at_ms, nth);
    create index command_log_by_time on command_log (at_ms);
  `),
  '005-terms': step(`
    alter table orders
      add column return_within_ms bigint not null default ${shopRules.return_within_ms},
      add column fee_bp bigint not null default ${shopRules.fee_bp},
      add column commission_subsidy_bp bigint not null default 0;
  `),
  '006-offers-and-aftersales': step(`
    alter table orders
      add column shop_coupon_id bigint,
      add column shop_discount_cents bigint not null default 0,
      add column platform_coupon_id bigint,
      add column platform_discount_cents bigint not null default 0,
      add column card_trait text not null default 'none',
      add column refunded_value_cents bigint not null default 0,
      add column refunding_cents bigint not null default 0,
      add column refunds bigint not null default 0,
      add column subsidy_back_cents bigint not null default 0,
      add column compensated_cents bigint not null default 0,
      add column disputed_cents bigint not null default 0;
    do $$ declare found text; begin
      for found in select conname from pg_constraint where conrelid = 'orders'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%total_cents =%' loop
        execute format('alter table orders drop constraint %I', found);
      end loop;
    end $$;
    alter table orders
      add check (total_cents = items_cents + shipping_cents - shop_discount_cents - platform_discount_cents),
      add check (shop_discount_cents >= 0 and platform_discount_cents >= 0),
      add check (refunding_cents >= 0 and refunded_cents + refunding_cents <= total_cents),
      add check (subsidy_back_cents between 0 and platform_discount_cents);
    update orders set
      lines = (select coalesce(jsonb_agg(line
        || '{"deal_id": null, "shop_discount_cents": 0, "platform_discount_cents": 0}'), '[]')
        from jsonb_array_elements(lines) as line),
      return_case = return_case || '{"photos": []}';
    create index orders_of_merchant on orders (merchant_id, placed_at_ms desc);

    alter table reviews
      add column photos jsonb not null default '[]',
      add column state text not null default 'published',
      add column answer text,
      add column answered_at_ms bigint;

    create table coupons (
      coupon_id bigint primary key,
      merchant_id bigint,
      benefit text not null,
      threshold_cents bigint not null,
      amount_cents bigint not null,
      percent_bp bigint not null,
      cap_cents bigint not null,
      starts_ms bigint not null,
      ends_ms bigint not null,
      per_person bigint not null,
      total bigint not null,
      first_order_only boolean not null,
      claimed bigint not null check (claimed between 0 and total),
      used bigint not null check (used between 0 and claimed),
      closed_at_ms bigint
    );
    create index coupons_of_merchant on coupons (merchant_id, ends_ms);
    create table holdings (
      holding_id bigint primary key,
      coupon_id bigint not null,
      user_id bigint not null,
      claimed bigint not null check (claimed > 0),
      used bigint not null check (used between 0 and claimed)
    );
    create index holdings_of_user on holdings (user_id);

    create table deals (
      deal_id bigint primary key,
      merchant_id bigint not null,
      sku_id bigint not null,
      price_cents bigint not null check (price_cents > 0),
      stock bigint not null,
      "left" bigint not null check ("left" between 0 and stock),
      per_customer bigint not null,
      starts_ms bigint not null,
      ends_ms bigint not null,
      closed_at_ms bigint
    );
    create index deals_of_sku on deals (sku_id) where closed_at_ms is null;
    create table takes (
      take_id bigint primary key,
      deal_id bigint not null,
      user_id bigint not null,
      quantity bigint not null check (quantity > 0)
    );

    create table refunds (
      refund_id bigint primary key,
      order_id bigint not null,
      nth bigint not null,
      user_id bigint not null,
      why text not null,
      amount_cents bigint not null check (amount_cents >= 0),
      value_cents bigint not null,
      asked_at_ms bigint not null,
      settles_at_ms bigint not null,
      state text not null
    );
    create index refunds_of_order on refunds (order_id);
    create table complaints (
      order_id bigint primary key,
      user_id bigint not null,
      merchant_id bigint not null,
      topic text not null,
      words text,
      photos jsonb not null,
      state text not null,
      opened_at_ms bigint not null,
      answer_by_ms bigint not null,
      answer text,
      offer_cents bigint not null check (offer_cents >= 0),
      award_cents bigint not null check (award_cents >= 0)
    );
    create table disputes (
      order_id bigint primary key,
      user_id bigint not null,
      merchant_id bigint not null,
      reason text not null,
      amount_cents bigint not null check (amount_cents > 0),
      state text not null,
      opened_at_ms bigint not null,
      respond_by_ms bigint not null,
      evidence text
    );

    alter table ledger_transfers add column nth bigint not null default 0;
    create index ledger_transfers_of_reason on ledger_transfers (why_key);
    create index ledger_transfers_out on ledger_transfers (from_kind, from_owner, at_ms);
    create index ledger_transfers_in on ledger_transfers (to_kind, to_owner, at_ms);
    create index stock_movements_of_reason on stock_movements (why_key);
  `),
  '007-guardrail-decisions': step(`
    create table guardrail_decisions (
      decision_id bigint generated always as identity primary key,
      metric_id text not null,
      decision text not null,
      why text not null,
      who text not null,
      user_id bigint not null,
      at_ms bigint not null,
      status text not null,
      value double precision,
      decided_at timestamptz not null default now()
    );
    create trigger append_only before update or delete on guardrail_decisions
      for each row execute function refuse_change();
  `),
  '008-personas': step(`
    alter table sessions drop constraint sessions_user_id_fkey;
    alter table sessions add column guest_id bigint references guests (user_id);
    update sessions set guest_id = user_id;
    alter table sessions alter column guest_id set not null;
    create unique index sessions_of_persona on sessions (user_id) where user_id < ${FIRST_GUEST_ID};

    alter table addresses drop constraint addresses_user_id_fkey;
    alter table addresses
      alter column receiver type jsonb using jsonb_build_object('en', receiver, 'zh', receiver),
      alter column address type jsonb using jsonb_build_object('en', address, 'zh', address),
      add column removed boolean not null default false;
    update guests set name = '' where name ~ '^Guest [0-9]+$';

    create index ledger_out_of_wallets on ledger_transfers (from_owner) where from_kind = 'wallet';
    create index ledger_into_wallets on ledger_transfers (to_owner) where to_kind = 'wallet';
    create table readers (user_id bigint primary key, seen_until_ms bigint not null);
  `),
  '009-desks': step(`
    alter table sessions add column merchant_id bigint;
    create index command_log_keys on command_log (act_key);
    create index orders_to_decide on orders (merchant_id, placed_at_ms) where completed_at_ms is null and cancelled_at_ms is null;
    create index reviews_of_merchant on reviews (merchant_id, at_ms desc);
    create index reviews_held on reviews (at_ms) where state = 'held';
    create index complaints_open on complaints (merchant_id, opened_at_ms) where state in ('open', 'answered');
  `),
  '010-tokens-that-change': step(`
    alter table sessions add column former_hash text, add column renewed_at timestamptz not null default now();
    create unique index sessions_by_former on sessions (former_hash) where former_hash is not null;
  `),
  // Decisions about guardrails are told to the world like everything that people do, so that there is one log of them.
  '011-one-decision-log': step(`drop table guardrail_decisions`),
};

function step(ddl: string): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await sql.raw(ddl).execute(db);
    },
  };
}
