package dk.almendata.cli;

/** How reports look that people print and sign: black on white on paper, tables that keep their headings and rows whole. */
final class ReportStyle {

    static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2329; --paper: #fbfbf9; --line: #c9ccc6; --soft: #5b6470; --good: #cfe6d4;
              --warn: #fff0c2; --bad: #f6c9bd; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #16191d; --line: #3a4048; --soft: #a9b1bb;
              --good: #1f4a2f; --warn: #57470e; --bad: #6b2a1c; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 62rem;
              padding: 0 1.25rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            p { white-space: pre-line; } .soft { color: var(--soft); }
            .wide { position: relative; overflow-x: auto; }
            table { border-collapse: collapse; } th, td { padding: .2rem .5rem; border: 1px solid var(--line); text-align: left;
              vertical-align: top; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
            td.tight { white-space: nowrap; }
            tr.good td { background: var(--good); } tr.warn td { background: var(--warn); } tr.bad td { background: var(--bad); }
            @page { margin: 15mm; }
            @media print { :root { --ink: #000; --paper: #fff; --line: #888; --soft: #333; --good: #e6f2e8; --warn: #fff6da;
              --bad: #fbe3dc; } body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; }
              thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; }
              td, th { padding: .1rem .3rem; } .many { font-size: 8pt; } }
            """;

    private ReportStyle() {}
}
