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
    .about { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; }
    .about dt { color: #545a63; font-size: .8125rem; }
    .about dd { margin: 0; font-weight: 600; }
    .digest { margin-top: .75rem; }
    .digest dt { color: #545a63; font-size: .8125rem; }
    .digest dd { font: .75rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; margin: 0;
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
    .summary th, .summary td { vertical-align: top; }
    h2.needed { margin-top: 1.5rem; }
    table.needed tbody th { width: 30%; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: start; }
    .pair tbody th { width: auto; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .bar { display: block; width: 100%; height: .8rem; margin-top: .25rem; }
    .bar { background: #f0f1f3; border: 1px solid #c9cdd3; }
    .swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .3rem;
      vertical-align: -.08rem; border: 1px solid #777; }

    """

  private static let letter = """
    .mark { display: inline-block; min-width: 1.4em; font-weight: 700; }
    .eligible { color: #00568a; }
    .ineligible, .error { color: #a63f00; }
    .undetermined { color: #6b4c00; }
    .verdict { font-weight: 600; font-size: 1.0625rem; }
    .conditions { list-style: none; padding: 0; }
    .conditions > li { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid #dfe2e6; }
    .conditions strong { font-weight: 500; }
    .conditions > .decides strong { font-weight: 700; }
    .conditions > li.decides { border-left-color: #d55e00; }
    .rows > div { display: grid; grid-template-columns: 6.5em 1fr; gap: .75rem; }
    .rows dt { color: #545a63; }
    .rows dd { margin: 0; }
    .claim { margin: .75rem 0 .75rem .75rem; }
    .next { background: #f3f7fa; border: 1px solid #cfdde8; border-radius: 4px;
      padding: .2rem 1rem .6rem; margin-top: 1.1rem; }
    .next h3 { margin-top: .6rem; }
    .record { margin-left: .75rem; color: #3d4249; }
    .conditions small { margin-left: .4rem; color: #545a63; }
    .sources { list-style: none; padding: 0; font-size: .875rem; color: #545a63; }
    .trace table { font-size: .8125rem; }
    .trace tbody th { width: auto; font-weight: 600; border: 0; padding-top: .6rem; }
    .trace th small { color: #545a63; font-weight: 400; }
    .trace td { border: 0; padding: 0 .5rem; vertical-align: top; }
    .trace td:first-child { width: 65%; }
    .trace code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; }
    h4 { font-size: 1rem; margin: .6rem 0 .2rem; }
    h5 { font-size: .9375rem; margin: .6rem 0 .2rem; }
    a { color: inherit; text-underline-offset: .2em; text-decoration-color: #aeb4bc; }
    .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; margin-top: 2.5rem; }
    .sign div { border-top: 1px solid #777; padding-top: .25rem; font-size: .875rem; }

    """

  private static let narrow = """
    @media (max-width: 40rem) {
      main { margin: 0; padding: 1rem; border: 0; border-radius: 0; }
      .rows > div, .pair { grid-template-columns: 1fr; gap: 0; }
      th, td { padding: .35rem .3rem; }
      .scroll tbody th { min-width: 11rem; }
      .pair tbody th { min-width: 0; }
    }

    """

  private static let paper = """
    @page { size: A4; margin: 16mm 15mm 18mm; }
    @media print {
      html { font-size: 12px; }
      body { background: #fff; font-size: 9.5pt; line-height: 1.5; }
      main { max-width: none; margin: 0; padding: 0; border: 0; }
      section { margin-top: 1.25rem; padding-top: 1rem; }
      th, td { padding: .2rem .4rem; }
      .scroll { overflow: visible; }
      h1, h2, h3, h4, h5, h2 ~ .verdict, .verdict + .note { break-after: avoid; }
      tr, li, dl, .next, .review, .sources { break-inside: avoid; }
      thead { display: table-header-group; }
      p { orphans: 3; widows: 3; }
      a { text-decoration: none; }
    }

    """
}
