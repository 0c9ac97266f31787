import { expect, test } from 'vitest'
import { links, neutralPage } from './links.ts'

test('the addresses of the application', () => {
  const stream = '0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55'
  const all = Object.fromEntries(
    Object.entries(links).map(([name, link]) => [name, link(stream, 'nota', stream)]),
  )
  expect({ ...all, neutralPage }).toMatchInlineSnapshot(`
    {
      "about": "/acerca",
      "bedQuestion": "/camas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "beds": "/camas?agregar=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "box": "/buzon",
      "caseFile": "/personas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "caseForm": "/personas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55?agregar=nota&de=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "casePart": "/personas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55?ver=nota",
      "caseload": "/organizacion/casos?de=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "cases": "/personas",
      "chooseFor": "/personas?para=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55&a=nota",
      "counting": "/contribuciones",
      "detectPerson": "/personas/anotar",
      "figures": "/cifras",
      "firstPage": "/",
      "group": "/grupos/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "groups": "/grupos",
      "house": "/lugares/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55?agregar=nota",
      "houses": "/lugares?para=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "importPeople": "/importar",
      "intake": "/anotar",
      "interpreters": "/interpretes",
      "join": "/unirse",
      "legalDemands": "/requerimientos",
      "myDay": "/hoy",
      "network": "/red",
      "neutralPage": "/medidas.html",
      "officialFigure": "/cifras-oficiales?cifra=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "officialFigureCorrection": "/cifras-oficiales?cifra=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55&agregar=correccion",
      "officialFigureForm": "/cifras-oficiales?agregar=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "officialFigures": "/cifras-oficiales",
      "onCall": "/guardia",
      "operation": "/operativos/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55?agregar=nota&de=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "operations": "/operativos?agregar=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "organisation": "/organizacion",
      "recovery": "/recuperar",
      "refer": "/personas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55/canalizar?a=nota",
      "referral": "/canalizaciones/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "referrals": "/canalizaciones",
      "registerPerson": "/personas/registrar",
      "sample": "/muestra",
      "setAside": "/por-decidir",
      "setUp": "/instalacion",
      "signIn": "/entrar",
      "study": "/contribuciones?de=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "tip": "/recados/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "tips": "/recados?agregar=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "training": "/cursos/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "trainings": "/cursos",
      "verification": "/visitas/0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55?agregar=nota&de=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "verifications": "/visitas?agregar=0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55",
      "waiting": "/espera",
      "write": "/escribir",
    }
  `)
})

test('a stream cannot break out of its place in the address', () => {
  expect(links.caseFile('../organizacion?x#y')).toBe('/personas/..%2Forganizacion%3Fx%23y')
})
