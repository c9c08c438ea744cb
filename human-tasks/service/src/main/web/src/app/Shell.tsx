import { useQuery } from '@tanstack/react-query'
import { CircleUserRound, Keyboard, Languages, LogIn, LogOut, Monitor, Moon, Split, Sun } from 'lucide-react'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { NavLink, Outlet, useNavigate, useNavigation } from 'react-router'
import { call } from '../api/client'
import { asProblem } from '../api/problem'
import { actsIn, hasAny, inboxRoles, isSignedOut, type Me, onSignedOut, policyRoles, signedOutPath, signInAddress, teamRoles, webhookRoles } from '../api/session'
import { useText, withTexts } from '../i18n'
import { NotifyItem } from '../inbox/notify/NotifyItem'
import { unsent, useUnsent } from '../inbox/unsent'
import { unsentTexts } from '../inbox/unsent/texts'
import { UnsentWork } from '../inbox/unsent/UnsentWork'
import { IconButton } from '../ui/Button'
import { keepFocus } from '../ui/focus'
import { Menu, MenuItem } from '../ui/Menu'
import { changeSettings, type Theme, useSettings } from '../ui/settings'
import { useShortcuts } from '../ui/shortcuts'
import { ErrorState, Skeleton, State } from '../ui/State'
import { Toasts } from '../ui/toasts'
import { forgetTyped, hasTypedBefore, keepTypedFor } from './drafts'
import { leave } from './leaving'
import { MeContext } from './me'
import { ShortcutHelp } from './ShortcutHelp'
import { appTexts } from './texts'

const Distribution = lazy(async () => ({ default: (await withTexts(import('./Distribution'))).Distribution }))

/** What stands around every page: who is signed in, where one can go, and how the page looks. */
export function Shell() {
  const signedOut = useSyncExternalStore(onSignedOut, isSignedOut)
  const me = useQuery({ queryKey: ['me'], queryFn: () => call<Me>('GET', '/session/me'), staleTime: Infinity })
  useEffect(keepFocus, [])
  if (signedOut) {
    return <SignedOut />
  }
  // Another error than the end of the session: reported by the call itself before it gets here.
  if (me.isError && !asProblem(me.error).isSignedOut) {
    return (
      <main className="page-state">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    )
  }
  return me.data ? <SignedIn me={me.data} /> : <Loading />
}

function SignedIn({ me }: { me: Me }) {
  const text = useText(appTexts)
  const [help, setHelp] = useState(false)
  const [distribution, setDistribution] = useState(false)
  const [unsentShown, showUnsent] = useState<boolean | 'leaving'>(false)
  useState(() => keepTypedFor(me.id))
  const navigation = useNavigation()
  const navigate = useNavigate()
  const { general } = text.shortcuts
  useShortcuts([
    { keys: ['?'], label: text.help, group: general, run: () => setHelp(true) },
    ...(hasAny(me, ...teamRoles) ? [{ keys: ['g t'], label: text.team, group: general, run: () => void navigate('/team') }] : []),
  ])
  return (
    <MeContext value={me}>
      <a className="skip" href="#content">
        {text.skip}
      </a>
      <div className="shell">
        <header className="top">
          <span className="brand">
            <Mark />
            Gangway
          </span>
          <nav aria-label={text.navigation}>
            {hasAny(me, ...inboxRoles) && <NavLink to="/inbox">{text.inbox}</NavLink>}
            {hasAny(me, ...teamRoles) && <NavLink to="/team">{text.team}</NavLink>}
            {hasAny(me, ...policyRoles) && <NavLink to="/policies">{text.policies}</NavLink>}
            {hasAny(me, ...webhookRoles) && <NavLink to="/webhooks">{text.webhooks}</NavLink>}
          </nav>
          <div className="top-end">
            <UnsentWork shown={unsentShown} onShow={showUnsent} onSignOut={() => void signOut()} />
            <IconButton label={text.help} icon={Keyboard} className="only-wide" onClick={() => setHelp(true)} />
            <Account me={me} onDistribution={() => setDistribution(true)} onSignOut={() => void sendAndSignOut(() => showUnsent('leaving'))} />
          </div>
        </header>
        <div className="page" id="content" tabIndex={-1} data-home aria-busy={navigation.state === 'loading'}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
      {help && <ShortcutHelp onClose={() => setHelp(false)} />}
      {distribution && (
        <Suspense>
          <Distribution onClose={() => setDistribution(false)} />
        </Suspense>
      )}
      <Toasts />
    </MeContext>
  )
}

function Account({ me, onDistribution, onSignOut }: { me: Me; onDistribution: () => void; onSignOut: () => void }) {
  const text = useText(appTexts)
  const { theme, language } = useSettings()
  const themes: [Theme, typeof Sun][] = [
    ['system', Monitor],
    ['light', Sun],
    ['dark', Moon],
  ]
  return (
    <Menu label={text.account(me.name)} icon={CircleUserRound} named caption={<span className="account-name">{me.name}</span>}>
      {(close) => (
        <>
          <div className="menu-heading" role="presentation">
            {me.tenant.name}
          </div>
          <fieldset aria-label={text.theme}>
            <div className="menu-heading" role="presentation">
              {text.theme}
            </div>
            {themes.map(([name, icon]) => (
              <MenuItem key={name} icon={icon} checked={theme === name} note={theme === name ? '✓' : undefined} onChoose={() => changeSettings({ theme: name })}>
                {text.themes[name]}
              </MenuItem>
            ))}
          </fieldset>
          <fieldset aria-label={text.language}>
            <div className="menu-heading" role="presentation">
              {text.language}
            </div>
            {(['en', 'de'] as const).map((code) => (
              <MenuItem key={code} icon={Languages} checked={language === code} note={language === code ? '✓' : undefined} onChoose={() => changeSettings({ language: code })}>
                <span lang={code}>{{ en: 'English', de: 'Deutsch' }[code]}</span>
              </MenuItem>
            ))}
          </fieldset>
          <hr className="menu-line" />
          {actsIn(me) && <NotifyItem />}
          {hasAny(me, 'tenant-admin') && (
            <MenuItem
              icon={Split}
              onChoose={() => {
                close()
                onDistribution()
              }}
            >
              {text.distribution}
            </MenuItem>
          )}
          <MenuItem
            icon={LogOut}
            onChoose={() => {
              close()
              onSignOut()
            }}
          >
            {text.signOut}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

/** What is held is sent first: afterwards there is no session to send it with. What does not arrive is shown, not dropped. */
async function sendAndSignOut(show: () => void): Promise<void> {
  await leave(false)
  await (unsent.list().length > 0 ? show() : signOut())
}

/** The server ends the session, and Keycloak's. Nothing of the person stays in the browser. */
async function signOut(): Promise<void> {
  unsent.forget()
  forgetTyped()
  await fetch('/session/sign-out', { method: 'POST', headers: { 'X-Requested-With': 'JavaScript' } }).catch(() => undefined)
  window.location.assign(signedOutPath)
}

function SignedOut() {
  const text = useText(appTexts).signedOut
  const left = useUnsent().length
  const words = useText(unsentTexts)
  // Who has not been here before has no session that could have ended.
  const [before] = useState(hasTypedBefore)
  const wanted = window.location.pathname === signedOutPath
  const [title, says] = wanted ? [text.title, text.wanted] : before ? [text.title, text.says] : [text.welcome, text.first]
  return (
    <main className="page-state">
      <State
        icon={wanted || before ? LogOut : LogIn}
        heading="h1"
        title={title}
        actions={
          <a className="button" data-kind="primary" href={signInAddress()}>
            {text.signIn}
          </a>
        }
      >
        {says} {left > 0 && words.signedOut(left)}
      </State>
    </main>
  )
}

function Loading() {
  const text = useText(appTexts)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page-loading" role="status" aria-label={text.loading}>
      {late && (
        <>
          <Skeleton width="40%" height={20} />
          <Skeleton width="70%" />
          <Skeleton width="60%" />
        </>
      )}
    </div>
  )
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" />
      <path d="M7 22 L20 10 M12 22 L25 10 M10.5 18.8 h5 M14.5 15 h5" />
    </svg>
  )
}
