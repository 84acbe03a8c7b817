-- What was stated about a case, by whom, in the order of stating. The newest row of a name is in force;
-- a null value says that the thing is known to be absent.
create table stated_fact (
    id bigint generated always as identity primary key,
    application uuid not null,
    name text not null check (name <> ''),
    value text,
    source text not null check (source in ('APPLICANT', 'OFFICER', 'EMPLOYER', 'SYSTEM')),
    stated_by text check (stated_by is not null or source <> 'OFFICER'),
    stated_at timestamptz not null
);

create index stated_fact_in_force on stated_fact (application, name, id desc);

-- What the rules said about a case, with the facts that they were given.
create table rule_result (
    id bigint generated always as identity primary key,
    application uuid not null,
    evaluated_at timestamptz not null,
    programme_version text not null,
    outcome text not null,
    reasons jsonb not null,
    unknown jsonb not null,
    facts jsonb not null
);

create index rule_result_newest on rule_result (application, id desc);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are history and cannot be changed', tg_table_name;
end
$$;

create trigger stated_fact_is_history before update on stated_fact
    for each row execute function refuse_rewriting();

create trigger rule_result_is_history before update on rule_result
    for each row execute function refuse_rewriting();
