import { checkComplaintStep, foldComplaint } from '@cobijo/domain/complaint/complaint'
import type { Complaint } from '@cobijo/domain/complaint/complaint'
import { complaintReceived } from '@cobijo/domain/complaint/complaint-received'
import type { ComplaintReceived } from '@cobijo/domain/complaint/complaint-received'
import {
  complaintAnswered,
  complaintStepRecorded,
} from '@cobijo/domain/complaint/complaint-step-recorded'
import type { ComplaintStepRecorded } from '@cobijo/domain/complaint/complaint-step-recorded'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal, randomBytes } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { FocalKeys } from '@cobijo/sealing/complaint/focal-word'
import { complaintIdOf } from '@cobijo/sealing/complaint/complaint-id'
import { sealLetter } from '@cobijo/sealing/complaint/letter'
import { readSignedWord, signWord } from '@cobijo/sealing/complaint/signed-word'
import { answerTags, mostAnswers } from '@cobijo/sealing/complaint/slip'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import { newEntryId } from '../new-id.ts'
import type { Unlocked } from '../unlocked.ts'
import { composeComplaint } from './compose-complaint.ts'
import type {
  ComplaintsApi,
  ComplaintStepInput,
  ComplaintView,
  ComplaintWritten,
} from './complaints-api.ts'
import {
  everyFocalPerson,
  focalPointsInForce,
  housesOfFocal,
  learnFocalWords,
  nameOf,
} from './focal-points.ts'
import { renewFocalPoint } from './write-complaint.ts'
import {
  fetchLetters,
  handInByMember,
  handInLetters,
  keepOwn,
  keepWaiting,
  openedLetters,
} from './letters.ts'

const place = 'member'

/** Sends what waits and fetches what came. Without a server what is here stays as it was. */
export async function exchangeLetters(unlocked: Unlocked): Promise<void> {
  const { account, now } = unlocked
  try {
    await learnFocalWords(unlocked)
    const points = await focalPointsInForce(unlocked)
    const houses = points.map(({ house }) => house)
    await handInLetters(account.store, place, houses, now(), handInByMember(unlocked))
    let isNews = false
    for (const house of await housesOfFocal(unlocked))
      isNews = (await fetchFrom(unlocked, house)) || isNews
    if (isNews) unlocked.onChange()
  } catch (fault) {
    if (!isUnanswered(fault)) throw fault
  }
  await renewFocalPoint(unlocked, unlocked.intake.devices)
}

const restMs = 10 * 60 * 1000

/** Now and then in a round: what came waits, and letters that say nothing go out, while nobody looks at the page. */
export async function exchangeLettersInRound(unlocked: Unlocked): Promise<void> {
  const { lettersAt, now } = unlocked
  if (lettersAt !== undefined && now() - lettersAt < restMs) return
  unlocked.lettersAt = now()
  await exchangeLetters(unlocked)
}

/** Whoever left the focal point still reads what she was given; an organisation that was suspended is given nothing. */
async function fetchFrom(unlocked: Unlocked, house: OrganisationId): Promise<boolean> {
  try {
    return await fetchLetters(unlocked, house)
  } catch (fault) {
    if (!(fault instanceof ServerRefused) || fault.status !== 404) throw fault
    return false
  }
}

export async function listComplaints(unlocked: Unlocked): Promise<readonly ComplaintView[]> {
  await exchangeLetters(unlocked)
  const { store, memberKeys } = unlocked.account
  const opened = await openedLetters(store, memberKeys.box)
  const houses = new Map<OrganisationId, readonly FocalKeys[]>()
  for (const { house } of opened)
    if (!houses.has(house)) houses.set(house, await everyFocalPerson(unlocked, house))
  const received = new Map<string, ComplaintReceived>()
  const steps: ComplaintStepRecorded[] = []
  for (const { house, content } of opened) {
    const complaint = readReceived(content, house)
    if (complaint && !received.has(complaint.complaint))
      received.set(complaint.complaint, complaint)
    const step = readStep(content, house, houses.get(house) ?? [])
    if (step) steps.push(step)
  }
  return [...received.values()]
    .map((each) => ({
      ...foldComplaint(
        each,
        steps.filter(({ house }) => house === each.house),
      ),
      names: namesOf(unlocked, houses.get(each.house as OrganisationId) ?? []),
    }))
    .sort((one, other) => other.received.at - one.received.at)
}

function namesOf(
  unlocked: Unlocked,
  people: readonly FocalKeys[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(people.map((each) => [each.id, nameOf(unlocked, each)]))
}

function readReceived(content: Bytes, house: OrganisationId): ComplaintReceived | undefined {
  try {
    const said = readCanonical(content)
    const read = complaintReceived.read(said)
    if (read?.house !== house) return undefined
    // What it calls itself is not asked: it would stand in the place of another.
    return { ...read, complaint: complaintIdOf(said as Readonly<Record<string, unknown>>) }
  } catch {
    return undefined
  }
}

/** Only what somebody of that focal point signed herself. */
function readStep(
  content: Bytes,
  house: OrganisationId,
  people: readonly FocalKeys[],
): ComplaintStepRecorded | undefined {
  const word = readSignedWord(content)
  const step = word && complaintStepRecorded.read(word.content)
  if (!word || step?.house !== house) return undefined
  const isHers = people.some(
    ({ id, sign }) => id === step.by && word.isSignedBy(sign, 'cobijo/complaint-step'),
  )
  return isHers ? step : undefined
}

/** Refuses `complaint-unknown`, `focal-point-missing`, and what `checkComplaintStep` refuses. */
export async function recordComplaintStep(
  unlocked: Unlocked,
  input: ComplaintStepInput,
): Promise<Refusal | undefined> {
  const { member } = unlocked.account.kept
  const complaint = (await listComplaints(unlocked)).find(
    ({ received }) => received.complaint === input.complaint,
  )
  if (!complaint) return refused('complaint-unknown')
  const wrong = checkComplaintStep(complaint, member, input, mostAnswers)
  if (wrong) return wrong
  const house = complaint.received.house as OrganisationId
  const step: ComplaintStepRecorded = {
    id: newEntryId(unlocked.now()),
    complaint: input.complaint,
    house,
    by: member,
    at: unlocked.now(),
    step: input.step,
    knows: complaint.steps.map(({ id }) => id),
    ...(input.words === undefined ? {} : { words: input.words }),
    ...(input.keptFrom === undefined ? {} : { keptFrom: input.keptFrom }),
    ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
  }
  if (!complaintStepRecorded.read(complaintStepRecorded.write(step)))
    return refused('field-invalid', { field: 'words' })
  const letters = [await sealStep(unlocked, complaint, step)]
  if (step.step === 'answered') letters.push(sealAnswer(unlocked, complaint, step))
  const sealed: { letter: Bytes; tag: Bytes }[] = []
  for (const each of letters) {
    if (isRefusal(each)) return each
    sealed.push(each)
  }
  const [own] = sealed
  await unlocked.account.store.write([
    ...(own ? [keepOwn(house, own.letter)] : []),
    ...sealed.map((each) => keepWaiting(place, { house, ...each })),
  ])
  await exchangeLetters(unlocked)
  unlocked.onChange()
  return undefined
}

/** To whoever of its readers the focal point in force, or one before it, names: never to anybody who was left out. */
async function sealStep(
  unlocked: Unlocked,
  { received, readers }: Complaint,
  step: ComplaintStepRecorded,
): Promise<{ letter: Bytes; tag: Bytes } | Refusal> {
  const house = received.house as OrganisationId
  const out = step.keptFrom ?? []
  const boxes = new Map(
    (await everyFocalPerson(unlocked, house, 'now'))
      .filter(({ id }) => readers.includes(id) && !out.includes(id))
      .map(({ id, box }) => [id, box]),
  )
  const word = signWord(
    'cobijo/complaint-step',
    complaintStepRecorded.write(step),
    unlocked.account.memberKeys.sign,
  )
  const letter = sealLetter(word, house, [...boxes.values()])
  return isRefusal(letter) ? letter : { letter, tag: randomBytes(32) }
}

function sealAnswer(
  unlocked: Unlocked,
  { received, answers }: Complaint,
  { id, by, at, words }: ComplaintStepRecorded,
): { letter: Bytes; tag: Bytes } | Refusal {
  const answerKey = fromHexadecimal(received.answerKey ?? '')
  const said = complaintAnswered.write({ id, house: received.house, by, at, words: words ?? '' })
  if (!complaintAnswered.read(said)) return refused('letter-too-long', { field: 'words' })
  const word = signWord('cobijo/complaint-answer', said, unlocked.account.memberKeys.sign)
  const letter = sealLetter(word, received.house, [answerKey])
  const tag = answerTags(answerKey)[answers]
  if (isRefusal(letter)) return letter
  return tag ? { letter, tag } : refused('complaint-answers-full')
}

/** Refuses `focal-point-missing` where nothing is in force or she is not in it, and what `composeComplaint` refuses. */
export async function takeDownComplaint(
  unlocked: Unlocked,
  { house, how, ...input }: Parameters<ComplaintsApi['takeDownComplaint']>[0],
): Promise<ComplaintWritten | Refusal> {
  const point = (await focalPointsInForce(unlocked)).find((each) => each.house === house)
  const people = [...(point?.inside ?? []), ...(point?.outside ?? [])]
  if (!people.some(({ id }) => id === unlocked.account.kept.member))
    return refused('focal-point-missing')
  const composed = composeComplaint(input, { house, people, how, at: unlocked.now() })
  if (isRefusal(composed)) return composed
  await unlocked.account.store.write([keepWaiting(place, composed.waiting)])
  await exchangeLetters(unlocked)
  return { kind: 'written', code: composed.code }
}
