"""The thirteen programmes of Rules/ on 1 May 2024, in Polars.

    polars_answers.py csv|ndjson MEMBERS ANSWERS

Three-valued throughout: null is "not known yet". What a programme asks comes to one number, its flaws:
a bit for each part that is false, from bit 0, and for each that is not known, from bit 16. Status and
reasons are read off that number; the reasons are an Enum with a value for each set of parts, so that no
text is made for a member.
"""
import sys
from datetime import date

import polars as pl

from polars_members import facts

TODAY, YEAR = date(2024, 5, 1), 2024
UNKNOWN = 16
# The bits of a grant by its programme; of one without, which may be any.
LEDGER = ["blockchain-training", "craftsman-cup", "digital-skills-contest", "firefighter-card-visit",
          "invention-subsidy", "junior-title", "mutual-aid-card", "singles-event", "tuition-aid"]
ANY = 1 << len(LEDGER)
WIDTH = len(LEDGER) + 1

c = pl.col


def years_before(count):
    return pl.lit(TODAY.replace(year=TODAY.year - count))


def bits(name, shift=0):
    return (c("ledger") & (1 << LEDGER.index(name) + shift)) != 0


def any_bit(shift=0):
    return (c("ledger") & (ANY << shift)) != 0


def granted(name):
    return pl.when(bits(name)).then(True).when(~any_bit()).then(False)


def once(name):
    return pl.when(~any_bit()).then(~bits(name))


def once_a_year(name):
    known = ~(any_bit(WIDTH) | any_bit(2 * WIDTH) | bits(name, 2 * WIDTH))
    return pl.when(known).then(~bits(name, WIDTH))


def ledger():
    """All grants of a member as one number: those ever given, those of this year, those without a day."""
    grant = pl.element().struct.field
    bit = grant("programme").replace_strict(
        LEDGER, [1 << place for place in range(len(LEDGER))], default=0, return_dtype=pl.Int64)
    bit = pl.when(grant("programme").is_null()).then(ANY).otherwise(bit)
    this_year = pl.when(grant("grantedOn").dt.year() == YEAR).then(bit * (1 << WIDTH)).otherwise(0)
    undated = pl.when(grant("grantedOn").is_null()).then(bit * (1 << 2 * WIDTH)).otherwise(0)
    return c("grants").list.agg((bit | this_year | undated).bitwise_or()).fill_null(0)


def items(condition):
    """The items of the grants whose programme meets a condition."""
    grant = pl.element().struct.field
    return c("grants").list.eval(grant("item").filter(condition(grant("programme")))).fill_null([])


def known(members):
    """What the programmes ask, from what the records say."""
    below_55, below_60 = c("born") > years_before(55), c("born") > years_before(60)
    return members.with_columns(ledger=ledger()).with_columns(
        card_in_hand=c("card_held") | granted("mutual-aid-card") | granted("firefighter-card-visit"),
        certified=c("certificate_held") | granted("blockchain-training"),
        adult=c("born") <= years_before(18),
        sixteen=c("born") <= years_before(16),
        below_retirement=below_55 | (below_60 & c("male")),
        one_year=c("working_since") <= years_before(1),
        # Thirty months back.
        in_study=(c("enrolled_on") <= TODAY) & (c("enrolled_on") >= date(2021, 11, 1)),
        no_national_title=~c("honours").list.agg(
            pl.element().is_in(["全国技术能手", "中华技能大奖"]).any(ignore_nulls=False)),
    )


def flaws(*parts):
    """The flaws of parts; a part stands at the bit of its place, and None leaves one free."""
    return pl.sum_horizontal(
        [((~part).cast(pl.Int32) * (1 << place)).fill_null(1 << place + UNKNOWN)
         for place, part in enumerate(parts) if part is not None])


def unmet(number):
    return number & (1 << UNKNOWN) - 1


def unclear(number):
    return number // (1 << UNKNOWN)


def claim_key(place):
    """The least of these numbers is the claim that answers for a member: an eligible one, else an open
    one, else a refused one; of these the one with the fewest reasons, then the first."""
    number, place = c("flaws").cast(pl.Int64), place.cast(pl.Int64) * (1 << 20)
    open_, refused = unclear(number), unmet(number)
    return pl.when(number == 0).then(0).when(refused == 0).then(
        (1 << 60) + open_.bitwise_count_ones().cast(pl.Int64) * (1 << 54) + place + open_
    ).otherwise((3 << 60) + refused.bitwise_count_ones().cast(pl.Int64) * (1 << 54) + place + refused)


def best(claims, **more):
    """The answering claim of each member."""
    return claims.with_row_index("place").with_columns(key=claim_key(c("place"))).group_by("row").agg(
        c("key").min(), **more)


def inventions(members):
    of_member = flaws(c("active"), c("card_in_hand"), c("front_line"), *[None] * 7, once_a_year("invention-subsidy"))
    claims = members.filter(c("patents").list.len() > 0).select("row", "patents", of_member=of_member)
    claims = claims.explode("patents").unnest("patents").with_columns(flaws=c("of_member") + flaws(
        None, None, None, c("kind") == "invention", c("office") == "cnipa", c("serviceInvention"),
        c("firstInventor"), c("ownPost"), c("inProduction"), c("grantedOn").dt.year() == YEAR - 1))
    return best(claims).rename({"key": "invention"})


def certifications(members):
    social = ["social-senior", "social-intermediate", "social-junior"]
    trades = ["telecom-centre", "postal-telecom-centre", "postal-centre", "power-centre"]
    amounts = {"senior-technician": 2000, "technician": 1000, "senior-worker": 500, "social-senior": 2000,
               "social-intermediate": 1000}
    level, issuer, number = c("level"), c("issuer"), c("number")
    # Grants of this programme for the certificate, and grants of a programme nobody noted.
    paid, maybe = c("paid"), c("maybe")
    has_any = (paid.list.len() > 0) | (maybe.list.len() > 0)
    has_gap = paid.list.contains(None) | maybe.list.contains(None)
    unpaid = (
        pl.when(~has_any).then(True)
        .when(number.is_null()).then(None)
        .when(paid.list.contains(number)).then(False)
        .when(~has_gap & ~maybe.list.contains(number)).then(True))
    claims = members.filter(c("certificates").list.len() > 0).select(
        "row", "certificates", "social_worker",
        of_member=flaws(c("active"), c("in_work"), c("card_in_hand")),
        paid=items(lambda programme: programme == "certification-subsidy"),
        maybe=items(lambda programme: programme.is_null()))
    claims = claims.explode("certificates").unnest("certificates").with_columns(flaws=c("of_member") + flaws(
        None, None, None, level.is_in(list(amounts)),
        pl.when(level.is_in(social)).then(issuer == "city-human-resources")
        .when(level == "senior-worker").then(issuer == "city-skills-centre")
        .when(level.is_not_null()).then(issuer.is_in(["city-skills-centre", *trades])),
        ~((level == "senior-worker") | issuer.is_in(trades)) | c("listedTrade"),
        ~level.is_in(social) | c("social_worker"),
        (c("issuedOn") <= TODAY) & (c("issuedOn") >= years_before(1)),
        unpaid))
    amount = level.replace_strict(amounts, default=None, return_dtype=pl.Int64)
    return best(claims, certification_amount=amount.filter(c("flaws") == 0).sum()).rename({"key": "certification"})


def outcomes(members):
    """The flaws of each programme without claims, and its parts' ids."""
    def limit(name, per):
        return per(name), "limit"

    card = [
        (c("active"), "active-member"), (c("in_work"), "in-service"), (c("adult"), "adult"),
        (c("below_retirement"), "under-age-limit"), (c("through_union"), "through-a-union"),
        (~c("card_held"), "card-held"), limit("mutual-aid-card", once),
        (~granted("firefighter-card-visit"), "excluded-by:firefighter-card-visit")]
    is_card_open = pl.all_horizontal(part for part, _ in card)
    return {
        "blockchain-training": [
            (c("haidian_unit") | c("haidian_member"), "haidian-worker"), (c("in_work"), "in-work"),
            (c("blockchain_course"), "blockchain-course"), (c("hours") >= 60, "hours-completed"),
            (c("check_passed"), "check-passed"), (~c("certificate_held"), "certificate-held"),
            limit("blockchain-training", once)],
        "campus-walk": [(c("campus_staff"), "staff"), (c("in_work"), "in-work")],
        "certification-subsidy": None,
        "craftsman-cup": [
            (c("contest_trade"), "trade-of-the-page;trade-of-2021"), (c("haidian_unit"), "haidian-unit"),
            (c("in_work"), "in-work"), (c("sixteen"), "sixteen"),
            (c("below_retirement"), "before-retirement-age"), (c("one_year"), "one-year-in-beijing"),
            (c("no_national_title"), "national-title"), limit("craftsman-cup", once_a_year)],
        "digital-skills-contest": [
            (c("track"), "track"), (c("haidian_unit"), "haidian-unit"), (c("in_work"), "in-work"),
            (c("one_year"), "one-year-in-beijing"), limit("digital-skills-contest", once_a_year)],
        "firefighter-card-visit": [
            (c("firefighter"), "firefighter"), (c("detachment"), "detachment"), (c("on_standby"), "on-standby"),
            (~c("card_in_hand"), "card-in-hand"), limit("firefighter-card-visit", once),
            (granted("mutual-aid-card") | is_card_open, "requires:mutual-aid-card")],
        "invention-subsidy": None,
        "junior-title": [
            (c("junior_certificate"), "junior-certificate"), (~c("title_held"), "title-held"),
            limit("junior-title", once)],
        "model-worker-talk": [
            (c("sub_district"), "sub-district"), (c("chaoyang_unit"), "district"), (c("in_work"), "in-work")],
        "mutual-aid-card": card,
        "singles-event": [
            (c("single"), "single"), (c("in_work"), "in-work"), (c("reported_by_unit"), "reported-by-unit"),
            (c("active"), "active-member"), (c("adult"), "adult"), limit("singles-event", once_a_year)],
        "technical-level-exam": [
            (c("certified"), "training-certificate"), (c("standard_met"), "standard-met"),
            (~c("level_certificate_held"), "level-certificate-held")],
        "tuition-aid": [
            (c("active"), "active-member"), (c("haidian_member"), "haidian-member"), (c("in_work"), "in-work"),
            (c("new_form"), "new-form"), (c("school"), "school"), (c("study_level"), "level"),
            (c("in_study"), "in-study"), (c("tuition") > 0, "tuition-due"), limit("tuition-aid", once_a_year)],
    }


STATUSES = pl.Enum(["eligible", "ineligible", "undetermined"])
CLAIMS = {
    "certification-subsidy": (
        "certification", c("certification_amount"),
        ["active-member", "in-work", "card-in-hand", "level", "issuer", "listed-trade", "union-social-worker",
         "claimed-in-time", "already-paid"]),
    "invention-subsidy": (
        "invention", pl.lit(3000),
        ["active-member", "card-in-hand", "front-line", "invention", "granted-by-cnipa", "service-invention",
         "first-inventor", "own-post", "in-production", "previous-year", "limit"]),
}


def reasons(mask, ids):
    """The ids of a set of parts, as a value of an Enum."""
    sets = [";".join(id for place, id in enumerate(ids) if bits >> place & 1) for bits in range(1 << len(ids))]
    sets.append("no-claim")
    codes = pl.UInt8 if len(sets) <= 256 else pl.UInt16
    return pl.when(mask != 0).then(mask).cast(codes).cat.to(pl.Enum(sets))


def status(is_eligible, is_refused):
    code = pl.when(is_eligible).then(0).when(is_refused).then(1).otherwise(2)
    return code.cast(pl.UInt8).cat.to(STATUSES)


def answers(programmes):
    for id, parts in programmes.items():
        amount = pl.lit(None)
        if parts is None:
            name, sum_, ids = CLAIMS[id]
            key, is_eligible = c(name), (c(name) == 0).fill_null(False)
            yield status(is_eligible, key.is_null() | (key >= 3 << 60)).alias(f"{id}.status")
            mask = (key & (1 << 20) - 1).fill_null(1 << len(ids))
            yield reasons(mask, ids).alias(f"{id}.reasons")
            amount = pl.when(is_eligible).then(sum_).cast(pl.Decimal(18, 2))
        else:
            number = c(id)
            yield status(number == 0, unmet(number) != 0).alias(f"{id}.status")
            mask = pl.when(unmet(number) != 0).then(unmet(number)).otherwise(unclear(number))
            yield reasons(mask, [id for _, id in parts]).alias(f"{id}.reasons")
            if id == "tuition-aid":
                amount = pl.when(number == 0).then(c("tuition"))
        yield amount.alias(f"{id}.amount")


def main():
    form, members, target = sys.argv[1:]
    people = known(facts(members, form)).with_row_index("row")
    programmes = outcomes(people)
    people = (
        people.join(inventions(people), on="row", how="left", maintain_order="left")
        .join(certifications(people), on="row", how="left", maintain_order="left")
        .with_columns(**{id: flaws(*[part for part, _ in parts]) for id, parts in programmes.items() if parts}))
    people.select(c("id").alias("member.id"), *answers(programmes)).sink_csv(target)


main()
