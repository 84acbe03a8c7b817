-- The case as staff see it. Kept by the process' listeners and steps in the engine's own transaction;
-- no list, count or search asks the engine.
create table case_file (
    application      uuid primary key,
    reference        text        not null unique,
    programme        text        not null,
    office           text        not null,
    calendar         text        not null,
    lifecycle        text,
    stage            text        not null,
    turn             text        not null,
    awaited          text        not null,
    awaited_by       timestamptz,
    opened_at        timestamptz not null,
    clock_ends_at    timestamptz not null,
    clock_warning_at timestamptz not null,
    clock_stopped_at timestamptz,
    warned_at        timestamptz,
    escalated_at     timestamptz,
    closed_at        timestamptz,
    outcome          text
);
create index case_file_open on case_file (office, clock_ends_at, application) where closed_at is null;
create index case_file_open_stage on case_file (office, stage, clock_ends_at, application) where closed_at is null;
create index case_file_opened on case_file (opened_at, office);
create index case_file_closed on case_file (closed_at, office) where closed_at is not null;

-- One row for each user task of the engine, open or past.
create table work_item (
    id          uuid primary key,
    engine_task text        not null unique,
    application uuid        not null references case_file,
    task        text        not null,
    office      text        not null,
    role        text        not null,
    assignee    text,
    excluded    text,
    opened_at   timestamptz not null,
    due         timestamptz not null,
    claimed_at  timestamptz,
    state       text        not null default 'OPEN',
    done_at     timestamptz,
    done_by     text,
    outcome     text,
    version     integer     not null default 0
);
create index work_item_unassigned on work_item (office, role, due, id) where state = 'OPEN' and assignee is null;
create index work_item_office on work_item (office, due, id) where state = 'OPEN';
create index work_item_mine on work_item (assignee, due, id) where state = 'OPEN' and assignee is not null;
create index work_item_done on work_item (done_by, done_at desc, id) where state = 'DONE';
create index work_item_case on work_item (application);

-- Where each case stands or stood: which step of which model, since when and until when.
create table case_step (
    id          bigint generated always as identity primary key,
    instance    text        not null,
    application uuid        not null,
    process     text        not null,
    activity    text        not null,
    entered_at  timestamptz not null,
    left_at     timestamptz
);
create index case_step_here on case_step (process, activity) where left_at is null;
create index case_step_instance on case_step (instance, activity) where left_at is null;
create index case_step_case on case_step (application);
create index case_step_left on case_step (left_at, process, activity) where left_at is not null;

-- What happened, in order; ids and codes only, but for notes, which stand in a table of their own.
create table case_event (
    seq         bigint generated always as identity primary key,
    application uuid        not null,
    at          timestamptz not null,
    kind        text        not null,
    actor       text,
    detail      text
);
create index case_event_case on case_event (application, seq);
create index case_event_kind on case_event (kind, at);

create table case_note (
    id          bigint generated always as identity primary key,
    application uuid        not null references case_file,
    written_by  text        not null,
    written_at  timestamptz not null,
    text        text        not null
);
create index case_note_case on case_note (application);

create table case_incident (
    id          text primary key,
    job         text        not null,
    application uuid        not null,
    process     text        not null,
    activity    text        not null,
    cause       text        not null,
    raised_at   timestamptz not null,
    resolved_at timestamptz
);
create index case_incident_open on case_incident (raised_at) where resolved_at is null;
