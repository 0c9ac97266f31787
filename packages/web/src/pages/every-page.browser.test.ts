import { readFileSync } from 'node:fs'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { threeOfTwoAgencies } from '@cobijo/domain/testing/girl-and-panel'
import { nameStudy } from '@cobijo/sealing/contribution/study-key'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseFormNames, findCaseForm } from '../case/case-form-place.tsx'
import { casePartNames } from '../case/case-part-names.ts'
import { houseFormTitles } from '../house/house-form-place.tsx'
import { es } from '../language/es.ts'
import { links } from '../links.ts'
import { trainingFormTitles } from '../training/training-form-titles.ts'
import {
  expectReadable,
  got,
  startApplication,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { verificationFormTitles } from '../verification/verification-form-place.tsx'
import { operationFormTitles } from '../operation/operation-forms.tsx'
import { foundDeskAndShelter, referSomebody, signInByKit } from '../testing/two-organisations.ts'

// Every address, every part and form of a case and of a house that the catalogues name is looked at: one that is added is looked at too.

let application: StartedApplication
let machine: Machine
let page: Page
let woman: StreamId
let girl: StreamId
let late: StreamId
let study: string
let colleague: string
let known: Readonly<
  Record<
    | 'group'
    | 'row'
    | 'house'
    | 'training'
    | 'tip'
    | 'referral'
    | 'question'
    | 'asked'
    | 'visit'
    | 'operation',
    StreamId
  >
>
/** Where a link of some part leads to a form, with what it is about. */
const formLinks = new Map<string, string>()

beforeAll(async () => {
  application = await startApplication()
  const { desk, deskKit, shelter } = await foundDeskAndShelter(application)
  woman = await begin(desk, 'register-person', {
    ageGroup: 'adult',
    nameToUse: 'Ixchel',
    sex: 'female',
    nationalities: ['GTM'],
  })
  girl = await begin(desk, 'register-person', { ageGroup: 'child', nameToUse: 'Citlali' })
  late = await begin(desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Alma' })
  await begin(desk, 'record-death', { case: late })
  const group = await begin(desk, 'begin-group-intake', { name: 'Lista' })
  const row = crypto.randomUUID() as StreamId
  await begin(desk, 'note-arrival', { gathering: group, arrival: row, ageGroup: 'child' })
  const visit = await begin(desk, 'begin-verification', { verificationKind: 'verification-visit' })
  known = {
    group,
    row,
    visit,
    operation: await begin(desk, 'begin-operation', {
      operationCode: 'turquesa',
      operationTitle: 'V',
      operationVisits: [visit],
      operationSheets: [group],
    }),
    house: await begin(desk, 'begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' }),
    tip: await begin(desk, 'take-tip', { tipPlace: 'Casa azul', callBackIsSafe: 'no' }),
    training: await begin(desk, 'begin-training', {
      courseName: 'Señales y entrevista',
      certifiesScreening: 'yes',
    }),
    referral: (await referSomebody(desk, 'Casa Alba', 'urgent')).referral,
    question: await askForBeds(desk),
    asked: await askForBeds(shelter),
  }
  await shelter.sync()
  await writeAbout(desk)
  study = await openStudy(shelter)
  colleague = (await desk.session())?.member ?? ''
  machine = await application.newMachine()
  page = await signInByKit(machine, application.origin, deskKit)
})
afterAll(() => application.stop())

type Input = Readonly<Record<string, unknown>>

async function begin(desk: DeviceApi, command: string, input: Input): Promise<StreamId> {
  return got(await desk.carryOut(command, input)).entries[0]?.stream as StreamId
}

/** Of the other of the two organisations. */
async function askForBeds(device: DeviceApi): Promise<StreamId> {
  const { organisations } = await device.network()
  const shiftOf = (isMine: boolean) => {
    const found = organisations.find(({ mine }) => mine === isMine)
    const group = found?.groups.find(({ kind }) => kind === 'shift')
    if (!found || !group) throw new Error('nobody is on shift')
    return { organisation: found.id, group: group.id, feed: group.feed }
  }
  const back = shiftOf(true)
  const saved = got(
    await device.carryOut('ask-capacity', {
      bedFor: 'family',
      bedsWanted: 2,
      nightsWanted: 1,
      bedsFrom: '2026-11-24',
      askedUntil: Date.now() + 20 * 3_600_000,
      asked: [shiftOf(false)],
      returnGroup: back.group,
      returnFeed: back.feed,
    }),
  )
  return saved.entries.find(({ type }) => type === 'capacity-asked')?.stream as StreamId
}

const participation = crypto.randomUUID()

/** Something of each kind that a form may go on from. */
async function writeAbout(desk: DeviceApi): Promise<void> {
  const write = (stream: StreamId, command: string, input: Input) =>
    begin(desk, command, { case: stream, ...input })
  await write(woman, 'record-service', { service: 'medical', status: 'in-progress' })
  await write(woman, 'set-task', { taskKind: 'call' })
  await write(woman, 'give-consent', {
    sitting: crypto.randomUUID(),
    limitsRead: true,
    givenBy: 'person',
    howGiven: 'signature',
    answers: [{ purpose: 'statistics', compartments: ['statistics'], answer: 'given' }],
  })
  await write(woman, 'record-consular-answer', { consularTold: 'yes', consularWish: 'wants' })
  await write(woman, 'ask-consular-contact', { consularAct: 'notify' })
  await write(woman, 'record-asylum-step', { asylumStep: 'wish-expressed' })
  await write(woman, 'propose-exclusion', {
    exclusionReason: 'x',
    screeningOutcome: 'inconclusive',
  })
  await write(woman, 'agree-payment', {
    paymentKind: 'grant',
    payeeCode: 'P-1',
    money: { amount: 900, currency: 'MXN' },
  })
  await write(woman, 'record-return-step', { returnStep: 'reception', receptionConfirmed: 'yes' })
  await write(woman, 'record-tracing-step', { tracingStep: 'asked', askedBy: 'person' })
  await write(woman, 'link-family', {
    memberKind: 'own-case',
    familyMember: girl,
    familyRelation: 'daughter-or-son-of',
  })
  await write(woman, 'keep-people-apart', { otherCase: girl })
  await write(girl, 'hand-over-child', { handOverState: 'waits-here' })
  await write(girl, 'record-representation', { representative: 'Invented' })
  await write(girl, 'record-urgent-measure-step', { urgentStep: 'requested' })
  await write(girl, 'record-rights-plan-row', { childRight: 'health', rightState: 'restricted' })
  await write(girl, 'convene-panel', { panelMembers: threeOfTwoAgencies })
  const { house: gathering, group, training } = known
  await begin(desk, 'record-attendance', {
    gathering: training,
    participations: [{ participation, attendance: 'attended' }],
    participants: [{ participation, participantName: 'Inventada Uno' }],
  })
  await begin(desk, 'issue-certificates', {
    gathering: training,
    certificates: [{ participation, number: 'C-1', validUntil: '2099-11-22' }],
  })
  await begin(desk, 'note-arrival', { gathering: group, wristband: '1' })
  await begin(desk, 'set-beds', { gathering, rooms: [{ room: 'Uno', roomFor: 'women', beds: 2 }] })
  const bed = { gathering, case: woman, room: 'Uno' }
  await begin(desk, 'begin-stay', { ...bed, staysVoluntarily: 'yes', canCommunicate: 'yes' })
  await begin(desk, 'await-bed', { gathering, case: girl, awaits: 'yes' })
  await desk.sync()
}

/** Asked for by the other side, whose words nobody compared in this browser. */
async function openStudy(office: DeviceApi): Promise<string> {
  const session = await office.session()
  if (!session) throw new Error('no session')
  const year = new Date().getUTCFullYear()
  const codes = (variable: string, kind: 'code' | 'codes', values: string[]) => ({
    name: variable,
    from: 'statistics' as const,
    variable,
    kind,
    codes: values,
  })
  const study = nameStudy(session.organisation, {
    titleEs: 'Personas asistidas en el año',
    titleEn: 'People assisted in the year',
    purposeEs: 'Informe anual de la red, con cifras protegidas.',
    purposeEn: 'Annual report of the network, with protected figures.',
    unit: 'person' as const,
    columns: [
      codes('ageGroup', 'code', ['adult', 'child', 'age-in-doubt']),
      codes('sex', 'code', ['female', 'male']),
      codes('nationalities', 'codes', ['GTM', 'HND']),
      { name: 'month', from: 'facts' as const, variable: 'recordedMonth', kind: 'month' as const },
    ],
    periodFrom: `${year}-01-01`,
    periodUntil: `${year + 1}-12-31`,
    cutOff: `${year + 1}-12-31`,
    sendUntil: `${year + 2}-01-31`,
    dayBegins: 360,
    publicKey: 'ab'.repeat(32),
  })
  got(await office.openStudy(study))
  await office.sync()
  return study.study
}

async function visit(path: string, name: string, heading?: string): Promise<void> {
  await goTo(path, heading)
  await expectReadable(page, name)
}

/** As a link would, until the page is there (its heading, or another than was there before) and nothing is on its way any more. */
async function goTo(path: string, heading?: string): Promise<void> {
  // Whoever only looks gives no sign of being there, and after five minutes her keys are closed: on a busy machine all this looking takes longer.
  await page.keyboard.press('Shift')
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-before', '')
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  const headings = page.getByRole('heading', { level: 1, ...(heading && { name: heading }) })
  await headings
    .and(page.locator(heading ? 'h1' : 'h1:not([data-before])'))
    .first()
    .waitFor()
  await expect.poll(() => page.locator('.screen-loading').count()).toBe(0)
}

/** One address of each page of a member who is admitted, by its name in the map. */
const inside = (): Partial<Record<keyof typeof links, string>> => ({
  // First, for the day is where one begins.
  about: links.about(),
  myDay: links.myDay(),
  cases: links.cases(),
  registerPerson: links.registerPerson(),
  detectPerson: links.detectPerson(),
  chooseFor: links.chooseFor('nota'),
  caseFile: links.caseFile(woman),
  refer: links.refer(woman),
  groups: links.groups(),
  group: links.group(known.group),
  onCall: links.onCall(),
  referrals: links.referrals(),
  referral: links.referral(known.referral),
  houses: links.houses(),
  house: links.house(known.house),
  beds: links.beds('pregunta'),
  bedQuestion: links.bedQuestion(known.question),
  network: links.network(),
  organisation: links.organisation(),
  caseload: links.caseload(colleague),
  verifications: links.verifications(),
  verification: links.verification(known.visit),
  operations: links.operations(),
  operation: links.operation(known.operation),
  interpreters: links.interpreters(),
  legalDemands: links.legalDemands(),
  tips: links.tips(),
  tip: links.tip(known.tip),
  trainings: links.trainings(),
  training: links.training(known.training),
  box: links.box(),
  importPeople: links.importPeople(),
  setAside: links.setAside(),
  figures: links.figures(),
  officialFigures: links.officialFigures(),
  officialFigure: links.officialFigure('ninguna'),
  officialFigureForm: links.officialFigureForm('archivo'),
  officialFigureCorrection: links.officialFigureForm('cifra'),
  counting: links.counting(),
  study: links.study(study),
})

/** Of somebody whose keys are closed. Who waits to be admitted, and the sample, are looked at in stories of their own. */
const outside = ['firstPage', 'setUp', 'signIn', 'join', 'recovery', 'intake', 'write'] as const
const inOtherStories = ['waiting', 'sample'] as const
/** Not pages: what a case's page shows, looked at below. */
const withinCase = ['caseForm', 'casePart'] as const

test('no page of the map is left out', () => {
  const named = [...Object.keys(inside()), ...outside, ...inOtherStories, ...withinCase]
  expect(named.toSorted()).toEqual(Object.keys(links).toSorted())
})

test('no route is left out, though it had no line in the map', () => {
  const source = readFileSync(new URL('../routes.tsx', import.meta.url), 'utf8')
  const routes = [...source.matchAll(/\bpath: (?:links\.(\w+)\(\)|'([^']+)'),/g)].map(
    ([, name, path]) => path ?? (links[name as keyof typeof links] as () => string)(),
  )
  // None is written in another way than these two.
  expect(routes).toHaveLength([...source.matchAll(/\bcreateRoute\(/g)].length)
  const addresses = [
    ...Object.values(inside()),
    ...[...outside, ...inOtherStories].map((name) => links[name]()),
  ]
  const seen = addresses.map((address) => {
    const path = address.split('?')[0] ?? ''
    return routes.find((each) => each === path) ?? routes.find((each) => isOf(each, path))
  })
  expect([...new Set(seen)].toSorted()).toEqual(routes.toSorted())
})

function isOf(route: string, path: string): boolean {
  return new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path)
}

test('every page of a member is readable', async () => {
  for (const [name, path] of Object.entries(inside())) await visit(path, `page-${name}`)
})

test('every page of a question for beds is readable', async () => {
  await visit(links.beds(), 'beds-lists')
  await page.getByText(/^Casa Alba pide 2 camas/).waitFor()
  await visit(links.bedQuestion(known.asked), 'bed-question-received')
})

test('every part of a case is readable', async () => {
  const seen = new Set<string>()
  const people = [
    [woman, 'Ixchel'],
    [girl, 'Citlali'],
    [late, 'Alma'],
  ] as const
  for (const [stream, name] of people)
    for (const [part, words] of Object.entries(casePartNames)) {
      await goTo(`${links.caseFile(stream)}?ver=${part}`, name)
      const tab = page.getByRole('tab', { name: es[words] })
      if ((await tab.count()) === 0) continue
      await tab.and(page.locator('[aria-selected="true"]')).waitFor()
      await collectLinks()
      if (!seen.has(part)) await expectReadable(page, `part-${part}`)
      seen.add(part)
    }
  expect([...seen].toSorted()).toEqual(Object.keys(casePartNames).toSorted())
})

/** What the part in view leads to. */
async function collectLinks(): Promise<void> {
  const hrefs = await page
    .locator('a[href*="agregar="]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  for (const href of hrefs) {
    const form = new URL(href, application.origin).searchParams.get('agregar') ?? ''
    if (!formLinks.has(form)) formLinks.set(form, href)
  }
}

test('every form of a case is readable', async () => {
  for (const form of caseFormNames) {
    const path = formLinks.get(form) ?? `${links.caseFile(woman)}?agregar=${form}`
    await visit(path, `form-${form}`, es[findCaseForm(form)?.title ?? 'case.title'])
  }
})

test('every form about a tip is readable', async () => {
  await visit(links.tips('nuevo'), 'tip-form-new', es['tip.take'])
  await visit(`${links.tip(known.tip)}?agregar=respuesta`, 'tip-form-answer', es['tip.answer'])
})

test('every form about a course is readable', async () => {
  const begun = { datos: 'training.add', clave: 'training.enrol' } as const
  for (const [form, title] of Object.entries(begun))
    await visit(`${links.trainings()}?agregar=${form}`, `trainings-form-${form}`, es[title])
  const course = links.training(known.training)
  for (const [form, title] of Object.entries(trainingFormTitles)) {
    const path = `${course}?agregar=${form}&de=${participation}`
    await visit(path, `training-form-${form}`, es[title])
  }
})

test('every part and form of a house is readable', async () => {
  const { house } = known
  formLinks.clear()
  await goTo(links.house(house), 'La Ceiba')
  const tabs = page.getByRole('tab')
  for (let each = 0; each < (await tabs.count()); each += 1) {
    await tabs.nth(each).click()
    await tabs.nth(each).and(page.locator('[aria-selected="true"]')).waitFor()
    await expectReadable(page, `house-${each}`)
    await collectLinks()
  }
  await visit(`${links.house(house)}?de=${girl}`, 'house-for-her', 'La Ceiba')
  await collectLinks()
  for (const [form, title] of Object.entries(houseFormTitles)) {
    const path = formLinks.get(form) ?? `${links.house(house)}?agregar=${form}`
    await visit(path, `house-form-${form}`, es[title])
  }
})

test('every form of a visit is readable', async () => {
  await visit(links.verifications('orden'), 'visit-form-new', 'Anotar una orden')
  for (const [form, title] of Object.entries(verificationFormTitles))
    await visit(links.verification(known.visit, form), `visit-form-${form}`, es[title])
})

test('every form of an operation is readable', async () => {
  await visit(links.operations('datos'), 'operation-form-new', 'Anotar un operativo')
  const about = `${known.group}.${known.row}`
  for (const [form, title] of Object.entries(operationFormTitles))
    await visit(links.operation(known.operation, form, about), `operation-form-${form}`, es[title])
})

test('every page of somebody whose keys are closed is readable', async () => {
  const stranger = await application.newMachine(320)
  for (const name of outside) {
    await stranger.page.goto(`${application.origin}${links[name]()}`)
    await stranger.page.getByRole('heading', { level: 1 }).waitFor()
    await expectReadable(stranger.page, `outside-${name}`)
  }
})

test('no page complained', () => {
  expect(machine.faults).toEqual([])
})

test('who counts sees what would leave, compares the office’s words, and gets one file whose name tells nothing', async () => {
  await goTo(links.counting(), 'Contribuciones')
  await page.getByRole('link', { name: 'Ver qué saldría' }).click()
  await page.getByText('No se le ha preguntado').waitFor()
  await page.getByRole('row').filter({ hasText: 'female' }).waitFor()
  const make = page.getByRole('button', { name: 'Hacer el archivo' })
  await page.getByText('Primero compare las palabras de la oficina.').waitFor()
  await page.getByText('Las comparamos y son las mismas').click()
  await page.getByText('Primero diga que vio qué sale.').waitFor()
  await page.getByText('Vi qué sale y puede salir').click()
  const [file] = await Promise.all([page.waitForEvent('download'), make.click()])
  expect(file.suggestedFilename()).toMatch(/^[0-9a-f]{8}\.cobijo$/)
  await page.getByText('El archivo está en sus descargas').waitFor()
  await expectReadable(page, 'page-study-made')
  await page.getByRole('link', { name: 'Todas las contribuciones' }).click()
  await page.getByRole('row').filter({ hasText: 'Personas asistidas en el año' }).waitFor()
  expect(machine.faults).toEqual([])
})
