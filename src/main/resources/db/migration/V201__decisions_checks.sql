-- What the database must know of a version of a programme to guard its decisions: its checks, which reasons can carry a
-- refusal, and which rules allow no deviation. Written once, when a case under that version needs it.
create table safeguard_check (
    programme text not null,
    version text not null,
    check_id text not null,
    needed boolean not null,
    performer text not null check (performer in ('case-officer', 'senior-officer', 'protection-officer')),
    minors boolean not null,
    second_person boolean not null,
    primary key (programme, version, check_id)
);

create table safeguard_reason (
    programme text not null,
    version text not null,
    code text not null,
    refusal text not null check (refusal in ('BY_RULE', 'DISCRETIONARY', 'NEVER')),
    primary key (programme, version, code)
);

create table safeguard_rule (
    programme text not null,
    version text not null,
    rule text not null,
    primary key (programme, version, rule)
);

create trigger safeguard_check_is_final before update or delete on safeguard_check
    for each row execute function refuse_rewriting();
create trigger safeguard_reason_is_final before update or delete on safeguard_reason
    for each row execute function refuse_rewriting();
create trigger safeguard_rule_is_final before update or delete on safeguard_rule
    for each row execute function refuse_rewriting();

-- What became of a check of a case; the newest row is in force.
create table check_result (
    id bigint generated always as identity primary key,
    application uuid not null,
    programme text not null,
    version text not null,
    check_id text not null,
    state text not null check (state in ('OPEN', 'PASSED', 'FAILED', 'NOT_NEEDED')),
    facts bigint[] not null,
    done_by text,
    done_role text check ((done_role is null) = (done_by is null)),
    done_at timestamptz not null,
    holds_until timestamptz,
    foreign key (programme, version, check_id) references safeguard_check
);

create index check_result_newest on check_result (application, check_id, id desc);

create trigger check_result_is_history before update on check_result
    for each row execute function refuse_rewriting();

-- Somebody else agrees with what was found, where a check needs two persons.
create table check_confirmation (
    result bigint primary key references check_result (id),
    confirmed_by text not null,
    confirmed_role text not null,
    confirmed_at timestamptz not null
);

create trigger check_confirmation_is_history before update on check_confirmation
    for each row execute function refuse_rewriting();

-- A check rests on facts of its own case, is done by who may do it, and nobody agrees with themselves.
create function guard_check_result() returns trigger language plpgsql as $$
declare
    due safeguard_check;
begin
    select * into due from safeguard_check c
        where (c.programme, c.version, c.check_id) = (new.programme, new.version, new.check_id);
    if new.state = 'NOT_NEEDED' and not due.minors then
        raise exception 'The check % concerns everybody', new.check_id;
    end if;
    if exists (select from unnest(new.facts) f (id)
            where not exists (select from stated_fact s where s.id = f.id and s.application = new.application)) then
        raise exception 'The check % rests on facts of another case', new.check_id;
    end if;
    if new.state in ('PASSED', 'FAILED') and new.done_role is not null
            and new.done_role <> due.performer
            and not (due.performer = 'case-officer' and new.done_role = 'senior-officer') then
        raise exception 'The check % is not done by a %', new.check_id, new.done_role;
    end if;
    if new.state in ('PASSED', 'FAILED') and exists (
            select from unnest(new.facts) f (id) join stated_fact s on s.id = f.id
            where s.basis is null or s.basis = 'ANSWER'
                or s.source = 'OFFICER' and s.stated_role <> due.performer
                    and not (due.performer = 'case-officer' and s.stated_role = 'senior-officer')) then
        raise exception 'The check % rests on a fact without a source, or by somebody who may not do it', new.check_id;
    end if;
    return new;
end
$$;

create trigger check_result_guard before insert on check_result
    for each row execute function guard_check_result();

create function guard_check_confirmation() returns trigger language plpgsql as $$
begin
    if exists (select from check_result r where r.id = new.result and r.done_by = new.confirmed_by) then
        raise exception 'Nobody agrees with a check of their own';
    end if;
    return new;
end
$$;

create trigger check_confirmation_guard before insert on check_confirmation
    for each row execute function guard_check_confirmation();
