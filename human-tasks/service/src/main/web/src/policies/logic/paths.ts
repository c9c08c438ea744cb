/** Where a fault belongs: the server counts rules and checks, the form knows them by name. */
import type { Form } from './terms'

/** `decisionTable.rules[3].when.creditScore` as `rule:r7.when.creditScore`, `checks[1].backOff` as `checks[credit].backOff`. */
export function formPath(serverPath: string, sent: Form): string {
  const path = serverPath.replace(/^decisionTable\./, '')
  const rule = /^rules\[(\d+)\](.*)$/.exec(path)
  if (rule) {
    const key = sent.table.rules[Number(rule[1])]?.key
    return key === undefined ? 'table' : rulePath(key, (rule[2] ?? '').replace(/^\.(then\.)?/, ''))
  }
  if (/^(rules|inputs|hitPolicy|decisionTable)\b/.test(path)) {
    return 'table'
  }
  const check = /^checks\[(\d+)\](.*)$/.exec(path)
  if (check) {
    const type = sent.checks[Number(check[1])]?.type
    return type === undefined ? 'checks' : `checks[${type}]${check[2]}`
  }
  return path.replace(/^(reasonCodes|review\.seniorReasonCodes)\[\d+\]$/, '$1')
}

/** Where the fault of a rule's member is shown; without a member, that of the whole rule. */
export function rulePath(key: string, member: string): string {
  return member === '' ? `rule:${key}` : `rule:${key}.${member}`
}

/** On which page of a version a fault is. */
export function sectionOf(path: string): 'table' | 'terms' {
  return path === 'table' || path.startsWith('rule:') ? 'table' : 'terms'
}
