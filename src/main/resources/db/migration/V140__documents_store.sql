-- The id that this database and its folder of files have in common; written by the first start, never by a migration,
-- because a database that is copied or made from a template must not take a folder's place.
create table document_store (
    only_row boolean     primary key default true check (only_row),
    id       uuid        not null,
    since    timestamptz not null
);
