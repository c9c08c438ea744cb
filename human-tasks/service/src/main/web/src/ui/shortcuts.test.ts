import { afterEach, expect, it } from 'vitest'
import { isForThePage } from './shortcuts'

afterEach(() => document.body.replaceChildren())

function key(name: string, html = '<p id="target"></p>', change: Partial<KeyboardEvent> = {}) {
  document.body.innerHTML = html
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false, target: document.getElementById('target'), ...change }
}

it('takes a key that is typed at nothing in particular, or at a checkbox', () => {
  expect(isForThePage(key('a'))).toBe(true)
  expect(isForThePage(key('x', '<input id="target" type="checkbox">'))).toBe(true)
  expect(isForThePage(key('a', '<button id="target"></button>'))).toBe(true)
})

it.each(['<input id="target">', '<input id="target" type="radio">', '<textarea id="target"></textarea>', '<select id="target"></select>', '<form data-keys="own"><button id="target"></button></form>', '<dialog open><p id="target"></p></dialog>', '<p id="target"></p><div role="menu"></div>'])(
  'leaves the keys to %s',
  (html) => expect(isForThePage(key('a', html))).toBe(false),
)

it('leaves Enter to buttons and links, and combinations to the browser', () => {
  expect(isForThePage(key('Enter', '<a href="#" id="target"></a>'))).toBe(false)
  expect(isForThePage(key('Enter'))).toBe(true)
  expect(isForThePage(key('c', undefined, { ctrlKey: true }))).toBe(false)
  expect(isForThePage(key('a', undefined, { isComposing: true }))).toBe(false)
})
