-- By whose working days the periods of an application are counted; settled with the office when it is submitted.
alter table application add calendar text;
update application set calendar = case_file.calendar from case_file where case_file.application = application.id;
alter table application add constraint application_calendar_whole check ((stage = 'DRAFT') = (calendar is null));
