-- What people filed as evidence. The bytes lie in files named by their hash; a row exists only while its file does.
create table document (
    id           uuid primary key,
    application  uuid        not null,
    kind         text        not null,
    file_name    text        not null,
    content_type text        not null,
    size         bigint      not null check (size > 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_at     timestamptz not null,
    filed_by     text,
    filing_order bigint      not null generated always as identity,
    verdict      text        not null default 'PENDING' check (verdict in ('PENDING', 'ACCEPTED', 'REJECTED')),
    rejection    text,
    judged_by    text,
    judged_at    timestamptz,
    removed_at   timestamptz,
    check ((verdict = 'REJECTED') = (rejection is not null)),
    check ((verdict = 'PENDING') = (judged_at is null))
);

comment on column document.file_name is 'as the person called it; for display only, never a path';
comment on column document.sha256 is 'of the file as stored, after place and camera data were taken out of a photo';

create index document_of_application on document (application, filing_order);
create index document_by_hash on document (sha256);
create unique index document_filed_once on document (application, kind, sha256) where removed_at is null;
