import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/**
 * React Aria carries its few sentences in 34 languages. Ours are two: the others become empty modules, which takes 16 kB
 * off the whole kit, compressed. An unknown language falls back to English inside React Aria.
 */
function keepSpanishAndEnglish(): Plugin {
  return {
    name: 'keep-spanish-and-english',
    enforce: 'pre',
    load(id) {
      const file =
        /react-(?:aria|stately|aria-components)\/dist\/(?:private\/)?intl\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(
          id,
        )
      return file === null || file[1] === 'es-ES' || file[1] === 'en-US'
        ? null
        : 'export default {}'
    },
  }
}

/**
 * `vite build packages/web` makes the application. `vite build packages/web --mode gallery` makes the component gallery
 * alone, for the browser tests; under `vite dev` it is `/gallery.html`. The gallery is never part of the application.
 */
export default defineConfig(({ mode }) => {
  const isGallery = mode === 'gallery'
  return {
    plugins: [
      keepSpanishAndEnglish(),
      react(),
      isGallery
        ? []
        : VitePWA({
            registerType: 'prompt',
            injectRegister: null,
            manifest: {
              id: '/',
              name: 'Cobijo',
              short_name: 'Cobijo',
              lang: 'es-MX',
              start_url: '/',
              display: 'standalone',
              // Tokens cannot reach a manifest: these two are --surface-paper of the light theme (tested).
              background_color: '#fbf8f2',
              theme_color: '#fbf8f2',
              icons: [
                { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
                { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
                {
                  src: '/icon-maskable-512.png',
                  sizes: '512x512',
                  type: 'image/png',
                  purpose: 'maskable',
                },
                { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
              ],
            },
            workbox: {
              globPatterns: ['**/*.{html,js,css,woff2,svg,png,wasm,webmanifest}'],
              // Alphabets other than Latin are fetched when a page needs them and then kept by the browser.
              globIgnores: ['**/*-{cyrillic,greek,vietnamese}*.woff2', 'icon-*.png'],
              navigateFallback: '/index.html',
              // What the server answers itself: the interface for programs, public releases, the way to the sample, probes.
              navigateFallbackDenylist: [
                /^\/api\//,
                /^\/publicaciones(\/|$)/,
                /^\/muestra(\/|$)/,
                /^\/health/,
              ],
              cleanupOutdatedCaches: true,
              clientsClaim: false,
              skipWaiting: false,
              maximumFileSizeToCacheInBytes: 6_000_000,
            },
          }),
    ],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      // The content security policy has no data: for fonts, and small files cost nothing over one connection.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      emptyOutDir: true,
      rolldownOptions: { input: isGallery ? 'gallery.html' : 'index.html' },
    },
  }
})
