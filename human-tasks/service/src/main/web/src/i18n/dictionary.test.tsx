import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { changeSettings } from '../ui/settings'
import { type Dictionary, dictionary, LanguageProvider, loadTexts, useText } from '.'

function Greeting({ texts }: { texts: Dictionary<{ hello: string }> }) {
  return <p>{useText(texts).hello}</p>
}

function aDictionary(german: () => Promise<{ texts: { hello: string } }> = () => Promise.resolve({ texts: { hello: 'Guten Tag' } })) {
  const loading = { en: vi.fn(() => Promise.resolve({ texts: { hello: 'Hello' } })), de: vi.fn(german) }
  const texts = dictionary(loading)
  const greet = async () => {
    changeSettings({ language: 'en' })
    await loadTexts('en')
    render(
      <LanguageProvider>
        <Greeting texts={texts} />
      </LanguageProvider>,
    )
  }
  return { loading, greet }
}

it('downloads one language, once', async () => {
  const { loading, greet } = aDictionary()
  await greet()
  await loadTexts('en')
  expect(screen.getByText('Hello')).toBeTruthy()
  expect([loading.en.mock.calls.length, loading.de.mock.calls.length]).toEqual([1, 0])
})

it('shows another language when all of its texts are there', async () => {
  let arrive: (part: { texts: { hello: string } }) => void = () => undefined
  const { greet } = aDictionary(() => new Promise((resolve) => {
    arrive = resolve
  }))
  await greet()
  await act(async () => changeSettings({ language: 'de' }))
  expect([screen.getByText('Hello').textContent, document.documentElement.lang]).toEqual(['Hello', 'en'])
  await act(async () => arrive({ texts: { hello: 'Guten Tag' } }))
  expect([screen.getByText('Guten Tag').textContent, document.documentElement.lang]).toEqual(['Guten Tag', 'de'])
})

it('stays with its language where the other one cannot be had', async () => {
  const { greet } = aDictionary(() => Promise.reject(new Error('offline')))
  await greet()
  await act(async () => changeSettings({ language: 'de' }))
  expect(screen.getByText('Hello')).toBeTruthy()
  expect(JSON.parse(localStorage.getItem('gangway.settings') ?? '{}').language).toBe('en')
})
