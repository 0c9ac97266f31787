import { capacityAnswered } from '@cobijo/domain/capacity/capacity-answered'
import { heldAtMostUntil, type Capacity } from '@cobijo/domain/capacity/capacity'
import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { FieldError } from '../ui/field/field-error.tsx'
import { Select } from '../ui/field/select.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { bedsToHold, freeRooms, type FreeRoom } from './beds-to-hold.ts'

const hourMs = 3_600_000

interface Props {
  readonly stream: StreamId
  readonly question: Capacity
  readonly houses: readonly GatheringLine[]
  readonly onDone: () => void
}

/** Yes, no, or perhaps later. Of a yes the beds are proposed, so that it is one press more. */
export function AnswerForm(props: Props): ReactNode {
  const text = useText()
  const { question, houses, stream } = props
  const [at] = useState(() => Date.now())
  const [house, setHouse] = useState(houses[0]?.stream)
  const opened = useDeviceAnswer('openGathering', house ?? stream)
  const [said, setSaid] = useState<ReadonlyMap<string, number>>()
  if (opened.state !== 'ready') return <UnlessReady answer={opened} />
  const known = opened.value.file.house
  const rooms = known === undefined ? [] : freeRooms(known, stream, at)
  const proposed = new Map(bedsToHold(rooms, question.asked).map(({ room, beds }) => [room, beds]))
  const held = said ?? proposed
  return (
    <GatheringForm
      gathering={stream}
      form="camas-respuesta"
      command="answer-capacity"
      saveLabel={text('capacity.answer.send')}
      groups={() => [
        {
          id: 'answer',
          title: 'capacity.answer',
          intro: 'capacity.answer.intro',
          fields: [
            { name: 'capacityAnswer' },
            { name: 'heldUntil', isAsked: isAnswer('held') },
            { name: 'capacityAgainAt', isAsked: isAnswer('waiting') },
          ],
        },
      ]}
      declared={capacityAnswered.fields}
      initial={{
        heldUntil: Math.min(
          (question.asked.askedUntil ?? at) + 2 * hourMs,
          heldAtMostUntil(question, at),
        ),
      }}
      saysNothingAlone={['heldUntil']}
      moreAsks={['house', 'rooms']}
      more={(values, _change, refusal) =>
        values['capacityAnswer'] === 'held' && (
          <BedsHeld
            houses={houses}
            house={house}
            rooms={rooms}
            held={held}
            wanted={question.asked.bedsWanted ?? 0}
            refusal={refusal}
            onHouse={(next) => {
              setHouse(next as StreamId)
              setSaid(undefined)
            }}
            onHeld={(room, beds) => setSaid(new Map(held).set(room, beds))}
          />
        )
      }
      inputFrom={({ capacityAnswer, heldUntil, capacityAgainAt }) => ({
        gatherings: houses.map((each) => each.stream),
        capacityAnswer,
        ...(capacityAnswer === 'held'
          ? {
              heldUntil,
              house,
              rooms: [...held].flatMap(([room, beds]) => (beds > 0 ? [{ room, beds }] : [])),
            }
          : {}),
        ...(capacityAnswer === 'waiting' ? { capacityAgainAt } : {}),
      })}
      onSaved={props.onDone}
      onLeave={props.onDone}
    />
  )
}

function isAnswer(answer: string) {
  return (values: Readonly<Record<string, unknown>>): boolean => values['capacityAnswer'] === answer
}

function BedsHeld(props: {
  houses: readonly GatheringLine[]
  house: StreamId | undefined
  rooms: readonly FreeRoom[]
  held: ReadonlyMap<string, number>
  wanted: number
  refusal: Fault | undefined
  onHouse: (house: string) => void
  onHeld: (room: string, beds: number) => void
}): ReactNode {
  const text = useText()
  const { houses, rooms, held, refusal } = props
  const free = rooms.reduce((sum, each) => sum + each.free, 0)
  const field = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  return (
    <section className="form-group" aria-label={text('capacity.answer.rooms')} data-field="rooms">
      {houses.length > 1 && (
        <Select<string>
          label={text('capacity.answer.house')}
          value={props.house}
          onChange={props.onHouse}
          options={houses.map(({ stream, title }) => ({
            value: stream,
            label: title ?? text('house.nameless'),
          }))}
        />
      )}
      {free < props.wanted ? (
        <Banner
          tone="needs"
          title={text(houses.length === 0 ? 'capacity.answer.no-house' : 'capacity.answer.too-few')}
        >
          {text('capacity.answer.too-few.words')}
        </Banner>
      ) : (
        <>
          <h3>{text('capacity.answer.rooms')}</h3>
          {rooms.map(({ room, roomFor, free: count }) => {
            const word = choiceWord('bedFor', roomFor ?? '')
            return (
              <TextField
                key={room}
                label={room}
                description={[
                  ...(word === undefined ? [] : [text(word)]),
                  text('capacity.answer.free', { count }),
                ].join(' · ')}
                width="short"
                inputMode="numeric"
                value={String(held.get(room) ?? 0)}
                onChange={(typed) => props.onHeld(room, Number(/^\d{1,2}$/.exec(typed)?.[0] ?? 0))}
              />
            )
          })}
        </>
      )}
      {refusal !== undefined && (field === 'rooms' || field === 'house') && (
        <FieldError fault={refusal} />
      )}
    </section>
  )
}
