namespace Rapport.Briefs;

/// <summary>How a brief looks: a quiet page of text, light or dark as the system says, always light on paper.</summary>
internal static class BriefCss
{
    /// <summary>The style of a whole page.</summary>
    public const string Text = Page + "\n" + Inside + "\n" + Paper;

    /// <summary>Charts, tables and notes: they take their colours from the page around them, by the names <c>--ink --soft --line --paper --band</c>.</summary>
    public const string Inside = """
        figure{margin:1rem 0}
        svg{width:100%;height:auto;font:12px/1 system-ui,"Noto Sans",sans-serif;color:var(--ink)}
        svg text{fill:var(--ink)}
        svg .grid{stroke:var(--line);stroke-width:.6}
        svg .axis{stroke:var(--soft);stroke-width:1}
        svg .mark{stroke:var(--soft);stroke-width:.8;stroke-dasharray:2 2}
        svg .line{fill:none;stroke:currentColor;stroke-width:1.2}
        svg .strong{stroke-width:2.2}
        svg .faint{stroke-width:.8;opacity:.5}
        svg .dash1{stroke-dasharray:6 3}
        svg .dash2{stroke-dasharray:2 3}
        svg .band{fill:var(--band);stroke:none}
        svg .bar0{fill:currentColor}
        svg .bar1{fill:var(--paper);stroke:currentColor;stroke-width:1.2}
        svg .bar2{fill:var(--soft)}
        svg .range{stroke:currentColor;stroke-width:2}
        svg .dot{fill:currentColor}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.4}
        th{text-align:left;font-weight:600;border-bottom:1.5px solid var(--ink)}
        th,td{padding:.3rem .55rem .3rem 0;vertical-align:top}
        td{border-bottom:1px solid var(--line)}
        details>summary{cursor:pointer;color:var(--soft);font-size:.86rem;padding:.3rem 0}
        .notes{font-size:.84rem;line-height:1.45;padding-left:2.2rem;overflow-wrap:anywhere}
        .notes li{margin:.3rem 0}
        .notes li:target{background:var(--band)}
        """;

    private const string Page = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--line:#c9c9c9;--paper:#fdfdfb;--band:rgba(0,0,0,.10);--link:#0b4f8a}
        @media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--soft:#b3b0a8;--line:#4a4a48;--paper:#161615;--band:rgba(255,255,255,.13);--link:#8cc4f5}}
        *{box-sizing:border-box}
        html{background:var(--paper);color:var(--ink);font:17px/1.55 "Charter","Iowan Old Style","Source Serif 4","Noto Serif",Georgia,serif;-webkit-text-size-adjust:100%}
        :lang(ko){font-family:"Noto Serif KR","Noto Serif CJK KR","Nanum Myeongjo",serif}
        :lang(zh){font-family:"Noto Serif SC","Noto Serif CJK SC","Songti SC",serif}
        body{margin:0 auto;padding:2.2rem 1.1rem 4rem;max-width:46rem}
        header p,footer,figcaption,.note,.meta{color:var(--soft);font-size:.86rem}
        h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 .3rem;font-weight:600}
        h2{font-size:1.25rem;margin:2.6rem 0 .5rem;padding-top:.7rem;border-top:1px solid var(--line);font-weight:600}
        h3{font-size:1rem;margin:1.6rem 0 .3rem;font-weight:600}
        .headline p{font-size:1.15rem;line-height:1.45}
        p{margin:.55rem 0}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
        a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        .figure{color:inherit;text-decoration:none;border-bottom:1px dotted var(--soft);font-variant-numeric:lining-nums tabular-nums}
        .figure:hover,.figure:target{background:var(--band)}
        sup{font-size:.7em;line-height:0;margin-left:.1em}
        sup a{text-decoration:none;padding:.3em .15em}
        nav ol{columns:2;padding-left:1.2rem;font-size:.92rem}
        """;

    private const string Paper = """
        code{font:.85em ui-monospace,"SFMono-Regular",Menlo,monospace;overflow-wrap:anywhere}
        .running{display:none}
        @media (max-width:30rem){html{font-size:16px}nav ol{columns:1}}
        @media print{
        :root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--band:rgba(0,0,0,.08);--link:#000;color-scheme:light}
        @page{size:A4;margin:18mm 16mm 20mm}
        html{font-size:10.5pt}body{max-width:none;padding:0}
        nav{display:none}h2,h3{break-after:avoid}figure,tr{break-inside:avoid}thead{display:table-header-group}
        details::details-content{content-visibility:visible;height:auto}details>summary{display:none}
        .wide{overflow:visible}
        .running{display:block;position:fixed;bottom:-12mm;left:0;right:0;font-size:7.5pt;color:#444}
        }
        """;
}
