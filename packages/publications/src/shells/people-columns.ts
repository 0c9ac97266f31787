import { both, fromCase, type ShellColumn, valuesOf } from './table-shell.ts'

/** Bands are written the same in both languages: 9–17. */
function bands(...keys: readonly string[]) {
  return valuesOf(keys.map((key) => [key, key.replace('-', '–'), key.replace('-', '–')]))
}

export const year: ShellColumn = {
  name: 'year',
  label: both('Año de registro', 'Year of registration'),
  values: 'texts',
  from: fromCase('care', 'person-registered.registeredOn'),
}

export const month: ShellColumn = {
  name: 'recordedMonth',
  label: both('Mes', 'Month'),
  values: 'texts',
  from: { kind: 'facts' },
}

export const sex: ShellColumn = {
  name: 'sex',
  label: both('Sexo', 'Sex'),
  values: valuesOf([
    ['female', 'Mujer', 'Female'],
    ['male', 'Hombre', 'Male'],
    ['intersex', 'Intersexual', 'Intersex'],
    ['unknown', 'No se sabe', 'Not known'],
  ]),
  from: fromCase('identity', 'person-registered.sex'),
}

export const ageBand: ShellColumn = {
  name: 'ageBand',
  label: both('Grupo de edad', 'Age group'),
  values: bands('0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+'),
  missingLabel: both('Edad sin dato', 'Age not stated'),
  from: fromCase('identity', 'person-registered.bornOn', 'person-registered.approximateAge'),
}

export const ageGroup: ShellColumn = {
  name: 'ageGroup',
  label: both('Mayoría de edad', 'Child or adult'),
  values: valuesOf([
    ['child', 'Niña, niño o adolescente', 'Child'],
    ['adult', 'Persona adulta', 'Adult'],
    ['age-in-doubt', 'Edad en duda', 'Age in doubt'],
  ]),
  from: fromCase('essential', 'person-registered.ageGroup'),
}

export const nationality: ShellColumn = {
  name: 'nationalities',
  label: both('Nacionalidad', 'Nationality'),
  values: 'countries',
  several: true,
  from: fromCase('identity', 'person-registered.nationalities'),
}

export const accompaniment: ShellColumn = {
  name: 'accompaniment',
  label: both('Con quién estaba', 'Accompaniment'),
  values: valuesOf([
    ['unaccompanied', 'No acompañada o acompañado', 'Unaccompanied'],
    ['separated', 'Separada o separado', 'Separated'],
    ['with-parent-or-guardian', 'Con madre, padre o tutor', 'With a parent or guardian'],
    ['not-known', 'No se sabe', 'Not known'],
  ]),
  from: fromCase('care', 'child-handed-over.accompaniment'),
}

export const language: ShellColumn = {
  name: 'indigenousLanguage',
  label: both('Lengua indígena', 'Indigenous language'),
  values: valuesOf([
    ['yes', 'Habla una lengua indígena', 'Speaks an indigenous language'],
    ['no', 'No habla una lengua indígena', 'Speaks none'],
  ]),
  from: { kind: 'words', compartments: ['essential'] },
}

export const disability: ShellColumn = {
  name: 'disability',
  label: both('Discapacidad', 'Disability'),
  values: valuesOf([
    ['yes', 'Vive con una discapacidad', 'Lives with a disability'],
    ['no', 'No vive con una discapacidad', 'Lives with none'],
  ]),
  from: { kind: 'words', compartments: ['health'] },
}

export const dependants: ShellColumn = {
  name: 'dependants',
  label: both('Personas que dependen de ella', 'Dependants'),
  values: valuesOf([
    ['none', 'Ninguna', 'None'],
    ['one', 'Una', 'One'],
    ['two-or-more', 'Dos o más', 'Two or more'],
  ]),
  from: { kind: 'words', compartments: ['care'] },
}
