import { absoluteUrl, parseSources } from '../../dist/command.js';
import { WrongUse } from './errors.mjs';
import { nearest } from './options.mjs';
import { KINDS_OF } from './prerender/renderer.mjs';

/*
 * An address of `embed.html`, held against what that page makes of it. There, what makes no sense counts as absent; here it is a
 * mistake: whoever writes it down for others wants something, and does not see it missing.
 */

/** Attributes that hold addresses. */
export const ADDRESSES = ['src', 'action', 'quick-exit', 'route-url', 'tiles'];
/** Those that the page itself asks: a browser refuses http in a page of https. */
const LOADED = ['src', 'action', 'tiles'];

/** Attributes that an element reads without observing them (src/cdn/placeholder.ts). */
const OPEN = /^(?:filter|preset)-[\w-]+$/;

/** The addresses at which a browser takes http for safe, to try things out. */
const OWN_COMPUTER = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * An address as others can use it in a page of theirs: whole, of https, without a password.
 * @param {string} what it is for, as the message calls it
 * @returns {URL}
 */
export function readPageAddress(written, what) {
  const address = written.trim();
  if (!/^[a-z][a-z\d+.-]*:/i.test(address) || !URL.canParse(address))
    throw new WrongUse(`${what} is geen heel webadres: ${address}\nEen webadres begint met https://.`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && OWN_COMPUTER.test(url.hostname)))
    throw new WrongUse(
      `${what} begint met ${url.protocol} en niet met https: ${address}\n` +
        'Andere sites tonen alleen iets van een site met https://.',
    );
  if (url.username || url.password)
    throw new WrongUse(`In het adres van ${url.host} staat een naam of wachtwoord. Iedereen zou dat zien.`);
  if (url.hash) throw new WrongUse(`Laat in dit adres weg wat achter # staat: ${address}`);
  return url;
}

/**
 * @returns {Promise<{url: URL, language: string}>} the address as it can stand in HTML of any system, and the language of what it
 *   shows
 */
export async function readEmbedAddress(written) {
  const url = readPageAddress(written, 'Het adres van embed.html');
  if (!url.pathname.endsWith('/embed.html'))
    throw new WrongUse(
      `Dit is geen adres van embed.html: ${url}\n` +
        'Zo een ziet eruit als https://www.school.example/samen/0.1.0/embed.html?element=partner-directory&src=/partners.json',
    );
  const query = url.searchParams;
  const name = nameIn(query);
  const attributes = await attributesOf(name);
  for (const [key, value] of query)
    if (key !== 'element') checkParameter(key, value, { name, attributes, base: url });
  if (!query.get('src')?.trim())
    throw new WrongUse('In het adres staat niet waar de gegevens staan: zet er &src=… bij.');
  // Systems drop these characters from an address.
  url.search = url.search.replace(/[{}|\\^`[\]']/g, percent);
  return { url, language: query.get('lang')?.trim() || 'nl' };
}

const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function nameIn(query) {
  const names = Object.keys(KINDS_OF);
  const all = `Er is: ${names.join(', ')}.`;
  const written = (query.get('element') ?? '').trim();
  const name = written.toLowerCase().replace(/^samen-/, '');
  if (!name) throw new WrongUse(`In het adres staat niet wat u wilt tonen: zet er element=… bij. ${all}`);
  if (names.includes(name)) return name;
  const meant = nearest(name, names);
  throw new WrongUse(`Er is geen element “${written}”. ${meant ? `Bedoelt u “${meant}”?` : all}`);
}

/** What the element takes from an address. */
async function attributesOf(name) {
  const module = await import(`../../dist/elements/${name}/index.js`);
  return Object.values(module).find((value) => Array.isArray(value?.observedAttributes)).observedAttributes;
}

function checkParameter(key, value, { name, attributes, base }) {
  if (key.startsWith('samen-')) {
    if (!isToken(key, value))
      throw new WrongUse(
        `“${key}=${value}” is geen kleur of maat die embed.html overneemt. Zo kan het: samen-accent=%237b2d8b`,
      );
    return;
  }
  if (!attributes.includes(key) && !OPEN.test(key)) {
    const meant = nearest(key, [...attributes, 'element']);
    throw new WrongUse(`${name} heeft geen “${key}”. ${meant ? `Bedoelt u “${meant}”?` : 'Haal het weg.'}`);
  }
  if (key === 'lang' && value && !isLanguage(value))
    throw new WrongUse(`“${value}” is geen taal. Zo kan het: lang=nl`);
  if (ADDRESSES.includes(key)) checkAddresses(key, value, base);
}

function checkAddresses(key, value, base) {
  const { urls, refused } =
    key === 'src' ? parseSources(value, base.href) : otherAddresses(value.split(/\s+/).filter(Boolean), base);
  if (refused.length > 0)
    throw new WrongUse(`Dit kan niet bij ${key}: ${refused[0]}\nEen adres daar begint met https:// of /.`);
  const unsafe = urls.find((url) => base.protocol === 'https:' && url.startsWith('http:'));
  if (unsafe && LOADED.includes(key))
    throw new WrongUse(
      `Bij ${key} staat een adres met http: ${unsafe}\nEen browser haalt dat niet op in een pagina met https://.`,
    );
}

function otherAddresses(written, base) {
  const resolved = written.map((each) => [each, absoluteUrl(each, base.href)]);
  const isFine = ([, url]) => url?.startsWith('http') ?? false;
  return {
    urls: resolved.filter(isFine).map(([, url]) => url),
    refused: resolved.filter((one) => !isFine(one)).map(([each]) => each),
  };
}

/** Whether embed.html takes a token over: the same rule as src/cdn/embed-tokens.ts, which a test holds beside this one. */
export function isToken(name, value) {
  return (
    /^samen-[a-z-]+$/.test(name) &&
    /^[\w\s#%.,+*/'"()-]{1,200}$/.test(value) &&
    !/url|image|src|attr|env|var|expression/i.test(value)
  );
}

function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag.trim()).length === 1;
  } catch {
    return false;
  }
}
