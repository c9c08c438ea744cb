/**
 * Two people changed the same draft: what each of them did, on what both had seen. Members of a list that have a name of
 * their own (a rule's id, a check's type) are the same member wherever they stand, as in the server's own differences.
 */

type Json = unknown

/** Where both said something else. */
export interface Meeting {
  path: string
  mine: Json
  theirs: Json
}

export interface Merged<T> {
  /** Where both said something else, mine is in it. */
  result: T
  conflicts: Meeting[]
}

export function merged<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: Meeting[] = []
  const result = merge('', base, mine, theirs, conflicts) as T
  return { result, conflicts }
}

function merge(path: string, base: Json, mine: Json, theirs: Json, conflicts: Meeting[]): Json {
  if (same(mine, theirs) || same(theirs, base)) {
    return mine
  }
  if (same(mine, base)) {
    return theirs
  }
  const [a, b, c] = [named(base), named(mine), named(theirs)]
  if (a && b && c) {
    return mergeLists(path, a, b, c, conflicts)
  }
  if (isObject(base) && isObject(mine) && isObject(theirs)) {
    const result: Record<string, Json> = {}
    for (const name of union(Object.keys(mine), Object.keys(theirs), Object.keys(base))) {
      const value = merge(path ? `${path}.${name}` : name, base[name], mine[name], theirs[name], conflicts)
      if (value !== undefined) {
        result[name] = value
      }
    }
    return result
  }
  conflicts.push({ path, mine, theirs })
  return mine
}

type Named = Map<string, Json>

function mergeLists(path: string, base: Named, mine: Named, theirs: Named, conflicts: Meeting[]): Json[] {
  const order = orderOf([...base.keys()], [...mine.keys()], [...theirs.keys()])
  return order.flatMap((name) => {
    const value = merge(`${path}[${name}]`, base.get(name), mine.get(name), theirs.get(name), conflicts)
    return value === undefined ? [] : [value]
  })
}

/** Mine where I moved something, theirs otherwise; what only the other has goes behind its neighbour there. */
function orderOf(base: string[], mine: string[], theirs: string[]): string[] {
  const kept = (list: string[]) => list.filter((name) => base.includes(name) && mine.includes(name) && theirs.includes(name))
  const iMoved = !same(kept(mine), kept(base))
  const [leading, other] = iMoved ? [mine, theirs] : [theirs, mine]
  const order = [...leading]
  other.forEach((name, at) => {
    if (!order.includes(name)) {
      const before = other[at - 1]
      const neighbour = before === undefined ? -1 : order.indexOf(before)
      order.splice(neighbour + 1, 0, name)
    }
  })
  return order
}

export function named(value: Json): Named | null {
  if (!Array.isArray(value)) {
    return null
  }
  const members: Named = new Map()
  for (const member of value as Json[]) {
    const name = isObject(member) ? (member.id ?? member.type) : undefined
    if (typeof name !== 'string' || members.has(name)) {
      return null
    }
    members.set(name, member)
  }
  return members
}

export function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function union(...lists: string[][]): string[] {
  return [...new Set(lists.flat())]
}

/** Whether both say the same; what is null is as good as absent. */
export function same(one: Json, other: Json): boolean {
  if (one === other || (one == null && other == null)) {
    return true
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((member, at) => same(member, other[at]))
  }
  if (isObject(one) && isObject(other)) {
    return union(Object.keys(one), Object.keys(other)).every((name) => same(one[name], other[name]))
  }
  return false
}
