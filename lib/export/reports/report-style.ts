/**
 * How a report looks: print first. Black on white, pages numbered, no break inside a quote or a row nor after a
 * heading, a notice on a page of its own, wide tables on paper turned sideways.
 */
export const REPORT_STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{max-width:50em;margin:2.5em auto;padding:0 1.5em;font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b1b1b;background:#fff;font-variant-numeric:tabular-nums}
body:has(table.wide){max-width:none}
h1{font-size:1.55em;line-height:1.4;margin:0 0 .8em}
h2{font-size:1.15em;margin:2em 0 .6em;padding-bottom:.25em;border-bottom:2px solid #b4532a}
h3{font-size:1em;margin:1.4em 0 .3em}
h4,h5{font-size:1em;font-weight:600;margin:1em 0 .2em}
h4{padding-left:1em}
h5{padding-left:2em}
p{margin:.4em 0}
ul{margin:.2em 0 .6em;padding-left:2.2em}
li{margin:.15em 0}
a{color:#1f4e8c;text-decoration:underline;overflow-wrap:anywhere}
blockquote{margin:.2em 0 .6em;padding-left:.9em;border-left:3px solid #b4532a;color:#444}
.mark{font-size:.85em;font-weight:600;color:#8a3b1c;white-space:nowrap;border:1px solid currentcolor;border-radius:3px;padding:0 .35em}
table{border-collapse:collapse;margin:.6em 0;font-size:.93em;line-height:1.55}
th,td{padding:.3em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.facts{width:100%}
.facts th{width:9em;font-weight:normal;color:#666;padding-left:0}
.facts tr{border-bottom:1px solid #ddd}
.counts th,.counts td,.wide th,.wide td{border:1px solid #bbb}
.counts thead th,.wide thead th{background:#f3f0ea}
.counts td+td{text-align:right}
.wide{width:100%;table-layout:auto}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt;color:#666}}
@page wide{size:A4 landscape;margin:14mm 12mm 18mm}
@media print{
body{max-width:none;margin:0;padding:0;font-size:10.5pt}
h1:not(:first-child){break-before:page}
h1,h2,h3,h4,h5{break-after:avoid}
blockquote,tr,li{break-inside:avoid}
thead{display:table-header-group}
body:has(table.wide){page:wide}
.wide{font-size:8.5pt}
p:has(.mark){break-after:avoid}
}
`.replaceAll('\n', '');
