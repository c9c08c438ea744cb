import type { Route } from './mock'

export const inboxRoutes: Route[] = [
  [
    'GET',
    /^\/session\/me$/,
    () => ({
      body: {
        id: 'rita',
        name: 'Rita Castillo',
        roles: ['reviewer', 'tenant-admin'],
        tenant: { id: 'acme', name: 'Acme Bank' },
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    }),
  ],
]
