import { useText } from '../i18n'
import { useCodes } from './codes'
import type { Finding } from './model'
import { inboxTexts } from './texts'
import { useCheckName } from './useCheckName'

/** The checks that somebody has to look at, each with its score or its reasons: `Credit: score 480, payment default`. */
export function useFindingWords(): (findings: readonly Finding[]) => string {
  const text = useText(inboxTexts).checks
  const codes = useCodes()
  const checkName = useCheckName()
  return (findings) =>
    findings
      .filter(({ status }) => status === 'CONSIDER' || status === 'UNANSWERED')
      .map(({ checkType, status, score, reasons }) => {
        const says = [score != null && text.scoreOf(score), ...reasons.map(codes.inline)].filter(Boolean)
        return `${checkName(checkType)}: ${says.length > 0 ? says.join(', ') : text[status]}`
      })
      .join(' · ')
}
