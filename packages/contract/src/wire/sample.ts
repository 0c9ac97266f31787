import { z } from 'zod'
import { identifier } from './bytes.ts'

/**
 * `GET sample/personas`: whom one may be in the sample network. Answered by sample servers only; everybody in it is invented,
 * so the passphrases are public.
 */
export const samplePersona = z.strictObject({
  /** What this person does: "Trabajo social, turno de noche". */
  label: z.string().min(1).max(120),
  organisation: z.string().min(1).max(120),
  account: identifier,
  /** The printed account kit, so that any browser can be this person. */
  kit: z.string().min(1).max(400),
  passphrase: z.string().min(1).max(200),
})
export type SamplePersona = z.infer<typeof samplePersona>
/** `GET` and `POST /muestra/estado` of a real installation on loopback: how far the sample network beside it is. */
export const sampleState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('filling'), done: z.number().int(), total: z.number().int() }),
  z.strictObject({ state: z.literal('ready'), url: z.string() }),
  z.strictObject({ state: z.literal('failed'), code: z.string() }),
])
export type SampleState = z.infer<typeof sampleState>

export const samplePersonasResponse = z.strictObject({
  personas: z.array(samplePersona).min(1).max(50),
})
