/// How pages look: on a wide screen, on a narrow one, and on A4 paper.
enum PageStyle {
  static let sheet = common + tables + letter + narrow + paper

  private static let common = """

    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #f4f5f7; color: #1c1e21; line-height: 1.6;
      font: 16px/1.6 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei",
        "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: break-word; }
    main { max-width: 60rem; margin: 1.5rem auto; padding: 2rem 2.5rem; background: #fff;
      border: 1px solid #dfe2e6; border-radius: 6px; }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .75rem; }
    h2 { font-size: 1.25rem; line-height: 1.35; margin: 0 0 .4rem; }
    h3 { font-size: 1rem; margin: 1.1rem 0 .35rem; }
    p, ul, ol, dl { margin: .35rem 0; }
    section { margin-top: 2rem; padding-top: 1.25rem; border-top: 1px solid #dfe2e6; }
    .note { color: #545a63; font-size: .875rem; }
    .about { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: .5rem 1.5rem; }
    .about dt { color: #545a63; font-size: .8125rem; }
    .about dd { margin: 0; font-weight: 600; }
    .digest dd { font: .75rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; font-weight: 400;
      word-break: break-all; }
    .patterns { position: absolute; }

    """

  private static let tables = """
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; margin: .5rem 0; font-size: .9375rem; }
    th, td { padding: .4rem .5rem; text-align: left; vertical-align: bottom;
      border-bottom: 1px solid #e6e8eb; }
    thead th { font-size: .8125rem; font-weight: 600; color: #3d4249;
      border-bottom: 2px solid #aeb4bc; }
    tbody th { font-weight: 500; width: 50%; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .bar { display: block; width: 100%; height: .8rem; margin-top: .25rem; }
    .bar { background: #f0f1f3; border: 1px solid #c9cdd3; }
    .swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .3rem;
      vertical-align: -.08rem; border: 1px solid #777; }

    """

  private static let letter = """
    .summary td:first-child { width: 2rem; }
    .mark { display: inline-block; min-width: 1.4em; font-weight: 700; }
    .eligible { color: #00568a; }
    .ineligible, .error { color: #a63f00; }
    .undetermined { color: #6b4c00; }
    .verdict { font-weight: 600; font-size: 1.0625rem; }
    .conditions { list-style: none; padding: 0; }
    .conditions > li { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid #dfe2e6; }
    .conditions > li.decides { border-left-color: #d55e00; }
    .rows > div { display: grid; grid-template-columns: 7rem 1fr; gap: .75rem; }
    .rows dt { color: #545a63; }
    .rows dd { margin: 0; }
    .claim { margin: .75rem 0 .75rem .75rem; }
    .next { background: #f3f7fa; border: 1px solid #cfdde8; border-radius: 4px;
      padding: .2rem 1rem .6rem; margin-top: 1.1rem; }
    .next h3 { margin-top: .6rem; }
    .sources { font-size: .875rem; color: #3d4249; padding-left: 1.6rem; }
    .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; margin-top: 2.5rem; }
    .sign div { border-top: 1px solid #777; padding-top: .25rem; font-size: .875rem; }

    """

  private static let narrow = """
    @media (max-width: 40rem) {
      main { margin: 0; padding: 1rem; border: 0; border-radius: 0; }
      .rows > div { grid-template-columns: 1fr; gap: 0; }
      th, td { padding: .35rem .3rem; }
    }

    """

  private static let paper = """
    @page { size: A4; margin: 16mm 15mm 18mm; }
    @media print {
      body { background: #fff; font-size: 10.5pt; }
      main { max-width: none; margin: 0; padding: 0; border: 0; }
      .scroll { overflow: visible; }
      h2, h3 { break-after: avoid; }
      tr, li, .next, .bar, .rows > div, .claim > h4 { break-inside: avoid; }
      thead { display: table-header-group; }
      .own-page { break-before: page; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
