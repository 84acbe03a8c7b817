-- A proposal follows rules that were asked on the facts as they stand; where it says otherwise than they do, it is a
-- deviation: with a reason in words, and always with a second person.
alter table proposal
    add column rules bigint references rule_result (id),
    add column deviation boolean not null default false,
    add column deviation_reason text check (deviation_reason <> ''),
    add constraint a_deviation_has_a_reason check (deviation = (deviation_reason is not null)),
    add constraint a_deviation_has_a_second_opinion check (not deviation or second_opinion),
    drop constraint the_draw_decides,
    add constraint the_draw_decides check (
        draw is null or second_opinion = (deviation or draw < share));

create function rules_as_facts_stand(of_application uuid) returns rule_result language sql stable as $$
    select r from rule_result r
    where r.application = of_application
        and r.id = (select max(q.id) from rule_result q where q.application = of_application)
        and r.last_fact is not distinct from (select max(f.id) from stated_fact f where f.application = of_application)
        and r.programme is not null
$$;

create function guard_new_proposal() returns trigger language plpgsql as $$
declare
    asked rule_result := rules_as_facts_stand(new.application);
    agrees boolean;
    groundless text;
begin
    if asked.id is null or new.rules is distinct from asked.id then
        raise exception 'A proposal follows the rules, asked on the facts as they stand';
    end if;
    agrees := case new.kind
        when 'GRANT' then asked.outcome = 'ELIGIBLE'
        when 'REFUSAL' then asked.outcome in ('INELIGIBLE', 'NOT_ADMITTED', 'MORE_EVIDENCE')
        else asked.outcome in ('NOT_ADMITTED', 'MORE_EVIDENCE')
    end;
    if new.deviation = agrees then
        raise exception 'A proposal is a deviation exactly when it says otherwise than the rules';
    end if;
    if new.kind = 'GRANT' and exists (
            select from safeguard_rule s, jsonb_array_elements(asked.reasons) hit
            where (s.programme, s.version) = (asked.programme, asked.programme_version)
                and s.rule = hit ->> 'rule') then
        raise exception 'A rule that fired allows no deviation';
    end if;
    if new.kind <> 'GRANT' then
        select string_agg(code, ', ') into groundless from unnest(new.reason_codes) given (code)
            where not exists (
                select from safeguard_reason s
                where (s.programme, s.version, s.code) = (asked.programme, asked.programme_version, given.code)
                    and (s.refusal = 'DISCRETIONARY' and new.explanation <> ''
                        or s.refusal <> 'NEVER' and exists (
                            select from jsonb_array_elements(asked.reasons) hit
                            where hit ->> 'reasonCode' = given.code
                                and hit ->> 'outcome' in ('NOT_ADMITTED', 'INELIGIBLE', 'MORE_EVIDENCE'))));
        if groundless is not null then
            raise exception 'No rule on the facts gives the reasons %', groundless;
        end if;
    end if;
    return new;
end
$$;

create trigger proposal_rests_on_rules before insert on proposal
    for each row execute function guard_new_proposal();

create or replace function guard_proposal() returns trigger language plpgsql as $$
begin
    if (new.id, new.application, new.number, new.kind, new.reason_codes, new.explanation, new.proposed_by,
            new.proposed_at, new.second_opinion, new.share, new.draw, new.rules, new.deviation, new.deviation_reason)
        is distinct from
       (old.id, old.application, old.number, old.kind, old.reason_codes, old.explanation, old.proposed_by,
            old.proposed_at, old.second_opinion, old.share, old.draw, old.rules, old.deviation, old.deviation_reason) then
        raise exception 'What was proposed cannot be changed';
    end if;
    if old.confirmed_by is not null or old.returned_by is not null then
        raise exception 'A second officer has already spoken on this proposal';
    end if;
    if exists (select from proposal p where p.application = new.application
            and p.proposed_by in (new.confirmed_by, new.returned_by)) then
        raise exception 'Nobody is the second officer of a case on which they have proposed';
    end if;
    return new;
end
$$;

-- A grant rests on rules asked on the facts as they stand, and on every needed check, done by somebody who may do it,
-- still holding, and agreed with where two persons are due. A check that failed is carried by a deviation only.
create function guard_grant() returns trigger language plpgsql as $$
declare
    asked rule_result := rules_as_facts_stand(new.application);
    granted proposal;
    missing text;
begin
    if new.kind <> 'GRANT' then
        return new;
    end if;
    select * into granted from proposal p where p.id = new.proposal;
    if asked.id is null or granted.rules is distinct from asked.id then
        raise exception 'A grant follows the rules, asked on the facts as they stand';
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
                    and (r.state in ('PASSED', 'NOT_NEEDED') or r.state = 'FAILED' and granted.deviation)
                    and (r.holds_until is null or r.holds_until >= new.decided_at)
                    and not exists (
                        select from unnest(r.facts) f (id) join stated_fact used on used.id = f.id
                        where exists (select from stated_fact later where later.application = new.application
                            and later.name = used.name and later.id > used.id))
                    and (not c.second_person or r.state = 'NOT_NEEDED'
                        or exists (select from check_confirmation y where y.result = r.id)));
    if missing is not null then
        raise exception 'A grant needs the checks %', missing;
    end if;
    return new;
end
$$;

create trigger grant_guard before insert on decision for each row execute function guard_grant();
