import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { asProblem } from '../api/problem'
import { LanguageProvider, withTexts } from '../i18n'
import { Failure } from './Failure'
import { Landing, RequireRole } from './guards'
import { NotFound } from './NotFound'
import { Shell } from './Shell'
import { inboxRoles, policyRoles, teamRoles, webhookRoles } from '../api/session'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && asProblem(error).isTransient,
    },
    mutations: { retry: false },
  },
})

const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <Failure />,
      hydrateFallbackElement: <></>,
      children: [
        { index: true, element: <Landing /> },
        {
          element: <RequireRole roles={inboxRoles} />,
          children: [{ path: 'inbox', lazy: async () => ({ Component: (await withTexts(import('../inbox/InboxPage'))).InboxPage }) }],
        },
        {
          element: <RequireRole roles={teamRoles} />,
          children: [{ path: 'team', lazy: async () => ({ Component: (await import('../team/TeamPage')).TeamPage }) }],
        },
        {
          element: <RequireRole roles={policyRoles} />,
          children: [{ path: 'policies/*', lazy: async () => ({ Component: (await withTexts(import('../policies/PoliciesPage'))).PoliciesPage }) }],
        },
        {
          element: <RequireRole roles={webhookRoles} />,
          children: [{ path: 'webhooks/*', lazy: async () => ({ Component: (await withTexts(import('../webhooks/WebhooksPage'))).WebhooksPage }) }],
        },
        {
          element: <RequireRole roles={[...inboxRoles, ...policyRoles]} />,
          children: [{ path: 'onboardings/:id', lazy: async () => ({ Component: (await withTexts(import('../policies/WhyPage'))).WhyPage }) }],
        },
        { path: 'index.html', element: <Navigate to="/" replace /> },
        { path: 'signed-out', element: <Landing /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/app' },
)

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  )
}
