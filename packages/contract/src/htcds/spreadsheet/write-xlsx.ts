import { columnLetters } from './sheet-row.ts'
import { encodeCellText } from './spreadsheet-text.ts'
import { writeZip } from './write-zip.ts'

/** A sheet of texts. Numbers and dates are texts too: nothing may turn 00123, 1/2 or =A1 into something else. */
export interface SheetToWrite {
  readonly name: string
  /** Bold, and staying in sight while the rows below are scrolled. */
  readonly headings?: readonly string[]
  readonly rows: Iterable<readonly string[]>
  /** In characters, from column A; the last one counts for the columns that follow. */
  readonly widths: readonly number[]
  /** Long texts break into lines instead of running over their neighbours. */
  readonly wraps?: boolean
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const contentSpace = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indices into `cellXfs`; number format 49 is "@", text. */
const styleOf = { plain: 1, bold: 2, wrapped: 3 } as const
const styles = `${declaration}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A workbook of texts (ECMA-376), packed row by row. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const each = (write: (sheet: SheetToWrite, number: number) => string): string =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('')
  const text = (name: string, content: string): { name: string; pieces: string[] } => ({
    name,
    pieces: [declaration + content],
  })
  return writeZip(
    [
      text(
        '[Content_Types].xml',
        `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentSpace}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentSpace}.styles+xml"/>${each((_sheet, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentSpace}.worksheet+xml"/>`)}</Types>`,
      ),
      text(
        '_rels/.rels',
        `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      text(
        'xl/workbook.xml',
        `<workbook ${main} xmlns:r="${office}"><sheets>${each(({ name }, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
      ),
      text(
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="${packageSpace}/relationships">${each((_sheet, number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
      { name: 'xl/styles.xml', pieces: [styles] },
      ...sheets.map((sheet, index) => ({
        name: `xl/worksheets/sheet${index + 1}.xml`,
        pieces: sheetPieces(sheet),
      })),
    ],
    xlsxType,
  )
}

function* sheetPieces({ headings, rows, widths, wraps }: SheetToWrite): Generator<string> {
  const view =
    headings === undefined
      ? ''
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const columns = widths.map((width, index) => {
    const last = index === widths.length - 1 ? lastColumn : index + 1
    return `<col min="${index + 1}" max="${last}" width="${width}" customWidth="1"/>`
  })
  yield `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  let number = 0
  let piece = ''
  if (headings) piece = rowXml(headings, (number += 1), styleOf.bold)
  for (const cells of rows) {
    piece += rowXml(cells, (number += 1), wraps === true ? styleOf.wrapped : styleOf.plain)
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData></worksheet>`
}

const lastColumn = 16_384

function rowXml(cells: readonly string[], number: number, style: number): string {
  const written = cells.map((text, index) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(index)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(encodeCellText(text))}</t></is></c>`,
  )
  return `<row r="${number}">${written.join('')}</row>`
}

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
