import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { historicEventTypes } from '@cobijo/contract/htcds/standard/case-picklists'
import {
  methodsOfControl,
  typesOfExploitation,
} from '@cobijo/contract/htcds/standard/victim-picklists'
import { ctdcExploitations, ctdcMeans } from './ctdc.ts'
import { htcdsControls, htcdsEvents, htcdsExploitations } from './htcds.ts'
import { icTipCodes } from './ic-tip.ts'

const valuesOf = (picklist: readonly { readonly value: string }[]) =>
  picklist.map(({ value }) => value)

test('the HTCDS values are those that imports and exports use', () => {
  expect([...htcdsEvents]).toEqual(valuesOf(historicEventTypes))
  expect([...htcdsControls].sort()).toEqual(valuesOf(methodsOfControl).sort())
  expect([...htcdsExploitations].sort()).toEqual(valuesOf(typesOfExploitation).sort())
})

test('no number of IC-TIP is made up while its list is not at hand', () => {
  expect(icTipCodes).toEqual({})
})

const codebook = new URL('../../../../../shared/data/ctdc/CTDC_codebook_v6_0.txt', import.meta.url)

test.skipIf(!existsSync(codebook))('the CTDC columns stand in its codebook', () => {
  const text = readFileSync(codebook, 'utf8')
  // In files from 2018 on, not in that codebook.
  const later = 'isSlaveryAndPractices'
  for (const column of [...ctdcExploitations, ...ctdcMeans])
    if (column !== later) expect(text, column).toContain(column)
})
