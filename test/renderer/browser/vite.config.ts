import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import config from '../../../vite.config.ts';

const fakeHost: Plugin = {
  name: 'fake-host',
  transformIndexHtml: (html) =>
    html.replace('<!--callpath-host-->', '<script type="module" src="/@fake"></script>'),
  resolveId: (id) => (id === '/@fake' ? fileURLToPath(new URL('fake-host.ts', import.meta.url)) : null),
};

/** `npm run dev`: the page in any browser, before a host that answers from recorded runs. */
export default mergeConfig(config, {
  plugins: [fakeHost],
  html: { cspNonce: '' },
  server: { host: '127.0.0.1', fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
});
