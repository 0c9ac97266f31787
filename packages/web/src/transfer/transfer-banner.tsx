import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { TransferLine } from '@cobijo/domain/transfer/transfers'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

/** An offer that waits for its answer, or that came back: whoever was responsible still is. */
export function TransferBanner(props: { file: CaseFile; people: People }): ReactNode {
  const { member } = useSession()
  return props.file.transfers
    .filter(
      ({ state, isSeen, offeredBy }) =>
        state === 'waiting' || (state === 'declined' && !isSeen && offeredBy === member),
    )
    .map((line) => <Offer key={line.id} line={line} {...props} />)
}

function Offer(props: { line: TransferLine; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { member } = useSession()
  const { line, file, people } = props
  const { said, state, offeredBy } = line
  const to =
    people.members.find(({ id }) => id === said.transferTo)?.name ?? text('transfer.somebody')
  const mayAnswer = said.transferTo === member || offeredBy === member
  const href = `${links.caseFile(file.stream ?? '')}?agregar=`
  if (state === 'declined')
    return (
      <Banner
        tone="needs"
        title={text('transfer.came-back', { who: to })}
        actions={
          <Link href={`${href}traspaso`} look="action">
            {text('transfer.offer-another')}
          </Link>
        }
      >
        {line.reason ?? text('transfer.still-yours')}
      </Banner>
    )
  return (
    <Banner
      tone="needs"
      title={text('transfer.waiting', { who: to })}
      {...(mayAnswer
        ? {
            actions: (
              <Link
                href={`${href}traspaso-respuesta&de=${encodeURIComponent(line.id)}`}
                look="action"
              >
                {text('transfer.answer')}
              </Link>
            ),
          }
        : {})}
    >
      {said.transferWords ?? text('transfer.still-yours')}
    </Banner>
  )
}
