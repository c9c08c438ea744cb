import { useText } from '../i18n'
import { policyTexts } from './texts'

export function PoliciesPage() {
  const text = useText(policyTexts)
  return (
    <main>
      <h1>{text.title}</h1>
    </main>
  )
}
