import { readFileSync } from 'node:fs';
import { isLoaded, loadLocale, localeFor } from '../../../dist/i18n/localize.js';
import { loadRules } from '../../../dist/model/activities/index.js';
import { escaped } from './html.mjs';
import { renderer } from './renderer.mjs';

/**
 * What an element shows, drawn without a browser; undefined when that is only the place where something would come.
 * @returns {Promise<{html: string, css: string} | undefined>}
 */
export async function draw({ tag, name, attributes, language = 'nl' }, data) {
  const { render, collectResult } = await renderer();
  const { html } = await import('lit');
  await import(`../../../dist/elements/${name}/define.js`);
  const locale = localeFor(language);
  if (!isLoaded(locale)) await loadLocale(locale);
  // Without its rules, what comes again is drawn once.
  if (data.activities) await loadRules(data.activities).catch(() => undefined);
  // The tag is only known now, so the template is made by hand. What the builder sees is not for who reads a page.
  const written = [...new Map([...attributes, ['lang', language]])]
    .filter(([key]) => /^[a-z][\w-]*$/.test(key) && key !== 'builder')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const strings = [`<${tag}${written.join('')} .data=`, `></${tag}>`];
  const whole = await collectResult(render(html(Object.assign(strings, { raw: strings }), data)));
  const [, css, inside] = SHADOW.exec(whole);
  return /<slot[\s>]/.test(inside) ? undefined : { css: css + WITHOUT_SCRIPT, html: inside };
}

const WITHOUT_SCRIPT = readFileSync(new URL('without-script.css', import.meta.url), 'utf8');

const SHADOW = /<template [^>]*shadowrootmode="open"[^>]*><style>(.*?)<\/style>(.*)<\/template>/s;
