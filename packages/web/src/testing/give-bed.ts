import type { Hands } from './hands.ts'

export interface BedByHand {
  readonly name: string
  readonly house: string
  readonly room: string
  /** Who sleeps there already and is hers. */
  readonly belongsWith?: string | undefined
}

/** From her open file: a bed by her own will, in a house of this organisation. */
export async function giveBed(hands: Hands, bed: BedByHand): Promise<void> {
  const { page, follow, answer, save, see } = hands
  await follow('Buscar cama')
  await follow(bed.house)
  await see(`Cama para ${bed.name}`)
  await follow('Duerme aquí desde hoy')
  await answer('Cuarto', bed.room)
  await answer('¿Quiere quedarse aquí?', 'Sí')
  await answer('¿Tiene con qué comunicarse?', 'Sí')
  if (bed.belongsWith !== undefined)
    await page
      .getByRole('group', { name: 'Es familia de' })
      .getByText(new RegExp(bed.belongsWith))
      .click()
  await save()
  await page.getByRole('link', { name: new RegExp(`^${bed.name}`) }).waitFor()
}
