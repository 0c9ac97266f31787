import type { CaseFile } from '@cobijo/domain/case/case-file'
import { choice } from '@cobijo/domain/journal/value-kind'
import type { Service } from '@cobijo/domain/service/service-codes'
import { serviceDelivered } from '@cobijo/domain/service/service-delivered'
import type { ReactNode } from 'react'
import { useFamilyAlong, type FamilyAlong } from '../family/use-family-along.tsx'
import { useText } from '../language/text.tsx'
import { CaseForm } from './case-form.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import { choiceWord } from './fields/field-words.ts'
import type { FormGroup } from './fields/form-groups.tsx'
import { allServices, isProtectedService, serviceGroups, serviceOfPlace } from './service-layout.ts'

/** One question for both vocabularies; which of the two fields is written, and so which seal, follows from the answer. */
const declared = {
  ...serviceDelivered.fields,
  service: { kind: choice(allServices), compartment: 'facts' },
} as const
const which: FormGroup = { id: 'which', title: 'service.which', fields: [{ name: 'service' }] }

/** Help that was asked for, given or not to be had. Nothing has to come before it. */
export function RecordServiceForm(props: {
  file: CaseFile
  /** The service that goes on, or the place of a kind of help (`placeOfService`) for a new one; undefined where nothing is chosen yet. */
  continues: string | undefined
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const line = props.file.services.find(({ id }) => id === props.continues)
  const stream = props.file.stream ?? ''
  const chosen = serviceOfPlace(props.continues)
  const along = useFamilyAlong(props.file.stream)
  /** One ride takes a family along (W7). */
  const ridesWith = (values: Values): FamilyAlong | undefined =>
    line === undefined && serviceOf(values) === 'transport' ? along : undefined
  const serviceOf = (values: Values): Service | undefined =>
    line?.service ?? allServices.find((each) => each === values['service'])
  const groups = (values: Values): readonly FormGroup[] => {
    const service = serviceOf(values)
    const rest = serviceGroups(service, values['status'])
    if (line !== undefined) return rest
    return service === undefined ? [which] : [which, ...rest]
  }
  const input = (values: Values): Values => {
    const service = serviceOf(values)
    const asked = groups(values).flatMap(({ fields }) => fields.map(({ name }) => name))
    // What was typed for another kind of help is not sent with this one.
    const answers = Object.entries(values).filter(
      ([name]) => name !== 'service' && asked.includes(name),
    )
    const together = ridesWith(values)
    if (together !== undefined) return { ...Object.fromEntries(answers), ...together.input }
    return {
      ...Object.fromEntries(answers),
      case: stream,
      ...(line === undefined ? {} : { continues: line.id }),
      ...(service === undefined || line !== undefined
        ? {}
        : { [isProtectedService(service) ? 'protectedService' : 'service']: service }),
    }
  }
  return (
    <CaseForm
      stream={stream}
      // How one service goes on is no beginning of another.
      form={line === undefined ? 'servicio' : `servicio.${line.id}`}
      command={(values) =>
        ridesWith(values) === undefined ? 'record-service' : 'transport-family'
      }
      moreAsks={['leftBehindWhy']}
      more={(values, _change, refusal) => ridesWith(values)?.section(refusal)}
      groups={groups}
      {...(chosen === undefined ? {} : { initial: { service: chosen } })}
      declared={declared}
      inputFrom={input}
      // Before the kind of help is known nothing else is asked: that is the answer that is missing.
      fieldFor={(refused, values) => (serviceOf(values) === undefined ? 'service' : refused)}
      onSaved={props.onSaved}
    >
      {line !== undefined && (
        <p className="field-description">
          {text('service.goes-on', {
            service: text(choiceWord('service', line.service ?? '') ?? 'case.service-sealed'),
          })}
        </p>
      )}
    </CaseForm>
  )
}
