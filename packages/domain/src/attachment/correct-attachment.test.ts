import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { inventedPicture } from '../testing/invented-picture.ts'
import { decidedIn } from '../testing/outcome.ts'
import { addAttachment } from './add-attachment.ts'
import { correctAttachment } from './correct-attachment.ts'
import type { CorrectAttachment } from './correct-attachment.ts'

function withPicture() {
  const night = new FirstNight()
  const added = night.story.carryOut(
    decidedIn(
      addAttachment({
        case: night.case,
        compartment: 'health',
        picture: inventedPicture('her left hand'),
        ...by(asha),
      }),
    ),
    { by: asha },
  )
  return { night, attachment: (added[0] as { hash: string }).hash }
}

function correcting(
  { night, attachment }: ReturnType<typeof withPicture>,
  more: Partial<CorrectAttachment>,
) {
  return correctAttachment({
    case: night.case,
    attachment,
    compartment: 'health',
    ...more,
    ...by(asha),
  })
}

describe('a picture of a case', () => {
  test('is listed with its caption, and never with its key', () => {
    const { night, attachment } = withPicture()
    const [line] = night.file.attachments
    expect(line).toMatchObject({ entry: attachment, compartment: 'health', withdrawn: [] })
    expect(line?.caption.value).toBe('her left hand')
    expect(JSON.stringify(line)).not.toContain('ab'.repeat(32))
  })

  test('is not listed for who does not open its compartment', () => {
    const { night } = withPicture()
    const others = night.story.entries.map((entry) => openedFor(entry, ['care', 'identity']))
    expect(foldCase(others).attachments).toEqual([])
  })

  test('has another caption after a correction; the earlier one is one tap away', () => {
    const made = withPicture()
    const { story } = made.night
    story.carryOut(decidedIn(correcting(made, { caption: 'her right hand' })), { by: asha })
    const [line] = made.night.file.attachments
    expect(line?.caption.value).toBe('her right hand')
    expect(line?.caption.history.map(({ value }) => value)).toEqual([
      'her left hand',
      'her right hand',
    ])
  })

  test('is withdrawn with a reason, and stays to be seen as withdrawn', () => {
    const made = withPicture()
    const { story } = made.night
    story.carryOut(decidedIn(correcting(made, { withdrawnBecause: 'another person' })), {
      by: beto,
    })
    expect(made.night.file.attachments[0]?.withdrawn).toMatchObject([
      { why: 'another person', member: beto.member },
    ])
  })

  test('is corrected in its own compartment alone', () => {
    const made = withPicture()
    const elsewhere = correcting(made, { compartment: 'care', caption: 'x' })
    made.night.story.carryOut(decidedIn(elsewhere), { by: asha })
    expect(made.night.file.attachments[0]?.caption.value).toBe('her left hand')
  })

  test('a correction that says nothing is none', () => {
    expect(correcting(withPicture(), {})).toMatchObject({ code: 'nothing-said' })
  })
})
