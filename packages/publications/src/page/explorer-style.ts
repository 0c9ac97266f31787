import type { TableView } from './table-view.ts'

/**
 * Choosing and filtering without a script: what is ticked decides by `:has()` what is shown. A rule for each table, row and column, and nothing
 * else of the release; a browser that cannot do it shows every table whole.
 */
export function explorerStyle(tables: readonly TableView[]): string {
  const most = (count: (table: TableView) => number) => Math.max(0, ...tables.map(count))
  const each = (number: number, rule: (at: number) => string) =>
    Array.from({ length: number }, (_, at) => rule(at + 1)).join('\n')
  return `.controls,
.filtered {
  display: none;
}

@supports selector(:has(*)) {
  .controls {
    display: block;
  }
  .unsupported {
    display: none;
  }
  .explorer:has(.choose:checked) .explorable {
    display: none;
  }
${each(tables.length, (at) => `  .explorer:has(.t${at}:checked) .e${at} { display: block; }`)}
  .explorable:has(.row:checked, .column:checked) .filtered {
    display: block;
  }
  .explorable:has(.row:checked) tbody tr:not(.total) {
    display: none;
  }
${each(
  most(({ rows }) => rows.length),
  (at) => `  .explorable:has(.r${at}:checked) tbody tr.s${at} { display: table-row; }`,
)}
  .explorable:has(.column:checked) .cell:not(.always) {
    display: none;
  }
${each(
  most(({ headings }) => headings.length),
  (at) => `  .explorable:has(.c${at}:checked) .k${at}.k${at} { display: table-cell; }`,
)}
}

fieldset {
  margin: 0 0 1.25rem;
  padding: 0;
  border: 0;
  min-width: 0;
}

legend {
  padding: 0;
  font-weight: 650;
}

.choices {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  margin: 0.25rem 0 0;
}

.choices.tables {
  flex-direction: column;
}

.choices label {
  display: flex;
  align-items: baseline;
  gap: 0.6rem;
  min-height: 2.75rem;
  padding: 0.45rem 0;
  cursor: pointer;
}

.choices input {
  flex: none;
  width: 1.15rem;
  height: 1.15rem;
  margin: 0;
  accent-color: var(--teal);
  transform: translateY(0.15rem);
}

input:focus-visible,
button:focus-visible,
summary:focus-visible {
  outline: 3px solid var(--ochre);
  outline-offset: 3px;
  border-radius: 2px;
}

summary {
  padding: 0.6rem 0;
  color: var(--teal);
  font-weight: 650;
  cursor: pointer;
}

.controls details {
  margin: 1rem 0;
  padding: 0.2rem 1rem;
  border: 1px solid var(--line);
  border-radius: 4px;
}

button {
  min-height: 2.75rem;
  margin-bottom: 0.8rem;
  padding: 0.4rem 1rem;
  border: 1px solid var(--teal);
  border-radius: 4px;
  background: var(--paper);
  color: var(--teal);
  font: inherit;
  cursor: pointer;
}

.filtered {
  margin: 0.75rem 0;
  padding-left: 1rem;
  border-left: 4px solid var(--ochre);
}

td.hidden a {
  color: inherit;
}

.versions {
  padding-left: 1.2rem;
}

.versions li {
  margin-bottom: 0.6rem;
}

@media print {
  .controls,
  .unsupported {
    display: none;
  }
}
`
}
