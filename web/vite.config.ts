import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The mock server of mock/ by default; a real node when NODE_URL says where one is.
const server = process.env['NODE_URL'] ?? 'http://127.0.0.1:8199';

/** What the first screen stands on. */
const SHELL = new RegExp(
  [
    'vite/preload-helper',
    'src/(main|App|screens/today/(Today|WaitingList))\\.(ts|svelte)',
    'node_modules/(svelte/(?!src/internal/(client/dom/elements/bindings/(input|select|size)|shared/clone))|esm-env/|clsx/)',
    'src/(app/(?!load)|acts|store/(?!events))',
    'src/api/(client|problem|routes)',
    'src/shell/(TopBar|SyncLight|Clocks|screens)',
    'src/i18n/(i18n|phrase)',
    'src/time/(dtg|local\\.svelte)\\.ts',
    'src/operation/(facts|reading|answers|naming|waiting)\\.ts',
    'src/design/Icon\\.svelte|src/design/marks\\.ts',
    'src/design/(tokens|base)\\.css',
  ].join('|'),
);
/**
 * Parts of Svelte's runtime that this client never enters: pages a server drew, components of Svelte 4,
 * asynchronous components, tracing. Their switches are written as constants, so that the build leaves
 * out what only they would run: some kilobytes less before the first screen.
 */
const SWITCHED_OFF = /svelte\/src\/internal\/(client\/dom\/hydration|flags\/index)\.js/;
const BOUNDARY = /svelte\/src\/internal\/client\/dom\/blocks\/boundary\.js/;
/** The boundary that `mount` puts around everything: it waits for nothing and catches nothing. */
const PLAIN_BOUNDARY = `
import { BOUNDARY_EFFECT, EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
import { block, branch } from '../../reactivity/effects.js';
import { active_effect } from '../../runtime.js';
export class Boundary {
  parent = active_effect.b;
  constructor(node, props, children) {
    if (props.failed || props.onerror) throw new Error('<svelte:boundary> is left out of this build: vite.config.ts');
    block(() => {
      branch(() => {
        active_effect.b = this;
        active_effect.f |= BOUNDARY_EFFECT;
        children(node);
      });
    }, EFFECT_TRANSPARENT | EFFECT_PRESERVED);
  }
  is_rendered() {
    return true;
  }
  error(error) {
    throw error;
  }
}
export function boundary(node, props, children) {
  new Boundary(node, props, children);
}
export const pending = () => 0;
`;
const withoutUnusedRuntime = {
  name: 'without-unused-runtime',
  apply: 'build' as const,
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    BOUNDARY.test(id)
      ? PLAIN_BOUNDARY
      : SWITCHED_OFF.test(id)
      ? code
          .replace(/export let (hydrating|\w+_mode_flag) = false/g, 'export const $1 = false')
          .replace(/^\t(hydrating|\w+_mode_flag) = .*;$/gm, '')
      : undefined,
};

const chunksOf = (bundle: Record<string, { type: string; fileName: string; facadeModuleId?: string | null }> | undefined, source: RegExp) =>
  Object.values(bundle ?? {})
    .filter((chunk) => chunk.type === 'chunk' && source.test(chunk.facadeModuleId ?? ''))
    .map((chunk) => `./${chunk.fileName}`);

/**
 * The page asks at once for what the shell would ask for once it has come: the first screen, its words in
 * French, and who is signed in. On a line of 600 ms that is one question less to wait for.
 */
const askedAtOnce = {
  name: 'asked-at-once',
  apply: 'build' as const,
  buildStart(this: { emitFile: (file: { type: 'chunk'; id: string; name: string }) => string }) {
    this.emitFile({ type: 'chunk', id: 'src/begin.ts', name: 'begin' });
  },
  transformIndexHtml: {
    order: 'post' as const,
    handler: (_html: string, { bundle }: { bundle?: Record<string, { type: string; fileName: string; facadeModuleId?: string | null }> }) => [
      ...chunksOf(bundle, /src\/begin\.ts$/).map((src) => ({ tag: 'script', attrs: { type: 'module', async: true, src }, injectTo: 'head-prepend' as const })),
      ...chunksOf(bundle, /src\/(screens\/today\/Today\.svelte|i18n\/first\.fr\.ts)$/).map((href) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href },
        injectTo: 'head' as const,
      })),
      { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: './api/session' }, injectTo: 'head' as const },
    ],
  },
};

export default defineConfig({
  plugins: [svelte(), withoutUnusedRuntime, askedAtOnce],
  base: './',
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    // The node serves these files under a policy without `data:` scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /node_modules\/svelte\//, sideEffects: false }] },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        // Few files: on a line of 600 ms each request costs more than its bytes.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'shell', test: SHELL },
            // What Today shows below its first list.
            { name: 'later', test: /src\/screens\/today\/(ComingList|ChangedList|PromisedList|DisputedList)|src\/followed\/FollowedList|src\/shell\/(PostChoice|PrintMargins)/ },
            { name: 'inputs', test: /bindings\/input/ },
            { name: 'selects', test: /bindings\/select/ },
            { name: 'others', test: /src\/(app\/load|i18n\/features)\.ts/ },
            { name: 'marks', test: /src\/design\/(Mark|Degree|Dtg|Span|Signature)\.svelte/ },
            // The bars in time, which the matrix shares; what is drawn of them on the map, which it does not.
            { name: 'lanes', test: /src\/screens\/chart\/(lanes|instant)\.ts/ },
            { name: 'subjects', test: /src\/screens\/chart\/subjects\.ts|src\/map\/(measures|symbols\/symbols)\.(ts|json)/ },
            // Forms without places or times do not wait for those; not grouped, hence apart from what the
            // form stands on: src/meet, src/geo/exchange.
            { name: 'fields', test: /src\/design\/(?!Dialog|DayField|Absent)\w+\.svelte|src\/draft\/keeper/ },
            { name: 'places', test: /src\/geo\/(point|mgrs)\.ts|node_modules\/mgrs/ },
            // What every form stands on; then what forms about places do.
            { name: 'forms', test: /src\/draft\/(grants|pointer|history)|src\/screens\/form\/(Summary|faults|fields|form)\./ },
            { name: 'writing', test: /src\/draft\/(operation|volumes|buffer)|src\/screens\/form\/(DrawnForm|Volumes|Band|checking|known)\./ },
          ],
        },
      },
    },
  },
});
