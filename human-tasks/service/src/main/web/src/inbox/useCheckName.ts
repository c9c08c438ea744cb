import { useText } from '../i18n'
import { useCodes } from './codes'
import { inboxTexts } from './texts'

/** What a check is called: in words for those that Gangway has, spelled out for others. */
export function useCheckName(): (checkType: string) => string {
  const text = useText(inboxTexts)
  const codes = useCodes()
  return (checkType) => (checkType === 'address' || checkType === 'credit' || checkType === 'criminal-record' ? text.checks[checkType] : codes.alone(checkType))
}
