/** The visual language of Jalur (warm paper, ink, teal, gold) for the few pages of this service. */
export const STYLESHEET = `
@font-face {
  font-family: "Plus Jakarta Sans Variable"; font-weight: 200 800; font-display: swap;
  src: url("/assets/plus-jakarta-sans.woff2") format("woff2-variations");
}
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --surface: #ffffff; --sunken: #f3f1ea; --line: #e3dfd3; --line-strong: #c9c3b2;
  --ink: #17262d; --ink-2: #46575f; --ink-3: #5f6e75;
  --teal: #0b5563; --teal-strong: #073f4a; --teal-soft: #e2eff0; --on-teal: #ffffff;
  --gold: #c98a0b; --gold-soft: #fbf0d6;
  --font: "Plus Jakarta Sans Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --radius: 14px; --radius-s: 8px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1a1e; --surface: #15242a; --sunken: #0b1417; --line: #26383f; --line-strong: #3a4f57;
    --ink: #eef2ef; --ink-2: #b9c6c9; --ink-3: #93a3a8;
    --teal: #7cc6cf; --teal-strong: #a7dde3; --teal-soft: #15353b; --on-teal: #06262c;
    --gold: #e9b949; --gold-soft: #33290f;
  }
}
*, ::before { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 var(--font); }
h1, h2, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--teal); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid #e0a526; outline-offset: 2px; border-radius: 4px; }

.bar { display: flex; align-items: center; gap: 1.5rem; min-height: 60px; padding: .5rem clamp(1rem, 4vw, 2.5rem);
  border-bottom: 1px solid var(--line); background: var(--surface); }
.brand { display: inline-flex; align-items: center; gap: .6rem; min-height: 44px; color: var(--ink);
  font-size: 1.1875rem; font-weight: 700; letter-spacing: -.01em; text-decoration: none; }
.mark-path { stroke: var(--teal); } .mark-here { fill: var(--gold); } .mark-next { fill: var(--teal); }
.language { display: inline-flex; align-items: center; min-height: 44px; margin-left: auto; font-size: .9375rem; }

main { max-width: 720px; margin: 0 auto; padding: clamp(1.5rem, 4vw, 3rem) clamp(1rem, 4vw, 2.5rem) 4rem; }
.eyebrow { color: var(--ink-3); font-size: .8125rem; font-weight: 500; }
h1 { margin: .2rem 0 .5rem; max-width: 24ch; font-size: clamp(1.625rem, 1.3rem + 1.6vw, 2.25rem); font-weight: 700;
  line-height: 1.18; letter-spacing: -.02em; text-wrap: balance; }
.lede { max-width: 66ch; color: var(--ink-2); font-size: 1.125rem; line-height: 1.5; }
.notice { display: flex; gap: .75rem; align-items: flex-start; margin-top: 1.5rem; padding: .8rem 1rem;
  border: 1px dashed var(--gold); border-radius: var(--radius-s); background: var(--gold-soft); font-size: .9375rem; }
.notice svg { flex: none; margin-top: .1rem; }

.path { position: relative; margin-top: 2rem; padding-left: 34px; }
.path::before { content: ""; position: absolute; left: 11px; top: 10px; bottom: 12px; width: 2px;
  background: linear-gradient(var(--gold), var(--teal)); }
.path:empty { display: none; }
section { position: relative; }
section + section { margin-top: 1.75rem; }
section::before { content: ""; position: absolute; left: -34px; top: 0; width: 24px; height: 24px; border-radius: 50%;
  border: 2px solid var(--teal); background: var(--surface); }
section:first-child::before { border-color: var(--gold); }
h2 { font-size: 1rem; font-weight: 650; }
.card { margin-top: .6rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
li + li { border-top: 1px solid var(--line); }
.person { display: grid; grid-template-columns: 40px 1fr auto 14px; align-items: center; gap: .25rem .9rem; width: 100%;
  min-height: 72px; padding: .8rem 1.1rem; border: 0; background: none; color: inherit; font: inherit; text-align: left;
  cursor: pointer; }
li:first-child .person { border-radius: var(--radius) var(--radius) 0 0; }
li:last-child .person { border-radius: 0 0 var(--radius) var(--radius); }
li:only-child .person { border-radius: var(--radius); }
.person:hover { background: var(--teal-soft); }
.avatar { display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; background: var(--teal-soft);
  color: var(--teal-strong); font-size: .875rem; font-weight: 700; }
.person:hover .avatar { background: var(--surface); }
.who { display: block; min-width: 0; overflow-wrap: anywhere; }
.who strong { display: block; font-weight: 650; line-height: 1.35; }
.title { display: block; color: var(--ink-2); font-size: .875rem; line-height: 1.4; text-wrap: pretty; }
.duty { padding: .15rem .6rem; border: 1px solid var(--line-strong); border-radius: 99px; color: var(--ink-2);
  font-size: .8125rem; white-space: nowrap; }
.arrow { color: var(--teal); }

.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
.main, .ghost { display: inline-flex; align-items: center; min-height: 44px; padding: .65rem 1.3rem; border-radius: 99px;
  border: 1px solid var(--teal); background: var(--teal); color: var(--on-teal); font: 600 .9375rem/1 var(--font);
  text-decoration: none; cursor: pointer; }
.main:hover { background: var(--teal-strong); }
.ghost { background: transparent; color: var(--teal); }
.plain { min-height: 44px; margin-top: 1.5rem; padding: .5rem 0; border: 0; background: none; color: var(--teal);
  font: 500 .9375rem/1.4 var(--font); text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
details { margin-top: 2.5rem; color: var(--ink-2); font-size: .875rem; }
summary { min-height: 44px; padding: .6rem 0; cursor: pointer; }
code { padding: .1rem .4rem; border-radius: 4px; background: var(--sunken); }

@media (max-width: 560px) {
  .path { padding-left: 0; }
  .path::before, section::before { display: none; }
  .person { grid-template-columns: 40px 1fr 14px; padding: .8rem .9rem; }
  .duty { grid-column: 2; grid-row: 2; justify-self: start; white-space: normal; }
  .avatar, .arrow { grid-row: 1 / span 2; }
  .arrow { grid-column: 3; }
}
@media print { .bar, form { display: none; } }
`
