import { fileRefused } from './file-refusal.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { decodeCellText } from './spreadsheet-text.ts'
import { dateStyles } from './xlsx-dates.ts'
import { attribute, createXmlReader } from './xml-tokens.ts'
import type { XmlListener } from './xml-tokens.ts'
import { partBytes, readZipParts, ZipTooLarge, ZipUnreadable } from './zip-parts.ts'
import type { ZipPart } from './zip-parts.ts'

/** What the worksheets share. The worksheets themselves are read as streams. */
export interface XlsxWorkbook {
  readonly kind: 'workbook'
  readonly file: Blob
  readonly sheets: readonly ZipPart[]
  readonly sharedTexts: readonly string[]
  /** By style index: is a number in this style a date? */
  readonly dateStyles: readonly boolean[]
  /** Days count from 1904, as on old Macintoshes. */
  readonly from1904: boolean
}

/** Opens an .xlsx file. Refuses what is encrypted, of another format, or larger than the limits. */
export async function openXlsx(
  file: Blob,
  limits: SpreadsheetLimits,
): Promise<XlsxWorkbook | FileRefusal> {
  const parts = await readZipParts(file)
  if ([...parts.values()].some((part) => part.encrypted)) return fileRefused('workbook-encrypted')
  const main = await mainPart(file, parts)
  if (!main) return fileRefused('workbook-other-format')
  const { sheetIds, from1904 } = await readMain(file, main)
  if (sheetIds.length > limits.sheets)
    return fileRefused('too-many-sheets', { allowed: limits.sheets })
  const relations = await readRelations(file, parts, main.name)
  const related = (target: string | undefined): ZipPart | undefined =>
    target === undefined ? undefined : parts.get(target)
  const texts = related(targetOf(relations, 'sharedStrings'))
  if (texts && texts.bytes > limits.sharedTextBytes)
    return fileRefused('file-too-large', { allowed: limits.sharedTextBytes })
  const styles = related(targetOf(relations, 'styles'))
  return {
    kind: 'workbook',
    file,
    from1904,
    sheets: sheetIds.flatMap(
      (id) => related(relations.find((relation) => relation.id === id)?.target) ?? [],
    ),
    sharedTexts: texts ? await readSharedTexts(file, texts, limits.sharedTextBytes) : [],
    dateStyles: styles
      ? await dateStyles((listener) => listen(file, styles, smallPart, listener))
      : [],
  }
}

const smallPart = 16 * 1024 ** 2

/** Feeds a part of the archive to an XML listener. */
async function listen(
  file: Blob,
  part: ZipPart,
  limitBytes: number,
  listener: XmlListener,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = createXmlReader(listener)
  for await (const bytes of partBytes(file, part, limitBytes))
    reader.push(decoder.decode(bytes, { stream: true }))
  reader.push(decoder.decode())
  reader.end()
}

interface Relation {
  readonly id: string
  /** Last step of the relation's type, such as `worksheet`; strict and transitional files differ before it. */
  readonly kind: string
  readonly target: string
}

async function mainPart(
  file: Blob,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<ZipPart | undefined> {
  const relations = await readRelations(file, parts, '')
  const target = targetOf(relations, 'officeDocument')
  // A binary workbook (.xlsb) has the same relation to a part that is no XML.
  return target?.endsWith('.xml') === true ? parts.get(target) : undefined
}

async function readRelations(
  file: Blob,
  parts: ReadonlyMap<string, ZipPart>,
  of: string,
): Promise<readonly Relation[]> {
  const slash = of.lastIndexOf('/') + 1
  const part = parts.get(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`)
  if (!part) return []
  const relations: Relation[] = []
  await listen(file, part, smallPart, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolve(of.slice(0, slash), attribute(attributes, 'Target') ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

const targetOf = (relations: readonly Relation[], kind: string): string | undefined =>
  relations.find((relation) => relation.kind === kind)?.target

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function readMain(
  file: Blob,
  main: ZipPart,
): Promise<{ sheetIds: readonly string[]; from1904: boolean }> {
  const sheetIds: string[] = []
  let from1904 = false
  await listen(file, main, smallPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        const value = attribute(attributes, 'date1904')
        from1904 = value === '1' || value === 'true'
      }
      // The prefix of the relation's id is the author's choice; nearly always "r".
      if (name === 'sheet') {
        const id = /\s[A-Za-z0-9_]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
        sheetIds.push(id?.[1] ?? id?.[2] ?? '')
      }
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheetIds, from1904 }
}

async function readSharedTexts(
  file: Blob,
  part: ZipPart,
  limitBytes: number,
): Promise<readonly string[]> {
  const texts: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  await listen(file, part, limitBytes, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    close: (name) => {
      if (name === 'si') texts.push(decodeCellText(current))
      else if (name === 'rPh') inPhonetic = false
      else if (name === 't') inText = false
    },
    text: (text) => {
      if (inText) current += text
    },
  })
  return texts
}

/** Turns what a broken or hostile archive throws into a refusal; everything else stays a fault. */
export async function refusingBrokenFiles<Result>(
  work: () => Promise<Result>,
  limits: SpreadsheetLimits,
): Promise<Result | FileRefusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return fileRefused('workbook-too-compressed', { allowed: limits.partBytes })
    if (error instanceof ZipUnreadable || isXmlFault(error))
      return fileRefused('workbook-unreadable')
    throw error
  }
}

// TypeError: bytes that are no UTF-8.
function isXmlFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'XmlUnreadable')
}
