import { useState, type ReactNode } from 'react'
import type { Answer, DateAnswer } from '../ui/field/answer.ts'
import { Choice } from '../ui/field/choice.tsx'
import { DateField } from '../ui/field/date-field.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import type { TypedDate } from '../ui/field/typed-date.ts'
import { Page } from '../ui/page/page.tsx'
import { Stepper } from '../ui/page/stepper.tsx'

type Age = 'child' | 'adult' | 'doubt'

export function QuestionsView(): ReactNode {
  const [current, setCurrent] = useState('age')
  const [age, setAge] = useState<Answer<Age>>()
  const [born, setBorn] = useState<DateAnswer<TypedDate>>()
  const [name, setName] = useState('')
  const [isFinished, setFinished] = useState(false)
  if (isFinished) return <Page title="Registrada">Guardado en este dispositivo.</Page>
  return (
    <Page title="Registrar a una persona">
      <Stepper
        current={current}
        onGo={setCurrent}
        onFinish={() => setFinished(true)}
        finishLabel="Guardar en este dispositivo"
        steps={[
          {
            id: 'age',
            isAnswered: age !== undefined,
            content: (
              <Choice<Age>
                look="question"
                label="¿Es niña, niño o adolescente?"
                description="Ante la duda, se le trata como niña, niño o adolescente."
                answer={age}
                onAnswer={setAge}
                options={[
                  { value: 'child', label: 'Sí', detail: 'Menos de 18 años' },
                  { value: 'adult', label: 'No' },
                  { value: 'doubt', label: 'Hay duda' },
                ]}
              />
            ),
          },
          {
            id: 'born',
            isAnswered: born !== undefined,
            content: (
              <DateField
                look="question"
                label="¿Cuándo nació?"
                expected="past"
                answer={born}
                onAnswer={setBorn}
                now={() => new Date(2026, 10, 22, 2, 10)}
              />
            ),
          },
          {
            id: 'name',
            isAnswered: name !== '',
            content: (
              <TextField
                look="question"
                label="¿Cómo quiere que le digamos?"
                description="No tiene que ser su nombre."
                value={name}
                onChange={setName}
              />
            ),
          },
        ]}
      />
    </Page>
  )
}
