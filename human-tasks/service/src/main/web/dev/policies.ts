import type { Route } from './mock'

export const policyRoutes: Route[] = []
