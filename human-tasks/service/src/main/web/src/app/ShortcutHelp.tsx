import { Fragment, useState } from 'react'
import { useText } from '../i18n'
import { Dialog } from '../ui/Dialog'
import { changeSettings, useSettings } from '../ui/settings'
import { type Shortcut, shortcutsOnScreen } from '../ui/shortcuts'
import { appTexts } from './texts'

const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵', Escape: 'Esc' }

/** The help is the very table from which the keys are handled, so it cannot say anything else than what they do. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const text = useText(appTexts).shortcuts
  const { shortcuts: on } = useSettings()
  const [groups] = useState(() => Object.entries(Object.groupBy(shortcutsOnScreen(), (shortcut) => shortcut.group)))
  return (
    <Dialog title={text.title} onClose={onClose} size="wide">
      <label className="checkbox">
        <input type="checkbox" checked={on} onChange={(event) => changeSettings({ shortcuts: event.target.checked })} />
        <span>
          {text.on}
          <br />
          <small className="soft">{text.hint}</small>
        </span>
      </label>
      {groups.length === 0 && <p>{text.none}</p>}
      <div className="shortcut-groups" data-off={!on}>
        {groups.map(([group, rows = []]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {rows.map((row) => (
                <div key={row.label}>
                  <dt>{row.label}</dt>
                  <dd>
                    <Keys shortcut={row} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const text = useText(appTexts).shortcuts
  return shortcut.keys.map((keys, at) => (
    <Fragment key={keys}>
      {at > 0 && <span className="soft"> {text.or} </span>}
      {keys.split(' ').map((key, part) => (
        <Fragment key={key}>
          {part > 0 && <span className="soft"> {text.then} </span>}
          <kbd>{signs[key] ?? key}</kbd>
        </Fragment>
      ))}
    </Fragment>
  ))
}
