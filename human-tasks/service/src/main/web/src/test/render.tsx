import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import type { Role } from '../api/session'
import { MeContext } from '../app/me'
import { LanguageProvider } from '../i18n'
import { changeSettings } from '../ui/settings'
import { Toasts } from '../ui/toasts'
import { rita } from './server'

interface How {
  roles?: Role[]
  language?: 'en' | 'de'
  at?: string
}

/** Shows something of the page to Rita, with all that the shell puts around it. */
export function show(children: ReactNode, { roles = ['reviewer'], language = 'en', at = '/inbox' }: How = {}) {
  changeSettings({ language, shortcuts: true })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const me = { ...rita, roles, tenant: { id: 't', name: 'Acme Bank' }, expiresAt: '' }
  return render(
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <MemoryRouter initialEntries={[at]}>
          <MeContext value={me}>
            {children}
            <Toasts />
          </MeContext>
        </MemoryRouter>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

