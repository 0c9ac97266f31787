import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Reminder } from '@cobijo/domain/case/reminders'
import { openTasks, type TaskLine } from '@cobijo/domain/task/tasks'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { MessageId } from '../language/es.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { knownZones, useMomentIn } from './time-zones.ts'
import { taskWord } from './task-word.ts'

/** What entries ask for by themselves: an appointment, a question left open, a note's reminder. Deadlines of the law have a part of their own. */
const also = {
  'first-night': 'plan.also.first-night',
  service: 'plan.also.service',
  consent: 'plan.also.consent',
  note: 'plan.also.note',
} as const satisfies Partial<Record<Reminder['about'], MessageId>>

/** Tasks stand above, the law's clocks and what a colleague is asked in parts of their own. */
function hasOwnPlace(
  about: Reminder['about'],
): about is Exclude<Reminder['about'], keyof typeof also> {
  return !Object.hasOwn(also, about)
}

/** What is to be done, by when and by whom; what else is waited for; what became of the rest. */
export function TasksSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { file, people } = props
  const stream = file.stream ?? ''
  const open = openTasks(file.tasks)
  const settled = file.tasks.lines.filter(
    ({ outcome, rests }) => outcome.value !== undefined || rests,
  )
  const others = file.reminders.flatMap(({ about, at, of }) =>
    hasOwnPlace(about) ? [] : [{ words: also[about], at, of }],
  )
  return (
    <section className="stack stack-tight" aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{text('plan.tasks')}</h2>
      {open.length + others.length === 0 && <p>{text('plan.tasks.none')}</p>}
      {open.map((task) => (
        <div className="service-line" key={task.id}>
          <TaskWords task={task} people={people} />
          <Link href={links.caseForm(stream, 'tarea-hecha', task.id)} look="action">
            {text('plan.task.settle')}
            <span className="visually-hidden">: {task.words ?? ''}</span>
          </Link>
        </div>
      ))}
      {others.map(({ words, at, of }) => (
        <p key={of + words} className="field-description">
          {text(words)} · {moment(new Date(at))}
        </p>
      ))}
      {settled.length > 0 && (
        <details className="story-more">
          <summary>{text('plan.tasks.settled', { count: settled.length })}</summary>
          {settled.toReversed().map((task) => (
            <div className="service-line" key={task.id}>
              <TaskWords task={task} people={people} />
            </div>
          ))}
        </details>
      )}
      <div className="case-actions">
        <Link href={links.caseForm(stream, 'tarea')} look="action" icon="plus">
          {text('plan.add-task')}
        </Link>
      </div>
    </section>
  )
}

/** An appointment's hour is that of its place: the clock is named with it. */
function useDueWhere(zone: string | undefined): (at: number) => string {
  const moment = useMoment()
  const there = useMomentIn()
  return (at) =>
    zone === undefined || !knownZones.includes(zone) ? moment(new Date(at)) : there(at, zone)
}

function TaskWords(props: { task: TaskLine; people: People }): ReactNode {
  const text = useText()
  const { task, people } = props
  const dueIn = useDueWhere(task.zone)
  const word = taskWord(task.kind)
  const outcome = choiceWord('taskOutcome', task.outcome.value ?? '')
  const name = people.members.find(({ id }) => id === task.member)?.name
  const by = choiceWord('interpretsBy', task.interpretsBy ?? '')
  const interpreted =
    task.interpreter === undefined
      ? []
      : [
          text('plan.task.interpreter', { code: task.interpreter }),
          by === undefined ? undefined : text(by),
          task.interpreterFee,
        ]
  const isLate =
    task.outcome.value === undefined && !task.rests && (task.dueAt ?? Infinity) <= Date.now()
  return (
    <div className="service-words">
      <span className="row case-tags">
        {task.kind === undefined ? (
          <SealedMark look="inline" />
        ) : (
          <strong>{word === undefined ? task.kind : text(word)}</strong>
        )}
        {isLate && <Tag tone="needs">{text('plan.task.late')}</Tag>}
        {outcome !== undefined && <Tag>{text(outcome)}</Tag>}
        {outcome === undefined && task.rests && <Tag>{text('plan.task.rests')}</Tag>}
        {task.outcome.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
      </span>
      {task.words !== undefined && <p className="story-words">{task.words}</p>}
      <p className="field-description">
        {[
          task.dueAt === undefined ? undefined : text('case.due', { when: dueIn(task.dueAt) }),
          task.place,
          ...interpreted,
          name ?? text('plan.task.whoever'),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
    </div>
  )
}
