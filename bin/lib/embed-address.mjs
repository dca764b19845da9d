import { absoluteUrl, ADDRESSES, isTaken, isToken, nameIn, parseSources } from '../../dist/command.js';
import { KINDS_OF, observedAttributes } from './elements.mjs';
import { WrongUse } from './errors.mjs';
import { isLanguage } from './is-language.mjs';
import { nearest } from './options.mjs';

/*
 * An address of `embed.html`, held against what that page makes of it. There, what makes no sense counts as absent; here it is a
 * mistake: whoever writes it down for others wants something, and does not see it missing.
 */

/** Of the attributes that hold addresses, those that the page itself asks: a browser refuses http in a page of https. */
const LOADED = ['src', 'action', 'tiles'];

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
  const name = knownName(query);
  const attributes = await observedAttributes(name);
  for (const [key, value] of query)
    if (key !== 'element') checkParameter(key, value, { name, attributes, base: url });
  if (!query.get('src')?.trim())
    throw new WrongUse('In het adres staat niet waar de gegevens staan: zet er &src=… bij.');
  // Systems drop these characters from an address.
  url.search = url.search.replace(/[{}|\\^`[\]']/g, percent);
  return { url, language: query.get('lang')?.trim() || 'nl' };
}

const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function knownName(query) {
  const names = Object.keys(KINDS_OF);
  const all = `Er is: ${names.join(', ')}.`;
  const name = nameIn({ attributes: [], query: [...query] });
  if (!name) throw new WrongUse(`In het adres staat niet wat u wilt tonen: zet er element=… bij. ${all}`);
  if (names.includes(name)) return name;
  const meant = nearest(name, names);
  throw new WrongUse(`Er is geen element “${name}”. ${meant ? `Bedoelt u “${meant}”?` : all}`);
}

function checkParameter(key, value, { name, attributes, base }) {
  if (key.startsWith('samen-')) {
    if (!isToken(key, value))
      throw new WrongUse(
        `“${key}=${value}” is geen kleur of maat die embed.html overneemt. Zo kan het: samen-accent=%237b2d8b`,
      );
    return;
  }
  if (!isTaken(key, attributes)) {
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
