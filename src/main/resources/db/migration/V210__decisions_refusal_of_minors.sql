-- What the database must know of a case to tell whether its applicant is under age: the fact that says the birth date,
-- empty where the programme does not ask for one, and the day of filing. Written once.
create table safeguard_age (
    application uuid primary key,
    birth_date_fact text,
    filed_on date not null
);

create trigger safeguard_age_is_final before update or delete on safeguard_age
    for each row execute function refuse_rewriting();

-- In which role the second person agreed.
alter table proposal
    add column confirmed_role text check (confirmed_role in ('senior-officer', 'protection-officer')),
    add constraint a_role_is_somebodys check (confirmed_role is null or confirmed_by is not null);

-- Whoever is not known to be of age on the day of filing is taken for a minor.
create or replace function may_be_minor(of_application uuid) returns boolean language sql stable as $$
    select coalesce(
        (select a.birth_date_fact is not null and coalesce(
                (select (born.value::date + interval '18 years')::date > a.filed_on
                    from stated_fact born
                    where born.application = a.application and born.name = a.birth_date_fact
                    order by born.id desc limit 1),
                true)
            from safeguard_age a where a.application = of_application),
        true)
$$;

create function guard_refusal_of_minor() returns trigger language plpgsql as $$
begin
    if new.kind <> 'GRANT' and new.confirmed_by is not null and old.confirmed_by is null
            and new.confirmed_role is distinct from 'protection-officer' and may_be_minor(new.application) then
        raise exception 'A refusal of somebody under age is agreed to by a protection officer';
    end if;
    return new;
end
$$;

create trigger refusal_of_minor_guard before update on proposal
    for each row execute function guard_refusal_of_minor();

create function guard_decision_on_minor() returns trigger language plpgsql as $$
begin
    if new.kind <> 'GRANT' and may_be_minor(new.application) and not exists (
            select from proposal p where p.id = new.proposal and p.confirmed_role = 'protection-officer') then
        raise exception 'Nobody under age is refused without a protection officer';
    end if;
    return new;
end
$$;

create trigger decision_on_minor_guard before insert on decision
    for each row execute function guard_decision_on_minor();
