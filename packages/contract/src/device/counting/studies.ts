import { checkStudy, mayContribute } from '@cobijo/domain/counting/study/study'
import type { Study } from '@cobijo/domain/counting/study/study'
import { studyOpened } from '@cobijo/domain/counting/study/study-opened'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { digestOfStudy, idOfStudy } from '@cobijo/sealing/contribution/study-key'
import { fingerprintOf } from '@cobijo/sealing/directory/fingerprint'
import { describeSession } from '../describe-session.ts'
import { findOwn, writing } from '../directory/directory-acts.ts'
import type { Saved } from '../saved.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'
import type { StudyView } from './counting-api.ts'

/**
 * Where two studies have one id the one stands of whose words it is made; of older ones, whose id was drawn, the one that was opened first, by hash where
 * nobody knows. A second cannot take its files.
 */
export function listStudies(unlocked: Unlocked): readonly StudyView[] {
  const { knowledge, account } = unlocked
  const contributor = knowledge.organisations.get(account.kept.organisation)?.profile
  const found = new Map<string, StudyView>()
  const said = [...knowledge.organisations].flatMap(([organisation, { studies }]) =>
    studies.map((each) => ({
      organisation,
      isDrawn: idOfStudy(organisation, each.study) !== each.study.study,
      ...each,
    })),
  )
  for (const { organisation, openedAt, study: words } of said.sort(
    (a, b) =>
      Number(a.isDrawn) - Number(b.isDrawn) ||
      a.openedAt - b.openedAt ||
      (a.hash < b.hash ? -1 : 1),
  )) {
    const known = knowledge.directory.organisations.get(organisation)
    const study = checkStudy(words)
    if (known?.state !== 'admitted' || isRefusal(study) || found.has(study.study)) continue
    const office = knowledge.organisations.get(organisation)
    const may = mayContribute(study, { office: office?.profile, contributor }, unlocked.now())
    found.set(study.study, {
      study,
      digest: digestOfStudy(words),
      openedAt,
      office: {
        organisation,
        name: office?.name,
        mine: organisation === account.kept.organisation,
        fingerprint: fingerprintOf(known.founding),
        isCompared: knowledge.pins.organisations[organisation]?.compared === true,
      },
      shut: isRefusal(may) ? may : undefined,
    })
  }
  return [...found.values()].sort((a, b) => b.openedAt - a.openedAt)
}

export function findStudy(unlocked: Unlocked, id: string): StudyView | Refusal {
  return (
    listStudies(unlocked).find(({ study }) => study.study === id) ??
    refused('study-unknown', { field: 'study' })
  )
}

/** Opens a study by a statement of an officer; from here on every device of the network has it. */
export async function openStudy(unlocked: Unlocked, said: Study): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  const session = describeSession(unlocked)
  if (!own || session.standing !== 'admitted') return refused('not-admitted')
  if (!session.officer) return refused('officers-only')
  const study = checkStudy(said)
  if (isRefusal(study)) return study
  if (idOfStudy(own.id, { ...study }) !== study.study)
    return refused('study-not-valid', { field: 'study' })
  if (!isRefusal(findStudy(unlocked, study.study)))
    return refused('study-there-already', { field: 'study' })
  const profile = unlocked.knowledge.organisations.get(own.id)?.profile
  // Who may collect nothing is told here, and not by silence everywhere else.
  const may = mayContribute(study, { office: profile, contributor: profile }, unlocked.now())
  if (isRefusal(may)) return may
  const facts: DirectoryFacts = { family: 'organisation', statement: { says: 'study-opened' } }
  return saveEntries(unlocked, [writing(own, studyOpened, facts, { ...study })])
}
