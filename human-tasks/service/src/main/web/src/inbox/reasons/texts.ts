import { words } from '../../i18n'

export const reasonTexts = words({ another: 'Another reason' }, { another: 'Ein anderer Grund' })
