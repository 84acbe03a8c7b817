-- Every version of every programme as the files that it was written in. What was approved once is never changed again,
-- a preset of the house excepted: nobody applies to it.
create table programme_version (
    programme        text        not null,
    version          text        not null,
    files            jsonb       not null,
    -- null: delivered with the house
    drafted_by       text,
    drafted_by_name  text,
    drafted_at       timestamptz not null,
    approved_by      text,
    approved_by_name text,
    approved_at      timestamptz,
    -- null: a draft, or taken back before its day. The next version's first day ends this one, so two are never in
    -- force on one day.
    in_force_from    date,
    primary key (programme, version),
    unique (programme, in_force_from),
    check (approved_by is null or drafted_by is null or approved_by <> drafted_by),
    check (in_force_from is null or approved_at is not null)
);
