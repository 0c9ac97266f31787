/** Which of the forms an address names; undefined of a word that names none. */
export function formNamed<Name extends string>(
  forms: Readonly<Record<Name, unknown>>,
  name: string | undefined,
): Name | undefined {
  return name !== undefined && Object.hasOwn(forms, name) ? (name as Name) : undefined
}
