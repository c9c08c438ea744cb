import { createContext, useContext } from 'react'
import type { Me } from '../api/session'

export const MeContext = createContext<Me | null>(null)

/** The person who is signed in. The shell shows no page without one. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) {
    throw new Error('useMe outside of the shell')
  }
  return me
}
