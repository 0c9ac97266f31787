import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Service } from '@cobijo/domain/service/service-codes'
import { serviceDelivered } from '@cobijo/domain/service/service-delivered'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Select } from '../ui/field/select.tsx'
import { CaseForm } from './case-form.tsx'
import type { Values } from './field-from-kind.tsx'
import { choiceWord } from './field-words.ts'
import { allServices, isProtectedService, serviceGroups } from './service-layout.ts'

/** Help that was asked for, given or not to be had. Nothing has to come before it. */
export function RecordServiceForm(props: {
  file: CaseFile
  /** The service that goes on; undefined for a new one. */
  continues: string | undefined
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const line = props.file.services.find(({ id }) => id === props.continues)
  const [chosen, setChosen] = useState<Service | undefined>(line?.service)
  const service = line?.service ?? chosen
  const stream = props.file.stream ?? ''
  const input = (values: Values): Values => ({
    ...values,
    case: stream,
    ...(line === undefined ? {} : { continues: line.id }),
    ...(service === undefined || line !== undefined
      ? {}
      : { [isProtectedService(service) ? 'protectedService' : 'service']: service }),
  })
  return (
    <CaseForm
      // Another kind asks other things: what was typed for one is not sent with the other.
      key={service ?? 'none'}
      stream={stream}
      form="servicio"
      command="record-service"
      groups={() => (service === undefined && line === undefined ? [] : serviceGroups(service))}
      declared={serviceDelivered.fields}
      inputFrom={input}
      onSaved={props.onSaved}
    >
      {line === undefined ? (
        <Select<Service>
          label={text('service.which')}
          value={service}
          onChange={setChosen}
          options={allServices.map((value) => {
            const word = choiceWord('service', value)
            return {
              value,
              label: word === undefined ? value : text(word),
              ...(isProtectedService(value) ? { detail: text('service.sealed') } : {}),
            }
          })}
        />
      ) : (
        <p className="field-description">
          {text('service.goes-on', {
            service: text(choiceWord('service', line.service ?? '') ?? 'case.service-sealed'),
          })}
        </p>
      )}
    </CaseForm>
  )
}
