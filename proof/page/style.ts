/** What the proof page adds to the style of the overview. */
export const proofStyle = `
h1 + p { margin-top: 12px; max-width: 75ch; }
.flaws, .names { padding-left: 20px; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr)); gap: 16px; margin: 24px 0 12px; }
.figures > div { padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); min-width: 0; }
.figures dt { margin: 0; color: var(--soft); font-size: 13px; font-weight: 400; }
.figures dd { margin: 0; }
.figures b { font-size: 22px; font-weight: 650; }
section h3 { margin: 28px 0 8px; }
summary b { font-weight: 600; }
summary span { margin-left: 8px; }
details > div > table { margin: 0 0 20px; }
details > details { border: 0; margin-bottom: 12px; }
.proofs + details { margin-top: -12px; }
td details { border: 0; }
td summary { padding: 0; }
td p { margin: 0; }
.names { margin: 0; }
.ids { display: inline-flex; flex-wrap: wrap; gap: 0 10px; font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.ids a { text-decoration: none; }
.ids a:hover, .ids a:focus-visible { text-decoration: underline; }
.proofs table, .index table, .reasons table { table-layout: fixed; }
.proofs th:nth-child(2), .proofs th:nth-child(3) { width: 24%; }
.proofs th:nth-child(4) { width: 10em; }
.index th:nth-child(2), .index th:nth-child(3) { width: 6em; }
.index th:nth-child(4) { width: 42%; }
.reasons th:nth-child(2) { width: 20%; }
.numbers th:not(:first-child), .numbers td:not(:first-child) { width: 7em; padding-left: 12px; text-align: right; }
.numbers table { max-width: 760px; }
.numbers td:first-child { overflow-wrap: anywhere; }
.survivors { margin-bottom: 20px; overflow-wrap: anywhere; }
:target { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
@media screen and (max-width: 720px) {
  .proofs td, .index td, .reasons td, .survivors td { padding-left: 0; }
  .numbers table { display: table; } .numbers tbody { display: table-row-group; } .numbers tr { display: table-row; }
  .numbers thead { display: table-header-group; position: static; clip-path: none; }
  .numbers thead th, .numbers tbody td { display: table-cell; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .numbers th:not(:first-child), .numbers td:not(:first-child) { width: auto; padding-left: 8px; }
  .numbers td::before { content: none; }
}
@media print {
  .figures { grid-template-columns: repeat(4, 1fr); gap: 8px; }
  .figures b { font-size: 15px; } .figures dt { font-size: 10px; } .figures > div { padding: 8px; }
  .ids, .names { font-size: 9px; } summary { padding: 3px 0; }
  summary { break-after: avoid; }
}
`;
