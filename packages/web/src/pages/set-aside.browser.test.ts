import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { allSent, enter } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { enterPassphrase, foundFirst, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let office: Machine
let desk: DeviceApi
let founded: Enrolled
let stream: StreamId

beforeAll(async () => {
  application = await startApplication()
  const first = await foundFirst(application, 'Casa Alba')
  desk = first.device
  founded = first.enrolled
  await enter(desk, founded)
  const { entries } = got(
    await desk.carryOut('register-person', { nameToUse: 'Citlali', ageGroup: 'adult' }),
  )
  stream = entries[0]?.stream as StreamId
  await allSent(desk)
  office = await application.newMachine()
  await signInByKit(office, application.origin, founded.kit, 'Escritorio')
})
afterAll(() => application.stop())

interface HeldRow {
  readonly key: string
  readonly value: {
    readonly state: string
    readonly stream: string
    readonly item: { readonly parts: readonly object[] }
  }
}

/** What lies in a table of this browser's store, changed as `change` says; all of it is plain data. Damaged is only what waits of her case. */
function changeRows(
  page: Page,
  table: 'outbox' | 'setting',
  change: 'damage' | 'say-went-back',
): Promise<number> {
  return page.evaluate(
    async ([account, from, how, hers]) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(`cobijo-${account}`)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('no store'))
      })
      const rows = await new Promise<HeldRow[]>((resolve) => {
        const request = opened.transaction(from).objectStore(from).getAll()
        request.onsuccess = () => resolve(request.result as HeldRow[])
      })
      const store = opened.transaction(from, 'readwrite').objectStore(from)
      let changed = 0
      if (how === 'say-went-back') {
        store.put({ key: 'server-went-back', value: { at: Date.now() } })
        changed += 1
      } else
        for (const { key, value } of rows) {
          if (value.state !== 'waiting' || value.stream !== hers) continue
          const [part, ...parts] = value.item.parts
          const item = { ...value.item, parts: [{ ...part, salt: 'A'.repeat(22) }, ...parts] }
          store.put({ key, value: { ...value, item } })
          changed += 1
        }
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve))
      opened.close()
      return changed
    },
    [founded.account, table, change, stream] as const,
  )
}

test('what the server refused is read, sent again or put away; that it went back is told until somebody has read it', async () => {
  const { page, context } = office
  await page.goto(`${application.origin}${links.caseFile(stream)}`)
  await enterPassphrase(page)
  await page.getByRole('heading', { name: 'Citlali' }).first().waitFor()
  await page
    .getByRole('button', { name: /^Estado de lo guardado: (Todo|En el servidor)/ })
    .waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Agregar' }).first().click()
  await page.getByRole('menuitem', { name: 'Nota' }).click()
  await page.getByRole('textbox').first().fill('Durmió bien')
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).first().click()
  await page.getByRole('button', { name: /\d sin enviar/ }).waitFor()
  await expect.poll(() => changeRows(page, 'outbox', 'damage')).toBe(1)
  await changeRows(page, 'setting', 'say-went-back')
  await context.setOffline(false)

  const indicator = page.getByRole('button', { name: /El servidor no aceptó algo/ })
  await indicator.waitFor()
  await page.getByText('El servidor volvió a una copia anterior').waitFor()
  await indicator.click()
  await expectReadable(page, 'save-not-accepted')
  await page.getByRole('link', { name: 'Ver qué no se aceptó' }).click()
  await page.getByRole('heading', { name: 'Lo que el servidor no aceptó', level: 1 }).waitFor()
  await page.getByText('Durmió bien').waitFor()
  await expectReadable(page, 'set-aside')
  await page.getByRole('button', { name: 'Entendido' }).click()
  await page.getByText('El servidor volvió a una copia anterior').waitFor({ state: 'detached' })

  // Without a connection, so that no round refuses it again before it was seen to be gone.
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Enviar otra vez' }).click()
  await page.getByText('Se envía otra vez en unos segundos.').waitFor()
  await page.getByText('No hay nada por decidir').waitFor()
  await context.setOffline(false)
  await waitForNews(page, page.getByRole('button', { name: 'Enviar otra vez' }))
  await page.getByRole('button', { name: 'Apartar' }).click()
  await page.getByRole('button', { name: 'Apartar y borrar' }).click()
  await page.getByText('No hay nada por decidir').waitFor()
  await page
    .getByRole('button', { name: /El servidor no aceptó algo/ })
    .waitFor({ state: 'detached' })
})
