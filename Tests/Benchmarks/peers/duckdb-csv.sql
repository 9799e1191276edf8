-- The members as an office's spreadsheet has them: labels, 是 and 否, lists as JSON in a cell.
CREATE VIEW members AS SELECT * FROM read_csv(
  getvariable('members'), header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
  nullstr = '', strict_mode = true, columns = {
    会员编号: 'VARCHAR', 身份证号: 'VARCHAR', 出生日期: 'DATE', 性别: 'VARCHAR', 婚姻状况: 'VARCHAR',
    会籍状态: 'VARCHAR', 会籍所在区: 'VARCHAR', 就业状态: 'VARCHAR', 用工形式: 'VARCHAR', 一线职工: 'VARCHAR',
    职业工种: 'VARCHAR', 工作单位: 'VARCHAR', 单位所在区: 'VARCHAR', 单位所在街道: 'VARCHAR',
    在京工作起始日期: 'DATE', 在队备防: 'VARCHAR', 专职工会社会工作者: 'VARCHAR', 持有互助服务卡: 'VARCHAR',
    办卡申报渠道: 'VARCHAR', 培训方向: 'VARCHAR', 已完成学时: 'INTEGER', 培训考核合格: 'VARCHAR',
    持有培训合格证书: 'VARCHAR', 符合国家职业标准申报条件: 'VARCHAR', 专业技术等级证书: 'VARCHAR',
    现有职称: 'VARCHAR', 就读院校: 'VARCHAR', 就读层次: 'VARCHAR', 入学日期: 'DATE', 本年学费: 'DECIMAL(18, 2)',
    工匠杯报名工种: 'VARCHAR', 数字技能竞赛赛道: 'VARCHAR', 交友活动单位报名: 'VARCHAR', 荣誉称号: 'VARCHAR',
    专利: 'VARCHAR', 职业资格证书: 'VARCHAR', 已享受待遇: 'VARCHAR'});

-- Every condition that several programmes ask, once.
-- An IN of five values or more becomes a join, which may hold back a few rows; so none has more than four.
CREATE VIEW facts AS SELECT
  会员编号 AS id,
  coalesce(出生日期, make_date(
    substr(身份证号, 7, 4)::INTEGER, substr(身份证号, 11, 2)::INTEGER, substr(身份证号, 13, 2)::INTEGER
  )) AS born,
  coalesce(性别 = '男', substr(身份证号, 17, 1)::INTEGER % 2 = 1) AS male,
  婚姻状况 IN ('未婚', '离异', '丧偶') AS single,
  会籍状态 = '在册' AS active,
  会籍所在区 = '海淀区' AS haidian_member,
  就业状态 = '在职' AS in_work,
  用工形式 IN ('快递员', '外卖配送员', '网约车司机', '货车司机') OR 用工形式 = '网络主播' AS new_form,
  一线职工 = '是' AS front_line,
  职业工种 = '消防员' AS firefighter,
  工作单位 = '北京建筑大学' AS campus_staff,
  工作单位 = '北京经济技术开发区消防救援支队' AS detachment,
  单位所在区 = '海淀区' AS haidian_unit,
  单位所在区 = '朝阳区' AS chaoyang_unit,
  单位所在街道 = '东湖街道' AS sub_district,
  在京工作起始日期 AS working_since,
  在队备防 = '是' AS on_standby,
  专职工会社会工作者 = '是' AS social_worker,
  持有互助服务卡 = '是' AS card_held,
  办卡申报渠道 IN ('单位工会', '街道工会服务站') AS through_union,
  培训方向 = '区块链' AS blockchain_course,
  已完成学时 AS hours,
  培训考核合格 = '是' AS check_passed,
  持有培训合格证书 = '是' AS certificate_held,
  符合国家职业标准申报条件 = '是' AS standard_met,
  专业技术等级证书 = '初级' AS junior_certificate,
  专业技术等级证书 <> '无' AS level_certificate_held,
  现有职称 <> '无' AS title_held,
  就读院校 IN ('中关村学院', '国家开放大学') AS school,
  就读层次 IN ('专科', '专升本', '本科') AS study_level,
  入学日期 AS enrolled_on,
  本年学费 AS tuition,
  工匠杯报名工种 IN ('网络与信息安全管理员', '计算机程序设计员') AS trade_of_the_page,
  工匠杯报名工种 IN ('3D数字艺术游戏设计师', '快递员') AS trade_of_2021,
  数字技能竞赛赛道 IN ('数据分析', '云计算', '大数据', '人工智能') AS track,
  交友活动单位报名 = '是' AS reported_by_unit,
  CASE WHEN 荣誉称号 = '[]' THEN []::VARCHAR[] ELSE from_json(荣誉称号, '["VARCHAR"]') END AS honours,
  from_json(专利, '[{"kind": "VARCHAR", "office": "VARCHAR", "grantedOn": "DATE",
    "serviceInvention": "BOOLEAN", "firstInventor": "BOOLEAN", "ownPost": "BOOLEAN",
    "inProduction": "BOOLEAN"}]') AS patents,
  from_json(职业资格证书, '[{"number": "VARCHAR", "level": "VARCHAR", "issuer": "VARCHAR",
    "issuedOn": "DATE", "listedTrade": "BOOLEAN"}]') AS certificates,
  from_json(已享受待遇, '[{"programme": "VARCHAR", "grantedOn": "DATE", "item": "VARCHAR"}]') AS grants
FROM members;
