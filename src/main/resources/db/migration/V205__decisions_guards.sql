-- What a decision must rest on, held against plain SQL as well: each check on the facts that it establishes, found where
-- it looks and with values that pass; rules on all facts in force; nothing deleted. What the programme says of all that
-- is written once for each version, as a whole.
create table safeguard_version (
    programme text not null,
    version text not null,
    known_in xid8 not null default pg_current_xact_id(),
    birth_date_fact text,
    permit_months int not null check (permit_months > 0),
    primary key (programme, version)
);

alter table safeguard_check
    add column persons boolean not null,
    add column sources text[] not null,
    add column valid_months int check (valid_months > 0),
    add constraint of_a_known_version foreign key (programme, version) references safeguard_version;

create table safeguard_fact (
    programme text not null,
    version text not null,
    check_id text not null,
    fact text not null,
    passes text[] not null,
    primary key (programme, version, check_id, fact),
    foreign key (programme, version, check_id) references safeguard_check
);

comment on column safeguard_fact.passes is 'The values with which the check is passed; none: any';

create function guard_safeguard() returns trigger language plpgsql as $$
begin
    if not exists (select from safeguard_version v where (v.programme, v.version) = (new.programme, new.version)
            and v.known_in = pg_current_xact_id()) then
        raise exception 'What guards a version of a programme is written once, as a whole';
    end if;
    return new;
end
$$;

create trigger safeguard_check_is_whole before insert on safeguard_check
    for each row execute function guard_safeguard();
create trigger safeguard_fact_is_whole before insert on safeguard_fact
    for each row execute function guard_safeguard();
create trigger safeguard_reason_is_whole before insert on safeguard_reason
    for each row execute function guard_safeguard();
create trigger safeguard_rule_is_whole before insert on safeguard_rule
    for each row execute function guard_safeguard();
create trigger safeguard_version_is_final before update on safeguard_version
    for each row execute function refuse_rewriting();
create trigger safeguard_fact_is_final before update on safeguard_fact
    for each row execute function refuse_rewriting();

-- History stays.
create function refuse_removing() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are history and cannot be removed', tg_table_name;
end
$$;

create trigger stated_fact_stays before delete or truncate on stated_fact
    for each statement execute function refuse_removing();
create trigger rule_result_stays before delete or truncate on rule_result
    for each statement execute function refuse_removing();
create trigger check_result_stays before delete or truncate on check_result
    for each statement execute function refuse_removing();
create trigger check_confirmation_stays before delete or truncate on check_confirmation
    for each statement execute function refuse_removing();
create trigger safeguard_version_stays before delete or truncate on safeguard_version
    for each statement execute function refuse_removing();
create trigger safeguard_check_stays before delete or truncate on safeguard_check
    for each statement execute function refuse_removing();
create trigger safeguard_fact_stays before delete or truncate on safeguard_fact
    for each statement execute function refuse_removing();
create trigger safeguard_reason_stays before delete or truncate on safeguard_reason
    for each statement execute function refuse_removing();
create trigger safeguard_rule_stays before delete or truncate on safeguard_rule
    for each statement execute function refuse_removing();
create trigger proposal_stays before delete or truncate on proposal
    for each statement execute function refuse_removing();
create trigger notice_stays before delete or truncate on notice
    for each statement execute function refuse_removing();
create trigger decision_stays before delete or truncate on decision
    for each statement execute function refuse_removing();
create trigger permit_stays before delete or truncate on permit
    for each statement execute function refuse_removing();

create function facts_in_force(of_application uuid) returns setof stated_fact language sql stable as $$
    select distinct on (name) * from stated_fact where application = of_application order by name, id desc
$$;

-- The rules, asked last, on exactly the facts that are in force.
create or replace function rules_as_facts_stand(of_application uuid) returns rule_result language sql stable as $$
    select r from rule_result r
    where r.application = of_application
        and r.id = (select max(q.id) from rule_result q where q.application = of_application)
        and r.last_fact is not distinct from (select max(f.id) from stated_fact f where f.application = of_application)
        and r.programme is not null
        and not exists (
            with stated as (select id, name, value from facts_in_force(of_application)),
                given as (select * from jsonb_to_recordset(r.facts) as g (id bigint, name text, value text))
            (table stated except table given) union all (table given except table stated))
$$;

-- The database does not know the tables of rules; it knows that an outcome comes from what fired.
create function guard_rule_result() returns trigger language plpgsql as $$
begin
    if new.outcome = 'ELIGIBLE' and (jsonb_array_length(new.unknown) > 0 or exists (
                select from jsonb_array_elements(new.reasons) hit where hit ->> 'outcome' <> 'ELIGIBLE'))
            or new.outcome <> 'ELIGIBLE' and not (new.outcome = 'MORE_EVIDENCE' and jsonb_array_length(new.unknown) > 0)
                and not exists (
                    select from jsonb_array_elements(new.reasons) hit where hit ->> 'outcome' = new.outcome) then
        raise exception 'What the rules say follows from those that fired and from what is not known';
    end if;
    return new;
end
$$;

create trigger rule_result_guard before insert on rule_result
    for each row execute function guard_rule_result();

-- A source that is in the case, and was named by whom it speaks for.
create function can_be_opened(fact stated_fact) returns boolean language sql stable as $$
    select coalesce(case fact.basis
        when 'DOCUMENT' then fact.source = 'OFFICER' and exists (select from document d
            where d.id = fact.basis_id and d.application = fact.application
                and d.verdict <> 'REJECTED' and d.removed_at is null)
        when 'REGISTER' then fact.source in ('OFFICER', 'REGISTER') and exists (select from register_question q
            where q.id = fact.basis_id and q.application = fact.application and q.state = 'ANSWERED')
        when 'EMPLOYER' then fact.source in ('OFFICER', 'EMPLOYER') and exists (select from employer_verification v
            where v.id = fact.basis_id and v.application = fact.application and v.state = 'ANSWERED')
        when 'NOTE' then fact.source = 'OFFICER'
        when 'MEASURED' then fact.source = 'SYSTEM'
        else false
    end, false)
$$;

create function may_do(performer text, role text) returns boolean language sql immutable as $$
    select role = performer or performer = 'case-officer' and role = 'senior-officer'
$$;

-- Under 18 on the day of filing, wherever that day began; or of an age that nobody knows.
create function may_be_minor(of_application uuid) returns boolean language sql stable as $$
    select coalesce(bool_or(v.birth_date_fact is not null and (born.value is null
        or born.value::date + interval '18 years' > (a.submitted_at at time zone 'UTC')::date + 1)), true)
    from application a
        join safeguard_version v on (v.programme, v.version) = (a.programme, a.programme_version)
        left join facts_in_force(a.id) born on born.name = v.birth_date_fact
    where a.id = of_application
$$;

-- A check rests on the facts of its own that are in force, found where it looks, by somebody who may do it; it is passed
-- when they pass and holds as long as the programme says.
create or replace function guard_check_result() returns trigger language plpgsql as $$
declare
    due safeguard_check;
    passing boolean;
    until timestamptz;
    officer stated_fact;
begin
    select * into due from safeguard_check c
        where (c.programme, c.version, c.check_id) = (new.programme, new.version, new.check_id);
    if exists (select from application a where a.id = new.application
            and (a.programme, a.programme_version) is distinct from (new.programme, new.version)) then
        raise exception 'The check % is of another version than the case', new.check_id;
    end if;
    if new.state = 'NOT_NEEDED' and not due.minors then
        raise exception 'The check % concerns everybody', new.check_id;
    end if;
    if new.state = 'NOT_NEEDED' and may_be_minor(new.application) then
        raise exception 'The check % concerns a minor', new.check_id;
    end if;
    if exists (select from unnest(new.facts) f (id)
            where not exists (select from stated_fact s where s.id = f.id and s.application = new.application)) then
        raise exception 'The check % rests on facts of another case', new.check_id;
    end if;
    if new.state not in ('PASSED', 'FAILED') then
        return new;
    end if;
    if due.persons then
        if exists (select from person_key mine join person_key other using (programme, document_number)
                where mine.application = new.application and mine.document_number <> '' and other.seq < mine.seq
                    and not exists (select from person_answer said
                        where said.application = mine.application and said.other = other.application)) then
            raise exception 'The check % leaves somebody open who has the same document', new.check_id;
        end if;
        return new;
    end if;
    if (select array_agg(s.fact order by s.fact) from safeguard_fact s
            where (s.programme, s.version, s.check_id) = (new.programme, new.version, new.check_id))
        is distinct from
        (select array_agg(f.name order by f.name) from facts_in_force(new.application) f where f.id = any (new.facts))
            or cardinality(new.facts) <> (select count(*) from safeguard_fact s
                where (s.programme, s.version, s.check_id) = (new.programme, new.version, new.check_id)) then
        raise exception 'The check % rests on the facts that it establishes, as they stand', new.check_id;
    end if;
    if exists (select from facts_in_force(new.application) f
            where f.id = any (new.facts) and not (can_be_opened(f) and f.basis = any (due.sources))) then
        raise exception 'The check % rests on a fact without a source that it takes', new.check_id;
    end if;
    if exists (select from facts_in_force(new.application) f
            where f.id = any (new.facts) and f.source = 'OFFICER' and not may_do(due.performer, f.stated_role)) then
        raise exception 'The check % is not done by a person who may do it', new.check_id;
    end if;
    select * into officer from facts_in_force(new.application) f
        where f.id = any (new.facts) and f.source = 'OFFICER' order by f.id desc limit 1;
    if (new.done_by, new.done_role) is distinct from (officer.stated_by, officer.stated_role) then
        raise exception 'The check % names who has done it', new.check_id;
    end if;
    if exists (select from facts_in_force(new.application) f
            where f.id = any (new.facts) and f.stated_at > new.done_at) then
        raise exception 'The check % is not done before its facts are stated', new.check_id;
    end if;
    select bool_and(cardinality(s.passes) = 0 or coalesce(
            case f.value when 'true' then 'yes' when 'false' then 'no' else f.value end = any (s.passes), false)),
            (min(f.stated_at at time zone 'UTC') + make_interval(months => due.valid_months)) at time zone 'UTC'
        into passing, until
        from safeguard_fact s join facts_in_force(new.application) f on f.name = s.fact
        where (s.programme, s.version, s.check_id) = (new.programme, new.version, new.check_id);
    if passing <> (new.state = 'PASSED') then
        raise exception 'The check % is passed exactly when its facts pass', new.check_id;
    end if;
    if new.holds_until is distinct from until then
        raise exception 'The check % holds as long as the programme says', new.check_id;
    end if;
    return new;
end
$$;

alter table check_confirmation add constraint by_an_officer check (
    confirmed_role in ('case-officer', 'senior-officer', 'protection-officer'));

create or replace function guard_check_confirmation() returns trigger language plpgsql as $$
begin
    if exists (select from check_result r join stated_fact f on f.id = any (r.facts)
            where r.id = new.result and f.stated_by = new.confirmed_by) then
        raise exception 'Nobody agrees with a check of their own';
    end if;
    if not exists (select from check_result r where r.id = new.result and r.state in ('PASSED', 'FAILED')
            and r.done_at <= new.confirmed_at) then
        raise exception 'A second person agrees with what was found, after it was';
    end if;
    return new;
end
$$;

-- A second officer speaks after the proposal, and agrees on the facts as they stand.
create function guard_second_officer() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.confirmed_by is not null or new.returned_by is not null then
            raise exception 'A proposal waits for its second officer';
        end if;
        return new;
    end if;
    if least(new.confirmed_at, new.returned_at) < new.proposed_at then
        raise exception 'A second officer speaks after the proposal';
    end if;
    if new.confirmed_by is not null and new.rules is distinct from (rules_as_facts_stand(new.application)).id then
        raise exception 'A second officer agrees on the facts as they stand';
    end if;
    return new;
end
$$;

create trigger proposal_waits before insert or update on proposal
    for each row execute function guard_second_officer();

-- Notice is given of what was proposed last, and answered later; what evidence could cure was asked for before.
create function guard_new_notice() returns trigger language plpgsql as $$
declare
    announced proposal;
    curable text;
begin
    select * into announced from proposal p where p.id = new.proposal;
    if new.replied_at is not null then
        raise exception 'A notice is given before it is answered';
    end if;
    if announced.number <> (select max(p.number) from proposal p where p.application = new.application)
            or announced.confirmed_at > new.given_at then
        raise exception 'Notice is given of the current proposal, after its confirmation';
    end if;
    if announced.rules is distinct from (rules_as_facts_stand(new.application)).id then
        raise exception 'Notice is given on the facts as they stand';
    end if;
    select string_agg(code, ', ') into curable from unnest(announced.reason_codes) given (code)
        where exists (select from rule_result r, jsonb_array_elements(r.reasons) hit
                where r.id = announced.rules and hit ->> 'reasonCode' = given.code
                    and hit ->> 'outcome' = 'MORE_EVIDENCE')
            and not exists (select from rule_result r, jsonb_array_elements(r.reasons) hit
                where r.id = announced.rules and hit ->> 'reasonCode' = given.code
                    and hit ->> 'outcome' in ('INELIGIBLE', 'NOT_ADMITTED'));
    if curable is not null and not exists (select from evidence_request q where q.application = new.application
            and (q.answered_at <= new.given_at or q.answer_until <= new.given_at)) then
        raise exception 'More evidence can cure %: it is asked for before a notice', curable;
    end if;
    return new;
end
$$;

create trigger notice_is_due before insert on notice for each row execute function guard_new_notice();

-- A decision rests on rules asked under the version of its case, on the facts as they stand, and comes last. A grant
-- rests on every needed check besides, done by somebody who may do it, still holding, its sources still there, and
-- agreed with where two persons are due. A check that failed is carried by a deviation only.
create or replace function guard_grant() returns trigger language plpgsql as $$
declare
    asked rule_result := rules_as_facts_stand(new.application);
    granted proposal;
    missing text;
begin
    select * into granted from proposal p where p.id = new.proposal;
    if asked.id is null or granted.rules is distinct from asked.id then
        raise exception 'A % follows the rules, asked on the facts as they stand', lower(replace(new.kind, '_', '-'));
    end if;
    if not exists (select from application a where a.id = new.application
            and (a.programme, a.programme_version) = (asked.programme, asked.programme_version)) then
        raise exception 'A decision follows the rules of the version of its case';
    end if;
    if new.decided_at < greatest(granted.proposed_at, granted.confirmed_at, asked.evaluated_at) then
        raise exception 'A decision comes after what it rests on';
    end if;
    if new.kind <> 'GRANT' then
        return new;
    end if;
    if not exists (select from safeguard_check c
            where (c.programme, c.version) = (asked.programme, asked.programme_version) and c.needed) then
        raise exception 'A grant rests on checks, and the version of the programme has none';
    end if;
    select string_agg(c.check_id, ', ' order by c.check_id) into missing from safeguard_check c
        where (c.programme, c.version) = (asked.programme, asked.programme_version) and c.needed
            and not exists (
                select from check_result r
                where r.application = new.application and r.check_id = c.check_id
                    and (r.programme, r.version) = (c.programme, c.version)
                    and r.id = (select max(q.id) from check_result q
                        where q.application = new.application and q.check_id = c.check_id)
                    and (r.state = 'PASSED' or r.state = 'FAILED' and granted.deviation
                        or r.state = 'NOT_NEEDED' and not may_be_minor(new.application))
                    and r.done_at <= new.decided_at
                    and (r.holds_until is null or r.holds_until >= new.decided_at)
                    and not exists (
                        select from unnest(r.facts) used (id)
                        where not exists (select from facts_in_force(new.application) f
                            where f.id = used.id and can_be_opened(f)))
                    and (not c.second_person or r.state = 'NOT_NEEDED'
                        or exists (select from check_confirmation y
                            where y.result = r.id and y.confirmed_at <= new.decided_at)));
    if missing is not null then
        raise exception 'A grant needs the checks %', missing;
    end if;
    return new;
end
$$;

-- A permit is of its decision's day, of its case's programme and as long as that says.
create function guard_permit() returns trigger language plpgsql as $$
begin
    if not exists (
            select from decision d join application a on a.id = d.application
                join safeguard_version v on (v.programme, v.version) = (a.programme, a.programme_version)
            where d.application = new.application and d.kind = 'GRANT' and a.programme = new.programme
                and new.issued_at >= d.decided_at
                and abs(new.valid_from - (d.decided_at at time zone 'UTC')::date) <= 1
                and new.valid_until = (new.valid_from + make_interval(months => v.permit_months) - interval '1 day')::date)
            then
        raise exception 'A permit is valid from its decision, as long as the programme says';
    end if;
    return new;
end
$$;

create trigger permit_is_due before insert on permit for each row execute function guard_permit();
