import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { allSent } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { homeToGrandmother, threeOfTwoAgencies } from '@cobijo/domain/testing/girl-and-panel'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { handsAt, type Hands } from '../testing/hands.ts'
import { expectNoSpanish } from '../testing/no-spanish.ts'
import { got, startApplication, type StartedApplication } from '../testing/started-application.ts'
import { foundDeskAndShelter, referSomebody, signInByKit } from '../testing/two-organisations.ts'

// Every paper that leaves the printer, as whoever reads English prints it: no word of Spanish, nothing beside the sheet, nothing cut off, no page more than it
// needs. With SCREENS_FOLDER in the environment each is written there, in Letter and A4, to be looked at.

let application: StartedApplication
let hands: Hands
let page: Page
let woman: StreamId
let girl: StreamId
let house: StreamId
let referral: StreamId

beforeAll(async () => {
  application = await startApplication()
  const { desk, deskKit } = await foundDeskAndShelter(application)
  await writeBefore(desk)
  const machine = await application.newMachine(1280, 'en-US')
  hands = handsAt(machine.page, 'en')
  page = machine.page
  await signInByKit({ ...machine, page: hands.page }, application.origin, deskKit)
})
afterAll(() => application.stop())

async function writeBefore(desk: DeviceApi): Promise<void> {
  const write = async (command: string, input: Readonly<Record<string, unknown>>) =>
    got(await desk.carryOut(command, input)).entries[0]?.stream as StreamId
  woman = await write('register-person', {
    ageGroup: 'adult',
    nameToUse: 'Ixchel',
    languages: ['mam'],
    allergies: ['Penicillin'],
    medicines: [{ name: 'Insulin', hours: '7 and 19' }],
    selfHarmAlert: 'no',
    mustNotBeTold: ['Whoever asks at the door'],
  })
  girl = await write('register-person', { ageGroup: 'child', nameToUse: 'Citlali' })
  await write('give-consent', {
    case: woman,
    sitting: crypto.randomUUID(),
    limitsRead: true,
    givenBy: 'person',
    howGiven: 'signature',
    answers: [{ purpose: 'statistics', compartments: ['statistics'], answer: 'given' }],
  })
  await write('agree-plan', {
    case: woman,
    planGoals: ['I want to learn to sew'],
    planSteps: [{ what: 'Ask about a course', who: 'us' }],
    planAnswer: 'agreed',
    planAgreedBy: 'person',
  })
  await write('hand-over-child', { case: girl, handOverState: 'waits-here' })
  await write('notify-authority', {
    case: girl,
    deadline: 'child-protection-notice',
    how: 'by-telephone',
  })
  await write('record-representation', { case: girl, representative: 'Invented, lawyer' })
  await write('assess-best-interests', { case: girl, heard: 'alone', herViews: 'To be with her' })
  await write('convene-panel', { case: girl, panelMembers: threeOfTwoAgencies })
  const { file } = got(await desk.openCase(girl))
  const panel = file.bestInterests.panels[0]?.id
  await write('determine-best-interests', { case: girl, panel, ...homeToGrandmother })
  house = await write('begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' })
  const gathering = house
  await write('set-beds', { gathering, rooms: [{ room: '1', roomFor: 'women', beds: 30 }] })
  const sleepers = [woman]
  for (const each of Array.from({ length: 11 }).keys())
    sleepers.push(
      await write('register-person', {
        ageGroup: 'adult',
        nameToUse: `Invented ${each + 1}`,
        languages: ['quc', 'spa'],
        allergies: ['Peanuts'],
      }),
    )
  for (const sleeper of sleepers)
    await write('begin-stay', {
      gathering,
      case: sleeper,
      room: '1',
      staysVoluntarily: 'yes',
      canCommunicate: 'yes',
    })
  referral = (await referSomebody(desk, 'Casa Alba', 'urgent')).referral
  await allSent(desk)
}

/** How it comes out, in Letter and A4: so many pages at most, in English, nothing beside or beyond the sheet. */
async function expectPaper(name: string, mostPages: number): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.emulateMedia({ media: 'print' })
  try {
    await printAndLook(name, mostPages)
  } finally {
    await page.setViewportSize(before)
    await page.emulateMedia({ media: 'screen' })
  }
}

async function printAndLook(name: string, mostPages: number): Promise<void> {
  const folder = process.env['SCREENS_FOLDER']
  for (const format of ['Letter', 'A4'] as const) {
    const path = folder === undefined ? {} : { path: `${folder}/${name}-${format}.pdf` }
    const paper = await page.pdf({ format, preferCSSPageSize: false, ...path })
    const pages = paper.toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(pages.length, `${name} ${format}`).toBeLessThanOrEqual(mostPages)
  }
  // As wide as the paper between its margins.
  await page.setViewportSize({ width: 660, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThan(661)
  await expectNoSpanish(page, name)
  // What is for a finger is not on paper; what a screen reader alone is told takes no room there.
  const pressed = await page.locator('button, [role="tab"], [role="radio"]').evaluateAll((all) =>
    all.flatMap((each) => {
      const widths: number[] = []
      for (let at: Element | null = each; at; at = at.parentElement)
        widths.push(at.getBoundingClientRect().width)
      return Math.min(...widths) > 2 ? [each.textContent] : []
    }),
  )
  expect(pressed, name).toEqual([])
}

async function putAway(): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await dialog.waitFor({ state: 'detached' })
}

async function openPart(stream: StreamId, part: string): Promise<void> {
  await hands.go(links.casePart(stream, part))
  await page.locator('[role="tab"][aria-selected="true"]').waitFor()
}

test('the day', async () => {
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor()
  await page
    .getByRole('link', { name: /Citlali/ })
    .first()
    .waitFor()
  await expectPaper('day', 2)
})

test('what the shift must know, her case as it is, and her file’s story', async () => {
  await openPart(woman, 'esencial')
  await hands.see('Insulin')
  await expectPaper('essential', 1)
  await openPart(woman, 'historia')
  await hands.see('Llegó y se le registró')
  await expectPaper('story', 3)
})

test('the sheet of the night and the blank sheet', async () => {
  await hands.go(links.house(house))
  await hands.heading('La Ceiba').waitFor()
  await hands.tab(/Hoja de la noche/)
  await page.locator('.evening-sheet').getByText('Insulin').waitFor()
  await hands.press('Anotar e imprimir')
  await hands.see('Hojas que todavía existen')
  expect(await page.locator('.evening-sheet').getByText('Peanuts').count()).toBe(11)
  await expectPaper('evening-sheet', 3)
  await hands.press('Hojas numeradas en blanco')
  await page.getByRole('dialog').waitFor()
  await expectPaper('blank-pad', 10)
  await putAway()
  await hands.go(links.groups())
  await hands.press('Hoja en blanco')
  await page.getByRole('dialog').waitFor()
  await expectPaper('blank-sheet', 1)
  await putAway()
})

test('the letter of a referral, and what she carries', async () => {
  await hands.go(links.referral(referral))
  await hands.press('Oficio de canalización')
  await hands.see('Asunto: canalización')
  await expectPaper('letter', 1)
  await putAway()
  await hands.press('Papel que lleva ella')
  await hands.press('Quiere verla')
  await expectPaper('carried', 1)
  await putAway()
})

test('her own copies: what she agreed to, and her plan', async () => {
  await openPart(woman, 'consentimiento')
  await hands.press('Su copia')
  await hands.press('Quiere verla')
  await expectPaper('consent-copy', 1)
  await putAway()
  await openPart(woman, 'plan')
  await hands.press('Su copia')
  await page.getByRole('dialog').getByText('I want to learn to sew').click()
  await hands.press('Quiere verla')
  await expectPaper('plan-copy', 1)
  await putAway()
})

test('what she signs if she wants to go home', async () => {
  await openPart(woman, 'viaje')
  await hands.press('Hoja para firmar')
  await page.getByRole('dialog').waitFor()
  await expectPaper('declaration', 1)
  await putAway()
})

test('of a child: the record of her hand-over, and what the panel determined', async () => {
  await openPart(girl, 'ninez')
  await hands.page.getByRole('button', { name: /acta/i }).first().click()
  await page.getByRole('dialog').waitFor()
  // Told after the hand-over was written down, by telephone: its number is still to come.
  await hands.see(/folio pendiente/)
  await expectPaper('hand-over', 1)
  await putAway()
  await openPart(girl, 'interes-superior')
  await hands.page
    .getByRole('button', { name: /Imprimir/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await expectPaper('determination', 3)
  await putAway()
})
