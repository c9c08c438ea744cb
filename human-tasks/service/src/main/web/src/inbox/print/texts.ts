import { words } from '../../i18n'

export const printTexts = words({ print: 'Print' }, { print: 'Drucken' })
