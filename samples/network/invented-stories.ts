import { inventPeople, seededDraw } from '../names/invented-names.ts'
import type { Draw } from '../names/invented-names.ts'
import { inventedOrganisations } from './invented-organisations.ts'
import type { InventedOrganisation } from './invented-organisations.ts'

/** What one organisation does for one invented person: commands of the domain by name, without ids and times. */
export interface InventedStory {
  /** Index of the organisation that met her. */
  readonly organisation: number
  readonly register: Readonly<Record<string, unknown>>
  /** In order; `case` is filled in by whoever plays it. */
  readonly steps: readonly {
    readonly command: string
    readonly input: Readonly<Record<string, unknown>>
  }[]
  readonly referral: InventedReferral | undefined
}

export interface InventedReferral {
  /** Index of the organisation that is asked. */
  readonly to: number
  readonly urgency: 'immediate' | 'urgent' | 'ordinary'
  readonly needs: readonly string[]
  readonly message: string
  readonly outcome: 'waiting' | 'accepted' | 'declined' | 'withdrawn'
  readonly declineReason: string
}

const adultNotes = [
  'Llegó acompañada por voluntarios. Pidió bañarse y dormir antes de hablar.',
  'Quiere llamar a su hermana; se acordó hacerlo mañana desde la oficina.',
  'Cuenta que no le pagaban y que le guardaban sus papeles. No quiere detalles por ahora.',
  'Pide ropa abrigada y zapatos del número 24.',
  'Dice que se siente tranquila aquí. Prefiere que la acompañe una mujer.',
  'Preguntó por clases de costura y por la escuela nocturna.',
]
const childNotes = [
  'Pidió dormir con la luz encendida. Se avisó al turno de noche.',
  'Le gusta dibujar; se le dieron colores.',
  'Quiere hablar con su mamá. Se busca un canal seguro antes de llamar.',
]
const services = [
  { service: 'medical', status: 'completed', summary: 'Revisión general; en reposo dos días.' },
  {
    service: 'psychological',
    status: 'in-progress',
    summary: 'Primera conversación; vuelve el jueves.',
  },
  { service: 'shelter', status: 'in-progress', summary: 'Habitación compartida con otra mujer.' },
  { service: 'food', status: 'completed', summary: 'Tres comidas al día.', days: 3 },
  {
    service: 'documents',
    status: 'requested',
    summary: 'Solicita copia de su acta de nacimiento.',
  },
  { service: 'basic-items', status: 'completed', summary: 'Ropa, zapatos, artículos de higiene.' },
] as const
const languages = ['es', 'es', 'es', 'es', 'mam', 'quc', 'kek', 'ht', 'en']
const nationalities = ['GTM', 'GTM', 'HND', 'HND', 'SLV', 'NIC', 'MEX', 'HTI', 'VEN', 'COL']
const allergies = ['penicilina', 'cacahuate', 'mariscos', 'látex']
const messages = [
  'Necesita un lugar seguro esta noche.',
  'Viene con mucho cansancio; habla poco español.',
  'Pide acompañamiento para sus documentos.',
  'Solicita atención médica y un lugar tranquilo.',
]

/** Some `count` people and what was done for them; the same from the same seed. Nobody in it exists. */
export function inventStories(seed: number, count: number): readonly InventedStory[] {
  const draw = seededDraw(seed)
  return inventPeople({ seed, count }).map((person) => {
    const organisation = chooseOrganisation(draw)
    const ageGroup = chooseAge(draw)
    const { givenNames, firstSurname, secondSurname, otherNames } = person.names
    const language = pick(draw, languages)
    const register = {
      givenNames,
      ...(firstSurname === undefined ? {} : { firstSurname }),
      ...(secondSurname === undefined ? {} : { secondSurname }),
      ...(otherNames === undefined ? {} : { otherNames }),
      ...(draw() < 0.4 ? { nameToUse: givenNames.split(' ')[0] ?? givenNames } : {}),
      ageGroup,
      ...(draw() < 0.7 ? { approximateAge: ageOf(draw, ageGroup) } : {}),
      sex: draw() < 0.72 ? 'female' : 'male',
      ...(draw() < 0.8 ? { nationalities: [pick(draw, nationalities)] } : {}),
      languages: [language],
      interpreterNeeded: language === 'es' || language === 'en' ? 'no' : 'yes',
      urgency: pick(draw, ['immediate', 'urgent', 'urgent', 'ordinary']),
      ...(draw() < 0.2 ? { allergies: [pick(draw, allergies)] } : {}),
      pregnancy: draw() < 0.06 ? 'yes' : 'not-asked',
      selfHarmAlert: draw() < 0.05 ? 'yes' : 'not-asked',
    }
    return {
      organisation,
      register,
      steps: stepsOf(draw, ageGroup, inventedOrganisations[organisation]?.size),
      referral: draw() < 0.4 ? referralOf(draw, organisation, ageGroup) : undefined,
    }
  })
}

function stepsOf(
  draw: Draw,
  ageGroup: string,
  size: InventedOrganisation['size'] | undefined,
): InventedStory['steps'] {
  const notes = ageGroup === 'adult' ? adultNotes : [...childNotes, ...adultNotes.slice(0, 2)]
  const steps: { command: string; input: Record<string, unknown> }[] = [
    { command: 'record-note', input: { care: pick(draw, notes) } },
  ]
  for (let each = Math.floor(draw() * 3); each > 0; each -= 1) {
    steps.push({ command: 'record-service', input: { ...pick(draw, services) } })
  }
  if (draw() < 0.15) {
    steps.push({
      command: 'record-essential',
      input: { medicines: [{ name: 'paracetamol', dose: '500 mg', hours: '8:00, 20:00' }] },
    })
  }
  // In a large organisation somebody else looks before a case closes, and each of these has one person.
  if (draw() < 0.05 && size !== 'large') {
    steps.push({
      command: 'close-case',
      input: {
        reason: 'left-by-own-choice',
        summary: 'Siguió su camino con información y un número para volver a llamar.',
        reopeningExplained: true,
      },
    })
  }
  return steps
}

function referralOf(draw: Draw, from: number, ageGroup: string): InventedReferral {
  const fitting = ageGroup === 'adult' ? [1, 2, 3] : [4, 1]
  const others = fitting.filter((each) => each !== from)
  return {
    to: pick(draw, others),
    urgency: pick(draw, ['immediate', 'urgent', 'ordinary'] as const),
    needs: draw() < 0.6 ? ['shelter', 'medical'] : ['psychological'],
    message: pick(draw, messages),
    outcome: pick(draw, [
      'waiting',
      'accepted',
      'accepted',
      'accepted',
      'declined',
      'withdrawn',
    ] as const),
    declineReason: pick(draw, ['no-capacity', 'profile-not-served', 'too-far']),
  }
}

function chooseOrganisation(draw: Draw): number {
  let left = draw() * 100
  for (const [index, { share }] of inventedOrganisations.entries()) {
    left -= share
    if (left < 0) return index
  }
  return 1
}

function chooseAge(draw: Draw): 'adult' | 'child' | 'age-in-doubt' {
  const drawn = draw()
  return drawn < 0.7 ? 'adult' : drawn < 0.94 ? 'child' : 'age-in-doubt'
}

function ageOf(draw: Draw, ageGroup: string): number {
  if (ageGroup === 'adult') return 18 + Math.floor(draw() * 35)
  return ageGroup === 'child' ? 5 + Math.floor(draw() * 12) : 17
}

function pick<Value>(draw: Draw, from: readonly Value[]): Value {
  return from[Math.floor(draw() * from.length)] as Value
}
