import type { ParticipantRow, ParticipationRow } from '@cobijo/domain/training/training'
import { plain } from '@cobijo/domain/training/count-participations'

/** What a column of an attendance list may hold. */
export type AttendanceColumn = Exclude<keyof ParticipantRow, 'participation'> | 'attendance'

/** The headings by which lists of this kind are kept, in both languages; written any way, with or without accents. */
const headings: Readonly<Record<AttendanceColumn, readonly string[]>> = {
  participantName: ['nombre', 'nombre completo', 'participante', 'name', 'full name'],
  participantCode: ['clave', 'numero de empleado', 'no. de empleado', 'code', 'employee number'],
  participantAgency: ['dependencia', 'institucion', 'organizacion', 'agency', 'organisation'],
  participantUnit: ['unidad', 'area', 'adscripcion', 'unit'],
  participantPost: ['puesto', 'cargo', 'post', 'position'],
  participantState: ['estado', 'entidad', 'entidad federativa', 'state'],
  participantSex: ['sexo', 'sex'],
  attendance: ['asistencia', 'asistio', 'attendance', 'attended'],
  scoreBefore: ['evaluacion inicial', 'calificacion inicial', 'score before', 'pre-test'],
  scoreAfter: [
    'evaluacion final',
    'calificacion final',
    'calificacion',
    'score after',
    'post-test',
  ],
}

/** The headings as they are asked for where none was found, and as the blank list has them. */
export const blankHeadings = {
  es: [
    'Nombre',
    'Clave',
    'Dependencia',
    'Unidad',
    'Puesto',
    'Estado',
    'Sexo',
    'Asistencia',
    'Evaluación inicial',
    'Evaluación final',
  ],
  en: [
    'Name',
    'Code',
    'Agency',
    'Unit',
    'Post',
    'State',
    'Sex',
    'Attendance',
    'Score before',
    'Score after',
  ],
} as const

export function columnOf(heading: string): AttendanceColumn | undefined {
  const bare = plain(heading)
  const names = Object.keys(headings) as AttendanceColumn[]
  return names.find((name) => headings[name].includes(bare))
}

const attendanceWords: Readonly<
  Record<NonNullable<ParticipationRow['attendance']>, readonly string[]>
> = {
  attended: ['si', 'asistio', 'presente', 'x', '1', 'yes', 'attended', 'present'],
  'attended-in-part': ['en parte', 'parcial', 'in part', 'partly'],
  absent: ['no', 'falto', 'ausente', '0', 'absent'],
  enrolled: ['', 'inscrita', 'inscrito', 'enrolled'],
  'noted-by-mistake': [],
}

const sexWords: Readonly<Record<NonNullable<ParticipantRow['participantSex']>, readonly string[]>> =
  {
    woman: ['mujer', 'femenino', 'f', 'woman', 'female'],
    man: ['hombre', 'masculino', 'h', 'man', 'male'],
    other: ['otro', 'otra', 'other'],
    unknown: ['no se sabe', 'unknown'],
  }

/** Undefined for a word that says neither. "m" is a woman in one list and a man in the next, so it is nobody. */
export function attendanceIn(cell: string): ParticipationRow['attendance'] | undefined {
  return codeOf(attendanceWords, cell)
}

export function sexIn(cell: string): ParticipantRow['participantSex'] | undefined {
  return codeOf(sexWords, cell)
}

function codeOf<Code extends string>(
  words: Readonly<Record<Code, readonly string[]>>,
  cell: string,
): Code | undefined {
  const bare = plain(cell)
  return (Object.keys(words) as Code[]).find((code) => words[code].includes(bare))
}
