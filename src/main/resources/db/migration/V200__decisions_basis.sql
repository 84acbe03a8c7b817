-- Where a fact was found. An officer states none without a source that can be opened: a page of a document, the answer
-- of a register, the employer's answer, or a note. What the system measures may be stated otherwise, with a note.
alter table stated_fact
    drop constraint stated_fact_source_check,
    add constraint stated_fact_source_check check (
        source in ('APPLICANT', 'OFFICER', 'EMPLOYER', 'SYSTEM', 'REGISTER')),
    add column basis text check (basis in ('ANSWER', 'DOCUMENT', 'REGISTER', 'EMPLOYER', 'NOTE', 'MEASURED')),
    add column basis_id uuid,
    add column basis_page int check (basis_page > 0),
    add column note text check (note <> ''),
    add column stated_role text,
    add constraint a_source_can_be_opened check (
        case basis
            when 'DOCUMENT' then basis_id is not null and basis_page is not null
            when 'REGISTER' then basis_id is not null
            when 'EMPLOYER' then basis_id is not null
            when 'NOTE' then note is not null
            else basis_id is null
        end),
    add constraint a_page_is_of_a_document check (basis_page is null or basis = 'DOCUMENT');

-- What officers stated before this column was there keeps its silence; checks on such facts are open again.
alter table stated_fact add constraint an_officer_names_a_source check (
    source <> 'OFFICER' or basis in ('DOCUMENT', 'REGISTER', 'EMPLOYER', 'NOTE') and stated_role is not null) not valid;

-- Which programme the rules belong to, and the newest fact that they were given.
alter table rule_result
    add column programme text,
    add column last_fact bigint references stated_fact (id);
