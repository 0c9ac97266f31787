import type { Evidence } from '../../shape/code-entry.ts'
import type { VerificationDemand, VerificationKind } from '../../shape/verification.ts'

type Demand = VerificationKind['demands'][number]

function demandsOf(
  rows: readonly (readonly [VerificationDemand, source: string, evidence?: Evidence])[],
): readonly Demand[] {
  return rows.map(([demand, source, evidence = 'law']) => ({ demand, source, evidence }))
}

/** What each kind asks for, article by article; of the regulation of the migration law only a part was read. */
export const verificationKinds: readonly VerificationKind[] = [
  {
    code: 'verification-visit',
    labels: { es: 'Visita de verificación', en: 'Verification visit' },
    source: 'LM arts. 92-96; LFPA arts. 62-69',
    evidence: 'law',
    demands: demandsOf([
      ['order-number', 'LFPA art. 63'],
      ['order-issuer', 'LM art. 92'],
      ['order-officer', 'LM art. 92'],
      ['order-grounds', 'LM art. 92; LFPA art. 63'],
      ['order-object', 'LM art. 92; LFPA art. 63'],
      ['order-scope', 'LM art. 92; LFPA art. 63'],
      ['order-place', 'LM art. 92; LFPA art. 63'],
      ['officer-identified', 'LFPA art. 65'],
      ['order-shown', 'LFPA art. 65'],
      ['hours', 'LFPA art. 67'],
      ['two-witnesses', 'LFPA art. 66'],
      ['paper-number', 'LFPA arts. 66, 67'],
      ['copy-left', 'LFPA art. 66'],
    ]),
    grounds: [
      {
        code: 'data-in-procedure',
        labels: {
          es: 'Comprobar los datos de un trámite',
          en: 'To confirm what was stated in a procedure',
        },
        nationalCode: 'I',
        source: 'LM art. 92-I',
        evidence: 'law',
      },
      {
        code: 'stay-expired',
        labels: {
          es: 'Terminó el plazo de la estancia',
          en: 'The permitted stay has ended',
        },
        nationalCode: 'II',
        source: 'LM art. 92-II',
        evidence: 'law',
      },
      {
        code: 'elements-needed',
        labels: {
          es: 'Reunir elementos para aplicar la ley, con motivo escrito',
          en: 'To gather what is needed to apply the law, with reasons in writing',
        },
        nationalCode: 'III',
        source: 'LM art. 92-III',
        evidence: 'law',
      },
    ],
    paper: 'record',
    observations: 'visit-observations',
  },
  {
    code: 'migration-check',
    labels: { es: 'Revisión migratoria', en: 'Migration check' },
    source: 'LM arts. 97, 98; RLM art. 213',
    evidence: 'law',
    demands: demandsOf([
      ['order-number', 'LM art. 97; RLM art. 213'],
      ['order-issuer', 'RLM art. 213'],
      ['order-officer', 'LM art. 97'],
      ['order-grounds', 'LM art. 97'],
      ['order-duration', 'LM art. 97'],
      ['order-place', 'LM art. 97'],
      ['commission-number', 'RLM art. 213'],
      ['officer-identified', 'RLM art. 213'],
      ['hours', 'RLM art. 213', 'unverified'],
      ['paper-number', 'RLM art. 213', 'unverified'],
    ]),
    grounds: [
      {
        code: 'situation-in-country',
        labels: {
          es: 'Comprobar la situación migratoria dentro del país',
          en: 'To check migration status within the country',
        },
        source: 'LM art. 97',
        evidence: 'law',
      },
    ],
    paper: 'report',
  },
]
