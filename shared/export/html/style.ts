/**
 * The page's only style sheet. Colours are those of Fluent's web themes (neutral, brand, status), light and dark, so
 * that the report looks like the application.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--fg:#242424;--fg2:#424242;--fg3:#616161;--bg:#ffffff;--bg2:#fafafa;--line:#e0e0e0;--line2:#8a8886;--brand:#0f6cbd;
--good:#0e700e;--good-bg:#f1faf1;--good-line:#9fd89f;--bad:#b10e1c;--bad-bg:#fdf3f4;--bad-line:#eeacb2;--warn:#8a3707;--warn-bg:#fff9f5;--warn-line:#fdcfb4;--quiet:#424242;--quiet-bg:#f5f5f5;--quiet-line:#d1d1d1}
@media (prefers-color-scheme:dark){:root{--fg:#ffffff;--fg2:#d6d6d6;--fg3:#adadad;--bg:#292929;--bg2:#1f1f1f;--line:#525252;--line2:#8a8886;--brand:#62abf5;
--good:#9fd89f;--good-bg:#052505;--good-line:#107c10;--bad:#eeacb2;--bad-bg:#3f1011;--bad-line:#a33b43;--warn:#fdcfb4;--warn-bg:#411200;--warn-line:#a14b1e;--quiet:#d6d6d6;--quiet-bg:#333333;--quiet-line:#666666}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg2);color:var(--fg);font:14px/20px "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:1100px;margin:0 auto;padding:0 24px}
header{padding-top:16px}
footer{padding-bottom:32px}
header p,footer p{margin:0;color:var(--fg3)}
h1,h2,h3,h4{margin:0;font-weight:600}
h1{font-size:20px;line-height:28px}
h2{font-size:16px;line-height:22px;margin:28px 0 8px}
h3{font-size:14px;line-height:20px}
h4{font-size:12px;line-height:16px;margin-top:12px;color:var(--fg3)}
p,ul,ol,dl{margin:4px 0}
ul,ol{padding-left:20px}
li{overflow-wrap:anywhere}
code,.mono{font-family:"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:13px;overflow-wrap:anywhere}
.card{background:var(--bg);border:1px solid var(--line);border-radius:4px;padding:12px 16px;margin:8px 0}
.tone{border-left-width:4px}
.tone-good{background:var(--good-bg);border-color:var(--good-line);border-left-color:var(--good)}
.tone-bad{background:var(--bad-bg);border-color:var(--bad-line);border-left-color:var(--bad)}
.tone-warn{background:var(--warn-bg);border-color:var(--warn-line);border-left-color:var(--warn)}
.tone-quiet{background:var(--quiet-bg);border-color:var(--quiet-line);border-left-color:var(--quiet)}
.plain{background:var(--bg)}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.quiet{color:var(--fg3)}
.facts{color:var(--fg2)}
.summary{font-weight:600;overflow-wrap:anywhere}
.symbol{display:inline-block;min-width:1.4em;font-weight:700}
.chips{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--bg)}
th,td{text-align:left;vertical-align:top;padding:4px 6px;border-bottom:1px solid var(--line)}
thead th{color:var(--fg3);font-weight:600;font-size:12px;line-height:16px;border-bottom:1px solid var(--line2);white-space:nowrap}
tbody th{font-weight:400}
th code{white-space:nowrap}
th .long{display:inline-block;min-width:24ch;white-space:normal}
td.c,th.c{text-align:center}
td.n,th.n{text-align:right;white-space:nowrap}
td.p{white-space:nowrap}
td.w{min-width:8em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}
dt{color:var(--fg3)}
.front dl{grid-template-columns:12em 1fr}
.pair{display:contents}
dd p{margin:0 0 4px}
.sheet dl{grid-template-columns:13em 1fr}
.sheet h4{font-size:14px;line-height:20px;color:var(--fg)}
.ask{border-top:1px solid var(--line);padding-top:4px;margin-top:8px}
.commands{list-style:none;padding:0}
dd{margin:0;overflow-wrap:anywhere}
summary{cursor:pointer;font-size:12px;line-height:16px;font-weight:600;color:var(--fg3);margin-top:12px}
svg{display:block;width:100%;height:auto;min-width:720px;max-width:920px}
svg text{fill:var(--fg);font-size:13px}
svg .small,.front svg text{font-size:11.5px}
svg .small{fill:var(--fg2)}
svg .small.bad{fill:var(--bad);font-weight:600}
.station{fill:var(--bg);stroke:var(--line2)}
.link{stroke-width:2;fill:none}
.link-fine{stroke:var(--good)}.link-failing{stroke:var(--bad);stroke-dasharray:7 5}.link-unknown{stroke:var(--fg3);stroke-dasharray:1 5;stroke-linecap:round}
.mark{fill:var(--bg);stroke-width:2}
.mark-fine{stroke:var(--good)}.mark-failing{stroke:var(--bad)}.mark-unknown{stroke:var(--fg3)}
svg .sign{font-weight:700;text-anchor:middle}
svg .sign-fine{fill:var(--good)}svg .sign-failing{fill:var(--bad)}svg .sign-unknown{fill:var(--fg3)}
svg .middle{text-anchor:middle}
svg .end{text-anchor:end}
.bar-dns{fill:#8764b8}.bar-connect{fill:#ca5010}.bar-tls{fill:#038387}.bar-first{fill:#0f6cbd}.bar-wait{fill:var(--bad-bg);stroke:var(--bad);stroke-dasharray:3 2}
.axis{stroke:var(--line)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px;color:var(--fg2);font-size:12px;line-height:16px}
.legend svg{display:inline-block;width:12px;height:12px;min-width:0;vertical-align:-1px;margin-right:6px}
@media screen and (max-width:1000px){th code{display:inline-block;min-width:20ch;white-space:normal}}
@media (max-width:600px){header,main,footer{padding-left:12px;padding-right:12px}dl,.front dl,.sheet dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}}
@media screen{.paper{display:none}}
@page{margin:12mm}
@media print{body{background:none;font-size:10pt;line-height:14pt}header,main,footer{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2,h3,h4,summary{break-after:avoid}article{break-inside:auto}li,p{break-inside:avoid}tr,section,svg,footer{break-inside:avoid}.ask{break-inside:auto}thead{display:table-header-group}svg{min-width:0;max-width:none}th .long{min-width:0}.front{break-after:page}.scroll{overflow:visible}h2{margin:14px 0 4px}.front dd p{margin:0 0 2px}code,.mono{font-size:9pt}table{table-layout:fixed;font-size:9pt;line-height:12pt}th code{font-size:8pt;white-space:normal}td.w{min-width:0}td,tbody th{overflow-wrap:anywhere}th,td{padding:3px 4px}thead th{font-size:8pt}thead th:nth-child(1){width:28%}thead th:nth-child(2){width:10%}thead th:nth-child(3),thead th:nth-child(4),thead th:nth-child(5){width:5%}thead th:nth-child(6){width:8%}thead th:nth-child(7){width:8%}thead th:nth-child(8){width:13%}}
`;

/**
 * SHA-256 of the sheet, base64: the page's policy allows this style and no other. Its test computes it and says the
 * new value when the sheet changes.
 */
export const PAGE_STYLE_SHA256 = 'YDSUAbdAUiKthLHSZ1qMKQa4boLVJkJXqva8m2bINI0=';
