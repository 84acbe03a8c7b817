create table application (
    id                uuid        primary key,
    applicant         text        not null,
    programme         text        not null,
    programme_version text        not null,
    language          text        not null,
    reference         text        unique,
    office            text,
    stage             text        not null,
    turn              text        not null,
    awaited           text        not null,
    awaited_by        timestamptz,
    started_at        timestamptz not null,
    saved_at          timestamptz not null,
    submitted_at      timestamptz,
    closed_at         timestamptz,
    answers           jsonb       not null default '{}',
    version           integer     not null default 0,
    constraint application_submitted_whole check (
        (stage = 'DRAFT' and reference is null and office is null and submitted_at is null)
        or (stage <> 'DRAFT' and reference is not null and office is not null and submitted_at is not null))
);

comment on table application is 'What a person asks for, from first draft to closed file';
comment on column application.answers is 'What was typed, as text by key, valid or not';

create index application_own on application (applicant, started_at desc, id);
create index application_draft_age on application (saved_at) where stage = 'DRAFT';
create index application_family_name
    on application (lower(answers ->> 'person.familyName') text_pattern_ops) where stage <> 'DRAFT';

-- One row per application and key: a double click or a repeated key makes one case.
create table submission (
    application  uuid        primary key references application,
    applicant    text        not null,
    key          text        not null,
    reference    text        not null unique,
    submitted_at timestamptz not null,
    unique (applicant, key)
);

create table application_progress (
    application uuid        not null references application on delete cascade,
    number      integer     not null,
    stage       text        not null,
    turn        text        not null,
    awaited     text        not null,
    awaited_by  timestamptz,
    at          timestamptz not null,
    primary key (application, number)
);

comment on table application_progress is 'Where an application was and since when, for its applicant to read';
