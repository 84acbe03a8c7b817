-- What a document is said to be and to show: by the applicant as typed, right or not, and by the officer who accepted it.
alter table document
    add said_type          text    not null default '',
    add said_from          text    not null default '',
    add said_to            text    not null default '',
    add said_issued_on     text    not null default '',
    add said_translation   boolean not null default false,
    add said_apostille     boolean not null default false,
    add noted_type         text,
    add noted_from         text,
    add noted_to           text,
    add noted_issued_on    text,
    add noted_translation  boolean,
    add noted_apostille    boolean,
    add check (num_nulls(noted_type, noted_from, noted_to, noted_issued_on, noted_translation, noted_apostille) in (0, 6)),
    add check (noted_type is null or verdict = 'ACCEPTED');

comment on column document.said_type is 'a document type of the programme''s catalogue, other, or empty when nothing is said';
comment on column document.said_from is 'ISO date; what is no date was typed so and is kept';
comment on column document.noted_type is 'the officer''s word, which counts over the applicant''s; null when there is none';
