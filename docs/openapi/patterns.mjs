// Every pattern is anchored and compiles as JSON Schema has it: ECMAScript, with the flag u.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

let faults = 0
let patterns = 0

function walk(node, path) {
  if (Array.isArray(node)) {
    node.forEach((item, index) => walk(item, `${path}/${index}`))
  } else if (node && typeof node === 'object') {
    if (typeof node.pattern === 'string') {
      check(node.pattern, path)
    }
    Object.entries(node).forEach(([name, value]) => walk(value, `${path}/${name}`))
  }
}

function check(pattern, path) {
  patterns += 1
  try {
    new RegExp(pattern, 'u')
  } catch (fault) {
    report(path, fault.message)
  }
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) {
    report(path, `not anchored: ${pattern}`)
  }
  if (/\(\?[a-z]+[):]|[*+?}]\+/.test(pattern)) {
    report(path, `not ECMAScript: ${pattern}`)
  }
}

function report(path, fault) {
  faults += 1
  console.error(`${path}: ${fault}`)
}

for (const document of process.argv.slice(2).length ? process.argv.slice(2) : ['onboarding-api.yaml', 'human-tasks.yaml']) {
  walk(parse(readFileSync(document, 'utf8')), document)
}
if (patterns === 0) {
  report('patterns', 'none found')
}
process.exit(faults === 0 ? 0 : 1)
