create table evidence_request (
    id           uuid        primary key,
    application  uuid        not null references application,
    note         text        not null,
    asked_at     timestamptz not null,
    answer_until timestamptz,
    answered_at  timestamptz,
    closed_at    timestamptz,
    answer       text        not null default ''
);

create unique index evidence_request_open on evidence_request (application)
    where answered_at is null and closed_at is null;
create index evidence_request_of_application on evidence_request (application, asked_at desc);

create table evidence_request_item (
    request       uuid    not null references evidence_request on delete cascade,
    number        integer not null,
    evidence_kind text    not null,
    why           text    not null,
    primary key (request, number)
);
