import { formatCount } from '../../language/numbers.ts'
import type { ReleaseTexts } from '../../language/release-texts.ts'
import { html, type Markup } from '../markup.ts'
import { palette } from '../palette.ts'
import type { CellView, TableView } from '../table-view.ts'
import { outlines } from './outlines.ts'

const shades = [0.18, 0.42, 0.7, 1] as const

/** A map and what its shades mean; each legend entry is a picture of its own, so that its words are read at any width. */
export interface DrawnMap {
  readonly svg: (parts: { readonly withLegend: boolean }) => string
  readonly legend: readonly { readonly text: string; readonly swatch: Markup }[]
}

/**
 * The map of a table whose rows are a country's divisions, as SVG text like the charts; undefined where no outlines are
 * here, nothing is shown, or another column is crossed. The table beside it says the same numbers.
 */
export function drawMap(table: TableView, texts: ReleaseTexts, font: string): DrawnMap | undefined {
  const shapes = outlines[table.divisionsOf ?? '']
  if (shapes === undefined || table.columnsHeading !== undefined) return undefined
  const cells = new Map(
    table.rows
      .filter(({ key }) => typeof key === 'string' && key in shapes)
      .map((row) => [row.key, row.cells[0]]),
  )
  const numbers = [...cells.values()].flatMap((cell) =>
    typeof cell?.n === 'number' && cell.n > 0 ? [cell.n] : [],
  )
  if (numbers.length === 0) return undefined
  const limits = limitsOf(numbers)
  const hatch = `${table.id}-hidden`
  const hides = [...cells.values()].some((cell) => cell?.n === null)
  const entries = legendEntries(limits, hides ? hatch : undefined, texts)
  const pattern = html`<defs><pattern id="${hatch}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${palette.paper}" class="fill-paper"/><rect width="2.5" height="7" fill="${palette.violet}" class="fill-violet"/></pattern></defs>`
  return {
    svg: ({ withLegend }) =>
      html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-28 0 830 ${withLegend ? 580 : 505}" width="830" height="${withLegend ? 580 : 505}" font-family="${font}" font-size="17" role="img" aria-labelledby="${table.id}-map-title ${table.id}-map-description">
<title id="${table.id}-map-title">${texts.mapTitle(table.title)}</title><desc id="${table.id}-map-description">${texts.mapText}</desc>
${pattern}
${Object.entries(shapes).map(([code, path]) => division(path, cells.get(code), limits, hatch))}
${withLegend ? entries.map(({ text, fill }, at) => legendEntry(text, fill, at, entries.length)) : undefined}
</svg>`.text,
    legend: entries.map(({ text, fill }) => ({
      text,
      swatch: html`<svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true"><rect x="1" y="1" width="26" height="18" ${fill} stroke="${palette.ink}" stroke-width="0.8"/></svg>`,
    })),
  }
}

/** Where each shade but the first begins: at quarters of those shown, so that one large number does not pale the rest. */
function limitsOf(numbers: readonly number[]): readonly number[] {
  const ordered = [...new Set(numbers)].sort((a, b) => a - b)
  const starts = shades.map((_, at) => ordered[Math.floor((at * ordered.length) / shades.length)])
  return [...new Set(starts)].filter((n) => n !== undefined)
}

function shadeOf(n: number, limits: readonly number[]): number {
  const at = limits.findLastIndex((from) => n >= from)
  return shades[shades.length - limits.length + at] ?? 1
}

function division(
  path: string,
  cell: CellView | undefined,
  limits: readonly number[],
  hatch: string,
): Markup {
  const edge = html`stroke="${palette.ink}" class="stroke-ink" stroke-width="0.8" stroke-linejoin="round"`
  if (cell?.n === null) return html`<path d="${path}" fill="url(#${hatch})" ${edge}/>\n`
  if (cell === undefined || cell.n === 0) return html`<path d="${path}" fill="none" ${edge}/>\n`
  return html`<path d="${path}" fill="${palette.teal}" fill-opacity="${shadeOf(cell.n, limits)}" stroke="${palette.ink}" class="fill-teal stroke-ink" stroke-width="0.8" stroke-linejoin="round"/>\n`
}

function legendEntries(
  limits: readonly number[],
  hatch: string | undefined,
  texts: ReleaseTexts,
): readonly { readonly text: string; readonly fill: Markup }[] {
  return [
    { text: texts.mapNone, fill: html`fill="none" class="stroke-ink"` },
    ...limits.map((from, at) => {
      const next = limits[at + 1]
      const shade = shades[shades.length - limits.length + at] ?? 1
      return {
        text:
          next === undefined
            ? texts.andMore(formatCount(from))
            : `${formatCount(from)}–${formatCount(next - 1)}`,
        fill: html`fill="${palette.teal}" class="fill-teal stroke-ink" fill-opacity="${shade}"`,
      }
    }),
    ...(hatch === undefined
      ? []
      : [{ text: texts.hidden, fill: html`fill="url(#${hatch})" class="stroke-ink"` }]),
  ]
}

function legendEntry(text: string, fill: Markup, at: number, of: number): Markup {
  const left = Math.round(-26 + (at * 828) / of)
  return html`<rect x="${left}" y="535" width="26" height="20" ${fill} stroke="${palette.ink}" stroke-width="0.8"/><text x="${left + 34}" y="551" fill="${palette.ink}" class="fill-ink">${text}</text>\n`
}
