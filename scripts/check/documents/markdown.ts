/** A place in a Markdown document: what stands there and in which line (from 1). */
interface Placed {
  readonly line: number
}

export interface Link extends Placed {
  /** As written, Markdown included. */
  readonly text: string
  readonly target: string
}

export interface CodeWord extends Placed {
  readonly word: string
}

export interface Markdown {
  readonly links: readonly Link[]
  /** The words of code spans and of fenced blocks. */
  readonly codeWords: readonly CodeWord[]
  /** What `#…` may point at. */
  readonly anchors: ReadonlySet<string>
}

/** Reads as much of Markdown as the checks need: headings, links, code spans, fenced blocks. */
export function readMarkdown(text: string): Markdown {
  const links: Link[] = []
  const codeWords: CodeWord[] = []
  const anchors = new Set<string>()
  let isFenced = false
  for (const [at, line] of text.split('\n').entries()) {
    const place = { line: at + 1 }
    if (/^\s*(```|~~~)/.test(line)) {
      isFenced = !isFenced
      continue
    }
    if (isFenced) {
      codeWords.push(...wordsOf(line).map((word) => ({ ...place, word })))
      continue
    }
    const heading = /^#{1,6} +(.*)$/.exec(line)?.[1]
    if (heading !== undefined) anchors.add(anchorOf(heading))
    for (const [, span = ''] of line.matchAll(/`([^`]+)`/g)) {
      codeWords.push(...wordsOf(span).map((word) => ({ ...place, word })))
    }
    for (const [, label = '', target = ''] of line.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)) {
      links.push({ ...place, text: label, target })
    }
  }
  return { links, codeWords, anchors }
}

function wordsOf(code: string): string[] {
  return code.split(/[\s"'(),;|]+/).filter((word) => word !== '')
}

/** As the usual hosts make it: lower case, no punctuation, hyphens for blanks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}
