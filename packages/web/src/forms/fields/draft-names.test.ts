import { expect, test } from 'vitest'
import { caseDraft, draftPlace, figureDraft } from './draft-names.ts'

const [stream, sheet, row] = ['s-1', 's-2', 'r-3']

test.each([
  ['visita-orden', '/visitas/s-1?agregar=orden'],
  ['visita-notice', '/visitas/s-1?agregar=aviso'],
  ['visita-folio', '/visitas/s-1'],
  ['operativo-datos', '/operativos/s-1?agregar=datos'],
  [`operativo-resultado.${sheet}.${row}`, '/operativos/s-1?agregar=resultado&de=s-2.r-3'],
  ['nota', '/personas/s-1?agregar=nota'],
])('what was left in %s goes on there', (form, place) => {
  expect(draftPlace(caseDraft(stream, form))).toBe(place)
})

test('what was left of an official figure goes on there, by its public name', () => {
  expect(draftPlace(figureDraft(undefined))).toBe('/cifras-oficiales?agregar=cifra')
  expect(draftPlace(figureDraft('inm-2021'))).toBe(
    '/cifras-oficiales?cifra=inm-2021&agregar=correccion',
  )
})
