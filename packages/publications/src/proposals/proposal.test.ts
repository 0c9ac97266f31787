import { createHash } from 'node:crypto'
import { isRefusal } from '@cobijo/statistics/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildRelease, draftOf } from '../build-release.ts'
import type { Approval } from '../release/approve-release.ts'
import type { DraftRelease } from '../release/draft-release.ts'
import { inventedApproval, inventedRows, inventedSpec } from '../release/invented-release.ts'
import { contentBytes } from '../release/release-content.ts'
import { type SignatureCheck, verifyRelease } from '../verify-release.ts'
import { type Proposal, proposalBytes, proposalFormat, readProposal } from './proposal.ts'
import { proposedContent } from './proposed-content.ts'
import { reviewNotesBytes, reviewNotesOf } from './review-notes.ts'
import { reviewPage } from './review-page.ts'
import { checkShown, pagesToShow } from './shown-pages.ts'

const spec = { ...inventedSpec, approvers: 2 as const }
const isSigned: SignatureCheck = ({ digest, signature }) =>
  Buffer.from(signature?.value ?? '', 'base64').toString() === digest

let draft: DraftRelease

beforeAll(async () => {
  const drafted = await draftOf(spec, inventedRows)
  if (isRefusal(drafted)) throw new Error(drafted.code)
  draft = drafted
})

function yesOf(publicKey: string, digest = draft.digest): Approval {
  const { signature, ...approval } = inventedApproval(digest)
  return { ...approval, signature: { algorithm: 'none', value: '', ...signature, publicKey } }
}

function proposalOf(more: Partial<Proposal> = {}): Proposal {
  return {
    format: proposalFormat,
    stream: '00000000-0000-4000-8000-000000000009',
    digest: draft.digest,
    proposedOn: '2026-11-20',
    confirmBy: '2026-12-04',
    approvals: [yesOf('aa')],
    ...more,
  }
}

const folderOf = (proposal: Proposal, content: Uint8Array = contentBytes(draft.content)) =>
  new Map([
    ['proposal.json', proposalBytes(proposal)],
    ['release.json', content],
  ])

async function confirmed(approvals: readonly Approval[]) {
  const read = await readProposal(folderOf(proposalOf()), '2026-11-22', isSigned)
  if (isRefusal(read)) throw new Error(read.code)
  const content = proposedContent(read)
  if (isRefusal(content)) throw new Error(content.code)
  return content.freeze(approvals)
}

describe('what is proposed', () => {
  test('becomes public files by the yes of a second key, and is verified like every release', async () => {
    const files = await confirmed([yesOf('aa'), yesOf('bb')])
    if (isRefusal(files)) throw new Error(files.code)
    expect(await verifyRelease(files, isSigned)).toMatchObject({
      kind: 'verified-release',
      signatures: 'valid',
      drawnOtherwise: [],
    })
    expect(new TextDecoder().decode(files.get('index.html'))).toContain(
      'la revisaron 2 personas, cada una con su propia clave',
    )
  })

  test('with one yes, or two of one key, it is neither made nor verified', async () => {
    expect(await confirmed([yesOf('aa')])).toEqual({
      kind: 'refused',
      code: 'second-approval-missing',
      field: 'approvals',
    })
    expect(await confirmed([yesOf('aa'), yesOf('AA')])).toMatchObject({ code: 'same-person-twice' })
    expect(await buildRelease(spec, inventedRows, (digest) => [yesOf('aa', digest)])).toMatchObject(
      { code: 'second-approval-missing' },
    )
    const files = await confirmed([yesOf('aa'), yesOf('bb')])
    if (isRefusal(files)) throw new Error(files.code)
    const { checksums } = await import('../data/checksums.ts')
    for (const [left, code] of [
      [[yesOf('aa')], 'second-approval-missing'],
      [[yesOf('aa'), yesOf('aa')], 'same-person-twice'],
    ] as const) {
      const forged = new Map(files)
      forged.set('approvals.json', new TextEncoder().encode(JSON.stringify(left)))
      forged.delete('checksums.txt')
      forged.set('checksums.txt', new TextEncoder().encode(checksums(forged)))
      expect(await verifyRelease(forged, isSigned)).toMatchObject({ code, field: 'approvals' })
    }
  })

  test.each<[string, string, () => ReturnType<typeof readProposal>]>([
    [
      'proposal-of-other-content',
      'release.json',
      () => {
        const content = { ...draft.content, spec: { ...spec, cutOff: '2026-10-01' } }
        return readProposal(folderOf(proposalOf(), contentBytes(content)), '2026-11-22', isSigned)
      },
    ],
    [
      'approval-of-other-content',
      'approvals',
      () => {
        const content = { ...draft.content, spec: { ...spec, cutOff: '2026-10-01' } }
        const bytes = contentBytes(content)
        const digest = createHash('sha256').update(bytes).digest('hex')
        return readProposal(folderOf(proposalOf({ digest }), bytes), '2026-11-22', isSigned)
      },
    ],
    [
      'proposal-expired',
      'confirmBy',
      () => readProposal(folderOf(proposalOf()), '2026-12-05', isSigned),
    ],
    [
      'signature-invalid',
      'approvals.json',
      () => readProposal(folderOf(proposalOf()), '2026-11-22', () => false),
    ],
    [
      'same-person-twice',
      'approvals',
      () => {
        const twice = proposalOf({ approvals: [yesOf('aa'), yesOf('aa')] })
        return readProposal(folderOf(twice), '2026-11-22', isSigned)
      },
    ],
    ['file-missing', 'proposal.json', () => readProposal(new Map(), '2026-11-22', isSigned)],
  ])('is refused: %s (%s)', async (code, field, reading) => {
    expect(await reading()).toEqual({ kind: 'refused', code, field })
  })
})

describe('the sheet for whoever reviews', () => {
  test('shows every table, and of each hidden cell why; the number stands nowhere', () => {
    const page = reviewPage(proposalOf(), draft.content, reviewNotesOf(draft), 'es')
    expect(page).toContain('Oaxaca · Hombre: tiene de 1 a 9.')
    expect(page).toContain('para que no se pueda calcular otra')
    expect(page).toContain(draft.digest)
    expect(page).toContain('<table')
    expect(page).not.toMatch(/>4<\/td>/)
    // Everybody without a state is a woman: hiding helps nobody there.
    expect(page).toContain('Grupos enteros')
  })

  test('for another organisation gives no reason, and says so', () => {
    const page = reviewPage(proposalOf(), draft.content, undefined, 'en')
    expect(page).not.toContain('lies between 1 and 9')
    expect(page).not.toContain('Whole groups')
    expect(page).toContain('This copy is for another organisation')
  })

  test('runs nothing and asks for nothing but its own style', () => {
    for (const language of ['es', 'en'] as const) {
      const page = reviewPage(proposalOf(), draft.content, reviewNotesOf(draft), language)
      expect(page).not.toContain('<script')
      expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    }
  })
})

describe('what the second person was shown', () => {
  async function shown(withNotes: boolean) {
    const proposal = proposalOf()
    const read = await readProposal(folderOf(proposal), '2026-11-22', isSigned)
    if (isRefusal(read)) throw new Error(read.code)
    const content = proposedContent(read)
    if (isRefusal(content)) throw new Error(content.code)
    const notes = withNotes ? reviewNotesBytes(reviewNotesOf(draft)) : undefined
    const pages = pagesToShow(proposal, content, notes)
    if (isRefusal(pages)) throw new Error(pages.code)
    const files = new Map(pages)
    if (notes !== undefined) files.set('review-notes.json', notes)
    const check = (more: Partial<Proposal> = {}) => checkShown(files, proposalOf(more), content)
    return { files, check }
  }

  test('is drawn anew from the content, also once a partner’s yes lies beside the first', async () => {
    for (const withNotes of [true, false]) {
      const { check, files } = await shown(withNotes)
      expect(files.has('revision.html')).toBe(true)
      expect(check()).toBeUndefined()
      expect(check({ approvals: [yesOf('aa'), yesOf('bb')] })).toBeUndefined()
    }
  })

  test.each([
    ['revision.html', 'shown-otherwise'],
    ['review.html', 'shown-otherwise'],
    ['index.html', 'shown-otherwise'],
    // What a style hides or writes over is shown otherwise as well.
    ['release.css', 'shown-otherwise'],
  ])('is refused where %s was changed', async (name, code) => {
    const { check, files } = await shown(true)
    files.set(name, new TextEncoder().encode(`${String(files.get(name))} `))
    expect(check()).toEqual({ kind: 'refused', code, field: name })
    files.delete(name)
    expect(check()).toEqual({ kind: 'refused', code, field: name })
  })

  test('has a reason for every cell that the content hides and for no other', async () => {
    const { check, files } = await shown(true)
    const { reasons, wholeGroups } = reviewNotesOf(draft)
    for (const other of [
      reasons.slice(1),
      [...reasons, { at: {}, reason: 'below-threshold' as const }],
    ]) {
      files.set('review-notes.json', reviewNotesBytes({ reasons: other, wholeGroups }))
      expect(check()).toMatchObject({ code: 'file-form-invalid', field: 'review-notes.json' })
    }
    files.delete('review-notes.json')
    expect(check()).toMatchObject({ code: 'shown-otherwise' })
  })
})
