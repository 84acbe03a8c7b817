-- The figures of open cases by stage and age read this index alone; case_file itself is casework's.
create index insight_open_cases on case_file (office, programme, stage, opened_at) where closed_at is null;
