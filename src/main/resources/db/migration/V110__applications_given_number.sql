-- Numbers that states have given, as somebody wrote them, and what arithmetic says of them. Personal data: the
-- numbers live only here, in the answers and in the employer's answer. Nothing is written over: a number that is
-- given again is a row of its own.
create table given_number (
    id          uuid        primary key,
    seq         bigint      not null generated always as identity,
    application uuid        not null references application,
    place       text        not null check (place in ('OFFICIAL_NUMBER', 'PASSPORT_LINES', 'EMPLOYER_NUMBER')),
    given_by    text        not null check (given_by in ('APPLICANT', 'EMPLOYER', 'OFFICER')),
    kind        text        not null,
    raw         text        not null,
    normalised  text        not null,
    valid       boolean     not null,
    reason      text,
    algorithm   text        not null,
    checked_at  timestamptz not null,
    correction  text        not null
        check (correction in ('NOT_NEEDED', 'OPEN', 'CORRECTED', 'GIVEN_AGAIN', 'RIGHT_AS_IT_IS', 'CANNOT_BE_CORRECTED')),
    closed_at   timestamptz,
    closed_by   text,
    check (valid = (reason is null)),
    check (valid = (correction = 'NOT_NEEDED')),
    check ((closed_at is null) = (correction in ('NOT_NEEDED', 'OPEN')))
);

comment on table given_number is 'Each number of a case with its check, and the correction that a failed check has opened';
comment on column given_number.algorithm is 'The version of the rules by which it was checked';
comment on column given_number.closed_by is 'The id of the person who gave it again or settled it; null for an employer with a link';

create unique index given_number_one_open on given_number (application, place) where correction = 'OPEN';
create index given_number_of_application on given_number (application, seq);
