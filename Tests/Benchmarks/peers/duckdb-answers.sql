-- The thirteen programmes of Rules/ on 1 May 2024, for the view `facts`.
--
-- Three-valued throughout: NULL is "not known yet". A programme's outcome is the AND of its parts
-- (conditions, limits, prerequisites, exclusions). Parts are gathered in one number, its flaws, from which
-- status and reasons are read: the parts that are false if any is, else those that are not known.

CREATE MACRO today() AS DATE '2024-05-01';

-- A part's place in a programme's number: a bit from 0 where it is false, from 16 where it is not known.
CREATE MACRO flaw(part, place) AS
  coalesce((NOT part)::INTEGER * (1 << place), 65536 << place);

CREATE MACRO status(flaws) AS
  CASE WHEN flaws = 0 THEN 'eligible' WHEN flaws & 65535 <> 0 THEN 'ineligible' ELSE 'undetermined' END;

-- Where the reasons of the number stand in their list.
CREATE MACRO set_of(flaws) AS
  CASE WHEN flaws & 65535 <> 0 THEN flaws & 65535 ELSE flaws >> 16 END + 1;

-- Granted at all: a grant without a programme may be any.
CREATE MACRO granted(programmes, id) AS
  CASE WHEN programmes IS NULL THEN false
    WHEN list_contains(programmes, id) THEN true
    WHEN list_count(programmes) = len(programmes) THEN false END;

-- Room under "once in a lifetime".
CREATE MACRO once(programmes, id) AS
  CASE WHEN programmes IS NULL THEN true
    WHEN list_count(programmes) = len(programmes) THEN NOT list_contains(programmes, id) END;

-- Room under "once in a calendar year": `this_year` are the grants dated this year, `undated` those
-- without a date.
CREATE MACRO once_a_year(this_year, undated, id) AS
  CASE WHEN this_year IS NULL THEN true
    WHEN list_count(this_year) = len(this_year) AND list_count(undated) = len(undated)
      AND NOT list_contains(undated, id) THEN NOT list_contains(this_year, id) END;

CREATE VIEW ledger AS SELECT *,
  list_transform(grants, lambda g: g.programme) AS programmes,
  list_transform(list_filter(grants, lambda g: year(g.grantedOn) = 2024), lambda g: g.programme) AS this_year,
  list_transform(list_filter(grants, lambda g: g.grantedOn IS NULL), lambda g: g.programme) AS undated,
  list_transform(list_filter(grants, lambda g: g.programme = 'certification-subsidy'), lambda g: g.item) AS paid,
  list_transform(list_filter(grants, lambda g: g.programme IS NULL), lambda g: g.item) AS unclear
FROM facts;

CREATE VIEW known AS SELECT * EXCLUDE (card_held, certificate_held, grants),
  grants, card_held, certificate_held,
  card_held OR granted(programmes, 'mutual-aid-card') OR granted(programmes, 'firefighter-card-visit')
    AS card_in_hand,
  granted(programmes, 'mutual-aid-card') AS card_granted,
  granted(programmes, 'firefighter-card-visit') AS visit_granted,
  enrolled_on <= today() AND enrolled_on >= today() - INTERVAL 30 MONTH AS in_study,
  certificate_held OR granted(programmes, 'blockchain-training') AS certified,
  born <= today() - INTERVAL 18 YEAR AS adult,
  born <= today() - INTERVAL 16 YEAR AS sixteen,
  born > today() - INTERVAL 55 YEAR OR (born > today() - INTERVAL 60 YEAR AND male) AS below_retirement,
  working_since <= today() - INTERVAL 1 YEAR AS one_year,
  CASE WHEN list_has_any(honours, ['全国技术能手', '中华技能大奖']) THEN false
    WHEN list_count(honours) = len(honours) THEN true END AS no_national_title,
  haidian_unit OR haidian_member AS haidian_worker,
  once(programmes, 'blockchain-training') AS limit_blockchain,
  once_a_year(this_year, undated, 'craftsman-cup') AS limit_craftsman,
  once_a_year(this_year, undated, 'digital-skills-contest') AS limit_digital,
  once(programmes, 'firefighter-card-visit') AS limit_visit,
  once_a_year(this_year, undated, 'invention-subsidy') AS limit_invention,
  once(programmes, 'junior-title') AS limit_title,
  once(programmes, 'mutual-aid-card') AS limit_card,
  once_a_year(this_year, undated, 'singles-event') AS limit_singles,
  once_a_year(this_year, undated, 'tuition-aid') AS limit_tuition
FROM ledger;

-- The claim that answers for a member: an eligible one, else an open one, else a refused one; of these
-- the one with the fewest reasons, then the first. The least of these numbers is that claim's.
CREATE MACRO claim_key(flaws, place) AS
  CASE WHEN flaws = 0 THEN 0::BIGINT
    WHEN flaws & 65535 = 0 THEN (1::BIGINT << 40) + (bit_count(flaws) :: BIGINT << 32) + (place << 24) + (flaws >> 16)
    ELSE (3::BIGINT << 40) + (bit_count(flaws & 65535) :: BIGINT << 32) + (place << 24) + (flaws & 65535) END;

CREATE MACRO claim_set(key) AS (key & 65535) + 1;

CREATE MACRO claim_status(key) AS
  CASE key >> 40 WHEN 0 THEN 'eligible' WHEN 1 THEN 'undetermined' ELSE 'ineligible' END;

-- Whether the ledger has a payment for the certificate: `paid` and `unclear` are what was paid for by
-- grants of this programme and by grants of a programme nobody noted.
CREATE MACRO unpaid(paid, unclear, number) AS
  CASE WHEN paid IS NULL THEN true
    WHEN list_contains(paid, number) THEN false
    WHEN list_count(paid) = len(paid) AND list_count(unclear) = len(unclear)
      AND (number IS NOT NULL OR (len(paid) = 0 AND len(unclear) = 0))
      AND NOT coalesce(list_contains(unclear, number), false) THEN true END;

CREATE VIEW claims AS SELECT *,
  list_min(list_transform(list_transform(patents, lambda p:
    invention_flaws + flaw(p.kind = 'invention', 3)
    + flaw(p.office = 'cnipa', 4) + flaw(p.serviceInvention, 5) + flaw(p.firstInventor, 6)
    + flaw(p.ownPost, 7) + flaw(p.inProduction, 8) + flaw(year(p.grantedOn) = 2023, 9)),
    lambda flaws, i: claim_key(flaws, i))) AS invention,
  list_transform(list_transform(certificates, lambda c:
    certification_flaws + flaw(c.level IN ('senior-technician', 'technician', 'senior-worker', 'social-senior', 'social-intermediate'), 3)
    + flaw(CASE WHEN c.level IS NULL THEN NULL
        WHEN c.level IN ('social-senior', 'social-intermediate', 'social-junior') THEN c.issuer = 'city-human-resources'
        WHEN c.level = 'senior-worker' THEN c.issuer = 'city-skills-centre'
        ELSE c.issuer IN ('city-skills-centre', 'telecom-centre', 'postal-telecom-centre', 'postal-centre', 'power-centre')
      END, 4)
    + flaw(NOT (c.level = 'senior-worker'
        OR c.issuer IN ('telecom-centre', 'postal-telecom-centre', 'postal-centre', 'power-centre')) OR c.listedTrade, 5)
    + flaw(NOT (c.level IN ('social-senior', 'social-intermediate', 'social-junior')) OR social_worker, 6)
    + flaw(c.issuedOn <= today() AND c.issuedOn >= today() - INTERVAL 12 MONTH, 7)
    + flaw(unpaid(paid, unclear, c.number), 8)),
    lambda flaws, i: claim_key(flaws, i)) AS certification_keys
FROM (SELECT *,
  flaw(active, 0) + flaw(card_in_hand, 1) + flaw(front_line, 2) + flaw(limit_invention, 10) AS invention_flaws,
  flaw(active, 0) + flaw(in_work, 1) + flaw(card_in_hand, 2) AS certification_flaws
FROM known);

-- The reasons for every set of parts, looked up by the set: no text is put together for a member.
CREATE MACRO reasons(ids) AS list_transform(range(1::BIGINT << len(ids)), lambda parts:
  list_aggregate(list_filter(ids, lambda id, place: parts & (1::BIGINT << (place - 1)) <> 0), 'string_agg', ';'));

SET VARIABLE blockchain = reasons([
  'haidian-worker', 'in-work', 'blockchain-course', 'hours-completed', 'check-passed', 'certificate-held',
  'limit']);
SET VARIABLE walk = reasons([
  'staff', 'in-work']);
SET VARIABLE certification = reasons([
  'active-member', 'in-work', 'card-in-hand', 'level', 'issuer', 'listed-trade', 'union-social-worker',
  'claimed-in-time', 'already-paid']);
SET VARIABLE craftsman = reasons([
  'trade-of-the-page;trade-of-2021', 'haidian-unit', 'in-work', 'sixteen', 'before-retirement-age',
  'one-year-in-beijing', 'national-title', 'limit']);
SET VARIABLE digital = reasons([
  'track', 'haidian-unit', 'in-work', 'one-year-in-beijing', 'limit']);
SET VARIABLE visit = reasons([
  'firefighter', 'detachment', 'on-standby', 'card-in-hand', 'limit', 'requires:mutual-aid-card']);
SET VARIABLE invention = reasons([
  'active-member', 'card-in-hand', 'front-line', 'invention', 'granted-by-cnipa', 'service-invention',
  'first-inventor', 'own-post', 'in-production', 'previous-year', 'limit']);
SET VARIABLE title = reasons([
  'junior-certificate', 'title-held', 'limit']);
SET VARIABLE talk = reasons([
  'sub-district', 'district', 'in-work']);
SET VARIABLE card = reasons([
  'active-member', 'in-service', 'adult', 'under-age-limit', 'through-a-union', 'card-held', 'limit',
  'excluded-by:firefighter-card-visit']);
SET VARIABLE singles = reasons([
  'single', 'in-work', 'reported-by-unit', 'active-member', 'adult', 'limit']);
SET VARIABLE exam = reasons([
  'training-certificate', 'standard-met', 'level-certificate-held']);
SET VARIABLE tuition_aid = reasons([
  'active-member', 'haidian-member', 'in-work', 'new-form', 'school', 'level', 'in-study', 'tuition-due',
  'limit']);

-- What each programme's parts come to, in the order of their reasons above.
CREATE VIEW outcomes AS SELECT *,
  list_min(certification_keys) AS certification,
  list_sum(list_transform(certificates, lambda c, i: CASE WHEN certification_keys[i] = 0 THEN
    CASE c.level WHEN 'senior-technician' THEN 2000 WHEN 'technician' THEN 1000 WHEN 'senior-worker' THEN 500
      WHEN 'social-senior' THEN 2000 ELSE 1000 END END))::DECIMAL(18, 2) AS certification_amount,
  flaw(haidian_worker, 0) + flaw(in_work, 1) + flaw(blockchain_course, 2) + flaw(hours >= 60, 3)
    + flaw(check_passed, 4) + flaw(NOT certificate_held, 5) + flaw(limit_blockchain, 6) AS blockchain,
  flaw(campus_staff, 0) + flaw(in_work, 1) AS walk,
  flaw(trade_of_the_page OR trade_of_2021, 0) + flaw(haidian_unit, 1) + flaw(in_work, 2) + flaw(sixteen, 3)
    + flaw(below_retirement, 4) + flaw(one_year, 5) + flaw(no_national_title, 6) + flaw(limit_craftsman, 7) AS craftsman,
  flaw(track, 0) + flaw(haidian_unit, 1) + flaw(in_work, 2) + flaw(one_year, 3) + flaw(limit_digital, 4) AS digital,
  flaw(firefighter, 0) + flaw(detachment, 1) + flaw(on_standby, 2) + flaw(NOT card_in_hand, 3)
    + flaw(limit_visit, 4) + flaw(card_granted OR card_open, 5) AS visit,
  flaw(junior_certificate, 0) + flaw(NOT title_held, 1) + flaw(limit_title, 2) AS title,
  flaw(sub_district, 0) + flaw(chaoyang_unit, 1) + flaw(in_work, 2) AS talk,
  flaw(active, 0) + flaw(in_work, 1) + flaw(adult, 2) + flaw(below_retirement, 3) + flaw(through_union, 4)
    + flaw(NOT card_held, 5) + flaw(limit_card, 6) + flaw(NOT visit_granted, 7) AS card,
  flaw(single, 0) + flaw(in_work, 1) + flaw(reported_by_unit, 2) + flaw(active, 3) + flaw(adult, 4)
    + flaw(limit_singles, 5) AS singles,
  flaw(certified, 0) + flaw(standard_met, 1) + flaw(NOT level_certificate_held, 2) AS exam,
  flaw(active, 0) + flaw(haidian_member, 1) + flaw(in_work, 2) + flaw(new_form, 3) + flaw(school, 4)
    + flaw(study_level, 5) + flaw(in_study, 6) + flaw(tuition > 0, 7) + flaw(limit_tuition, 8) AS tuition_aid
FROM (SELECT *,
  active AND in_work AND adult AND below_retirement AND through_union AND NOT card_held AND limit_card AND NOT visit_granted
    AS card_open
FROM claims);

COPY (SELECT
  id AS "member.id",
  status(blockchain) AS "blockchain-training.status",
    getvariable('blockchain')[set_of(blockchain)] AS "blockchain-training.reasons",
    NULL AS "blockchain-training.amount",
  status(walk) AS "campus-walk.status",
    getvariable('walk')[set_of(walk)] AS "campus-walk.reasons",
    NULL AS "campus-walk.amount",
  claim_status(certification) AS "certification-subsidy.status",
    CASE WHEN certification IS NULL THEN 'no-claim' ELSE getvariable('certification')[claim_set(certification)] END
      AS "certification-subsidy.reasons",
    certification_amount AS "certification-subsidy.amount",
  status(craftsman) AS "craftsman-cup.status",
    getvariable('craftsman')[set_of(craftsman)] AS "craftsman-cup.reasons",
    NULL AS "craftsman-cup.amount",
  status(digital) AS "digital-skills-contest.status",
    getvariable('digital')[set_of(digital)] AS "digital-skills-contest.reasons",
    NULL AS "digital-skills-contest.amount",
  status(visit) AS "firefighter-card-visit.status",
    getvariable('visit')[set_of(visit)] AS "firefighter-card-visit.reasons",
    NULL AS "firefighter-card-visit.amount",
  claim_status(invention) AS "invention-subsidy.status",
    CASE WHEN invention IS NULL THEN 'no-claim' ELSE getvariable('invention')[claim_set(invention)] END
      AS "invention-subsidy.reasons",
    CASE WHEN invention = 0 THEN '3000.00' END AS "invention-subsidy.amount",
  status(title) AS "junior-title.status",
    getvariable('title')[set_of(title)] AS "junior-title.reasons",
    NULL AS "junior-title.amount",
  status(talk) AS "model-worker-talk.status",
    getvariable('talk')[set_of(talk)] AS "model-worker-talk.reasons",
    NULL AS "model-worker-talk.amount",
  status(card) AS "mutual-aid-card.status",
    getvariable('card')[set_of(card)] AS "mutual-aid-card.reasons",
    NULL AS "mutual-aid-card.amount",
  status(singles) AS "singles-event.status",
    getvariable('singles')[set_of(singles)] AS "singles-event.reasons",
    NULL AS "singles-event.amount",
  status(exam) AS "technical-level-exam.status",
    getvariable('exam')[set_of(exam)] AS "technical-level-exam.reasons",
    NULL AS "technical-level-exam.amount",
  status(tuition_aid) AS "tuition-aid.status",
    getvariable('tuition_aid')[set_of(tuition_aid)] AS "tuition-aid.reasons",
    CASE WHEN tuition_aid = 0 THEN tuition END AS "tuition-aid.amount"
FROM outcomes) TO (getvariable('answers')) (FORMAT csv, HEADER, PRESERVE_ORDER);
