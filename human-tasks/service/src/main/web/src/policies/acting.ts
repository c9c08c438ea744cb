import { useQueryClient } from '@tanstack/react-query'
import { asProblem, type Problem } from '../api/problem'
import { toast } from '../ui/toasts'
import { useVersion, versionKey } from './version'
import { useWords } from './words'

/** Tells what went wrong with an action; a lost update goes to the keeper, which asks what to do. */
export function useActionFailed(): (error: unknown) => Problem {
  const { keeper, policy } = useVersion()
  const { text } = useWords()
  const client = useQueryClient()
  return (error) => {
    const problem = asProblem(error)
    if (problem.status === 412 && keeper) {
      void keeper.notice(problem)
    } else {
      toast(text.failed(problem.isUnreachable ? text.unreachable : (problem.detail ?? problem.message)), { tone: 'bad' })
    }
    if (problem.status === 409) {
      void client.invalidateQueries({ queryKey: versionKey(policy.id) })
    }
    return problem
  }
}

/** What follows an action on the lists and parts that show the version. */
export function useRefresh(): () => Promise<void> {
  const { policy } = useVersion()
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['policies', 'list'] }),
      client.invalidateQueries({ queryKey: ['policies', 'about', policy.id] }),
      client.invalidateQueries({ queryKey: versionKey(policy.id) }),
    ])
  }
}
