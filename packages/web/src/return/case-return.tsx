import type { CaseFile } from '@cobijo/domain/case/case-file'
import { refusalOf } from '@cobijo/domain/ladder/rung'
import { returnLadder } from '@cobijo/domain/return/return-ladder'
import { useMemo, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { Booking } from './booking.tsx'
import { CallOff } from './call-off.tsx'
import { Declaration } from './declaration.tsx'
import { Legs } from './legs.tsx'
import { ReturnsOfFamily } from './returns-of-family.tsx'
import { returnRungWays, rungWords, standingWords } from './return-words.ts'
import { homeCountry } from '../home-country.ts'

/** Her way home, only if she wants it: what must hold before, the journey leg by leg, and the one tap that ends it. */
export function CaseReturn(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { file } = props
  const { standing } = file.voluntaryReturn
  const isRead = reads.includes('protection')
  const add = (form: string): string => links.caseForm(file.stream, form)
  const isOver = standing === 'arrived'
  return (
    <section className="stack" aria-label={text('return.title')}>
      <div className="stack stack-tight">
        <span className="row case-tags">
          <h2>{text('return.title')}</h2>
          {isRead && <Tag>{text(standingWords[standing])}</Tag>}
        </span>
        <p className="field-description">{text('return.intro')}</p>
        <div className="case-actions">
          <Link href={add('viaje-paso')} look="action" icon="plus">
            {text('return.add-step')}
          </Link>
          <Link href={add('viaje-tramo')} look="action">
            {text('return.add-leg')}
          </Link>
          {isRead && !isOver && <Declaration file={file} />}
        </div>
        {!(isRead && (standing === 'none' || isOver)) && (
          <CallOff stream={file.stream} isTravelling={standing === 'travelling'} />
        )}
        {isRead && standing !== 'none' && <ReturnsOfFamily file={file} />}
      </div>
      {file.voluntaryReturn.wantsToStop && (
        <Banner tone="danger" title={text('return.wants-to-stop')}>
          {text('return.wants-to-stop.todo')}
        </Banner>
      )}
      {standing === 'turned-back' && (
        <Banner tone="needs" title={text('return.standing.turned-back')}>
          {text('return.turned-back.todo')}
        </Banner>
      )}
      {isRead ? (
        <>
          {standing !== 'arrived' && standing !== 'travelling' && <Steps {...props} />}
          <Booking file={file} />
          <Legs {...props} />
        </>
      ) : (
        <SealedMark look="block" name={text('parts.protection')} />
      )}
    </section>
  )
}

/** The ladder by which the day of the journey is decided, and no other. */
function Steps(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { organisation, isSmall } = useSession()
  const { file } = props
  const ladder = useMemo(
    () =>
      returnLadder(file, homeCountry.clocks, {
        at: Date.now(),
        house: { organisation, isSmall },
      }),
    [file, organisation, isSmall],
  )
  const isReady = refusalOf(ladder) === undefined
  return (
    <div className="stack stack-tight">
      <h3>{text('return.before')}</h3>
      <LadderSteps
        {...props}
        ladder={ladder}
        words={rungWords}
        forms={returnRungWays(file)}
        label={text('return.before')}
      />
      {isReady && (
        <div className="case-actions">
          <Link
            href={links.caseForm(file.stream, 'viaje-fecha')}
            look={file.voluntaryReturn.standing === 'booked' ? 'action' : 'primary'}
          >
            {text(
              file.voluntaryReturn.standing === 'booked'
                ? 'return.booking.change'
                : 'return.booking',
            )}
          </Link>
        </div>
      )}
    </div>
  )
}
