import { SearchX } from 'lucide-react'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { ErrorState, State } from '../ui/State'
import { inboxTexts } from './texts'

/** Why there is no list: the views could not be read, or there is none of this name. Showing everything instead would be a guess. */
export function ViewTrouble({ error, onRetry, onOpen }: { error?: unknown; onRetry?: () => void; onOpen?: () => void }) {
  const text = useText(inboxTexts)
  if (onRetry) {
    return <ErrorState error={error} onRetry={onRetry} />
  }
  return (
    <State icon={SearchX} title={text.unknownView.title} actions={<Button onClick={onOpen}>{text.unknownView.open}</Button>}>
      {text.unknownView.says}
    </State>
  )
}
