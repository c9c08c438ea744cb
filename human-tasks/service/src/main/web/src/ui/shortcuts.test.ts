import { renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { isForThePage, useShortcuts } from './shortcuts'

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

function press(name: string, at: number) {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  document.body.dispatchEvent(event)
}

it('does nothing with a command of two keys that took too long, nor with one that there is not', () => {
  const [approve, goOpen] = [vi.fn(), vi.fn()]
  renderHook(() =>
    useShortcuts([
      { keys: ['a'], label: 'Approve', group: '', run: approve },
      { keys: ['g o'], label: 'Open', group: '', run: goOpen },
    ]),
  )
  press('g', 1_000)
  press('a', 3_000)
  press('g', 4_000)
  press('a', 4_100)
  expect(approve).not.toHaveBeenCalled()
  press('g', 5_000)
  press('Shift', 5_050)
  press('o', 5_100)
  expect(goOpen).toHaveBeenCalledOnce()
  press('a', 6_000)
  expect(approve).toHaveBeenCalledOnce()
})

it('leaves keys to an input method, also where only the code 229 tells of it', () => {
  expect(isForThePage(key('Enter', undefined, { keyCode: 229 }))).toBe(false)
})
