-- What people and steps do to a case, as plain SQL; each act happens at the moment of the session.
create function pg_temp.moment() returns timestamptz language sql as $$
    select current_setting('guards.moment')::timestamptz
$$;
create function pg_temp.pass(days int) returns text language sql as $$
    select set_config('guards.moment', (pg_temp.moment() + make_interval(days => days))::text, true)
$$;
create function pg_temp.state(app uuid, changes jsonb) returns bigint language plpgsql as $$
declare
    f stated_fact;
    made bigint;
begin
    f := jsonb_populate_record(null::stated_fact, jsonb_build_object('application', app, 'source', 'OFFICER',
        'stated_by', 'olga', 'stated_role', 'case-officer', 'stated_at', pg_temp.moment(), 'basis', 'NOTE',
        'note', 'Seen.') || changes);
    insert into stated_fact (application, name, value, source, stated_by, stated_role, stated_at, basis, basis_id,
            basis_page, note)
        values (f.application, f.name, f.value, f.source, f.stated_by, f.stated_role, f.stated_at, f.basis, f.basis_id,
            f.basis_page, f.note) returning id into made;
    return made;
end
$$;
create function pg_temp.check_it(app uuid, chk text, changes jsonb) returns bigint language plpgsql as $$
declare
    c safeguard_check;
    r check_result;
    o stated_fact;
    made bigint;
begin
    select s.* into c from safeguard_check s join application a on (a.programme, a.programme_version) = (s.programme, s.version)
        where a.id = app and s.check_id = chk;
    select app, c.programme, c.version, chk, 'PASSED', coalesce(array_agg(f.id), '{}'), pg_temp.moment(),
            (min(f.stated_at at time zone 'UTC') + make_interval(months => c.valid_months)) at time zone 'UTC'
        into r.application, r.programme, r.version, r.check_id, r.state, r.facts, r.done_at, r.holds_until
        from facts_in_force(app) f join safeguard_fact s on s.fact = f.name
        where (s.programme, s.version, s.check_id) = (c.programme, c.version, chk);
    select * into o from facts_in_force(app) f where f.id = any (r.facts) and f.source = 'OFFICER' order by id desc limit 1;
    r.done_by := o.stated_by;
    r.done_role := o.stated_role;
    r := jsonb_populate_record(r, changes);
    insert into check_result (application, programme, version, check_id, state, facts, done_by, done_role, done_at, holds_until)
        values (r.application, r.programme, r.version, r.check_id, r.state, r.facts, r.done_by, r.done_role, r.done_at,
            r.holds_until) returning id into made;
    return made;
end
$$;
create function pg_temp.agree(app uuid, chk text, who text, role text) returns void language sql as $$
    insert into check_confirmation (result, confirmed_by, confirmed_role, confirmed_at)
        select max(id), who, role, pg_temp.moment() from check_result where application = app and check_id = chk
$$;
create function pg_temp.ask(app uuid, changes jsonb) returns void language plpgsql as $$
declare
    r rule_result;
begin
    select app, pg_temp.moment(), a.programme, a.programme_version, 'ELIGIBLE', '[]', '[]',
            (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'value', value)) from facts_in_force(app)),
            (select max(id) from stated_fact where application = app)
        into r.application, r.evaluated_at, r.programme, r.programme_version, r.outcome, r.reasons, r.unknown, r.facts,
            r.last_fact from application a where a.id = app;
    r := jsonb_populate_record(r, changes);
    insert into rule_result (application, evaluated_at, programme, programme_version, outcome, reasons, unknown, facts, last_fact)
        values (r.application, r.evaluated_at, r.programme, r.programme_version, r.outcome, r.reasons, r.unknown, r.facts,
            r.last_fact);
end
$$;
create function pg_temp.propose(app uuid, changes jsonb) returns void language plpgsql as $$
declare
    p proposal;
begin
    p := jsonb_populate_record(null::proposal, jsonb_build_object('id', gen_random_uuid(), 'application', app, 'number',
        (select coalesce(max(number), 0) + 1 from proposal where application = app), 'kind', 'GRANT', 'reason_codes',
        '[]'::jsonb, 'explanation', 'Words.', 'proposed_by', 'olga', 'proposed_at', pg_temp.moment(), 'second_opinion', false,
        'share', 0.2, 'draw', 0.9, 'deviation', false, 'rules', (select max(id) from rule_result where application = app))
        || changes);
    insert into proposal select p.*;
end
$$;
create function pg_temp.confirm(app uuid, who text) returns void language sql as $$
    update proposal set confirmed_by = who, confirmed_at = pg_temp.moment() where application = app
        and number = (select max(number) from proposal where application = app)
$$;
create function pg_temp.give_notice(app uuid, changes jsonb) returns void language plpgsql as $$
declare
    n notice;
begin
    select p.id, app, pg_temp.moment(), pg_temp.moment() + interval '14 days', '{}' into n.proposal, n.application, n.given_at,
        n.reply_until, n.ground from proposal p where p.application = app order by number desc limit 1;
    n := jsonb_populate_record(n, changes);
    insert into notice select n.*;
end
$$;
create function pg_temp.decide(app uuid, changes jsonb) returns void language plpgsql as $$
declare
    d decision;
begin
    select app, p.id, case when p.kind <> 'GRANT' then (select n.proposal from notice n where n.application = app) end, p.kind,
            p.reason_codes, p.explanation, p.proposed_by, p.confirmed_by, pg_temp.moment(),
            pg_temp.moment() + interval '20 days', '{"reasons": [{}]}'
        into d.application, d.proposal, d.notice, d.kind, d.reason_codes, d.explanation, d.decided_by, d.confirmed_by,
            d.decided_at, d.challenge_until, d.ground from proposal p where p.application = app order by number desc limit 1;
    d := jsonb_populate_record(d, changes);
    insert into decision select d.*;
end
$$;
create function pg_temp.issue(app uuid, changes jsonb) returns void language plpgsql as $$
declare
    p permit;
begin
    p := jsonb_populate_record(null::permit, jsonb_build_object('number', 'P-2026-22222222', 'application', app, 'kind', 'GRANT',
        'valid_from', pg_temp.moment()::date, 'valid_until', (pg_temp.moment()::date + interval '24 months' - interval '1 day')::date,
        'issued_at', pg_temp.moment(), 'person', (select person from person_application where application = app),
        'programme', 'regularization-2026') || changes);
    insert into permit select p.*;
end
$$;
-- Everything that a grant needs, found and agreed with.
create function pg_temp.prepare(app uuid) returns void language plpgsql as $$
declare
    c safeguard_check;
begin
    for c in select s.* from safeguard_check s join application a on (a.programme, a.programme_version) = (s.programme, s.version)
            where a.id = app loop
        if c.minors and not may_be_minor(app) then
            perform pg_temp.check_it(app, c.check_id, '{"state": "NOT_NEEDED", "facts": [], "done_by": null, "done_role": null, "holds_until": null}');
            continue;
        end if;
        perform pg_temp.state(app, jsonb_build_object('name', s.fact, 'stated_role', c.performer, 'value', coalesce(s.passes[1],
                (select value from facts_in_force(app) f where f.name = s.fact))))
            from safeguard_fact s where (s.programme, s.version, s.check_id) = (c.programme, c.version, c.check_id);
        perform pg_temp.check_it(app, c.check_id, '{}');
        if c.second_person then
            perform pg_temp.agree(app, c.check_id, 'irina', 'senior-officer');
        end if;
    end loop;
    perform pg_temp.ask(app, '{}');
end
$$;
create function pg_temp.run(statement text) returns void language plpgsql as $$
begin
    execute statement;
end
$$;
