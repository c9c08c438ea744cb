import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockApi } from './dev/mock'

// The page is served by human-tasks under /app/. Nothing inline is ever written into index.html, so that the content
// security policy can forbid them all: hence no module-preload polyfill, and no asset is made a data: address.
export default defineConfig({
  base: '/app/',
  plugins: [react(), mockApi()],
  build: {
    outDir: '../../../target/classes/META-INF/resources/app',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/app/inbox' } },
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
})
