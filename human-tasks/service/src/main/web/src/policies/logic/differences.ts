/** What one document says differently from another, as the server itself would list it. */
import { isObject, named, same } from './merge'
import type { Change } from './model'

export function differences(before: unknown, after: unknown, path = ''): Change[] {
  if (same(before, after)) {
    return []
  }
  const [one, other] = [named(before), named(after)]
  if (one && other) {
    return [
      ...orderOf(path, [...one.keys()], [...other.keys()]),
      ...union(one.keys(), other.keys()).flatMap((name) => differences(one.get(name), other.get(name), `${path}[${name}]`)),
    ]
  }
  if (isObject(before) && isObject(after)) {
    return union(Object.keys(before), Object.keys(after)).flatMap((name) =>
      differences(before[name], after[name], path ? `${path}.${name}` : name),
    )
  }
  return [{ path, before: before ?? null, after: after ?? null }]
}

/** The order of rules decides, and counts by itself. */
function orderOf(path: string, before: string[], after: string[]): Change[] {
  const kept = (list: string[], others: string[]) => list.filter((name) => others.includes(name))
  return same(kept(before, after), kept(after, before)) ? [] : [{ path, before, after }]
}

function union(one: Iterable<string>, other: Iterable<string>): string[] {
  return [...new Set([...one, ...other])]
}
