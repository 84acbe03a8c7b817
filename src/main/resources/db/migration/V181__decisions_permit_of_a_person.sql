-- A permit is its person's, and nobody has two permits of a programme for one day. When applications are joined or
-- parted, their permits go along; all else of a permit stays as it is.
drop trigger permit_is_final on permit;
alter table permit add person uuid, add programme text;
update permit set person = p.person, programme = a.programme
    from person_application p join application a on a.id = p.application where p.application = permit.application;
alter table permit
    alter person set not null,
    alter programme set not null,
    add constraint permit_is_its_persons foreign key (application, person)
        references person_application (application, person) on update cascade,
    add constraint one_permit_at_a_time
        exclude using gist (person with =, programme with =, daterange(valid_from, valid_until, '[]') with &&);
create trigger permit_is_final before update on permit for each row
    when ((old.number, old.application, old.kind, old.valid_from, old.valid_until, old.issued_at, old.programme)
        is distinct from
        (new.number, new.application, new.kind, new.valid_from, new.valid_until, new.issued_at, new.programme))
    execute function refuse_rewriting();
