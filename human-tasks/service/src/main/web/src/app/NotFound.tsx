import { SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { useText } from '../i18n'
import { State } from '../ui/State'
import { appTexts } from './texts'

export function NotFound() {
  const text = useText(appTexts)
  return (
    <main className="page-state">
      <State icon={SearchX} heading="h1" title={text.notFound.title} actions={<Link to="/">{text.notFound.home}</Link>}>
        {text.notFound.says}
      </State>
    </main>
  )
}
