import { links } from '../links.ts'
import type { Hands } from './hands.ts'
import { waitForNews } from './started-application.ts'

export interface ReferralByHand {
  readonly stream: string
  readonly to: string
  readonly need: string
  /** What she agrees that they see. */
  readonly parts: readonly string[]
  readonly how?: string
  readonly urgency?: string
  /** Who answers for a child, who is asked too. */
  readonly representative?: string
}

/** Question by question, her consent among them, up to the summary that is looked over before it is sent. */
export async function prepareReferral(hands: Hands, asked: ReferralByHand): Promise<void> {
  const { page, go, see, press } = hands
  const tick = (words: string) => page.locator('.choice-row', { hasText: words }).first().click()
  const next = () => page.getByRole('button', { name: 'Siguiente' }).click()
  await go(links.refer(asked.stream))
  await see('¿Qué necesita?')
  if (!(await page.locator('.choice-row', { hasText: asked.need }).first().isVisible()))
    await press('Ver todas las necesidades')
  await tick(asked.need)
  await next()
  await tick(asked.to)
  await next()
  const ask = page.getByRole('region', { name: 'Pregúntele' })
  await ask.waitFor()
  for (const part of asked.parts) await ask.getByText(part, { exact: true }).click()
  if (asked.representative !== undefined) {
    await ask.getByRole('textbox').first().fill(asked.representative)
    await ask
      .getByRole('radiogroup', { name: '¿Ella está de acuerdo?' })
      .getByText('Sí', { exact: true })
      .click()
  }
  await ask.getByText(asked.how ?? 'Firmó', { exact: true }).click()
  await ask.getByText('Lo leí en voz alta y lo entendió').click()
  await press('Guardar su sí en este dispositivo')
  await ask.waitFor({ state: 'detached' })
  await next()
  await tick(asked.urgency ?? 'Urgente')
  await next()
  await see('Revise antes de enviar')
}

export async function refer(hands: Hands, asked: ReferralByHand): Promise<void> {
  await prepareReferral(hands, asked)
  await hands.press(`Enviar a ${asked.to}`)
  await hands.page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
}

/** From the day of who receives: read, accepted, and whose it is opened. */
export async function acceptFrom(hands: Hands, from: string): Promise<void> {
  const { page, go, see } = hands
  await go(links.myDay())
  await waitForNews(page, page.getByText(`Responder a ${from}`))
  await page.getByText(`Responder a ${from}`).first().click()
  await page.getByRole('button', { name: 'Aceptar', exact: true }).click()
  await page.getByRole('button', { name: 'Aceptar y guardar en este dispositivo' }).click()
  await see('Su organización la aceptó.')
}
