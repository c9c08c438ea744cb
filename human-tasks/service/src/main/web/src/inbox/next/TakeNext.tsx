import { Zap } from 'lucide-react'
import { useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { nextTexts } from './texts'

export function TakeNext({ busy, onTake }: { busy: boolean; onTake: () => void }) {
  const text = useText(nextTexts)
  return (
    <Button className="take-next" size="small" kind="primary" icon={Zap} shortcut="n" title={text.hint} disabled={busy} onClick={onTake}>
      {text.take}
    </Button>
  )
}
