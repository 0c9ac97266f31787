import { useState, type ReactNode } from 'react'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Checkbox, CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { ComboBox } from '../ui/field/combo-box.tsx'
import { DateField } from '../ui/field/date-field.tsx'
import type { DateAnswer, NoAnswerKind } from '../ui/field/answer.ts'
import { Select } from '../ui/field/select.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'
import type { TypedDate } from '../ui/field/typed-date.ts'
import { Page, Section } from '../ui/page/page.tsx'

const countries = [
  'Colombia',
  'Cuba',
  'El Salvador',
  'Guatemala',
  'Haití',
  'Honduras',
  'México',
  'Nicaragua',
  'Perú',
]

export function FieldsView(): ReactNode {
  const [name, setName] = useState('')
  const [noName, setNoName] = useState<NoAnswerKind>()
  const [notes, setNotes] = useState('')
  const [country, setCountry] = useState<string>()
  const [reason, setReason] = useState<'full' | 'profile'>()
  const [parts, setParts] = useState<readonly ('health' | 'care' | 'justice')[]>(['care'])
  const [agrees, setAgrees] = useState(false)
  const [when, setWhen] = useState<DateAnswer<TypedDate>>()
  return (
    <Page title="Campos">
      <TextField
        label="Primer apellido"
        value={name}
        onChange={setName}
        noAnswer={{ allow: ['unknown', 'not-asked'], chosen: noName, onChoose: setNoName }}
      />
      <TextField
        label="Clave de la pulsera"
        width="short"
        value=""
        onChange={() => {}}
        error="other"
        isOptional
      />
      <DateField label="¿Cuándo llegó?" expected="past" answer={when} onAnswer={setWhen} />
      <TextArea label="Lo que pide" value={notes} onChange={setNotes} />
      <ComboBox
        label="País de nacimiento"
        value={country}
        onChange={setCountry}
        options={countries.map((label) => ({ value: label.toLowerCase(), label }))}
      />
      <Select
        label="Motivo para no aceptar"
        value={reason}
        onChange={setReason}
        options={[
          { value: 'full', label: 'No hay lugar', detail: 'Se puede volver a preguntar mañana' },
          { value: 'profile', label: 'No es el perfil de la casa' },
        ]}
      />
      <CheckboxGroup
        label="Qué se comparte con Refugio Ceiba"
        description="Lo que no se marca no se envía."
        values={parts}
        onChange={setParts}
        options={[
          { value: 'care', label: 'Plan y servicios' },
          { value: 'health', label: 'Salud', detail: 'Medicinas y horarios' },
          {
            value: 'justice',
            label: 'Asesoría jurídica',
            disabledReason: 'Sellado para otro grupo.',
          },
        ]}
      />
      <Checkbox isSelected={agrees} onChange={setAgrees}>
        Se lo leí en voz alta
      </Checkbox>
      <Section title="Botones">
        <div className="row">
          <Button tone="primary">Enviar a Refugio Ceiba</Button>
          <Button>Guardar en este dispositivo</Button>
          <Button tone="quiet">Dejar para después</Button>
          <Button tone="danger">Quien llamó está en la puerta</Button>
          <Button tone="primary" isPending>
            Enviando
          </Button>
          <Link href="/gallery.html" look="action">
            Ver el expediente
          </Link>
        </div>
        <Button
          tone="primary"
          disabledReason="Falta su consentimiento para compartir con Refugio Ceiba."
        >
          Enviar a Refugio Ceiba
        </Button>
      </Section>
    </Page>
  )
}
