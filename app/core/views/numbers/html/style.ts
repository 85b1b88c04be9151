/** How the page looks: one column that fits a phone, light or dark as the reader has it, and good on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --faint: #f6f8fa;
  --c0: #c4432b; --c1: #d98a1f; --c2: #3d7fb5; --c3: #5c9a5a; --c4: #8a6fb0; --c5: #7a8591; --bar: #3d7fb5; --link: #0b5cad }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #e6edf3; --soft: #9aa5b1; --line: #343b44; --faint: #161b22;
  --c0: #e5634c; --c1: #e0a04a; --c2: #5aa0d8; --c3: #74b572; --c4: #a98fd0; --c5: #94a0ad; --bar: #5aa0d8; --link: #6cb2f5 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 860px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px } h2 { font-size: 20px; margin: 40px 0 8px }
p { margin: 0 0 12px } .soft, figcaption { color: var(--soft) } a { color: var(--link) }
.keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 20px 0 0; padding: 0; list-style: none }
.keys li { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px } .keys b { display: block; font-size: 24px; line-height: 1.2 }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 16px; margin: 12px 0 }
figure { margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; break-inside: avoid; min-width: 0 }
figcaption { font-size: 14px; margin-bottom: 8px } svg { display: block; width: 100%; height: auto; overflow: visible }
svg text { fill: var(--ink); font: 12px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif } svg .soft { fill: var(--soft) }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 8px 0 0; padding: 0; list-style: none; font-size: 14px }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums }
th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top }
th.w, td.w { text-align: left } td { white-space: nowrap } td.w { white-space: normal; overflow-wrap: break-word; min-width: 112px } th { background: var(--faint); font-weight: 600 } tr { break-inside: avoid }
details { margin: 24px 0 } summary { cursor: pointer; font-weight: 600 }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f2f2f2; --link: #000; color-scheme: light }
  body { max-width: none; padding: 0; font-size: 11pt } h2, section > p { break-after: avoid } .wide { overflow: visible }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact } details::details-content { content-visibility: visible; display: block } }
`.trim();
