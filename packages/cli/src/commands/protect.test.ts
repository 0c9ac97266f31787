import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeLock } from '../ledger-lock.ts'
import { runCobijo } from '../testing/run-cobijo.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-protect-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function answer(...words: readonly string[]) {
  const ran = await runCobijo(['protect', ...words, '--json'])
  return { ...ran, json: ran.output === '' ? undefined : JSON.parse(ran.output) }
}

interface Shown {
  readonly at: Readonly<Record<string, string | null>>
  readonly n: number | null
}

const house = ['state,sex,n', 'north,woman,40', 'north,man,6', 'south,woman,31', 'south,man,52']
const more = ['centre,woman,23', 'centre,man,37']

/**
 * An attack that shares nothing with the product: every table of whole numbers from 1 that agrees with
 * what is shown, and the values that each hidden cell takes. Two columns, all inner cells.
 */
function possible(cells: readonly Shown[], most: number): ReadonlyMap<string, Set<number>> {
  const of = (state?: string, sex?: string): number | null => {
    const found = cells.find(({ at }) => at['state'] === state && at['sex'] === sex)
    return found === undefined ? null : found.n
  }
  const states = ['north', 'south', 'centre']
  const sexes = ['woman', 'man']
  const inner = states.flatMap((state) => sexes.map((sex) => [state, sex] as const))
  const values = new Map<string, Set<number>>()
  const fits = (known: number | null, sum: number): boolean => known === null || known === sum
  const fill = (numbers: readonly number[]): void => {
    const place = inner[numbers.length]
    if (place === undefined) {
      const sum = (is: (state: string, sex: string) => boolean): number =>
        inner.reduce((all, [state, sex], at) => all + (is(state, sex) ? (numbers[at] ?? 0) : 0), 0)
      const agrees =
        fits(
          of(),
          sum(() => true),
        ) &&
        sexes.every((sex) =>
          fits(
            of(undefined, sex),
            sum((_, other) => other === sex),
          ),
        )
      if (!agrees) return
      inner.forEach(([state, sex], at) => {
        const name = `${state} ${sex}`
        values.set(name, (values.get(name) ?? new Set()).add(numbers[at] ?? 0))
      })
      return
    }
    const known = of(...place)
    const from = known ?? 1
    for (let n = from; n <= (known ?? most); n++) {
      const next = [...numbers, n]
      const isRowEnd = next.length % 2 === 0
      const row = (next.at(-1) ?? 0) + (next.at(-2) ?? 0)
      if (!isRowEnd || fits(of(place[0]), row)) fill(next)
    }
  }
  fill([])
  return values
}

test('small counts are hidden, and no attack by brute force narrows one to fewer than nine values', async () => {
  const file = write('house.csv', [...house, ...more])
  const { exit, errors, json } = await answer(file)
  expect(exit, errors).toBe(0)
  expect(json.certificate).toMatchObject({ passes: true, rule: { threshold: 10, width: 8 } })
  const cells: readonly Shown[] = json.cells
  expect(cells).toHaveLength(12)
  const hidden = cells.filter(({ n }) => n === null)
  expect(hidden).toContainEqual({ at: { state: 'north', sex: 'man' }, n: null })
  for (const { n } of cells) expect(n === null || n === 0 || n >= 10).toBe(true)
  const values = possible(cells, 80)
  for (const { at } of hidden) {
    if (at['state'] === undefined || at['sex'] === undefined) continue
    const found = [...(values.get(`${at['state']} ${at['sex']}`) ?? [])]
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThanOrEqual(8)
  }
})

test('a new folder holds the protected table and its certificate, with the digest of the bytes', async () => {
  const file = write('kept.csv', [...house, ...more])
  const out = join(folder, 'out')
  const { exit, output } = await runCobijo(['protect', file, '--out', out])
  expect(exit).toBe(0)
  expect(output).toContain('nothing hidden can be worked out')
  expect(readdirSync(out).sort()).toEqual(['certificate.json', 'protected.csv'])
  const bytes = readFileSync(join(out, 'protected.csv'))
  const certificate = JSON.parse(readFileSync(join(out, 'certificate.json'), 'utf8'))
  expect(certificate.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(bytes.toString()).toContain('north,man,,hidden')
  expect(bytes.toString()).not.toMatch(/,6,/)
  expect(statSync(join(out, 'protected.csv')).mode & 0o777).toBe(0o600)
  expect((await answer(file, '--out', out)).json).toMatchObject({ refused: { code: 'out-exists' } })

  // What is out stays as it is; another number for it is refused.
  const again = await answer(file, '--released', join(out, 'protected.csv'))
  expect(again.json.cells.filter(({ n }: Shown) => n === null)).toHaveLength(certificate.hidden)
  const later = write('later.csv', [...house, 'centre,woman,24', 'centre,man,37'])
  const changed = await answer(later, '--released', join(out, 'protected.csv'))
  expect([changed.exit, changed.json.refused.code]).toEqual([1, 'released-figure-differs'])
})

test('the lightest choice is found, the certificate says what it promises, and the same input gives the same bytes', async () => {
  // Greedily, more is hidden here than need be.
  const random = [12, 44, 3, 61, 7, 38, 15, 22, 5, 70, 33, 9, 18, 27, 52, 4, 66, 41, 11, 30]
  const file = write('choice.csv', [
    'state,form,n',
    ...random.map((n, at) => `s${Math.floor(at / 5)},f${at % 5},${n}`),
  ])
  const outs = ['one', 'two'].map((name) => join(folder, `choice-${name}`))
  for (const out of outs) expect((await answer(file, '--out', out)).exit).toBe(0)
  const [one, two] = outs.map((out) =>
    ['protected.csv', 'certificate.json'].map((name) => readFileSync(join(out, name), 'utf8')),
  )
  expect(two).toEqual(one)
  const certificate = JSON.parse(one?.[1] ?? '')
  expect(certificate.choice).toEqual({
    method: 'optimal',
    weigh: 'counts',
    gapPercent: 0,
    stoppedBy: null,
  })
  expect(certificate.promised.join(' ')).toContain('spans fewer than 8 steps')
  expect(certificate.notPromised.join(' ')).toContain('linear programmes')
  // A sum of hidden counts is an equation more: for the office alone.
  expect(JSON.stringify(certificate)).not.toContain('weights')
  const { json } = await answer(file, '--weigh', 'cells')
  expect(json.certificate.choice.weigh).toBe('cells')
  expect(json.certificate.hidden).toBeLessThanOrEqual(certificate.hidden)
  expect(json.forOfficeOnly.weights.hidden).toBe(json.certificate.hidden)
  const short = await answer(file, '--seconds', '0')
  expect(short.json.certificate.passes).toBe(true)
})

test('each house knows its own cells, and still no other hidden count', async () => {
  const file = write('houses.csv', [
    'house,form,n',
    ...['A,x,4', 'A,y,30', 'A,z,20', 'B,x,3', 'B,y,40', 'B,z,25', 'C,x,50', 'C,y,60', 'C,z,70'],
  ])
  const { json } = await answer(file, '--contributors', 'house')
  expect(json.certificate).toMatchObject({ passes: true, contributors: 'house' })
  expect(json.certificate.promised.at(-1)).toContain('one value of house')
  const forPublic = (await answer(file)).json.forOfficeOnly
  expect(json.forOfficeOnly.weights.hidden).toBeGreaterThan(forPublic.weights.hidden)
  expect((await answer(file, '--contributors', 'state')).json.refused).toEqual({
    code: 'contributors-unknown',
    field: 'contributors',
  })
})

test('a ledger compares each release with all before it, and keeps it', async () => {
  const ledger = join(folder, 'people.ledger.json')
  const month = (day: string, lines: readonly string[], ...more: readonly string[]) =>
    answer(write(`${day}.csv`, lines), '--ledger', ledger, '--cut-off', day, ...more)
  const first = await month('2026-06-30', ['state,n', 'north,40', 'south,50', 'east,60'])
  expect(first.exit, first.errors).toBe(0)
  expect(first.json.certificate.comparison).toEqual({
    sameRecords: 0,
    earlierStates: 0,
    changes: null,
  })
  // One person more in the south: neither the cell nor the total may say so.
  const second = await month('2026-09-30', ['state,n', 'north,40', 'south,51', 'east,60'])
  const numbers = (json: { cells: readonly Shown[] }) => json.cells.map(({ n }) => n)
  // East, north, south and the total.
  expect(numbers(second.json)).toEqual([60, 40, null, null])
  expect(second.json.certificate.comparison.changes).toBe('growth')
  expect(second.json.certificate.promised.join(' ')).toContain('differs by none or by 10')
  // Two more: beside the first release three, though the second hid it.
  const third = await month('2026-10-31', ['state,n', 'north,40', 'south,53', 'east,75'])
  expect(numbers(third.json)[2]).toBeNull()
  // Another table of the records of June, by itself: its total is out and stays.
  const other = await month('2026-06-30', ['sex,n', 'woman,90', 'man,60'])
  expect(other.json.certificate.comparison.sameRecords).toBe(1)
  const kept = JSON.parse(readFileSync(ledger, 'utf8'))
  expect(kept.tables.map(({ state }: { state: number }) => state)).toEqual([0, 1, 2, 0])
  expect(statSync(ledger).mode & 0o777).toBe(0o600)
  // The same again tells nothing new; what is refused is not entered.
  expect((await month('2026-06-30', ['sex,n', 'woman,90', 'man,60'])).exit).toBe(0)
  expect(JSON.parse(readFileSync(ledger, 'utf8'))).toEqual(kept)
  writeFileSync(ledger, '{}')
  const broken = await month('2026-06-30', ['sex,n', 'woman,90', 'man,60'])
  expect(broken.json.refused).toEqual({ code: 'ledger-not-valid', field: 'ledger' })
})

test('what was published of an earlier state is compared by its file', async () => {
  const out = join(folder, 'earlier')
  const before = write('before.csv', ['state,n', 'north,40', 'south,50', 'east,60'])
  expect((await answer(before, '--out', out)).exit).toBe(0)
  const after = write('after.csv', ['state,n', 'north,37', 'south,50', 'east,60'])
  const { json } = await answer(after, '--earlier', join(out, 'protected.csv'))
  expect(json.cells.map(({ n }: Shown) => n)).toEqual([60, null, 50, null])
  expect(json.certificate.comparison).toEqual({ sameRecords: 0, earlierStates: 1, changes: 'any' })
  expect(json.certificate.notPromised.join(' ')).toContain('some figures went down')
})

test('tables that are given together hide the cells they share in both', async () => {
  const one = write('one.csv', ['sex,n', 'woman,94', 'man,6'])
  const both = await answer(
    write('two.csv', [
      ...house.slice(0, 1),
      'north,woman,54',
      'north,man,6',
      'south,woman,40',
      'south,man,0',
    ]),
    one,
  )
  expect(both.exit, both.errors).toBe(0)
  const men = both.json.cells.filter(({ at }: Shown) => at['sex'] === 'man' && !('state' in at))
  expect(men).toEqual([{ at: { sex: 'man' }, n: null }])
  expect(both.json.certificate.passes).toBe(true)
})

test('a zero is hidden beside a group of which everybody has one value, both ways round, and the certificate says so', async () => {
  const file = write('whole.csv', ['house,form,n', 'A,x,40', 'A,y,0', 'B,x,20', 'B,y,30'])
  const { errors, json } = await answer(file)
  expect(errors).not.toContain('warning')
  const empty = json.cells.find(({ at }: Shown) => at['house'] === 'A' && at['form'] === 'y')
  expect(empty).toEqual({ at: { house: 'A', form: 'y' }, n: null })
  expect(json.certificate).toMatchObject({
    passes: true,
    groupsTold: 0,
    rule: { zeros: 'hidden-in-whole-groups' },
  })
  expect(json.certificate.promised.join(' ')).toContain('all of one house')
  expect(json.forOfficeOnly.wholeGroups).toEqual([])
})

test('what hiding does not help, or was told before, is named to the office and counted by the certificate', async () => {
  // Everybody has x, so everybody in A has.
  const all = await answer(write('all.csv', ['house,form,n', 'A,x,40', 'A,y,0', 'B,x,20', 'B,y,0']))
  expect(all.errors).toContain('warning: whole-groups (3)')
  expect(all.json.certificate).toMatchObject({ passes: true, groupsTold: 2 })
  expect(all.json.cells.filter(({ n }: Shown) => n === null)).toEqual([])
  // Zeros that are out already cannot be taken back.
  const rows = ['A,x,40', 'A,y,0', 'B,x,20', 'B,y,30']
  const before = write('shown.csv', [
    'house,form,n,status',
    ...[...rows, 'A,_T,40', 'B,_T,50', '_T,x,60', '_T,y,30', '_T,_T,90'].map(
      (row) => `${row},published`,
    ),
  ])
  const again = await answer(write('again.csv', ['house,form,n', ...rows]), '--released', before)
  expect(again.errors).toContain('warning: whole-groups (2)')
  expect(again.json.certificate).toMatchObject({ passes: true, groupsTold: 2 })
})

test('tables that hid a zero before are attacked together with it, as the same records and as an earlier state', async () => {
  const rows = ['A,x,40', 'A,y,0', 'B,x,20', 'B,y,30']
  const file = write('first.csv', ['house,form,n', ...rows])
  const out = join(folder, 'first-out')
  expect((await runCobijo(['protect', file, '--out', out])).exit).toBe(0)
  const released = join(out, 'protected.csv')
  const same = await answer(file, '--released', released)
  expect(same.exit, same.errors).toBe(0)
  expect(same.json.certificate).toMatchObject({ passes: true, groupsTold: 0 })
  const later = write('later.csv', ['house,form,n', 'A,x,55', 'A,y,0', 'B,x,35', 'B,y,45'])
  const grown = await answer(later, '--earlier', released)
  expect(grown.exit, grown.errors).toBe(0)
  expect(grown.json.certificate).toMatchObject({ passes: true, groupsTold: 0 })
})

test('wrong counts and totals are refused with file, row and column, and without their text', async () => {
  const right = write('right.csv', house)
  const cases = [
    ['north,other,<5', 'count-not-whole'],
    ['north,other,2.5', 'count-not-whole'],
    ['north,other,-3', 'count-negative'],
    ['north,other,', 'count-missing'],
    ['_T,woman,70', 'margins-contradict'],
  ] as const
  for (const [line, code] of cases) {
    const { exit, errors, json } = await answer(right, write('wrong.csv', [...house, line]))
    expect(exit).toBe(1)
    expect(json).toEqual({ refused: { code, field: 'n', file: 2, row: 5 } })
    expect(errors).not.toContain('<5')
  }
  const empty = await answer(right, write('empty.csv', ['state,sex,n']))
  expect(empty.json).toEqual({ refused: { code: 'nobody-counted', file: 2 } })
  const total = await answer(write('total.csv', [...house, '_T,woman,71', '_T,_T,129']))
  expect(total.exit, total.errors).toBe(0)
  const twice = await answer(write('twice.csv', [...house, 'north,man,6']))
  expect(twice.json).toEqual({ refused: { code: 'cell-repeated', file: 1, row: 5 } })
  const other = await answer(right, write('other.csv', ['sex,n', 'woman,70', 'man,58']))
  expect(other.json.refused.code).toBe('tables-disagree')
  expect((await answer(right, '--count', 'people')).json.refused).toMatchObject({
    code: 'count-column-unknown',
    field: 'people',
  })
  expect((await answer(right, '--threshold', '1')).json.refused.code).toBe('threshold-too-low')
  expect((await runCobijo(['protect'])).exit).toBe(2)
})

test('a wrong option is refused by its name, and no day enters a ledger that there is not or is not yet', async () => {
  const file = write('options.csv', ['state,n', 'north,40', 'south,50'])
  const ledger = join(folder, 'options.ledger.json')
  const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
  const cases = [
    [['--weigh', 'mass'], 'option-not-valid', 'weigh'],
    [['--seconds', 'abc'], 'option-not-valid', 'seconds'],
    [['--ledger', ledger], 'cut-off-missing', 'cut-off'],
    [['--cut-off', '2026-01-31'], 'ledger-missing', 'ledger'],
    [['--ledger', ledger, '--cut-off', 'June'], 'day-invalid', 'cut-off'],
    [['--ledger', ledger, '--cut-off', '2026-13-45'], 'day-invalid', 'cut-off'],
    [['--ledger', ledger, '--cut-off', tomorrow], 'cut-off-after-publication', 'cut-off'],
  ] as const
  for (const [words, code, field] of cases) {
    const { exit, errors, json } = await answer(file, ...words)
    expect([exit, json]).toEqual([1, { refused: { code, field } }])
    expect(errors).toContain(`refused: ${code} (--${field})`)
  }
  expect(existsSync(ledger)).toBe(false)
  const nowhere = await runCobijo(['protect', file])
  expect([nowhere.exit, nowhere.errors]).toEqual([1, 'refused: out-missing (--out)\n'])
})

test('the lock of a run that was killed is taken over, that of a living one never, and the refusal says what to do', async () => {
  const file = write('locked.csv', ['state,n', 'north,40', 'south,50'])
  const ledger = join(folder, 'locked.ledger.json')
  const words = [file, '--ledger', ledger, '--cut-off', '2026-01-31']
  const locks = new URL('../ledger-lock.ts', import.meta.url).href
  const holds = `const { takeLock } = await import(${JSON.stringify(locks)})
    console.log(await takeLock(${JSON.stringify(`${ledger}.lock`)}))
    setInterval(() => undefined, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', holds], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(holder, 'close')
  try {
    expect(String((await once(holder.stdout, 'data'))[0])).toBe('true\n')
    const busy = await answer(...words)
    expect(busy.json).toEqual({ refused: { code: 'ledger-busy', field: 'ledger' } })
    expect(busy.errors).toContain('remove the files beside the ledger that bear its name and .lock')
  } finally {
    holder.kill('SIGKILL')
    await ended
  }
  const after = await answer(...words)
  expect(after.exit, after.errors).toBe(0)
  const besideIt = readdirSync(folder).filter((name) => name.startsWith('locked.ledger.json.'))
  expect(besideIt).toEqual([])
})

test('of several that find the lock of a dead run one takes it over; of what nobody can know, none', async () => {
  const lock = join(folder, 'several.lock')
  expect(await takeLock(lock)).toBe(true)
  expect(await takeLock(lock)).toBe(false)
  // The same number, given to another process since.
  const held = JSON.parse(readFileSync(lock, 'utf8'))
  writeFileSync(lock, JSON.stringify({ ...held, since: '1' }))
  const taken = await Promise.all(Array.from({ length: 12 }, () => takeLock(lock)))
  expect(taken.filter((each) => each)).toHaveLength(1)
  for (const unknown of [
    '',
    '{',
    'null',
    JSON.stringify({ ...held, machine: 'another', since: '1' }),
  ]) {
    writeFileSync(lock, unknown)
    expect(await takeLock(lock)).toBe(false)
  }
})
