import { describe, expect, test } from 'vitest'
import {
  amountOfMoney,
  calendarDate,
  choice,
  flag,
  hexadecimal,
  identifier,
  instant,
  list,
  plainRecord,
  record,
  text,
  textMap,
  whole,
} from './value-kind.ts'
import type { ValueKind } from './value-kind.ts'

const uuid = '00000000-0000-4000-8000-000000000001'

describe.each<[string, ValueKind<unknown>, unknown[], [unknown, string][]]>([
  [
    'text',
    text(5),
    ['Ix', 'ñandú'],
    [
      ['', 'text-blank'],
      ['  \n', 'text-blank'],
      ['abcdef', 'text-too-long'],
      [7, 'not-text'],
    ],
  ],
  [
    'choice',
    choice(['yes', 'no']),
    ['yes'],
    [
      ['maybe', 'not-a-listed-choice'],
      [true, 'not-a-listed-choice'],
      ['constructor', 'not-a-listed-choice'],
    ],
  ],
  [
    'flag',
    flag,
    [true, false],
    [
      ['true', 'not-yes-or-no'],
      [0, 'not-yes-or-no'],
    ],
  ],
  [
    'whole',
    whole(1, 3),
    [1, 3],
    [
      [0, 'number-out-of-range'],
      [4, 'number-out-of-range'],
      [1.5, 'not-a-whole-number'],
      [Number.NaN, 'not-a-whole-number'],
      ['1', 'not-a-whole-number'],
    ],
  ],
  [
    'amount of money',
    amountOfMoney(1),
    [1, 150_050],
    [
      [0, 'number-out-of-range'],
      [0.5, 'not-an-amount'],
      ['mil quinientos', 'not-an-amount'],
    ],
  ],
  [
    'instant',
    instant,
    [0, -1, 1795313600000],
    [
      [8.64e15, 'not-an-instant'],
      [0.5, 'not-an-instant'],
      ['2026', 'not-an-instant'],
    ],
  ],
  [
    'calendar date',
    calendarDate,
    ['2026', '2026-11', '2026-11-22', '2024-02-29', '2000-02-29'],
    [
      ['2026-13', 'not-a-date'],
      ['2026-02-29', 'not-a-date'],
      ['1900-02-29', 'not-a-date'],
      ['2026-04-31', 'not-a-date'],
      ['2026-00', 'not-a-date'],
      ['22/11/2026', 'not-a-date'],
      [2026, 'not-a-date'],
    ],
  ],
  [
    'identifier',
    identifier,
    [uuid],
    [
      [uuid.toUpperCase().replace('0', 'A'), 'not-an-identifier'],
      ['1', 'not-an-identifier'],
      [undefined, 'not-an-identifier'],
    ],
  ],
  [
    'hexadecimal',
    hexadecimal(2),
    ['00ff'],
    [
      ['00FF', 'not-hexadecimal'],
      ['0ff', 'not-hexadecimal'],
      [255, 'not-hexadecimal'],
    ],
  ],
  [
    'list',
    list(flag, 2),
    [[], [true, false]],
    [
      [[1], 'not-yes-or-no'],
      [[true, true, true], 'list-too-long'],
      [{ length: 0 }, 'not-a-list'],
    ],
  ],
  [
    'record',
    record({ name: text(), dose: text() }),
    [{}, { name: 'x' }],
    [
      [{ name: '' }, 'text-blank'],
      [{ colour: 'x' }, 'field-unknown'],
      [{ constructor: 'x' }, 'field-unknown'],
      [[], 'not-a-record'],
      [null, 'not-a-record'],
    ],
  ],
  [
    'plain record',
    plainRecord,
    [{}, { any: 1 }],
    [
      [[], 'not-a-record'],
      [null, 'not-a-record'],
      ['x', 'not-a-record'],
    ],
  ],
  [
    'text map',
    textMap(2, 3),
    [{}, { a: '', b: 'abc' }],
    [
      [{ a: 'abcd' }, 'not-text'],
      [{ a: 1 }, 'not-text'],
      [{ a: '', b: '', c: '' }, 'list-too-long'],
      [null, 'not-a-record'],
      [['a'], 'not-a-record'],
    ],
  ],
])('%s', (_name, kind, good, bad) => {
  test.each(good.map((value) => [value]))('%j fits', (value) => {
    expect(kind.check(value)).toBeUndefined()
  })

  test.each(bad)('%j is refused as %s', (value, code) => {
    expect(kind.check(value)).toBe(code)
  })
})

test('a list of choices tells its vocabulary, so that forms and imports can read it', () => {
  expect(list(choice(['a', 'b'])).values).toEqual(['a', 'b'])
  expect(list(text()).values).toBeUndefined()
})
