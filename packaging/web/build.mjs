// Builds what Maven takes as it is: the accessible names for the program, and the test's pages of
// frameworks. By hand, after a change here: npm ci && node build.mjs
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { readFileSync, readdirSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const root = join(here, '..', '..');
const main = join(root, 'src/main/resources/dev/capiwizard/upstack');
const pages = join(root, 'src/test/resources/dev/capiwizard/upstack/pages/frameworks');
mkdirSync(pages, { recursive: true });

const common = {
  absWorkingDir: here, bundle: true, minify: true, format: 'iife', target: 'safari16', charset: 'utf8', legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  metafile: true, logLevel: 'warning'
};

const svelte = {
  name: 'svelte',
  setup: function (to) {
    to.onLoad({ filter: /\.svelte$/ }, function (file) {
      return { contents: compile(readFileSync(file.path, 'utf8'), { filename: file.path, generate: 'client' }).js.code };
    });
  }
};

// Of each package whose code is in a bundle, the licence's own text.
function licences(inputs) {
  const found = new Map();
  for (const input of Object.keys(inputs)) {
    const at = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input);
    if (!at) { continue; }
    const folder = join(here, at[1]);
    const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim() : 'No file of its own; licence: ' + told.license
      + (told.author ? ', by ' + (told.author.name || told.author) : '') + ', ' + (told.homepage || told.name);
    found.set(told.name + ' ' + told.version + ' (' + told.license + ')', text);
  }
  return found;
}

function write(file, found) {
  // One text for all who share it.
  const byText = new Map();
  for (const [name, text] of [...found].sort()) { byText.set(text, [...(byText.get(text) || []), name]); }
  writeFileSync(file, [...byText].map(([text, names]) => names.join('\n') + '\n\n' + text + '\n').join('\n' + '-'.repeat(80) + '\n\n'));
}

const names = await build({ ...common, entryPoints: ['names.js'], globalName: 'capiNames', outfile: join(main, 'accessible-names.js') });
write(join(main, 'accessible-names.LICENSE.txt'), licences(names.metafile.inputs));

const all = new Map();
for (const file of readdirSync(join(here, 'pages')).filter((name) => /\.(jsx|js|vue\.js)$/.test(name)).sort()) {
  const name = basename(file).replace(/\.jsx?$/, '');
  const old = name === 'react-18';
  const made = await build({
    ...common, entryPoints: [join('pages', file)], outfile: join(pages, name + '.js'), plugins: [svelte],
    jsx: 'automatic', jsxImportSource: name === 'preact' ? 'preact' : 'react',
    conditions: ['browser'], mainFields: ['browser', 'module', 'main'],
    alias: { ...(old ? { react: 'react18', 'react-dom': 'react-dom18' } : {}), vue: 'vue/dist/vue.esm-bundler.js' }
  });
  licences(made.metafile.inputs).forEach((text, one) => all.set(one, text));
}
write(join(pages, 'LICENSES.txt'), all);
