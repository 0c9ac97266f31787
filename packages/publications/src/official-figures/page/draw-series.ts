// Named here so that packages that import this file find the declaration too.
/// <reference path="../../page/jsdom.d.ts" />
import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { type ChartForm, finishDrawing } from '../../page/draw-chart.ts'
import { palette } from '../../page/palette.ts'
import type { SeriesBar, SeriesView } from './series-view.ts'

const { document } = new JSDOM('').window

/**
 * A series as SVG text. Every figure is as wide as its period: half a year is half a bar, a fiscal year begins where it begins. Filled is a
 * calendar year, ochre a fiscal one, only outlined what is no whole year; a short line is what was said of the same period before or by
 * others, a broken one upright where nothing is to be joined.
 */
export function drawSeries(
  view: SeriesView,
  settings: {
    readonly form: ChartForm
    readonly font: string
    readonly title: string
    readonly description: string
  },
): string {
  const svg = settings.form === 'wide' ? drawWide(view) : drawNarrow(view)
  return finishDrawing(svg, `${view.id}-${settings.form}`, settings)
}

function fillOf({ form }: SeriesBar): string {
  if (form === 'calendar') return palette.teal
  return form === 'fiscal' ? palette.ochre : palette.paper
}

function strokeOf({ form }: SeriesBar): string {
  if (form === 'calendar') return palette.teal
  return form === 'fiscal' ? palette.ochre : palette.ink
}

function highest({ bars }: SeriesView): number {
  return Math.max(1, ...bars.flatMap(({ n, others }) => [n ?? 0, ...others]))
}

/** The others' numbers, one mark each. */
function otherMarks(bars: readonly SeriesBar[]) {
  return bars.flatMap((bar, at) => bar.others.map((n) => ({ from: bar.from, to: bar.to, at, n })))
}

const wideWidth = 760
const gapInDays = 18
const manyBars = 9

function drawWide(view: SeriesView): Element {
  const { bars, breaks } = view
  const numbered = breaks.map(({ at }, index) => ({ at, text: `(${index + 1})` }))
  const top = highest(view)
  const fontSize = bars.length > manyBars ? 12 : 14
  return Plot.plot({
    document,
    width: wideWidth,
    height: 320,
    marginLeft: 16,
    marginRight: 16,
    marginTop: 40,
    marginBottom: 46,
    x: { axis: null },
    y: { axis: null, domain: [0, top] },
    marks: [
      Plot.rect(bars, {
        x1: (bar: SeriesBar) => bar.from + gapInDays,
        x2: (bar: SeriesBar) => bar.to - gapInDays,
        y1: 0,
        y2: (bar: SeriesBar) => bar.n ?? 0,
        fill: fillOf,
        stroke: strokeOf,
      }),
      Plot.ruleY(otherMarks(bars), {
        x1: 'from',
        x2: 'to',
        y: 'n',
        stroke: palette.ink,
        strokeWidth: 1.5,
      }),
      Plot.ruleX(numbered, {
        x: 'at',
        stroke: palette.brick,
        strokeWidth: 2,
        strokeDasharray: '6 5',
      }),
      Plot.text(numbered, {
        x: 'at',
        y: top,
        text: 'text',
        dy: -30,
        fill: palette.brick,
        fontSize: 14,
        fontWeight: 600,
      }),
      Plot.ruleY([0], { stroke: palette.ink }),
      Plot.text(bars, {
        x: (bar: SeriesBar) => (bar.from + bar.to) / 2,
        y: (bar: SeriesBar) => Math.max(bar.n ?? 0, ...bar.others),
        text: 'text',
        dy: -10,
        fontSize,
        fill: palette.ink,
      }),
      Plot.text(bars, {
        x: (bar: SeriesBar) => (bar.from + bar.to) / 2,
        y: 0,
        text: (bar: SeriesBar) => bar.label.replace(' – ', '\n'),
        dy: 8,
        lineAnchor: 'top',
        fontSize,
        fill: palette.ink,
      }),
    ],
  })
}

const narrowWidth = 300
const narrowStep = 48

function drawNarrow(view: SeriesView): Element {
  const placed = view.bars.map((bar, at) => ({ ...bar, y: at * narrowStep }))
  const height = view.bars.length * narrowStep + 6
  const cuts = view.breaks.map(({ before }, index) => ({
    y: before * narrowStep,
    text: `(${index + 1})`,
  }))
  return Plot.plot({
    document,
    width: narrowWidth,
    height,
    margin: 0,
    marginTop: 8,
    x: { axis: null, domain: [0, highest(view)], insetRight: 76, insetLeft: 1 },
    y: { axis: null, domain: [0, height], range: [8, height] },
    marks: [
      Plot.text(placed, {
        x: 0,
        y: (bar) => bar.y + 16,
        text: 'label',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fill: palette.ink,
        fontSize: 15,
      }),
      Plot.rect(placed, {
        x1: 0,
        x2: (bar) => bar.n ?? 0,
        y1: (bar) => bar.y + 20,
        y2: (bar) => bar.y + 36,
        fill: fillOf,
        stroke: strokeOf,
      }),
      Plot.ruleX(otherMarks(view.bars), {
        x: 'n',
        y1: (mark: { readonly at: number }) => mark.at * narrowStep + 18,
        y2: (mark: { readonly at: number }) => mark.at * narrowStep + 38,
        stroke: palette.ink,
        strokeWidth: 1.5,
      }),
      Plot.text(placed, {
        x: (bar) => Math.max(bar.n ?? 0, ...bar.others),
        y: (bar) => bar.y + 28,
        text: 'text',
        textAnchor: 'start',
        dx: 7,
        fontSize: 15,
        fill: palette.ink,
      }),
      Plot.ruleY(cuts, { y: 'y', stroke: palette.brick, strokeWidth: 2, strokeDasharray: '6 5' }),
      Plot.text(cuts, {
        x: highest(view),
        y: (cut: { readonly y: number }) => cut.y + 12,
        text: 'text',
        dx: 60,
        fill: palette.brick,
        fontSize: 14,
        fontWeight: 600,
      }),
    ],
  })
}
