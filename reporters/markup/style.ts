/** The overview's own style: light and dark, phone to wide, paper. No font, image or script from anywhere. */
export const overviewStyle = `
:root {
  --page: #fbfbfa; --card: #ffffff; --ink: #1d2126; --soft: #5a626c; --line: #dfe2e6; --link: #1a56a8;
  --conformant: #1b7a43; --violated: #b3261e; --inconclusive: #8a5a00; --not-applicable: #5a626c; --untested: #5a626c;
  --conformant-soft: #e7f4ec; --violated-soft: #fbe9e7; --inconclusive-soft: #fdf2d8; --grey-soft: #eff1f3;
  --mock: #5b3a99; --mock-ink: #ffffff; --live: #14532d; --live-ink: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --card: #1c2024; --ink: #e8eaed; --soft: #a3abb5; --line: #33393f; --link: #8ab8f5;
    --conformant: #6fcf97; --violated: #ff8a80; --inconclusive: #f2c45a; --not-applicable: #a3abb5; --untested: #a3abb5;
    --conformant-soft: #16301f; --violated-soft: #3c1b18; --inconclusive-soft: #362a10; --grey-soft: #262b30;
    --mock: #c3acf2; --mock-ink: #1c1230; --live: #86d5a4; --live-ink: #0c2415;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; }
main, footer, .strip { max-width: 1160px; margin: 0 auto; padding: 0 20px; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0; font-size: 28px; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 48px 0 12px; font-size: 19px; font-weight: 650; }
h3 { margin: 0 0 8px; font-size: 15px; font-weight: 600; text-wrap: pretty; }
p { margin: 0 0 12px; }
.quiet { color: var(--soft); font-size: 13px; }
.strip { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; margin-top: 20px; font-weight: 600; }
.badge { padding: 4px 16px; border-radius: 6px; font-size: 22px; line-height: 1.4; letter-spacing: 0.02em; }
.strip.mock .badge { background: var(--mock); color: var(--mock-ink); }
.strip.live .badge { background: var(--live); color: var(--live-ink); }
header { margin: 28px 0 24px; }
.first { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0 0; padding: 0; list-style: none; }
.result { margin: 8px 0 4px; font-size: 17px; }
.result.conformant strong { color: var(--conformant); }
.result.violated strong { color: var(--violated); }
.result.inconclusive strong { color: var(--inconclusive); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr)); gap: 16px; }
.card, .finding { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 16px; min-width: 0; }
.card h2 { margin: 0 0 4px; font-size: 16px; }
.card h2 a { color: inherit; text-decoration: none; }
.card h2 a:hover { text-decoration: underline; }
.card p { margin-bottom: 8px; }
.tag { display: inline-block; padding: 0 6px; border: 1px solid currentColor; border-radius: 4px; font-size: 12px; font-weight: 600; }
.bar { display: flex; gap: 2px; height: 8px; margin: 12px 0; }
.bar i { min-width: 4px; border-radius: 2px; background: currentColor; }
.bar i.untested, .bar i.not-applicable { background: var(--line); }
.counts { margin: 0 0 8px; padding: 0; list-style: none; }
.counts li { display: flex; gap: 8px; align-items: baseline; }
.counts b { min-width: 2.2em; text-align: right; color: var(--ink); font-weight: 600; }
.counts .symbol { width: 1.2em; text-align: center; }
.counts .none, .counts .none b { color: var(--soft); font-weight: 400; }
.links { display: flex; flex-wrap: wrap; gap: 2px 12px; margin: 0; font-size: 13px; }
.links a:first-child { flex-basis: 100%; font-weight: 600; }
.conformant { color: var(--conformant); } .violated { color: var(--violated); } .inconclusive { color: var(--inconclusive); }
.not-applicable { color: var(--not-applicable); } .untested { color: var(--untested); }
.chip { display: inline-block; padding: 1px 8px; border-radius: 999px; background: var(--grey-soft); font-size: 13px; font-weight: 600; white-space: nowrap; }
.chip.conformant { background: var(--conformant-soft); } .chip.violated { background: var(--violated-soft); }
.chip.inconclusive { background: var(--inconclusive-soft); }
.finding { margin-bottom: 12px; border-left: 4px solid currentColor; }
.finding h3, .finding pre { color: var(--ink); }
.finding pre { margin: 0 0 8px; padding: 10px 12px; background: var(--grey-soft); border-radius: 6px; white-space: pre-wrap; }
.finding p { margin: 0; }
.finding details { border: 0; color: var(--ink); }
.finding .rows { margin: 0; padding-left: 20px; } .finding .rows .facts { display: inline-flex; }
.step { white-space: nowrap; }
.facts { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.key { display: flex; flex-wrap: wrap; gap: 6px; }
.sides { margin: 0; padding-left: 18px; }
.sides .seen { font-weight: 500; }
.objections { padding-left: 20px; overflow-wrap: anywhere; }
table + p { margin-top: 10px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: 13px; }
.list code { overflow-wrap: break-word; }
.matrix { table-layout: fixed; }
.matrix th:first-child { width: 28%; }
.matrix tbody th { font-weight: 500; }
.matrix td { padding-left: 8px; color: var(--ink); }
.matrix thead th + th { padding-left: 8px; }
.matrix td.violated { background: var(--violated-soft); } .matrix td.inconclusive { background: var(--inconclusive-soft); }
.tally { display: flex; flex-wrap: wrap; gap: 0 12px; }
.count { white-space: nowrap; }
.count.violated, .count.inconclusive { font-weight: 600; }
.matrix td { padding: 0; }
.matrix a { padding: 7px 12px 7px 8px; color: inherit; text-decoration: none; }
.matrix a:hover { background: var(--grey-soft); } .matrix a:hover .count { text-decoration: underline; }
.trend { display: flex; align-items: end; gap: 10px; margin: 0 0 8px; }
.trend svg { flex: none; max-width: 75%; }
.trend .conformant { fill: var(--conformant); opacity: 0.45; } .trend .violated { fill: var(--violated); }
.trend .inconclusive { fill: var(--inconclusive); } .trend .untested { fill: var(--line); }
.notices { margin: 0 0 12px; padding-left: 20px; }
#changes ~ h3 { margin: 20px 0 4px; }
#changes ~ table a, #changes ~ details a { margin-right: 8px; }
#changes ~ table td:nth-child(2), #changes ~ details td:nth-child(2) { width: 24%; }
#changes ~ table td:nth-child(3), #changes ~ details td:nth-child(3) { width: 22%; }
.word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { border-bottom: 1px solid var(--line); }
summary { padding: 8px 0; cursor: pointer; }
dl { margin: 0 0 12px; } dt { margin-top: 8px; font-weight: 600; } dd { margin: 0 0 0 16px; }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; }
.legend dt, .legend dd { margin: 0; font-weight: 400; }
footer { margin-top: 48px; padding-top: 16px; padding-bottom: 40px; }
footer p { margin-bottom: 4px; }
@media screen and (max-width: 720px) {
  main, footer, .strip { padding: 0 14px; }
  h1 { font-size: 24px; }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  tbody th, tbody td, .matrix td { padding: 2px 6px; border: 0; }
  tbody th { padding-left: 0; font-weight: 600; }
  .matrix th:first-child { width: auto; }
  .matrix a { padding: 2px 0; }
  .matrix td { display: grid; grid-template-columns: minmax(0, 12.5em) minmax(0, 1fr); }
  td[data-environment]::before { content: attr(data-environment); color: var(--soft); }
  td[data-label]::before { content: attr(data-label) ': '; color: var(--soft); font-size: 13px; }
  .legend { grid-template-columns: 1fr; gap: 2px; } .legend dd { margin-bottom: 8px; }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --conformant: #0b5a2c;
    --violated: #900; --inconclusive: #6b4500; --not-applicable: #444; --untested: #444; --conformant-soft: #fff;
    --violated-soft: #fff; --inconclusive-soft: #fff; --grey-soft: #fff; --mock: #fff; --mock-ink: #000; --live: #fff; --live-ink: #000;
  }
  body { font-size: 11px; } table, thead th, code, pre, .chip { font-size: 10px; } th, td { padding-block: 3px; } main, footer, .strip { max-width: none; padding: 0; }
  .badge { border: 2px solid #000; } .cards { grid-template-columns: repeat(4, 1fr); gap: 8px; } .quiet, .links { font-size: 10px; }
  .card, .finding, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;
