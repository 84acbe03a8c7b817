-- Letters as they were written: frozen, one per case, kind and occasion.
create table letter (
    id uuid primary key,
    application uuid not null,
    kind text not null,
    -- tells repeated letters of a kind apart; empty where there can be only one
    occasion text not null,
    language text not null,
    html text not null,
    written_at timestamptz not null,
    first_read_at timestamptz,
    unique (application, kind, occasion)
);

create index letter_application on letter (application, written_at desc);

create function letter_stays_as_written() returns trigger language plpgsql as $$
begin
    if (new.id, new.application, new.kind, new.occasion, new.language, new.html, new.written_at)
        is distinct from
       (old.id, old.application, old.kind, old.occasion, old.language, old.html, old.written_at)
        or old.first_read_at is not null then
        raise exception 'A letter stays as it was written and is read for the first time once';
    end if;
    return new;
end
$$;

create trigger letter_is_frozen before update on letter
    for each row execute function letter_stays_as_written();
