-- An unknown answer does not hold a constraint: a fact without any basis was taken. What is there from before stays.
alter table stated_fact
    drop constraint an_officer_names_a_source,
    add constraint an_officer_names_a_source check (source <> 'OFFICER'
        or coalesce(basis in ('DOCUMENT', 'REGISTER', 'EMPLOYER', 'NOTE'), false) and stated_role is not null) not valid;
