import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startApplication, type Machine, type StartedApplication } from './started-application.ts'
import { foundDeskAndShelter, signInByKit } from './two-organisations.ts'

export interface StoryAtTheDesk {
  readonly machine: Machine
  readonly page: Page
  /** The same member's other device, driven by the program. */
  readonly desk: DeviceApi
  readonly heading: (name: string | RegExp) => ReturnType<Page['getByRole']>
  readonly save: () => Promise<void>
  readonly tab: (name: string | RegExp) => Promise<void>
  /** Chooses one of the answers of a question, by their words. `within`: its field; `row`: where several rows ask the same. */
  readonly answer: (
    question: string | RegExp,
    words: string,
    place?: { readonly within?: string | undefined; readonly row?: number },
  ) => Promise<void>
}

/**
 * For one test file: the started application with a desk and a shelter, and the desk's coordinator signed in at a window of this width. `before` is
 * done by the program, as on another day. Of the story nothing may be asked before its tests run.
 */
export function storyAtTheDesk({
  width,
  kind,
  before = () => Promise.resolve(),
}: {
  readonly width?: number
  /** What the desk is; a civil-society organisation by default. */
  readonly kind?: OrganisationProfile['kind']
  readonly before?: (desk: DeviceApi) => Promise<void>
}): StoryAtTheDesk {
  let application: StartedApplication
  let machine: Machine
  let desk: DeviceApi
  beforeAll(async () => {
    application = await startApplication()
    const founded = await foundDeskAndShelter(application, kind)
    desk = founded.desk
    await before(desk)
    machine = await application.newMachine(width)
    await signInByKit(machine, application.origin, founded.deskKit)
  })
  afterAll(() => application.stop())
  return {
    get machine() {
      return machine
    },
    get page() {
      return machine.page
    },
    get desk() {
      return desk
    },
    heading: (name) => machine.page.getByRole('heading', { level: 1, name }),
    save: () => machine.page.getByRole('button', { name: 'Guardar en este dispositivo' }).click(),
    tab: (name) => machine.page.getByRole('tab', { name }).click(),
    answer: async (question, words, { within, row = 0 } = {}) => {
      const place =
        within === undefined ? machine.page : machine.page.locator(`[data-field="${within}"]`)
      await place
        .getByRole('radiogroup', { name: question, exact: true })
        .nth(row)
        .getByText(words, { exact: true })
        .click()
    },
  }
}
