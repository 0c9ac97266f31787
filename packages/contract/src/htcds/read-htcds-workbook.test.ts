import writeXlsxFile from 'write-excel-file/universal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  textRows,
  workbookFixture,
  workbookParts,
  zipFixture,
} from './fixtures/workbook-fixture.ts'
import { cellsOf, csvFile, recordsOf, tableOf } from './fixtures/table-of.ts'
import { coreFields } from './htcds-fields.ts'
import { readHtcdsWorkbook } from './read-htcds-workbook.ts'

const headings = ['prs_FirstName', 'prs_SecondName', 'prs_Birthdate', 'Notas']
const secret = 'Xóchitl Planted'

function bytes(...numbers: number[]): Blob {
  return new Blob([new Uint8Array(numbers)])
}

describe('headings', () => {
  test('are matched by name, XLSForm name, group and label, in any order and case', async () => {
    const table = await tableOf(
      csvFile(
        'Nombre,PRS_BIRTHDATE,person/prs_Second_Name,vic-vic_Methods_of_Control,Type of Exploitation,Folio',
        'a',
      ),
    )
    expect(table.columns.map(({ field }) => field)).toEqual([
      'prs_FirstName',
      'prs_Birthdate',
      'prs_SecondName',
      'vic_MethodsOfControl',
      'vic_TypeOfExploitation',
      undefined,
    ])
  })

  test('that no field has are kept and told with what they resemble', async () => {
    const table = await tableOf(
      csvFile('prs_FirstName,prs_SecondNam,cas_Status,prs_Gender,Notas', 'a,b,Active'),
    )
    expect(table.columns.map(({ resembles }) => resembles)).toEqual([
      undefined,
      'prs_SecondName',
      undefined,
      undefined,
      undefined,
    ])
    expect(await cellsOf(csvFile('prs_FirstName,prs_SecondNam', 'a,b'))).toEqual([
      { prs_FirstName: 'a', prs_SecondNam: 'b' },
    ])
  })

  test('that fields share, or that mean something else in any other table, name none', async () => {
    const general = [
      'Type',
      'Longitude',
      'Phone',
      'City',
      'Date',
      'Description',
      'Teléfono',
      'Ciudad',
    ]
    const table = await tableOf(
      csvFile(['prs_FirstName', 'prs_SecondName', 'prs_Gender', ...general].join(','), 'a'),
    )
    expect(table.columns.slice(3).map(({ field }) => field)).toEqual(general.map(() => undefined))
  })

  test('of registers as they are kept in the region are known, two surnames apart', async () => {
    const [record] = await recordsOf(
      csvFile(
        'Nombre(s),Apellido paterno,Apellido materno,Nacionalidad',
        'Ana,López,Ruiz,Honduras',
      ),
    )
    expect(record?.values).toEqual({
      prs_FirstName: 'Ana',
      prs_SecondName: 'López',
      prs_Citizenship: ['HN'],
    })
    expect(record?.others).toEqual({ 'Apellido materno': 'Ruiz' })
  })

  test('of another table are refused with the names that were expected and without what the file says', async () => {
    for (const file of [
      csvFile(`${secret},Guatemala,1998`, 'b,c,d'),
      csvFile('fecha,monto,concepto', '1,2,3'),
      workbookFixture({
        sheets: [
          textRows([
            [secret, 'total'],
            ['a', 'b'],
          ]),
        ],
      }),
    ]) {
      const read = await readHtcdsWorkbook(file)
      expect(read).toEqual({
        kind: 'refused',
        code: 'headings-not-recognised',
        expected: coreFields,
      })
      expect(JSON.stringify(read)).not.toContain(secret)
    }
  })

  test('that stand twice are refused with both columns, whatever name they go by', async () => {
    expect(
      await readHtcdsWorkbook(csvFile('prs_FirstName,prs_Gender,cas_Status,Nombre', 'a')),
    ).toEqual({
      kind: 'refused',
      code: 'heading-duplicate',
      field: 'prs_FirstName',
      columns: ['A', 'D'],
    })
    expect(await readHtcdsWorkbook(csvFile('prs_FirstName,Nota,Nota', 'a'))).toMatchObject({
      code: 'headings-not-recognised',
    })
    expect(await readHtcdsWorkbook(csvFile('prs_FirstName,prs_Gender,Nota,Nota', 'a'))).toEqual({
      kind: 'refused',
      code: 'heading-duplicate',
      columns: ['C', 'D'],
    })
  })

  test('may stand below a title', async () => {
    const file = csvFile('Padrón 2026', '', headings.join(','), 'Ana,López,1998-01-02,x')
    expect((await tableOf(file)).remarks).toEqual([{ code: 'headings-not-in-first-row', row: 3 }])
    expect(await recordsOf(file)).toMatchObject([{ row: 4, values: { prs_FirstName: 'Ana' } }])
  })

  test('may be hostile names of JavaScript', async () => {
    expect(
      await cellsOf(
        csvFile('prs_FirstName,prs_Gender,cas_Status,__proto__,constructor', 'a,,,b,c'),
      ),
    ).toEqual([
      Object.fromEntries([
        ['prs_FirstName', 'a'],
        ['__proto__', 'b'],
        ['constructor', 'c'],
      ]),
    ])
  })
})

describe('text files', () => {
  const line = 'Núñez,Peña,2001-02-03,"así; ""dice"""'

  test('are read in UTF-8 with and without byte order mark, Latin-1 and UTF-16, and the encoding is told', async () => {
    const text = `${headings.join(',')}\r\n${line}\r\n`
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ])
    for (const [file, remarks] of [
      [new Blob([text]), []],
      [new Blob(['\ufeff', text]), []],
      [
        bytes(...[...text].map((c) => c.charCodeAt(0))),
        [{ code: 'text-not-utf-8', encoding: 'windows-1252' }],
      ],
      [new Blob([utf16]), [{ code: 'text-not-utf-8', encoding: 'utf-16le' }]],
    ] as const) {
      expect((await tableOf(file)).remarks).toEqual(remarks)
      expect(await cellsOf(file)).toEqual([
        {
          prs_FirstName: 'Núñez',
          prs_SecondName: 'Peña',
          prs_Birthdate: '2001-02-03',
          Notas: 'así; "dice"',
        },
      ])
    }
  })

  test('are split at comma, semicolon or tab, whichever makes the headings known', async () => {
    for (const by of [',', ';', '\t']) {
      expect(
        await cellsOf(csvFile(headings.join(by), ['Ana', '"Ló,p;ez"', '', 'x'].join(by))),
      ).toEqual([{ prs_FirstName: 'Ana', prs_SecondName: 'Ló,p;ez', Notas: 'x' }])
    }
  })

  test('with a bare formula report the cell and take nothing from it', async () => {
    const [record] = await recordsOf(csvFile(headings.join(','), '=1+1,López,,"\'=2"'))
    expect(record?.values).toEqual({ prs_SecondName: 'López' })
    expect(record?.unmapped).toEqual({ prs_FirstName: '=1+1' })
    expect(record?.others).toEqual({ Notas: '=2' })
    expect(record?.problems).toEqual([
      { row: 2, column: 'A', field: 'prs_FirstName', code: 'formula-cell' },
    ])
  })

  test('whose quotation mark is never closed are refused with the row', async () => {
    expect(
      await readHtcdsWorkbook(csvFile(headings.join(','), 'a,b', `"${secret},c`, 'd')),
    ).toEqual({
      kind: 'refused',
      code: 'csv-quote-unclosed',
      row: 3,
    })
  })

  test('that are no text are refused', async () => {
    expect(await readHtcdsWorkbook(new Blob([]))).toMatchObject({ code: 'file-empty' })
    expect(await readHtcdsWorkbook(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).toMatchObject({
      code: 'file-not-a-table',
    })
    expect(await readHtcdsWorkbook(bytes(0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x41))).toMatchObject({
      code: 'text-has-mixed-encoding',
    })
  })

  test('keep blank rows out and number the others as the spreadsheet does', async () => {
    const file = csvFile(headings.join(','), 'a', ',,,', '', 'b', ',,', ' , ')
    expect((await recordsOf(file)).map(({ row }) => row)).toEqual([2, 5])
  })
})

describe('limits', () => {
  test('a row more than allowed refuses the file with the number, in both formats', async () => {
    const rows = [headings, ['a'], ['b'], ['c']]
    for (const file of [
      csvFile(...rows.map(String)),
      workbookFixture({ sheets: [textRows(rows)] }),
    ]) {
      expect(await readHtcdsWorkbook(file, { limits: { rows: 2 } })).toEqual({
        kind: 'refused',
        code: 'too-many-rows',
        allowed: 2,
      })
      expect(await readHtcdsWorkbook(file, { limits: { rows: 3 } })).toMatchObject({
        kind: 'table',
      })
      expect(await readHtcdsWorkbook(file, { limits: { columns: 3 } })).toMatchObject({
        code: 'too-many-columns',
        allowed: 3,
      })
      expect(await readHtcdsWorkbook(file, { limits: { fileBytes: 10 } })).toMatchObject({
        code: 'file-too-large',
        allowed: 10,
      })
    }
  })

  test('a cell in the last column of a worksheet takes no memory for those before it', async () => {
    const row =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="XFD2"><v>1</v></c></row>'
    const file = workbookFixture({ sheets: [textRows([headings]) + row] })
    expect(await readHtcdsWorkbook(file)).toMatchObject({
      code: 'too-many-columns',
      row: 2,
      allowed: 300,
    })
  })

  test('a workbook that unpacks far beyond its size is refused', async () => {
    const parts = workbookParts({ sheets: [textRows([headings])] })
    const bomb = {
      ...parts,
      'xl/worksheets/sheet1.xml': `${parts['xl/worksheets/sheet1.xml'] ?? ''}${' '.repeat(40_000_000)}`,
    }
    expect(await readHtcdsWorkbook(zipFixture(bomb))).toMatchObject({
      code: 'workbook-too-compressed',
    })
    expect(
      await readHtcdsWorkbook(zipFixture(parts), { limits: { partBytes: 300 } }),
    ).toMatchObject({
      code: 'workbook-too-compressed',
      allowed: 300,
    })
  })

  test('a workbook that lies about the size or the checksum of its parts is refused', async () => {
    const parts = workbookParts({ sheets: [textRows([headings])] })
    expect(await readHtcdsWorkbook(zipFixture(parts, { checksum: 7 }))).toMatchObject({
      code: 'workbook-unreadable',
    })
    expect(await readHtcdsWorkbook(zipFixture(parts, { claimedBytes: 5 }))).toMatchObject({
      code: 'workbook-unreadable',
    })
  })
})

describe('workbooks', () => {
  const ana = { prs_FirstName: 'Ana', prs_SecondName: 'López' }

  test('with a formula report the cell and take neither formula nor result for a value', async () => {
    const file = await writeXlsxFile([
      headings,
      ['Ana', 'López', null, { type: 'Formula', value: `="${secret}"&A2` }],
      [{ type: 'Formula', value: '=1+1' }, 'Díaz', null, null],
    ]).toBlob()
    const records = await recordsOf(file)
    expect(records.map(({ values }) => values)).toEqual([ana, { prs_SecondName: 'Díaz' }])
    expect(records.flatMap(({ problems }) => problems)).toEqual([
      { row: 2, column: 'D', code: 'formula-cell' },
      { row: 3, column: 'A', field: 'prs_FirstName', code: 'formula-cell' },
    ])
    expect(JSON.stringify(records)).not.toContain(secret)
  })

  test('keep the result that a formula shows apart', async () => {
    const row =
      '<row r="2"><c r="A2" t="str"><f>B2</f><v>Ana</v></c><c r="B2"><f t="shared" si="0"/><v>5</v></c></row>'
    const [record] = await recordsOf(workbookFixture({ sheets: [textRows([headings]) + row] }))
    expect(record?.values).toEqual({})
    expect(record?.unmapped).toEqual({ prs_FirstName: 'Ana', prs_SecondName: '5' })
    expect(record?.problems.map(({ code }) => code)).toEqual(['formula-cell', 'formula-cell'])
  })

  test('with merged cells report every row that they touch and copy nothing', async () => {
    const file = await writeXlsxFile([
      headings,
      [{ value: 'Ana', rowSpan: 2 }, 'López', null, null],
      [null, 'Díaz', null, null],
      ['Eva', { value: 'Ruiz', columnSpan: 2 }, null, 'x'],
    ]).toBlob()
    const records = await recordsOf(file)
    expect(records.map(({ values }) => values)).toEqual([
      ana,
      { prs_SecondName: 'Díaz' },
      { prs_FirstName: 'Eva', prs_SecondName: 'Ruiz' },
    ])
    expect(records.flatMap(({ problems }) => problems)).toEqual([
      { row: 2, column: 'A', field: 'prs_FirstName', code: 'merged-cell' },
      { row: 3, column: 'A', field: 'prs_FirstName', code: 'merged-cell' },
      { row: 4, column: 'B', field: 'prs_SecondName', code: 'merged-cell' },
    ])
  })

  test('with merged or computed headings are refused', async () => {
    const merged = await writeXlsxFile([
      ['prs_FirstName', 'prs_SecondName', { value: 'cas_Status', columnSpan: 2 }, null],
      ['a'],
    ]).toBlob()
    expect(await readHtcdsWorkbook(merged)).toEqual({
      kind: 'refused',
      code: 'heading-not-plain',
      row: 1,
    })
    const computed =
      '<row r="1"><c r="A1" t="str"><f>B9</f><v>prs_FirstName</v></c><c r="B1" t="str"><v>prs_Gender</v></c></row>'
    expect(await readHtcdsWorkbook(workbookFixture({ sheets: [computed] }))).toMatchObject({
      code: 'heading-not-plain',
    })
  })

  test('give dates, times, numbers, booleans and errors as what they show', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-80A]dd\\ &quot;de&quot;\\ mmmm;@"/><numFmt numFmtId="171" formatCode="[Red]#,##0.00&quot; d&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
    const cells = [
      '<c r="A2" s="1"><v>46348</v></c>',
      '<c r="B2" s="2"><v>46348.4375</v></c>',
      '<c r="C2" s="3"><v>5.5</v></c>',
      '<c r="D2" t="b"><v>1</v></c>',
      '<c r="E2" t="e"><v>#N/A</v></c>',
      '<c r="F2"><v>529611234567</v></c>',
      '<c r="G2"><v>1.5E-7</v></c>',
      '<c r="H2" t="d"><v>2026-11-22</v></c>',
      '<c r="I2"><v>12345678901234567890</v></c>',
      '<c r="J2" s="1"><v>59</v></c>',
      '<c r="K2" t="s"><v>0</v></c>',
      '<c r="L2"/>',
    ].join('')
    const names = ['prs_FirstName', 'prs_SecondName', 'prs_MiddleName', ...'defghijk']
    const file = (workbookProperties: string): Blob =>
      workbookFixture({
        sheets: [`${textRows([names])}<row r="2">${cells}</row>`],
        styles,
        workbookProperties,
        sharedTexts:
          '<si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si>',
      })
    expect(await cellsOf(file(''))).toEqual([
      {
        prs_FirstName: '2026-11-22',
        prs_SecondName: '2026-11-22T10:30:00',
        prs_MiddleName: '5.5',
        d: 'TRUE',
        e: '#N/A',
        f: '529611234567',
        g: '1.5e-7',
        h: '2026-11-22',
        i: '12345678901234567890',
        j: '1900-02-28',
        k: 'rich ',
      },
    ])
    expect(await cellsOf(file('<workbookPr date1904="1"/>'))).toMatchObject([
      { prs_FirstName: '2030-11-23' },
    ])
    expect((await recordsOf(file(''))).flatMap(({ problems }) => problems)).toEqual([
      { row: 2, column: 'E', code: 'error-cell' },
    ])
  })

  test('of several sheets give the one with known headings and name the others', async () => {
    const data = textRows([headings, ['Ana', 'López']])
    const file = workbookFixture({ sheets: [textRows([['Instrucciones']]), data] })
    expect((await tableOf(file)).remarks).toEqual([{ code: 'sheets-not-read', sheets: [1] }])
    expect(await cellsOf(file)).toEqual([ana])
    const two = workbookFixture({ sheets: [data, data] })
    expect(await readHtcdsWorkbook(two)).toEqual({
      kind: 'refused',
      code: 'several-tables',
      sheets: [1, 2],
    })
    expect(await readHtcdsWorkbook(two, { sheet: 2 })).toMatchObject({ kind: 'table' })
    expect(await readHtcdsWorkbook(two, { sheet: 3 })).toMatchObject({ code: 'sheet-not-found' })
  })

  test('skip gaps in the numbering of rows and columns', async () => {
    const row =
      '<row r="9"><c r="B9" t="inlineStr"><is><t>López</t></is></c></row><row r="1048576"/>'
    expect(
      await recordsOf(workbookFixture({ sheets: [textRows([headings]) + row] })),
    ).toMatchObject([{ row: 9, values: { prs_SecondName: 'López' } }])
  })

  test('with namespace prefixes and without cell addresses are read', async () => {
    const parts = workbookParts({ sheets: [''] })
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>prs_FirstName</x:t></x:is></x:c></x:row>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[A<n]]>a&#241;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await cellsOf(zipFixture({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toEqual([
      { prs_FirstName: 'A<nañ' },
    ])
  })

  test('that are encrypted, old, of another format or broken are each refused with their reason', async () => {
    const parts = workbookParts({ sheets: [textRows([headings])] })
    const container = (text: string): Blob =>
      new Blob([
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        new Uint16Array([...text].map((c) => c.charCodeAt(0))),
      ])
    const whole = await zipFixture(parts).bytes()
    const broken = whole.slice()
    const sheetAt = new TextDecoder('latin1').decode(whole).indexOf('sheet1.xml') + 30
    broken.set([(whole[sheetAt] ?? 0) ^ 1], sheetAt)
    for (const [file, code] of [
      [container('EncryptedPackage'), 'workbook-encrypted'],
      [container('Workbook'), 'workbook-old-format'],
      [zipFixture(parts, { encrypted: true }), 'workbook-encrypted'],
      [
        zipFixture({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'content.xml': '<a/>',
        }),
        'workbook-other-format',
      ],
      [new Blob([whole.slice(0, whole.length / 2)]), 'workbook-unreadable'],
      [new Blob([broken]), 'workbook-unreadable'],
      [
        zipFixture({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
        'workbook-unreadable',
      ],
      [
        zipFixture({
          ...parts,
          'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
        }),
        'workbook-unreadable',
      ],
      [
        zipFixture({
          ...parts,
          'xl/worksheets/sheet1.xml': new Uint8Array([
            0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e,
          ]),
        }),
        'workbook-unreadable',
      ],
      [
        workbookFixture({ sheets: ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>'] }),
        'workbook-unreadable',
      ],
    ] as const) {
      expect(await readHtcdsWorkbook(file)).toMatchObject({ kind: 'refused', code })
    }
  })

  test('damaged anywhere end as a table or a refusal, never as a fault', {
    timeout: 120_000,
  }, async () => {
    const whole = await workbookFixture({
      sheets: [textRows([headings, ['Ana', 'López', '2001', 'x']])],
    }).bytes()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(whole.length)),
        async (changes, cutAt) => {
          const damaged = whole.slice(0, cutAt ?? whole.length)
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte
          const read = await readHtcdsWorkbook(new Blob([damaged]))
          if (read.kind === 'table')
            for await (const row of read.rows()) expect(row.cells.length).toBeGreaterThan(0)
          else expect(read.kind).toBe('refused')
        },
      ),
      { numRuns: 1500 },
    )
  })
})
