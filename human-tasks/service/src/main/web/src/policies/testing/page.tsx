import './server'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Me, Role } from '../../api/session'
import { forgetTyped } from '../../app/drafts'
import { MeContext } from '../../app/me'
import { Toasts } from '../../ui/toasts'
import type { PolicyItem } from '../logic/model'
import { PoliciesPage } from '../PoliciesPage'
import { forgetAll } from './server'

/** Once in a test file: a clean page for each test, and what jsdom lacks. */
export function prepare(): void {
  // A build machine is often busy; what is waited for is mostly there at once.
  configure({ asyncUtilTimeout: 8_000 })
  vi.setConfig({ testTimeout: 30_000 })
  beforeEach(() => {
    ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true
    }
    HTMLDialogElement.prototype.close = function () {
      this.open = false
    }
    globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } as typeof CSS
  })
  afterEach(() => {
    cleanup()
    forgetAll()
    forgetTyped()
  })
}

/** Browsers have it, Node 20 does not. */
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, at: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  ;[...items].forEach((item, at) => {
    const key = keyOf(item, at)
    groups.set(key, [...(groups.get(key) ?? []), item])
  })
  return groups
}

export function open(address: string, { as = 'rita', roles = ['tenant-admin'] }: { as?: string; roles?: Role[] } = {}): void {
  const me: Me = { id: as, name: `${as} (me)`, roles, tenant: { id: 't', name: 'Acme' }, expiresAt: '2099-01-01T00:00:00Z' }
  const router = createMemoryRouter([{ path: '/policies/*', element: <PoliciesPage /> }], { initialEntries: [address] })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <MeContext value={me}>
        <RouterProvider router={router} />
        <Toasts />
      </MeContext>
    </QueryClientProvider>,
  )
}

/** The made-up version of a product that is in this state. */
export async function versionOf(product: string, status: string): Promise<PolicyItem> {
  const answer = await fetch(`/relay/onboarding-api/v1/policies?product=${product}`)
  const { items } = (await answer.json()) as { items: PolicyItem[] }
  return items.find((item) => item.status === status)!
}

export const see = (text: string | RegExp) => screen.findByText(text)
export const button = (name: string | RegExp) => screen.findByRole('button', { name })
