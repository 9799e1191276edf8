-- The members as JSON objects, a line each: codes, true and false, null where nothing is known.
CREATE VIEW members AS SELECT * FROM read_json(
  getvariable('members'), format = 'newline_delimited', auto_detect = false, columns = {
    member: 'STRUCT(id VARCHAR, idNumber VARCHAR, birthDate DATE, sex VARCHAR, maritalStatus VARCHAR)',
    membership: 'STRUCT(status VARCHAR, district VARCHAR)',
    employment: 'STRUCT(status VARCHAR, form VARCHAR, frontLine BOOLEAN, trade VARCHAR, unit VARCHAR,
      district VARCHAR, subDistrict VARCHAR, startedOn DATE, onStandby BOOLEAN, unionSocialWorker BOOLEAN)',
    card: 'STRUCT(held BOOLEAN, applicationRoute VARCHAR)',
    training: 'STRUCT(course VARCHAR, hours INTEGER, passed BOOLEAN, certificateHeld BOOLEAN)',
    exam: 'STRUCT(standardMet BOOLEAN, levelCertificate VARCHAR)',
    title: 'STRUCT(level VARCHAR)',
    enrolment: 'STRUCT(school VARCHAR, level VARCHAR, startedOn DATE, tuition DECIMAL(18, 2))',
    contest: 'STRUCT(trade VARCHAR, track VARCHAR)',
    singles: 'STRUCT(reportedByUnit BOOLEAN)',
    honours: 'VARCHAR[]',
    patents: 'STRUCT(kind VARCHAR, office VARCHAR, grantedOn DATE, serviceInvention BOOLEAN,
      firstInventor BOOLEAN, ownPost BOOLEAN, inProduction BOOLEAN)[]',
    certificates: 'STRUCT(number VARCHAR, level VARCHAR, issuer VARCHAR, issuedOn DATE, listedTrade BOOLEAN)[]',
    grants: 'STRUCT(programme VARCHAR, grantedOn DATE, item VARCHAR)[]'});

-- Every condition that several programmes ask, once.
-- An IN of five values or more becomes a join, which may hold back a few rows; so none has more than four.
CREATE VIEW facts AS SELECT
  member.id AS id,
  coalesce(member.birthDate, make_date(
    substr(member.idNumber, 7, 4)::INTEGER, substr(member.idNumber, 11, 2)::INTEGER,
    substr(member.idNumber, 13, 2)::INTEGER)) AS born,
  coalesce(member.sex = 'male', substr(member.idNumber, 17, 1)::INTEGER % 2 = 1) AS male,
  member.maritalStatus IN ('unmarried', 'divorced', 'widowed') AS single,
  membership.status = 'active' AS active,
  membership.district = 'haidian' AS haidian_member,
  employment.status = 'employed' AS in_work,
  employment.form IN ('courier', 'food-delivery', 'ride-hailing', 'truck-driver')
    OR employment.form = 'livestreamer' AS new_form,
  employment.frontLine AS front_line,
  employment.trade = '消防员' AS firefighter,
  employment.unit = '北京建筑大学' AS campus_staff,
  employment.unit = '北京经济技术开发区消防救援支队' AS detachment,
  employment.district = 'haidian' AS haidian_unit,
  employment.district = 'chaoyang' AS chaoyang_unit,
  employment.subDistrict = '东湖街道' AS sub_district,
  employment.startedOn AS working_since,
  employment.onStandby AS on_standby,
  employment.unionSocialWorker AS social_worker,
  card.held AS card_held,
  card.applicationRoute IN ('unit-union', 'residence-station') AS through_union,
  training.course = 'blockchain' AS blockchain_course,
  training.hours AS hours,
  training.passed AS check_passed,
  training.certificateHeld AS certificate_held,
  exam.standardMet AS standard_met,
  exam.levelCertificate = 'junior' AS junior_certificate,
  exam.levelCertificate <> 'none' AS level_certificate_held,
  title.level <> 'none' AS title_held,
  enrolment.school IN ('zhongguancun-college', 'open-university') AS school,
  enrolment.level IN ('associate', 'top-up', 'bachelor') AS study_level,
  enrolment.startedOn AS enrolled_on,
  enrolment.tuition AS tuition,
  contest.trade IN ('network-security-manager', 'programmer') AS trade_of_the_page,
  contest.trade IN ('game-artist', 'courier') AS trade_of_2021,
  contest.track IN ('data-analysis', 'cloud-computing', 'big-data', 'artificial-intelligence') AS track,
  singles.reportedByUnit AS reported_by_unit,
  honours, patents, certificates, grants
FROM members;
