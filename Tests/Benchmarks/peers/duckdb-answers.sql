-- The thirteen programmes of Rules/ on 1 May 2024, for the view `facts`.
--
-- Three-valued throughout: NULL is "not known yet". A programme's outcome is the AND of its parts
-- (conditions, limits, prerequisites, exclusions), and its reasons are the parts that came to that
-- same outcome, which `part` gives in one comparison for refusals and open questions alike.

CREATE MACRO today() AS DATE '2024-05-01';

CREATE MACRO status(ok) AS
  CASE WHEN ok THEN 'eligible' WHEN NOT ok THEN 'ineligible' ELSE 'undetermined' END;

CREATE MACRO part(condition, ok, id) AS CASE WHEN condition IS NOT DISTINCT FROM ok THEN id END;

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

-- A claim's outcome as one number: its parts that are false in bits 0 to 15, those not known in bits
-- 16 to 31.
CREATE MACRO flaw(condition, place) AS
  coalesce((NOT condition)::INTEGER * (1 << place), 65536 << place);

-- The claim that answers for a member: an eligible one, else an open one, else a refused one; of these
-- the one with the fewest reasons, then the first. The least of these numbers is that claim's.
CREATE MACRO claim_key(flaws, place) AS
  CASE WHEN flaws = 0 THEN 0::BIGINT
    WHEN flaws & 65535 = 0 THEN (1::BIGINT << 40) + (bit_count(flaws) :: BIGINT << 32) + (place << 24) + (flaws >> 16)
    ELSE (3::BIGINT << 40) + (bit_count(flaws & 65535) :: BIGINT << 32) + (place << 24) + (flaws & 65535) END;

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

-- What each programme comes to; `card` first, which the firefighters' visit requires.
CREATE VIEW outcomes AS SELECT *,
  list_min(certification_keys) AS certification,
  list_sum(list_transform(certificates, lambda c, i: CASE WHEN certification_keys[i] = 0 THEN
    CASE c.level WHEN 'senior-technician' THEN 2000 WHEN 'technician' THEN 1000 WHEN 'senior-worker' THEN 500
      WHEN 'social-senior' THEN 2000 ELSE 1000 END END))::DECIMAL(18, 2) AS certification_amount,
  active AND in_work AND adult AND below_retirement AND through_union AND NOT card_held AND limit_card AND NOT visit_granted AS card,
  haidian_worker AND in_work AND blockchain_course AND hours >= 60 AND check_passed AND NOT certificate_held AND limit_blockchain AS blockchain,
  campus_staff AND in_work AS walk,
  (trade_of_the_page OR trade_of_2021) AND haidian_unit AND in_work AND sixteen AND below_retirement AND one_year AND no_national_title AND limit_craftsman AS craftsman,
  track AND haidian_unit AND in_work AND one_year AND limit_digital AS digital,
  firefighter AND detachment AND on_standby AND NOT card_in_hand AND limit_visit AND (card_granted OR card) AS visit,
  junior_certificate AND NOT title_held AND limit_title AS title,
  sub_district AND chaoyang_unit AND in_work AS talk,
  single AND in_work AND reported_by_unit AND active AND adult AND limit_singles AS singles,
  certified AND standard_met AND NOT level_certificate_held AS exam,
  active AND haidian_member AND in_work AND new_form AND school AND study_level AND in_study AND tuition > 0 AND limit_tuition AS tuition_aid
FROM claims;

COPY (SELECT
  id AS "member.id",
  status(blockchain) AS "blockchain-training.status",
  CASE WHEN blockchain THEN NULL ELSE concat_ws(';',
    part(haidian_worker, blockchain, 'haidian-worker'),
    part(in_work, blockchain, 'in-work'),
    part(blockchain_course, blockchain, 'blockchain-course'),
    part(hours >= 60, blockchain, 'hours-completed'),
    part(check_passed, blockchain, 'check-passed'),
    part(NOT certificate_held, blockchain, 'certificate-held'),
    part(limit_blockchain, blockchain, 'limit')) END AS "blockchain-training.reasons",
  NULL AS "blockchain-training.amount",
  status(walk) AS "campus-walk.status",
  CASE WHEN walk THEN NULL ELSE concat_ws(';',
    part(campus_staff, walk, 'staff'),
    part(in_work, walk, 'in-work')) END AS "campus-walk.reasons",
  NULL AS "campus-walk.amount",
  claim_status(certification) AS "certification-subsidy.status",
  CASE WHEN certification IS NULL THEN 'no-claim' WHEN certification <> 0 THEN concat_ws(';',
    CASE WHEN certification & 1 <> 0 THEN 'active-member' END,
    CASE WHEN certification & 2 <> 0 THEN 'in-work' END,
    CASE WHEN certification & 4 <> 0 THEN 'card-in-hand' END,
    CASE WHEN certification & 8 <> 0 THEN 'level' END,
    CASE WHEN certification & 16 <> 0 THEN 'issuer' END,
    CASE WHEN certification & 32 <> 0 THEN 'listed-trade' END,
    CASE WHEN certification & 64 <> 0 THEN 'union-social-worker' END,
    CASE WHEN certification & 128 <> 0 THEN 'claimed-in-time' END,
    CASE WHEN certification & 256 <> 0 THEN 'already-paid' END) END AS "certification-subsidy.reasons",
  certification_amount AS "certification-subsidy.amount",
  status(craftsman) AS "craftsman-cup.status",
  CASE WHEN craftsman THEN NULL ELSE concat_ws(';',
    part(trade_of_the_page OR trade_of_2021, craftsman, 'trade-of-the-page;trade-of-2021'),
    part(haidian_unit, craftsman, 'haidian-unit'),
    part(in_work, craftsman, 'in-work'),
    part(sixteen, craftsman, 'sixteen'),
    part(below_retirement, craftsman, 'before-retirement-age'),
    part(one_year, craftsman, 'one-year-in-beijing'),
    part(no_national_title, craftsman, 'national-title'),
    part(limit_craftsman, craftsman, 'limit')) END AS "craftsman-cup.reasons",
  NULL AS "craftsman-cup.amount",
  status(digital) AS "digital-skills-contest.status",
  CASE WHEN digital THEN NULL ELSE concat_ws(';',
    part(track, digital, 'track'),
    part(haidian_unit, digital, 'haidian-unit'),
    part(in_work, digital, 'in-work'),
    part(one_year, digital, 'one-year-in-beijing'),
    part(limit_digital, digital, 'limit')) END AS "digital-skills-contest.reasons",
  NULL AS "digital-skills-contest.amount",
  status(visit) AS "firefighter-card-visit.status",
  CASE WHEN visit THEN NULL ELSE concat_ws(';',
    part(firefighter, visit, 'firefighter'),
    part(detachment, visit, 'detachment'),
    part(on_standby, visit, 'on-standby'),
    part(NOT card_in_hand, visit, 'card-in-hand'),
    part(limit_visit, visit, 'limit'),
    part(card_granted OR card, visit, 'requires:mutual-aid-card')) END AS "firefighter-card-visit.reasons",
  NULL AS "firefighter-card-visit.amount",
  claim_status(invention) AS "invention-subsidy.status",
  CASE WHEN invention IS NULL THEN 'no-claim' WHEN invention <> 0 THEN concat_ws(';',
    CASE WHEN invention & 1 <> 0 THEN 'active-member' END,
    CASE WHEN invention & 2 <> 0 THEN 'card-in-hand' END,
    CASE WHEN invention & 4 <> 0 THEN 'front-line' END,
    CASE WHEN invention & 8 <> 0 THEN 'invention' END,
    CASE WHEN invention & 16 <> 0 THEN 'granted-by-cnipa' END,
    CASE WHEN invention & 32 <> 0 THEN 'service-invention' END,
    CASE WHEN invention & 64 <> 0 THEN 'first-inventor' END,
    CASE WHEN invention & 128 <> 0 THEN 'own-post' END,
    CASE WHEN invention & 256 <> 0 THEN 'in-production' END,
    CASE WHEN invention & 512 <> 0 THEN 'previous-year' END,
    CASE WHEN invention & 1024 <> 0 THEN 'limit' END) END AS "invention-subsidy.reasons",
  CASE WHEN invention = 0 THEN '3000.00' END AS "invention-subsidy.amount",
  status(title) AS "junior-title.status",
  CASE WHEN title THEN NULL ELSE concat_ws(';',
    part(junior_certificate, title, 'junior-certificate'),
    part(NOT title_held, title, 'title-held'),
    part(limit_title, title, 'limit')) END AS "junior-title.reasons",
  NULL AS "junior-title.amount",
  status(talk) AS "model-worker-talk.status",
  CASE WHEN talk THEN NULL ELSE concat_ws(';',
    part(sub_district, talk, 'sub-district'),
    part(chaoyang_unit, talk, 'district'),
    part(in_work, talk, 'in-work')) END AS "model-worker-talk.reasons",
  NULL AS "model-worker-talk.amount",
  status(card) AS "mutual-aid-card.status",
  CASE WHEN card THEN NULL ELSE concat_ws(';',
    part(active, card, 'active-member'),
    part(in_work, card, 'in-service'),
    part(adult, card, 'adult'),
    part(below_retirement, card, 'under-age-limit'),
    part(through_union, card, 'through-a-union'),
    part(NOT card_held, card, 'card-held'),
    part(limit_card, card, 'limit'),
    part(NOT visit_granted, card, 'excluded-by:firefighter-card-visit')) END AS "mutual-aid-card.reasons",
  NULL AS "mutual-aid-card.amount",
  status(singles) AS "singles-event.status",
  CASE WHEN singles THEN NULL ELSE concat_ws(';',
    part(single, singles, 'single'),
    part(in_work, singles, 'in-work'),
    part(reported_by_unit, singles, 'reported-by-unit'),
    part(active, singles, 'active-member'),
    part(adult, singles, 'adult'),
    part(limit_singles, singles, 'limit')) END AS "singles-event.reasons",
  NULL AS "singles-event.amount",
  status(exam) AS "technical-level-exam.status",
  CASE WHEN exam THEN NULL ELSE concat_ws(';',
    part(certified, exam, 'training-certificate'),
    part(standard_met, exam, 'standard-met'),
    part(NOT level_certificate_held, exam, 'level-certificate-held')) END AS "technical-level-exam.reasons",
  NULL AS "technical-level-exam.amount",
  status(tuition_aid) AS "tuition-aid.status",
  CASE WHEN tuition_aid THEN NULL ELSE concat_ws(';',
    part(active, tuition_aid, 'active-member'),
    part(haidian_member, tuition_aid, 'haidian-member'),
    part(in_work, tuition_aid, 'in-work'),
    part(new_form, tuition_aid, 'new-form'),
    part(school, tuition_aid, 'school'),
    part(study_level, tuition_aid, 'level'),
    part(in_study, tuition_aid, 'in-study'),
    part(tuition > 0, tuition_aid, 'tuition-due'),
    part(limit_tuition, tuition_aid, 'limit')) END AS "tuition-aid.reasons",
  CASE WHEN tuition_aid THEN tuition END AS "tuition-aid.amount"
FROM outcomes) TO (getvariable('answers')) (FORMAT csv, HEADER, PRESERVE_ORDER);
