import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { modelIn } from './processWords'

const bpmn = readFileSync(resolve(import.meta.dirname, '../../../../../../../../bpmn/customer-onboarding.bpmn'), 'utf8')
const namesOf = (model: string) => [...new DOMParser().parseFromString(model, 'application/xml').querySelectorAll('[name]')].map((one) => [one.tagName, one.getAttribute('name') ?? ''] as const)
const technical = ['bpmn:message', 'bpmn:error']

it('has a German word for every name that the process model shows', () => {
  const [english, german] = [namesOf(bpmn), namesOf(modelIn('de', bpmn))]
  const left = english.filter(([tag, name], at) => tag.startsWith('bpmn:') && !technical.includes(tag) && name === german[at]?.[1])
  expect(left).toEqual([])
})

it('leaves the model alone in English', () => expect(modelIn('en', bpmn)).toBe(bpmn))
