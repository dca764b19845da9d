import { parentPort, workerData } from 'node:worker_threads';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

/** Renders `<TAG ATTRIBUTES .data=…>CHILDREN</TAG>`. The tag is only known now, so the template is made by hand. */
const { tag, attributes = {}, data, children = '', locale } = workerData;
if (!/^samen-[a-z-]+$/.test(tag)) throw new Error(`${tag} is not a tag of ours.`);
await import(new URL(`../../dist/elements/${tag.slice('samen-'.length)}/define.js`, import.meta.url));

if (locale) await (await import(new URL('../../dist/i18n/localize.js', import.meta.url))).loadLocale(locale);

// As docs/server-rendering.md tells a server to.
if (Array.isArray(data?.activities)) {
  const { loadRules } = await import(new URL('../../dist/model/activities/index.js', import.meta.url));
  await loadRules(data.activities).catch(() => undefined);
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const written = Object.entries(attributes)
  .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
  .join('');
const strings = [`<${tag}${written} .data=`, `>${children}</${tag}>`];
const template = html(Object.assign(strings, { raw: strings }), data);

parentPort.postMessage(await collectResult(render(template)));
