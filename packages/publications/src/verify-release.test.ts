import { auditOf, thresholdRule } from '@cobijo/statistics/disclosure/audit'
import { cellSystem } from '@cobijo/statistics/disclosure/cell-system'
import { createHash } from 'node:crypto'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltRelease, buildRelease } from './build-release.ts'
import { checksums } from './data/checksums.ts'
import { csvCell } from './data/release-csv.ts'
import { inventedApproval, inventedRows, inventedSpec } from './release/invented-release.ts'
import type { ReleaseContent } from './release/release-content.ts'
import { type SignatureCheck, type VerifiedRelease, verifyRelease } from './verify-release.ts'

let release: BuiltRelease

async function built(): Promise<BuiltRelease> {
  const answer = await buildRelease(inventedSpec, inventedRows, (digest) => [
    inventedApproval(digest),
  ])
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer
}

beforeAll(async () => {
  release = await built()
})

function text(name: string): string {
  return new TextDecoder().decode(release.files.get(name))
}

describe('the files of a release', () => {
  test('are these, and the same bytes from the same input', async () => {
    expect([...release.files.keys()].sort()).toEqual([
      'approvals.json',
      'checksums.txt',
      'data.csv',
      'datapackage.json',
      'explorar.html',
      'explore.css',
      'explore.html',
      'figure-1.en.html',
      'figure-1.en.svg',
      'figure-1.html',
      'figure-1.svg',
      'figure-2.en.html',
      'figure-2.en.svg',
      'figure-2.html',
      'figure-2.svg',
      'index.en.html',
      'index.html',
      'release.css',
      'release.json',
      'report.en.pdf',
      'report.pdf',
      'source-sans-3-license.txt',
      'source-sans-3.woff2',
      'table-1.csv',
      'table-2.csv',
    ])
    const again = await built()
    for (const [name, bytes] of release.files) {
      expect([name, Buffer.from(bytes).equals(again.files.get(name) ?? Buffer.of())]).toEqual([
        name,
        true,
      ])
    }
  })

  test('the data hold every cell once: total, missing, zero and hidden told apart', () => {
    const csv = text('data.csv')
    expect(release.files.get('data.csv')?.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    const lines = parse<Record<string, string>>(csv, { bom: true, columns: true })
    const line = (state: string, sex: string): Record<string, string> | undefined =>
      lines.find((one) => one['state'] === state && one['sex'] === sex)
    expect(lines).toHaveLength(6 * 4)
    expect(line('_T', '_T')).toMatchObject({ n: '316', status: 'published' })
    expect(line('_U', '_T')).toMatchObject({ n: '21' })
    expect(line('Yucatán', 'F')).toMatchObject({ n: '0', status: 'published' })
    expect(line('Oaxaca', 'M')).toMatchObject({ n: '', status: 'hidden' })
  })

  test('no cell of the data can be taken for a formula', () => {
    expect(['=1+1', '+1', '-1', '@x', '\tx', 'a,b', 'say "x"', '30--38'].map(csvCell)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      '"a,b"',
      '"say ""x"""',
      '30--38',
    ])
  })

  test('each table has its own file, in which every code has its words and every line unit and cut-off', () => {
    const lines = parse<Record<string, string>>(text('table-2.csv'), { bom: true, columns: true })
    expect(lines).toHaveLength(6 * 4)
    expect(lines).toContainEqual({
      state: 'Oaxaca',
      'state.es': 'Oaxaca',
      'state.en': 'Oaxaca',
      sex: 'M',
      'sex.es': 'Hombre',
      'sex.en': 'Male',
      n: '',
      status: 'hidden',
      unit: 'personas',
      cut_off: '2026-10-31',
    })
    expect(lines.at(-1)).toMatchObject({ 'state.es': 'Total', 'sex.es': 'Total', n: '316' })
  })

  test('a figure to put elsewhere holds what it may not be read without, and refers to nothing outside itself', () => {
    for (const name of ['figure-2.svg', 'figure-2.html', 'figure-1.en.svg', 'figure-1.en.html']) {
      const figure = text(name).replace(/<\/(?:text|tspan)>\s*<(?:text|tspan)[^>]*>/g, ' ')
      const isEnglish = name.includes('.en.')
      expect(figure).toContain(
        isEnglish ? 'Cut-off: 31 October 2026' : 'Corte: 31 de octubre de 2026',
      )
      expect(figure).toContain(
        isEnglish ? 'Each person counts once' : 'Cada persona se cuenta una vez',
      )
      expect(figure).toContain(release.digest.slice(0, 16))
      expect(figure).not.toMatch(
        /<(?:script|style|link|image|use|iframe|img)\b| (?:src|href|style|on\w+)=/,
      )
    }
    expect(text('figure-2.svg')).toContain('No se publica ningún número de 1 a 9')
  })

  test('the description has the hash, the size, every code and the rule', () => {
    const data = release.files.get('data.csv') as Uint8Array
    const described = JSON.parse(text('datapackage.json'))
    expect(described).toMatchObject({
      name: 'personas-por-estado',
      version: '1.0.0',
      cutOff: '2026-10-31',
      queryVersion: 'persons-by-state-1',
      disclosureControl: { passes: true },
      licenses: [{ name: 'CC-BY-4.0' }],
      resources: [
        {
          path: 'data.csv',
          bytes: data.length,
          hash: `sha256:${createHash('sha256').update(data).digest('hex')}`,
        },
      ],
    })
    const { fields, primaryKey } = described.resources[0].schema
    const names = fields.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['state', 'sex', 'n', 'status'])
    expect(primaryKey).toEqual(['state', 'sex'])
    const lines = parse<Record<string, string>>(text('data.csv'), { bom: true, columns: true })
    for (const field of fields.slice(0, 2)) {
      for (const line of lines) expect(field.constraints.enum).toContain(line[field.name])
    }
  })

  test('no file tells a hidden number or why a single cell is hidden', () => {
    for (const name of [
      'release.json',
      'data.csv',
      'datapackage.json',
      'index.html',
      'approvals.json',
    ]) {
      expect(text(name)).not.toContain('below-threshold')
      expect(text(name)).not.toContain('protects-another')
    }
    const content = JSON.parse(text('release.json')) as ReleaseContent
    expect(content.cells.every(({ n }) => n === null || n === 0 || n >= 10)).toBe(true)
  })

  test('the page escapes what the specification says', () => {
    expect(text('index.html')).toContain('Una nota &lt;con&gt; signos &amp; &quot;comillas&quot;.')
    expect(text('index.html')).not.toContain('<con>')
  })
})

describe('verification', () => {
  const changed = (name: string, bytes: string | Uint8Array | undefined, isConsistent = false) => {
    const files = new Map(release.files)
    if (bytes === undefined) files.delete(name)
    else files.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    if (isConsistent) {
      files.delete('checksums.txt')
      files.set('checksums.txt', new TextEncoder().encode(checksums(files)))
    }
    return files
  }
  const verified = async (
    files: ReadonlyMap<string, Uint8Array>,
    check?: SignatureCheck,
  ): Promise<VerifiedRelease | Refusal> => verifyRelease(files, check)

  test('a release as it was made is verified, and drawn again byte for byte', async () => {
    expect(await verified(release.files)).toMatchObject({
      kind: 'verified-release',
      id: 'personas-por-estado',
      version: 1,
      digest: release.digest,
      signatures: 'unchecked',
      drawnOtherwise: [],
    })
  })

  test('signatures are checked by whoever knows keys', async () => {
    const good: SignatureCheck = ({ digest, signature }) =>
      Buffer.from(signature?.value ?? '', 'base64').toString() === digest
    expect(await verified(release.files, good)).toMatchObject({ signatures: 'valid' })
    expect(await verified(release.files, () => false)).toMatchObject({ code: 'signature-invalid' })
  })

  test('any one file changed by one byte is noticed', async () => {
    for (const [name, bytes] of release.files) {
      if (name === 'checksums.txt') continue
      const spoiled = Uint8Array.from(bytes)
      spoiled[100] = (spoiled[100] ?? 0) ^ 1
      expect(await verified(changed(name, spoiled))).toEqual({
        kind: 'refused',
        code: 'checksum-differs',
        field: name,
      })
    }
  })

  test('a file missing, a file too many, a list that cannot be read', async () => {
    expect(await verified(changed('data.csv', undefined))).toMatchObject({ code: 'file-missing' })
    expect(await verified(changed('data.csv', undefined, true))).toMatchObject({
      code: 'file-missing',
    })
    expect(await verified(changed('notes.txt', 'x'))).toMatchObject({ code: 'file-unexpected' })
    expect(await verified(changed('checksums.txt', 'x'))).toMatchObject({
      code: 'file-form-invalid',
    })
  })

  const altered = (
    change: (content: { -readonly [K in keyof ReleaseContent]: ReleaseContent[K] }) => void,
  ) => {
    const content = JSON.parse(text('release.json'))
    change(content)
    return changed('release.json', `${JSON.stringify(content, null, 1)}\n`, true)
  }

  test('content changed together with its checksums is not what was approved', async () => {
    const files = altered((content) => {
      content.spec = { ...content.spec, cutOff: '2026-10-01' }
    })
    expect(await verified(files)).toMatchObject({ code: 'approval-of-other-content' })
  })

  test.each<[string, Parameters<typeof altered>[0]]>([
    [
      'margins-do-not-add-up',
      (content) => {
        content.cells = content.cells.map((cell) => (cell.n === 140 ? { ...cell, n: 141 } : cell))
      },
    ],
    [
      'cells-incomplete',
      (content) => {
        content.cells = content.cells.slice(1)
      },
    ],
    [
      'findings-differ',
      (content) => {
        content.findings = [{ es: 'En Chiapas, 999.', en: 'In Chiapas, 999.' }, null]
      },
    ],
    [
      'audit-fails',
      (content) => {
        content.audit = { ...content.audit, hidden: 0 }
      },
    ],
    [
      'file-form-invalid',
      (content) => {
        content.shapes = [{ by: ['state'], keys: [['x'], 7] as never }]
      },
    ],
  ])('content that is not what it says: %s', async (code, change) => {
    expect(await verified(altered(change))).toMatchObject({ kind: 'refused', code })
  })

  test('a release of before zeros were hidden anywhere is judged by the rule that it names', async () => {
    const files = altered((content) => {
      const audit = auditOf(
        cellSystem(content.shapes),
        content.cells.map(({ n }) => n),
        thresholdRule(10),
      )
      if (isRefusal(audit)) throw new Error(audit.code)
      expect(audit).not.toEqual(content.audit)
      content.audit = audit
    })
    // Its tables hold; only nobody approved this one.
    expect(await verified(files)).toMatchObject({ code: 'approval-of-other-content' })
  })

  test('a hidden cell filled in again fails the audit', async () => {
    const files = altered((content) => {
      content.cells = content.cells.map((cell) =>
        cell.at['state'] === 'Oaxaca' && cell.at['sex'] === 'M' ? { ...cell, n: 4 } : cell,
      )
    })
    expect(await verified(files)).toMatchObject({ code: 'audit-fails' })
  })

  test('data that say something else than the content, checksums made to fit', async () => {
    const data = text('data.csv').replace(',140,', ',150,')
    expect(await verified(changed('data.csv', data, true))).toEqual({
      kind: 'refused',
      code: 'file-differs-from-content',
      field: 'data.csv',
    })
  })

  test('the file of a table that says something else, checksums made to fit; a release of before has none', async () => {
    const table = text('table-1.csv').replace(',185,', ',186,')
    expect(await verified(changed('table-1.csv', table, true))).toMatchObject({
      code: 'file-differs-from-content',
      field: 'table-1.csv',
    })
    const before = new Map(
      [...release.files].filter(([name]) => !/^(?:table-|figure-|explor)/.test(name)),
    )
    before.delete('checksums.txt')
    before.set('checksums.txt', new TextEncoder().encode(checksums(before)))
    expect(await verified(before)).toMatchObject({ kind: 'verified-release' })
  })

  test('a page drawn by another program is told, not refused', async () => {
    const page = text('index.html').replace('Descargas', 'Archivos')
    expect(await verified(changed('index.html', page, true))).toMatchObject({
      kind: 'verified-release',
      drawnOtherwise: ['index.html'],
    })
  })

  test('files that are no release at all', async () => {
    expect(await verified(new Map())).toMatchObject({ code: 'file-missing' })
    expect(await verified(changed('release.json', '[]', true))).toMatchObject({
      code: 'file-form-invalid',
    })
    expect(await verified(changed('approvals.json', '{"a":', true))).toMatchObject({
      code: 'file-form-invalid',
    })
  })
})
