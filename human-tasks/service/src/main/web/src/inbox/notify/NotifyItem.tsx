import { BellRing } from 'lucide-react'
import { useMe } from '../../app/me'
import { useText } from '../../i18n'
import { MenuItem } from '../../ui/Menu'
import { toast } from '../../ui/toasts'
import { switchNotices, useWantsNotices } from './notices'
import { notifyTexts } from './texts'

/** The switch for notices about new cases. */
export function NotifyItem() {
  const text = useText(notifyTexts)
  const me = useMe()
  const on = useWantsNotices(me.id)
  return (
    <MenuItem icon={BellRing} checked={on} note={on ? '✓' : undefined} onChoose={() => void switchNotices(me.id).then((state) => toast(text[state], { tone: state === 'on' || state === 'off' ? 'good' : 'bad' }))}>
      {text.item}
    </MenuItem>
  )
}
