-- The signed record of each decision and each permit, in the very text that was signed. Decisions that were made
-- before there were records have none.
create table signed_record (
    id bigint generated always as identity unique,
    application uuid not null references decision (application),
    purpose text not null check (purpose in ('DECISION', 'PERMIT')),
    record text not null check (record <> ''),
    header text not null check (header <> ''),
    signature text not null check (signature <> ''),
    primary key (application, purpose)
);

create trigger signed_record_is_final before update or delete on signed_record
    for each row execute function refuse_rewriting();

-- From now on nothing is decided and no permit is issued without its record, whoever writes it.
create function require_signed_record() returns trigger language plpgsql as $$
begin
    if not exists (select from signed_record s where s.application = new.application and s.purpose = tg_argv[0]) then
        raise exception 'A row of % comes with its signed record', tg_table_name;
    end if;
    return null;
end
$$;

create constraint trigger decision_is_signed after insert on decision
    deferrable initially deferred for each row execute function require_signed_record('DECISION');

-- The permit of a decision that has a record.
create function require_signed_permit() returns trigger language plpgsql as $$
begin
    if exists (select from signed_record s where s.application = new.application and s.purpose = 'DECISION')
            and not exists (
                select from signed_record s where s.application = new.application and s.purpose = 'PERMIT') then
        raise exception 'A row of % comes with its signed record', tg_table_name;
    end if;
    return null;
end
$$;

create constraint trigger permit_is_signed after insert on permit
    deferrable initially deferred for each row execute function require_signed_permit();
