-- Comes with PostgreSQL and is trusted: whoever may create in the database may create it.
create extension if not exists btree_gist;

-- Applications that are known to be of one person. Each has a person of its own until an officer joins them.
create table person (
    id          uuid        primary key,
    known_since timestamptz not null
);

create table person_application (
    application uuid primary key,
    person      uuid not null,
    unique (application, person)
);
insert into person_application (application, person) select id, gen_random_uuid() from application where stage <> 'DRAFT';
insert into person (id, known_since)
    select p.person, a.submitted_at from person_application p join application a on a.id = p.application;
alter table person_application add foreign key (person) references person;
create index person_application_person on person_application (person);

-- By what an application is found when somebody files again; written when it is submitted. Personal data.
create table person_key (
    application     uuid        primary key,
    seq             bigint      not null generated always as identity,
    programme       text        not null,
    document_number text        not null,
    birth_date      date,
    name            text        not null,
    native_name     text        not null,
    filed_at        timestamptz not null
);
comment on column person_key.name is 'In Latin letters by its sound, as names are compared';

create index person_key_document on person_key (programme, document_number) where document_number <> '';
create index person_key_birth on person_key (programme, birth_date);

-- Applications of the time before there were keys; the application writes theirs before it is ready, and takes them out.
create table person_unkeyed (application uuid primary key);
insert into person_unkeyed select id from application where stage <> 'DRAFT';

-- What officers have said of two applications; the newest of a pair is in force.
create table person_answer (
    seq         bigint      primary key generated always as identity,
    application uuid        not null,
    other       uuid        not null check (other <> application),
    answer      text        not null check (answer in ('SAME', 'ANOTHER')),
    reason      text        not null check (reason <> ''),
    answered_by text        not null,
    answered_at timestamptz not null
);
comment on column person_answer.other is 'The one that was filed first; the other one''s officer is asked';

create index person_answer_asked on person_answer (application, other, seq desc);
create index person_answer_about on person_answer (other);
create trigger person_answer_is_history before update on person_answer
    for each row execute function refuse_rewriting();
