import { words } from '../../i18n'

export const notifyTexts = words(
  {
    item: 'Tell me about new cases',
    on: 'The browser tells you about new cases while this page is in the background',
    off: 'The browser tells you nothing any more',
    denied: 'The browser does not allow this page to tell you anything. Its settings for this address can change that.',
    missing: 'This browser cannot tell you about new cases.',
    arrived: (count: number) => (count === 1 ? 'A new case waits' : `${count} new cases wait`),
  },
  {
    item: 'Neue Fälle melden',
    on: 'Der Browser meldet neue Fälle, solange diese Seite im Hintergrund ist',
    off: 'Der Browser meldet nichts mehr',
    denied: 'Der Browser erlaubt dieser Seite keine Meldungen. In seinen Einstellungen für diese Adresse lässt sich das ändern.',
    missing: 'Dieser Browser kann neue Fälle nicht melden.',
    arrived: (count: number) => (count === 1 ? 'Ein neuer Fall wartet' : `${count} neue Fälle warten`),
  },
)
