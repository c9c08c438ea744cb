import { CircleAlert } from 'lucide-react'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { State } from '../ui/State'
import { appTexts } from './texts'

/** A fault of the page itself, or a part of it that a new release has replaced. */
export function Failure() {
  const text = useText(appTexts)
  return (
    <main className="page-state" role="alert">
      <State icon={CircleAlert} heading="h1" title={text.failure.title} actions={<Button onClick={() => window.location.reload()}>{text.failure.reload}</Button>}>
        {text.failure.says}
      </State>
    </main>
  )
}
