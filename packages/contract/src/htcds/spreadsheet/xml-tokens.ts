/** Not XML, or XML with a document type, which no spreadsheet has. */
export class XmlUnreadable extends Error {
  override name = 'XmlUnreadable'
}

export interface XmlListener {
  /** Local name (prefix cut) and the text between name and `>`; `attribute` reads it. */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** A text may come in several pieces. Entities are decoded. */
  readonly text: (text: string) => void
}

const longestTag = 65_536
const longestComment = 4_000_000

/**
 * The little of XML that the parts of a workbook use, over a stream. Entities of a document type are refused with it, so
 * nothing can grow.
 */
export function createXmlReader(listener: XmlListener): {
  push: (text: string) => void
  end: () => void
} {
  let rest = ''
  const depth: string[] = []

  const tag = (inside: string): void => {
    if (inside.startsWith('/')) {
      const name = localName(inside.slice(1).trim())
      if (depth.pop() !== name) throw new XmlUnreadable()
      listener.close(name)
      return
    }
    const selfClosing = inside.endsWith('/')
    const body = selfClosing ? inside.slice(0, -1) : inside
    const space = body.search(/\s/)
    const name = localName(space < 0 ? body : body.slice(0, space))
    listener.open(name, space < 0 ? '' : body.slice(space))
    if (selfClosing) listener.close(name)
    else depth.push(name)
  }

  return {
    push(text) {
      const buffer = rest + text
      let at = 0
      for (;;) {
        const open = buffer.indexOf('<', at)
        const stop = open < 0 ? endOfText(buffer, at) : open
        if (stop > at) listener.text(decodeEntities(buffer.slice(at, stop)))
        at = stop
        if (open < 0) break
        const end = endOfMarkup(buffer, open)
        if (end === undefined) break
        const markup = buffer.slice(open, end)
        if (markup.startsWith('<![CDATA[')) listener.text(markup.slice(9, -3))
        else if (!markup.startsWith('<!--') && !markup.startsWith('<?')) {
          if (markup.startsWith('<!')) throw new XmlUnreadable()
          tag(markup.slice(1, -1))
        }
        at = end
      }
      rest = buffer.slice(at)
      if (rest.length > (rest.startsWith('<!') ? longestComment : longestTag))
        throw new XmlUnreadable()
    },
    end() {
      if (rest.trim() !== '' || depth.length > 0) throw new XmlUnreadable()
    },
  }
}

// An entity may be cut in two by the end of a piece: "&am" waits for "p;".
function endOfText(buffer: string, from: number): number {
  const ampersand = buffer.lastIndexOf('&')
  const isCut =
    ampersand >= from && buffer.length - ampersand < 12 && !buffer.includes(';', ampersand)
  return isCut ? ampersand : buffer.length
}

function endOfMarkup(buffer: string, open: number): number | undefined {
  // "<!-" or "<![CD" may be the start of either: wait until it can be told.
  if (buffer.startsWith('<!', open) && buffer.length - open < 9) return undefined
  for (const [start, finish] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!buffer.startsWith(start, open)) continue
    const end = buffer.indexOf(finish, open + start.length)
    return end < 0 ? undefined : end + finish.length
  }
  let quote = ''
  for (let index = open + 1; index < buffer.length; index += 1) {
    const character = buffer[index] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index + 1
  }
  return undefined
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const patterns = new Map<string, RegExp>()

/** Value of the attribute of exactly this name (prefix included), entities decoded. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decodeEntities(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, ten, sixteen, name) => {
      if (typeof name === 'string') return named[name] ?? whole
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(sixteen), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(whole)
    },
  )
}
