import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import { useIntl } from 'react-intl'

export function useStudyTitle(): (view: StudyView) => string {
  const { locale } = useIntl()
  return ({ study }) => (locale.startsWith('es') ? study.titleEs : study.titleEn)
}
