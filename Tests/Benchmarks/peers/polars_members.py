"""How Polars reads the members, from either form: every condition that several programmes ask, once."""
import polars as pl

PATENT = {"kind": pl.String, "office": pl.String, "grantedOn": pl.Date, "serviceInvention": pl.Boolean,
          "firstInventor": pl.Boolean, "ownPost": pl.Boolean, "inProduction": pl.Boolean}
CERTIFICATE = {"number": pl.String, "level": pl.String, "issuer": pl.String, "issuedOn": pl.Date,
               "listedTrade": pl.Boolean}
GRANT = {"programme": pl.String, "grantedOn": pl.Date, "item": pl.String}
LISTS = {"honours": pl.List(pl.String), "patents": pl.List(pl.Struct(PATENT)),
         "certificates": pl.List(pl.Struct(CERTIFICATE)), "grants": pl.List(pl.Struct(GRANT))}


def facts(members, form):
    return from_csv(members) if form == "csv" else from_ndjson(members)


def birth(id_number):
    return id_number.str.slice(6, 8).str.to_date("%Y%m%d")


def is_male(id_number):
    return id_number.str.slice(16, 1).is_in(["1", "3", "5", "7", "9"])


def from_csv(members):
    """As an office's spreadsheet has them: labels, 是 and 否, lists as JSON in a cell."""
    types = dict.fromkeys(
        "会员编号 身份证号 出生日期 性别 婚姻状况 会籍状态 会籍所在区 就业状态 用工形式 一线职工 职业工种 工作单位 单位所在区 "
        "单位所在街道 在京工作起始日期 在队备防 专职工会社会工作者 持有互助服务卡 办卡申报渠道 培训方向 已完成学时 培训考核合格 "
        "持有培训合格证书 符合国家职业标准申报条件 专业技术等级证书 现有职称 就读院校 就读层次 入学日期 本年学费 工匠杯报名工种 "
        "数字技能竞赛赛道 交友活动单位报名 荣誉称号 专利 职业资格证书 已享受待遇".split(), pl.String)
    types |= dict.fromkeys(["出生日期", "在京工作起始日期", "入学日期"], pl.Date)
    types |= {"已完成学时": pl.Int32, "本年学费": pl.Decimal(18, 2)}
    c = pl.col
    lists = {"honours": "荣誉称号", "patents": "专利", "certificates": "职业资格证书", "grants": "已享受待遇"}
    return pl.scan_csv(members, schema=types).select(
        id="会员编号",
        born=pl.coalesce("出生日期", birth(c("身份证号"))),
        male=pl.coalesce(c("性别") == "男", is_male(c("身份证号"))),
        single=c("婚姻状况").is_in(["未婚", "离异", "丧偶"]),
        active=c("会籍状态") == "在册",
        haidian_member=c("会籍所在区") == "海淀区",
        in_work=c("就业状态") == "在职",
        new_form=c("用工形式").is_in(["快递员", "外卖配送员", "网约车司机", "货车司机", "网络主播"]),
        front_line=c("一线职工") == "是",
        firefighter=c("职业工种") == "消防员",
        campus_staff=c("工作单位") == "北京建筑大学",
        detachment=c("工作单位") == "北京经济技术开发区消防救援支队",
        haidian_unit=c("单位所在区") == "海淀区",
        chaoyang_unit=c("单位所在区") == "朝阳区",
        sub_district=c("单位所在街道") == "东湖街道",
        working_since="在京工作起始日期",
        on_standby=c("在队备防") == "是",
        social_worker=c("专职工会社会工作者") == "是",
        card_held=c("持有互助服务卡") == "是",
        through_union=c("办卡申报渠道").is_in(["单位工会", "街道工会服务站"]),
        blockchain_course=c("培训方向") == "区块链",
        hours="已完成学时",
        check_passed=c("培训考核合格") == "是",
        certificate_held=c("持有培训合格证书") == "是",
        standard_met=c("符合国家职业标准申报条件") == "是",
        junior_certificate=c("专业技术等级证书") == "初级",
        level_certificate_held=c("专业技术等级证书") != "无",
        title_held=c("现有职称") != "无",
        school=c("就读院校").is_in(["中关村学院", "国家开放大学"]),
        study_level=c("就读层次").is_in(["专科", "专升本", "本科"]),
        enrolled_on="入学日期",
        tuition="本年学费",
        contest_trade=c("工匠杯报名工种").is_in(["网络与信息安全管理员", "计算机程序设计员", "3D数字艺术游戏设计师", "快递员"]),
        track=c("数字技能竞赛赛道").is_in(["数据分析", "云计算", "大数据", "人工智能"]),
        reported_by_unit=c("交友活动单位报名") == "是",
        **{name: c(column).str.json_decode(LISTS[name]) for name, column in lists.items()})


def from_ndjson(members):
    """As JSON objects, a line each: codes, true and false, null where nothing is known."""
    text, flag = pl.String, pl.Boolean
    types = {
        "member": {"id": text, "idNumber": text, "birthDate": pl.Date, "sex": text, "maritalStatus": text},
        "membership": {"status": text, "district": text},
        "employment": {"status": text, "form": text, "frontLine": flag, "trade": text, "unit": text, "district": text,
                       "subDistrict": text, "startedOn": pl.Date, "onStandby": flag, "unionSocialWorker": flag},
        "card": {"held": flag, "applicationRoute": text},
        "training": {"course": text, "hours": pl.Int32, "passed": flag, "certificateHeld": flag},
        "exam": {"standardMet": flag, "levelCertificate": text},
        "title": {"level": text},
        "enrolment": {"school": text, "level": text, "startedOn": pl.Date, "tuition": pl.Float64},
        "contest": {"trade": text, "track": text},
        "singles": {"reportedByUnit": flag},
    }

    def c(path):
        group, name = path.split(".")
        return pl.col(group).struct.field(name)

    # Decoding whole lines takes a seventh of the time of scan_ndjson with the same schema.
    schema = pl.Struct({name: pl.Struct(fields) for name, fields in types.items()} | LISTS)
    return pl.scan_lines(members).select(pl.col("line").str.json_decode(schema)).unnest("line").select(
        *LISTS,
        id=c("member.id"),
        born=pl.coalesce(c("member.birthDate"), birth(c("member.idNumber"))),
        male=pl.coalesce(c("member.sex") == "male", is_male(c("member.idNumber"))),
        single=c("member.maritalStatus").is_in(["unmarried", "divorced", "widowed"]),
        active=c("membership.status") == "active",
        haidian_member=c("membership.district") == "haidian",
        in_work=c("employment.status") == "employed",
        new_form=c("employment.form").is_in(
            ["courier", "food-delivery", "ride-hailing", "truck-driver", "livestreamer"]),
        front_line=c("employment.frontLine"),
        firefighter=c("employment.trade") == "消防员",
        campus_staff=c("employment.unit") == "北京建筑大学",
        detachment=c("employment.unit") == "北京经济技术开发区消防救援支队",
        haidian_unit=c("employment.district") == "haidian",
        chaoyang_unit=c("employment.district") == "chaoyang",
        sub_district=c("employment.subDistrict") == "东湖街道",
        working_since=c("employment.startedOn"),
        on_standby=c("employment.onStandby"),
        social_worker=c("employment.unionSocialWorker"),
        card_held=c("card.held"),
        through_union=c("card.applicationRoute").is_in(["unit-union", "residence-station"]),
        blockchain_course=c("training.course") == "blockchain",
        hours=c("training.hours"),
        check_passed=c("training.passed"),
        certificate_held=c("training.certificateHeld"),
        standard_met=c("exam.standardMet"),
        junior_certificate=c("exam.levelCertificate") == "junior",
        level_certificate_held=c("exam.levelCertificate") != "none",
        title_held=c("title.level") != "none",
        school=c("enrolment.school").is_in(["zhongguancun-college", "open-university"]),
        study_level=c("enrolment.level").is_in(["associate", "top-up", "bachelor"]),
        enrolled_on=c("enrolment.startedOn"),
        tuition=c("enrolment.tuition").cast(pl.Decimal(18, 2)),
        contest_trade=c("contest.trade").is_in(["network-security-manager", "programmer", "game-artist", "courier"]),
        track=c("contest.track").is_in(["data-analysis", "cloud-computing", "big-data", "artificial-intelligence"]),
        reported_by_unit=c("singles.reportedByUnit"))
