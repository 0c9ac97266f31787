import { attachmentAdded, pictureIn } from '@cobijo/domain/attachment/attachment-added'
import {
  attachmentCorrected,
  correctionFields,
} from '@cobijo/domain/attachment/attachment-corrected'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'

/** Of a picture the story says its words and where it is seen; it is never shown by the way. */
export function PictureInStory(props: {
  item: TimelineEntry
  stream: string | undefined
}): ReactNode {
  const text = useText()
  const { item, stream } = props
  if (item.type === attachmentAdded.type) {
    const placed = pictureIn(item.fields)
    if (placed === undefined) return null
    return (
      <p className="story-words">
        {placed.picture.caption}{' '}
        {stream !== undefined && (
          <Link href={links.casePart(stream, 'imagenes')}>{text('attachment.see')}</Link>
        )}
      </p>
    )
  }
  if (item.type !== attachmentCorrected.type) return null
  return Object.values(correctionFields).map((field) => {
    const said = item.fields[field] as
      | { readonly caption?: string; readonly withdrawnBecause?: string }
      | undefined
    if (said === undefined) return null
    return (
      <p className="story-words" key={field}>
        {said.withdrawnBecause === undefined
          ? text('attachment.story.caption', { caption: said.caption ?? '' })
          : text('attachment.story.withdrawn', { why: said.withdrawnBecause })}
      </p>
    )
  })
}
