import { attribute } from './xml-tokens.ts'
import type { XmlListener } from './xml-tokens.ts'

/** Built-in number formats that show dates (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** By style index: does the style show a number as a date? */
export async function dateStyles(
  listenToStyles: (listener: XmlListener) => Promise<void>,
): Promise<readonly boolean[]> {
  const custom = new Map<number, string>()
  const formats: number[] = []
  let inCellStyles = false
  await listenToStyles({
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        )
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles)
        formats.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: () => undefined,
  })
  return formats.map((id) => {
    const code = custom.get(id)
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code)
  })
}

/** A format code shows a date when a letter of year, month, day, hour or second is left without its literal texts. */
function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .replace(/general/gi, '')
  return /[ymdhs]/i.test(bare)
}

/**
 * ISO text of a serial number: `2026-11-22`, or with a time of day `2026-11-22T10:30:00`. Numbers under 1 are a bare time and
 * stay numbers, and so does serial 60 (29 February 1900, which Excel invented).
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial
  if (!Number.isFinite(days) || days < 1 || days >= 2_958_466 || Math.floor(days) === 60)
    return undefined
  const afterInventedDay = days > 60 ? days : days + 1
  const seconds = Math.round(afterInventedDay * 86_400)
  const text = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19)
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text
}
