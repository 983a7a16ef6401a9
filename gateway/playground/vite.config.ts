import { brotliCompressSync, constants } from 'node:zlib'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|html|svg|ttf)$/
const QUALITY = 9

/** Writes `file.br` beside every text asset, so that the gateway compresses nothing at request time. */
function brotli(): Plugin {
  let folder = 'dist'
  return {
    name: 'jalur-brotli',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!COMPRESSIBLE.test(name)) continue
        const text = readFileSync(join(folder, name))
        const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params }))
      }
    },
  }
}

/** Leaves out the fonts inside GraphiQL's style sheet: 400 kB that the page replaces, and `data:` that its policy forbids. */
function withoutEmbeddedFonts(): Plugin {
  return {
    name: 'jalur-without-embedded-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('graphiql/dist/style.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined,
  }
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [withoutEmbeddedFonts(), react(), brotli()],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 5_000 },
})
