import { words } from '../../i18n'

export const nextTexts = words(
  {
    take: 'Take next',
    hint: 'Take the most urgent case that waits',
    taken: (name: string) => `${name} is yours`,
    none: 'Nothing waits for you. What others hold, you proposed or have just released is not counted.',
  },
  {
    take: 'Nächsten nehmen',
    hint: 'Den dringendsten wartenden Fall übernehmen',
    taken: (name: string) => `${name} gehört jetzt Ihnen`,
    none: 'Für Sie wartet nichts. Was andere haben, Sie vorgeschlagen oder gerade freigegeben haben, zählt nicht.',
  },
)
