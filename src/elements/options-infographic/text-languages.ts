import { html, nothing } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { icon, languageIcon } from '../../internal/icons.js';
import { languageName, languageNote } from '../../internal/particulars.js';
import { resolveText, sameLanguage } from '../../model/text.js';
import type { LanguagesPart, RouteHost } from './parts.js';

/** That texts are in another language than the reader's. */
export class TextLanguages implements LanguagesPart {
  readonly #host: RouteHost;
  /** What was told last of what the visitor chose. */
  #told: string | undefined;
  #tells: string | undefined;

  constructor(host: RouteHost) {
    this.#host = host;
    host.addController({ hostUpdated: () => this.#tell() });
  }

  /** All of them, as the title is, or some. @param chosen whether that is so since the visitor chose to whom it is told */
  draw(chosen: boolean): unknown {
    const { reader, shown } = this.#host;
    const { title, stations } = shown!.route;
    const others = [title, ...stations.map((station) => station.title)]
      .map((value) => resolveText(value, reader.language, reader.textLanguage)?.language)
      .map((found) => (found !== undefined && !sameLanguage(found, reader.language) ? found : undefined));
    const other = others.find((found) => found !== undefined);
    if (other === undefined) return nothing;
    const isAll = others[0] !== undefined;
    if (isAll && !chosen) return languageNote(other);
    const name = languageName(other);
    const words = isAll
      ? msg(str`Deze versie is er alleen in het ${name}.`)
      : msg(str`Een deel is alleen in het ${name}`);
    if (chosen) this.#tells = words;
    return html`<p class="small soft line">${chosen ? icon(languageIcon) : nothing}<span>${words}</span></p>`;
  }

  /** Who pressed a button hears what came of it. */
  #tell(): void {
    const words = this.#tells;
    this.#tells = undefined;
    if (words === this.#told) return;
    this.#told = words;
    if (words !== undefined) this.#host.announce(() => words);
  }
}
