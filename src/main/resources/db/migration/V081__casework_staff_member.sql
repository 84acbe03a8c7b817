-- Who works here, copied from Keycloak, so that no screen and no transaction waits for it.
create table staff_member (
    id      text primary key,
    name    text        not null,
    roles   text[]      not null,
    offices text[]      not null,
    seen_at timestamptz not null
);
create index staff_member_office on staff_member using gin (offices);
