// Keeps docs/asyncapi.yaml whole without its neighbours: copies the contracts' schemas into it, or with --check says where a copy
// is not the contract's own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'

const document = '../asyncapi.yaml'
const marker = '    # --- copies of the contracts\' schemas, made by docs/openapi/messages.mjs: npm run messages ---\n'
const contracts = [
  '../../check-workers/contract/src/main/resources/contract/check/schemas/v1',
  '../../human-tasks/contract/src/main/resources/contract/review/schemas/v1',
]

/** What is named within the contract's file is named within the document; the file's own address goes. */
function placed(schema, name) {
  const { $schema, $id, ...rest } = schema
  const at = (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace(/^#\//, `#/components/schemas/${name}/`) : value
  return JSON.parse(JSON.stringify(rest), at)
}

const copies = contracts
  .flatMap((folder) => readdirSync(folder).map((file) => ({ name: file.replace(/\.json$/, ''), path: `${folder}/${file}` })))
  .map(({ name, path }) => stringify({ [name]: placed(JSON.parse(readFileSync(path, 'utf8')), name) }, { lineWidth: 0 }))
  .join('')
  .replace(/^(?=.)/gm, '    ')

const written = readFileSync(document, 'utf8')
const wanted = written.split(marker)[0] + marker + copies

if (!process.argv.includes('--check')) {
  writeFileSync(document, wanted)
} else if (written !== wanted) {
  console.error('docs/asyncapi.yaml differs from the contracts: npm run messages, in docs/openapi')
  process.exit(1)
}
