-- What the house asks employers, and what they answer. Personal data: claims and answers live only here.
create table employer_verification (
    id uuid primary key,
    application uuid not null,
    employer_name text not null,
    -- letters and digits only, so that spaces and dashes make no difference
    employer_number text,
    employer_email text,
    worker_name text not null,
    -- SHA-256 of the token in the mailed link; the token itself is kept nowhere
    token_hash bytea not null unique,
    state text not null check (state in ('OPEN', 'ANSWERED', 'EXPIRED', 'CANCELLED')),
    asked_at timestamptz not null,
    answer_until timestamptz not null,
    answered_at timestamptz,
    remark text,
    signer_name text,
    signer_position text,
    version integer not null default 0,
    check ((state = 'ANSWERED') = (answered_at is not null))
);

create index employer_verification_application on employer_verification (application, asked_at desc);
create unique index employer_verification_one_open on employer_verification (application) where state = 'OPEN';
create index employer_verification_employer on employer_verification (employer_number, asked_at desc)
    where employer_number is not null;

create table employer_statement (
    verification uuid not null references employer_verification (id),
    subject text not null check (subject in ('WORKS_HERE', 'SINCE', 'HOURS', 'WAGE', 'CONTRACT')),
    position smallint not null,
    claimed text not null,
    answer text check (answer in ('CONFIRMED', 'DENIED', 'AMENDED')),
    amended text,
    primary key (verification, subject),
    check (coalesce(answer = 'AMENDED', false) = (amended is not null))
);
