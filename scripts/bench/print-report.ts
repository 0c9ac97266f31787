import { cores, isMet, ratioOf } from './measured.ts'
import type { Measured } from './measured.ts'

const columns = ['what', 'ours', 'limit or aim', 'ratio', 'met', 'note'] as const

/**
 * A table in Markdown, which reads as well on a terminal as in docs/benchmark.md. `load` is the mean number of programs that
 * wanted a core while this ran: above the number of cores, whatever was missed may have been missed for that alone.
 */
export function reportTable(all: readonly Measured[], load: number): string {
  const isBusy = load > cores * 1.5

  const rows = all.map((each) => [
    each.name,
    `${figure(each.ours)} ${each.unit}`,
    boundOf(each),
    figureOr(ratioOf(each)),
    metOf(each, isBusy ? load : undefined),
    each.note ?? '',
  ])
  const widths = columns.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(columns), rule, ...rows.map(line)].join('\n')
}

/** The same for programs: numbers, not words. */
export function reportJson(all: readonly Measured[], about: object): string {
  const rows = all.map((each) => ({
    ...each,
    ratio: ratioOf(each) ?? null,
    met: isMet(each) ?? null,
  }))
  return `${JSON.stringify({ ...about, rows }, undefined, 2)}\n`
}

function boundOf({ against, unit }: Measured): string {
  if (against === undefined) return '–'
  const sign = against.sense === 'at-most' ? '≤' : '≥'
  return against.kind === 'aim'
    ? `${sign} ${figure(against.value)} ${unit}`
    : `${sign} ${against.share} × ${figure(against.value)}`
}

function metOf(each: Measured, load: number | undefined): string {
  const met = isMet(each)
  if (met === undefined) return '–'
  if (met) return 'yes'
  return load === undefined ? 'no' : `no: load ${load.toFixed(0)} on ${cores} cores`
}

function figureOr(value: number | undefined): string {
  return value === undefined ? '–' : figure(value)
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '?'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
