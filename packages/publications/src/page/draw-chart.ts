// Named here so that packages that import this file find the declaration too.
/// <reference path="./jsdom.d.ts" />
import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import type { TableView } from './table-view.ts'
import { classOfColour, palette } from './palette.ts'

/** `wide` has labels beside the bars and small multiples side by side; `narrow` fits 280 px. */
export type ChartForm = 'wide' | 'narrow'

interface Bar {
  readonly group: string
  readonly label: string
  readonly n: number | null
  readonly text: string
  readonly isMissing: boolean
}

const { document } = new JSDOM('').window

/**
 * The bar chart of a table as SVG text: no style, no script, no outside reference, so that it may
 * stand in a page under the strictest policy and in a PDF. A hidden cell has its word, no bar.
 */
export function drawChart(
  table: TableView,
  settings: {
    readonly form: ChartForm
    readonly font: string
    readonly title: string
    readonly description: string
  },
): string {
  const bars = barsOf(table)
  const groups = [...new Set(bars.map(({ group }) => group))]
  const svg = settings.form === 'wide' ? drawWide(bars, groups) : drawNarrow(bars, groups)
  return finishDrawing(svg, `${table.id}-${settings.form}`, settings)
}

/** The inner cells: totals are in the table, and would dwarf what a chart compares. */
function barsOf(table: TableView): readonly Bar[] {
  const isTwoWay = table.columnsHeading !== undefined
  const groups = isTwoWay
    ? table.headings.filter(({ kind }) => kind !== 'total' && kind !== 'share')
    : [{ label: '', kind: 'value' as const }]
  return groups.flatMap(({ label: group, kind }, index) =>
    table.rows
      .filter((row) => row.kind !== 'total')
      .map((row) => {
        const cell = row.cells[index]
        return {
          group,
          label: row.label,
          n: cell?.n ?? null,
          text: cell?.text ?? '',
          isMissing:
            row.kind === 'missing' ||
            kind === 'missing' ||
            (row.kind === 'unmentioned' && (!isTwoWay || kind === 'unmentioned')),
        }
      }),
  )
}

function largest(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map(({ n }) => n ?? 0))
}

function barColour(bar: Bar): string {
  return bar.isMissing ? palette.missing : palette.teal
}

function numberColour(bar: Bar): string {
  return bar.n === null ? palette.violet : palette.ink
}

const wideWidth = 760
const wideStep = 34
const letterWidth = 7.6

function drawWide(bars: readonly Bar[], groups: readonly string[]): Element {
  const labels = [...new Set(bars.map(({ label }) => label))]
  const isFaceted = groups.length > 1 || groups[0] !== ''
  const longest = Math.max(...labels.map((label) => label.length))
  const marginLeft = Math.min(270, Math.round(longest * letterWidth) + 16)
  const room = (wideWidth - marginLeft) / groups.length
  const facet = isFaceted ? { fx: 'group' as const } : {}
  const headingLines = Math.max(
    ...groups.map((group) => Math.ceil((group.length * letterWidth) / (room - 12))),
  )
  const marginTop = isFaceted ? 12 + 18 * headingLines : 4
  return Plot.plot({
    document,
    width: wideWidth,
    height: marginTop + labels.length * wideStep + 4,
    marginLeft,
    marginRight: 4,
    marginTop,
    marginBottom: 4,
    x: { axis: null, domain: [0, largest(bars)], insetRight: 58 },
    y: { domain: labels, label: null, padding: 0.28 },
    ...(isFaceted && { fx: { domain: [...groups], axis: null, padding: 0.06 } }),
    marks: [
      ...(isFaceted
        ? [
            Plot.text(groups, {
              fx: (group: string) => group,
              text: (group: string) => group,
              frameAnchor: 'top-left',
              dy: 4 - marginTop,
              lineAnchor: 'top',
              fill: palette.ink,
              fontWeight: 600,
              fontSize: 14,
              lineWidth: (room - 12) / 14,
            }),
          ]
        : []),
      Plot.axisY({
        tickSize: 0,
        tickPadding: 10,
        fontSize: 14,
        fill: palette.ink,
        lineWidth: (marginLeft - 8) / 13,
      }),
      Plot.ruleX([0], { stroke: palette.line }),
      Plot.barX(bars, { ...facet, x: 'n', y: 'label', fill: barColour, rx2: 2 }),
      Plot.text(bars, {
        ...facet,
        x: (bar: Bar) => bar.n ?? 0,
        y: 'label',
        text: 'text',
        textAnchor: 'start',
        dx: 7,
        fontSize: 14,
        fill: numberColour,
      }),
    ],
  })
}

const narrowWidth = 300
const narrowStep = 48
const narrowHeading = 40
const narrowLine = 18
const narrowLetters = 40

// A plot of its own for each group would restart the scale; here one scale runs down the column.
function drawNarrow(bars: readonly Bar[], groups: readonly string[]): Element {
  let top = 0
  const headings: { readonly text: string; readonly y: number }[] = []
  const placed: (Bar & { readonly y: number; readonly lines: string })[] = []
  for (const group of groups) {
    if (group !== '') {
      headings.push({ text: group, y: top + 14 })
      top += narrowHeading
    }
    for (const bar of bars.filter((one) => one.group === group)) {
      const lines = wrapped(bar.label, narrowLetters)
      placed.push({ ...bar, lines: lines.join('\n'), y: top + narrowLine * (lines.length - 1) })
      top += narrowStep + narrowLine * (lines.length - 1)
    }
    top += 10
  }
  const height = top
  return Plot.plot({
    document,
    width: narrowWidth,
    height,
    margin: 0,
    x: { axis: null, domain: [0, largest(bars)], insetRight: 66 },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      Plot.text(headings, {
        x: 0,
        y: (heading: { readonly y: number }) => heading.y,
        text: 'text',
        textAnchor: 'start',
        fill: palette.ink,
        fontWeight: 600,
        fontSize: 16,
        lineWidth: 19,
      }),
      Plot.text(placed, {
        x: 0,
        y: (bar) => bar.y + 16,
        text: 'lines',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        lineHeight: narrowLine / 15,
        fill: palette.ink,
        fontSize: 15,
      }),
      Plot.rect(placed, {
        x1: 0,
        x2: (bar) => bar.n ?? 0,
        y1: (bar) => bar.y + 21,
        y2: (bar) => bar.y + 37,
        fill: barColour,
        rx: 2,
      }),
      Plot.text(placed, {
        x: (bar) => bar.n ?? 0,
        y: (bar) => bar.y + 29,
        text: 'text',
        textAnchor: 'start',
        dx: 7,
        fontSize: 15,
        fill: numberColour,
      }),
    ],
  })
}

/** A label in lines of at most so many letters, cut between words. */
function wrapped(label: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Takes out of a drawn chart what a strict page forbids, and names it for whoever cannot see it. */
export function finishDrawing(
  svg: Element,
  id: string,
  settings: { readonly font: string; readonly title: string; readonly description: string },
): string {
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.removeAttribute('class')
  svg.setAttribute('font-family', settings.font)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-description`)
  for (const element of svg.querySelectorAll('*')) {
    element.removeAttribute('style')
    element.removeAttribute('aria-label')
    element.removeAttribute('aria-hidden')
    for (const name of ['fill', 'stroke']) {
      const known = classOfColour.get(element.getAttribute(name) ?? '')
      if (known !== undefined) element.setAttribute('class', `${name}-${known}`)
      if (known === 'violet') element.setAttribute('font-style', 'italic')
    }
    for (const { name, value } of element.attributes) {
      element.setAttribute(name, withTwoDecimals(name, value))
    }
  }
  svg.prepend(
    textElement('title', `${id}-title`, settings.title),
    textElement('desc', `${id}-description`, settings.description),
  )
  return svg.outerHTML
}

/** Geometry to a hundredth of a pixel: the last digits of a float are no part of a picture. */
function withTwoDecimals(name: string, value: string): string {
  if (!/^(x|y|x1|x2|y1|y2|d|dx|dy|width|height|transform)$/.test(name)) return value
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

function textElement(name: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  element.setAttribute('id', id)
  element.textContent = text
  return element
}
