import { configure, run } from 'axe-core'

// Axe draws letters in order to know icons that are letters of a font. We have none, and jsdom does not draw.
configure({ checks: [{ id: 'label-content-name-mismatch', options: { occurrenceThreshold: 0 } }] })
HTMLCanvasElement.prototype.getContext = (() => ({ canvas: {} })) as unknown as HTMLCanvasElement['getContext']

/**
 * What axe finds wrong below an element, as "rule: element". That a name holds the words that are seen is an experimental rule,
 * on only here. What needs a real layout, such as contrast, is left to the stories of infrastructure/end-to-end.
 */
export async function axeFindings(root: Element): Promise<string[]> {
  const { violations } = await run(root, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'label-content-name-mismatch': { enabled: true } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
