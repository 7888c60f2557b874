import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The console's components write their rules through a module of our own, as the content-security policy wants it. */
function constructedStyles(): Plugin {
  return {
    name: 'constructed-styles',
    enforce: 'pre',
    resolveId: (source) => (/(^|\/)dynamicCSS(\.js)?$/.test(source) ? here('console/styles/dynamic-css.ts') : null),
  };
}

/**
 * Four ways in: the shopper's page, its service worker, the merchant's page and the embed. The embed and the service worker keep fixed names,
 * because shops paste the one into their own pages and browsers look for the other; all else is named by its content so that it can be cached for ever.
 * Whether JSX is Preact's (chat) or React's (console) is said by the tsconfig.json that is nearest to a file.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  plugins: [constructedStyles()],
  build: {
    outDir: here('../dist/web-chat'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The console's component library is one large chunk, fetched by merchants once and cached for ever.
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      // Directives for React's server components mean nothing here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      input: {
        index: here('index.html'),
        merchant: here('merchant.html'),
        widget: here('widget/widget.ts'),
        sw: here('pwa/service-worker.ts'),
      },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'widget' || chunk.name === 'sw' ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
