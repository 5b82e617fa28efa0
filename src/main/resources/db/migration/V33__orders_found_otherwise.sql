-- Most orders end with the answer to the call; of these nothing is kept any more by which only orders
-- that wait are looked for.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- A token carries the id of its order now; these are those that other systems were given before.
create table if not exists earlier_callback_token (
  order_id   uuid primary key,
  -- SHA-256
  token_hash varchar(64) not null unique
);
-- There already, but when this is repeated after it was dropped.
alter table connector_order add column if not exists token_hash varchar(64);
insert into earlier_callback_token (order_id, token_hash)
select id, token_hash from connector_order
where token_hash is not null
  and not exists (select 1 from earlier_callback_token known where known.order_id = connector_order.id);
alter table connector_order drop column if exists token_hash;

-- What the other systems call those orders that they speak of later.
create table if not exists order_reference (
  order_id  uuid primary key,
  connector varchar(100) not null,
  reference varchar(300) not null
);
insert into order_reference (order_id, connector, reference)
select id, connector, reference from connector_order
where reference is not null
  and not exists (select 1 from order_reference known where known.order_id = connector_order.id);
create index if not exists order_reference_of on order_reference (reference);
drop index if exists connector_order_reference;
