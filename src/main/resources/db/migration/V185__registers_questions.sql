-- What registers of other authorities are asked, and what they answer. Personal data: the findings live only here; of a
-- question it is kept which fields were sent, not what they said.
create table register_question (
    id              uuid        primary key,
    seq             bigint      not null generated always as identity,
    application     uuid        not null,
    register        text        not null
        check (register in ('POLICE_RECORD', 'POPULATION_REGISTER', 'SOCIAL_INSURANCE', 'COMPANY_REGISTER')),
    purpose         text[]      not null check (cardinality(purpose) > 0),
    sent            text[]      not null check (cardinality(sent) > 0),
    asked_by        text,
    asked_by_step   text,
    asked_at        timestamptz not null,
    try_until       timestamptz not null check (try_until > asked_at),
    state           text        not null check (state in ('WAITING', 'ANSWERED', 'GIVEN_UP', 'DROPPED')),
    closed_at       timestamptz,
    attempts        integer     not null default 0,
    next_try_at     timestamptz not null,
    last_tried_at   timestamptz,
    last_failure    text,
    -- whose turn it is to ask, by the database's own time
    leased_until    timestamptz,
    check (num_nonnulls(asked_by, asked_by_step) = 1),
    check ((state = 'WAITING') = (closed_at is null))
);

comment on column register_question.purpose is 'The checks of the programme that the answer serves';
comment on column register_question.sent is 'The names of the fields that the register is sent, none of their values';
comment on column register_question.asked_by is 'The officer who asked; otherwise the step of the process is named';

create unique index register_question_one_waiting on register_question (application, register) where state = 'WAITING';
create index register_question_due on register_question (register, next_try_at, id) where state = 'WAITING';
create index register_question_of_application on register_question (application, seq);

create table register_answer (
    question    uuid        primary key references register_question,
    answered_at timestamptz not null,
    result      text        not null check (result in ('CLEAR', 'HIT', 'UNKNOWN')),
    reference   text        not null,
    findings    jsonb       not null,
    check ((result = 'HIT') <= (jsonb_array_length(findings) > 0)),
    check ((result = 'UNKNOWN') <= (jsonb_array_length(findings) = 0))
);

comment on column register_answer.reference is 'The number under which the register keeps that it was asked';

-- Since when a register does not answer, for all nodes alike; no row while it does.
create table register_outage (
    register    text        primary key,
    since       timestamptz not null,
    failure     text        not null,
    next_try_at timestamptz not null
);

create function register_question_guard() returns trigger language plpgsql as $$
begin
    if old.state <> 'WAITING' then
        raise exception 'A question to a register that is closed cannot be changed';
    end if;
    if (new.id, new.application, new.register, new.purpose, new.sent, new.asked_by, new.asked_by_step, new.asked_at,
            new.try_until)
        is distinct from
        (old.id, old.application, old.register, old.purpose, old.sent, old.asked_by, old.asked_by_step, old.asked_at,
            old.try_until) then
        raise exception 'What a register was asked cannot be changed';
    end if;
    return new;
end
$$;

create trigger register_question_guard before update on register_question
    for each row execute function register_question_guard();

create function register_answer_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select from register_question where id = new.question and state = 'ANSWERED') then
            raise exception 'Only a question that is answered has an answer';
        end if;
        return new;
    end if;
    raise exception 'What a register has answered cannot be changed';
end
$$;

create trigger register_answer_guard before insert or update or delete on register_answer
    for each row execute function register_answer_guard();
