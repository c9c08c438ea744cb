import { CloudAlert } from 'lucide-react'
import { useText } from '../../i18n'
import { Notice } from '../../ui/State'
import { inboxTexts } from '../texts'
import { useUnsent } from '.'
import { unsentTexts } from './texts'

/** In a case that is opened again although its decision is still on its way. */
export function OwnUnsent({ id }: { id: string }) {
  const text = useText(unsentTexts)
  const words = useText(inboxTexts)
  const own = useUnsent().find((one) => one.decided.id === id)
  return (
    own && (
      <Notice tone="warn" icon={CloudAlert} live>
        {text.yours(words.outcome[own.decided.outcome])} {own.state === 'held' ? '' : text.state[own.state]}
      </Notice>
    )
  )
}
