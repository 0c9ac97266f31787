/** The colours of paper and chart. The page's dark theme is in `release.css`; nothing else is. */
export const palette = {
  paper: '#FBF8F3',
  ink: '#1E2A32',
  muted: '#5A656B',
  line: '#D9D2C5',
  teal: '#0F6B66',
  missing: '#A9A396',
  ochre: '#B7791F',
  brick: '#A2452F',
  violet: '#5B4A8A',
} as const

/** Class names by which a style sheet may recolour a chart drawn with the palette. */
export const classOfColour: ReadonlyMap<string, string> = new Map(
  Object.entries(palette).map(([name, colour]) => [colour, name]),
)
