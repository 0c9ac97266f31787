import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { House } from '@cobijo/domain/house/house'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useAct } from '../forms/use-act.ts'
import { useDevice } from '../device/device-context.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { calledHere } from './people-of-house.ts'

/** Whoever has waited longest stands first. */
export function Waiting(props: { house: House; files: ReadonlyMap<string, CaseFile> }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { device } = useDevice()
  const act = useAct()
  const { house, files } = props
  if (house.waiting.length === 0) return <EmptyState title={text('house.waiting.none')} />
  return (
    <div className="stack">
      {act.fault !== undefined && <ErrorState fault={act.fault} />}
      <ul className="house-people">
        {house.waiting.map((line) => {
          const word = choiceWord('bedFor', line.bedFor ?? '')
          const called = calledHere(files, line.case)
          return (
            <li key={line.case} className="house-person">
              <div className="row case-tags">
                <strong>{called}</strong>
                {word !== undefined && <Tag>{text(word)}</Tag>}
                <span>{text('house.waits-since', { when: moment(line.since) })}</span>
              </div>
              <div className="row case-tags">
                <Link
                  href={`${links.house(house.stream ?? '')}?agregar=cama&de=${encodeURIComponent(line.case)}`}
                  look="action"
                >
                  {text('house.begin')}
                </Link>
                <Button
                  tone="quiet"
                  onPress={() =>
                    void act.run(() =>
                      device.carryOut('await-bed', {
                        gathering: house.stream,
                        case: line.case,
                        awaits: 'no',
                      }),
                    )
                  }
                >
                  {text('house.wait-no-more')}
                  <span className="visually-hidden">: {called}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
