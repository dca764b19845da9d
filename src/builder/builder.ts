import { VERSION } from '../internal/define.js';
import { ATTRIBUTES, type Holds } from './attributes.js';
import { clean, ELEMENTS, type Choice, type CleanChoice, type ElementName } from './choice.js';
import { fill, h, icon, newId } from './dom.js';
import { facetsIn, recordsFor, titleOf, type ReadDocument } from './facets.js';
import { attributeField, languagesField, recordField, typed, type Field } from './fields.js';
import { codeWarning, type Outcome } from './outcome.js';
import { Preview, widthSwitch } from './preview.js';
import { radioCards } from './radio-cards.js';
import { reportView } from './report-view.js';
import { coloursView, filtersView } from './settings-view.js';
import { codeView, note } from './snippet-view.js';
import { embedQuery, ROUTES, TITLES, type RouteName } from './snippets.js';
import { OWN_COLOURS, tokensFor, type Colours } from './theme.js';
import { APART, ELEMENT_WORDS, FIRST, inOrderOfUse, wordsFor } from './words.js';

/** Where the page stands, and what stands around it. */
export interface Surroundings {
  /** Address of the folder with `samen.js` and `embed.html`. */
  readonly host: string;
  /** Address of a folder with the files of the demonstration, where there is one. */
  readonly samples?: string;
}

/** Milliseconds after the last key, before the preview reads anything. */
const PAUSE = 450;

/**
 * The page on which an editor puts together what goes on their site. It keeps nothing: no storage, no address, no request but
 * that of the preview.
 */
export class Builder {
  readonly #around: Surroundings;
  readonly #preview: Preview;
  /** What was filled in, by element: who looks at another one finds it back. */
  readonly #attributes = new Map<ElementName, Record<string, string>>();
  #element: ElementName = ELEMENTS[0]!;
  #colours: Colours = OWN_COLOURS;
  #fallback = '';
  #title = '';
  #host: string;
  #route: RouteName = ROUTES[0]!.name;
  #outcome: Outcome | undefined;
  /** What was read last of this element: what can be chosen is made of it. */
  #document: ReadDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #status = h('p', { class: 'unseen', role: 'status' });
  readonly #source = h('div', { class: 'stack' });
  readonly #report = h('div', { class: 'report', role: 'status' });
  readonly #settings = h('div', { class: 'stack' });
  readonly #filters = h('div', { class: 'stack' });
  readonly #alone = h('p', { class: 'alone' });
  readonly #warning = h('div', { hidden: true });
  readonly #code = h('div', { class: 'stack' });
  readonly #fields = new Map<string, Field>();
  /** What could be chosen of the data when that was drawn last. */
  #offers = '';
  #nameField!: HTMLInputElement;
  /** The last step, for who skips the preview. */
  #last!: HTMLElement;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#host = around.host;
    this.#preview = new Preview(new URL('embed.html', around.host).href, (outcome) => this.#heard(outcome));
  }

  /** Puts the page in a place. */
  mount(root: Element): void {
    fill(
      root,
      h(
        'div',
        { class: 'steps' },
        step(1, 'Wat wilt u laten zien?', (id) => this.#chooseElement(id)),
        step(2, 'Waar staan de gegevens?', () => this.#source),
        step(3, 'Hoe moet het eruitzien?', () => this.#settings),
      ),
      this.#previewSection(),
      h(
        'div',
        { class: 'steps last' },
        (this.#last = step(4, 'Zet het op uw site', (id) => this.#chooseRoute(id))),
      ),
      this.#status,
    );
    this.#drawSource();
    this.#drawSettings();
    this.#changed(true);
  }

  // What was chosen ---------------------------------------------------------------------------------------------------

  get #given(): Record<string, string> {
    const given = this.#attributes.get(this.#element) ?? {};
    this.#attributes.set(this.#element, given);
    return given;
  }

  get #choice(): CleanChoice {
    const choice: Choice = {
      element: this.#element,
      attributes: inOrder(this.#given),
      host: this.#host,
      version: VERSION,
      fallback: this.#fallback,
      tokens: tokensFor(this.#colours),
      title: this.#title || this.#foundTitle,
    };
    return clean(choice, this.#around.host);
  }

  /** What the data calls it: one partner by its own name, the others as the document. */
  get #foundTitle(): string {
    const read = this.#document;
    if (!read) return '';
    const { partner } = this.#given;
    const named = partner && recordsFor('partner', read).find(({ id }) => id === partner);
    return named ? named.label : titleOf(read);
  }

  #set(attribute: string, value: string | undefined): void {
    if (value === undefined) delete this.#given[attribute];
    else this.#given[attribute] = value;
    this.#nameField.placeholder = this.#foundTitle || TITLES[this.#element];
    this.#changed();
  }

  /** Something else was chosen: the code is new at once, the preview when nobody types any more. */
  #changed(isAtOnce = false): void {
    const choice = this.#choice;
    for (const [name, field] of this.#fields)
      field.refuse(choice.refused.find(({ about }) => about === name)?.message ?? '');
    this.#drawCode(choice);
    clearTimeout(this.#timer);
    if (isAtOnce) this.#show();
    else this.#timer = setTimeout(() => this.#show(), PAUSE);
  }

  #show(): void {
    const choice = this.#choice;
    const { attributes, element, tokens } = choice;
    if (!attributes['src']) {
      this.#outcome = undefined;
      this.#drawReport(choice);
      this.#preview.empty(
        icon(element),
        h('p', { class: 'empty-title' }, `Hier ziet u straks: ${ELEMENT_WORDS[element].name}.`),
        h('p', {}, 'Geef bij stap 2 het adres van uw gegevens.'),
        ...(this.#around.samples ? [h('p', {}, 'Nog geen gegevens? Probeer het met een voorbeeld.')] : []),
      );
      fill(this.#alone);
      return;
    }
    const query = embedQuery({ ...choice, tokens: {} });
    this.#preview.show(element, query, tokens, `Voorbeeld: ${ELEMENT_WORDS[element].name}`);
    const href = `${new URL('embed.html', this.#around.host).href}?${embedQuery(choice)}`;
    fill(
      this.#alone,
      h('a', { href, target: '_blank', rel: 'noopener' }, 'Open het voorbeeld in een nieuw tabblad'),
    );
  }

  #heard(outcome: Outcome): void {
    this.#outcome = outcome;
    if (outcome.status === 'ready' && outcome.document !== this.#document) {
      this.#document = outcome.document;
      this.#drawOffers();
      this.#drawCode(this.#choice);
    }
    this.#drawReport(this.#choice);
  }

  readonly #tell = (text: string): void => {
    // The same words twice are only heard twice when something differs.
    this.#status.textContent = text === this.#status.textContent ? `${text}\u00a0` : text;
  };

  // Step 1 ------------------------------------------------------------------------------------------------------------

  #chooseElement(labelledBy: string): HTMLElement {
    const cards = ELEMENTS.map((value) => {
      const { name, about } = ELEMENT_WORDS[value];
      return { value, label: name, about, picture: icon(value) };
    });
    return radioCards('card', labelledBy, cards, this.#element, (element) => this.#take(element));
  }

  #take(element: ElementName): void {
    this.#element = element;
    this.#document = undefined;
    this.#outcome = undefined;
    this.#drawSource();
    this.#drawSettings();
    this.#changed(true);
  }

  // Step 2 ------------------------------------------------------------------------------------------------------------

  #drawSource(): void {
    const words = ELEMENT_WORDS[this.#element];
    const field = typed(
      wordsFor(this.#element, 'src'),
      { inputmode: 'url', placeholder: words.example, class: 'wide' },
      { value: this.#given['src'], change: (value) => this.#set('src', value) },
    );
    this.#fields.set('src', field);
    const input = field.element.querySelector('input')!;
    const { samples } = this.#around;
    const tries = samples
      ? words.samples.map(({ file, label }) =>
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              onclick: () => {
                input.value = new URL(file, samples).href;
                this.#given['src'] = input.value;
                this.#changed(true);
              },
            },
            label,
          ),
        )
      : [];
    fill(
      this.#source,
      field.element,
      tries.length > 0 &&
        h(
          'div',
          { class: 'tries' },
          h('p', { class: 'tries-label' }, 'Probeer met voorbeeldgegevens:'),
          h('div', { class: 'row' }, ...tries),
        ),
      this.#report,
    );
  }

  #drawReport(choice: CleanChoice): void {
    this.#warn(choice);
    if (!this.#outcome || !choice.attributes['src']) return fill(this.#report);
    const { tone, content } = reportView(choice, this.#outcome, {
      host: this.#around.host,
      written: this.#given['src'] ?? '',
      tell: this.#tell,
    });
    this.#report.dataset['tone'] = tone;
    fill(this.#report, ...content);
  }

  // Step 3 ------------------------------------------------------------------------------------------------------------

  readonly #record = h('div', { class: 'stack' });

  #drawSettings(): void {
    for (const name of [...this.#fields.keys()])
      if (name !== 'src' && name !== 'host') this.#fields.delete(name);
    const holds: Readonly<Record<string, Holds>> = ATTRIBUTES[this.#element];
    const first = FIRST[this.#element];
    const isRecord = (name: string) => name === 'partner' || name === 'current';
    const field = (name: string): HTMLElement | undefined => {
      if (isRecord(name)) return this.#record;
      const made = attributeField(wordsFor(this.#element, name), holds[name]!, {
        value: this.#given[name],
        change: (value) => this.#set(name, value),
      });
      this.#fields.set(name, made);
      return made.element;
    };
    const others = inOrderOfUse(Object.keys(holds)).filter(
      (name) => !APART.has(name) && !first.includes(name),
    );
    const languages = languagesField({
      value: this.#given['languages'],
      change: (value) => this.#set('languages', value),
    });
    this.#fields.set('languages', languages);
    fill(
      this.#settings,
      h(
        'div',
        { class: 'pair' },
        ...first.map(field),
        ...(others.includes('current') ? [field('current')] : []),
        field('lang'),
      ),
      languages.element,
      this.#filters,
      coloursView(
        this.#colours,
        (colours) => {
          this.#colours = colours;
          this.#changed();
        },
        this.#tell,
      ),
      this.#words(),
      h(
        'details',
        { class: 'panel' },
        h('summary', {}, 'Meer instellingen'),
        h('div', { class: 'pair' }, ...others.filter((name) => name !== 'current').map(field)),
      ),
    );
    this.#drawOffers(true);
  }

  /** What one of the records is asked for: partners and steps are there once the data is. */
  #drawRecords(): void {
    const name = (['partner', 'current'] as const).find((each) => each in ATTRIBUTES[this.#element]);
    if (!name) return fill(this.#record);
    const made = recordField(wordsFor(this.#element, name), recordsFor(name, this.#document ?? {}), {
      value: this.#given[name],
      change: (value) => this.#set(name, value),
    });
    this.#fields.set(name, made);
    fill(this.#record, made.element);
  }

  /** What can be chosen of the data. It is left alone when the same data was read again: somebody may be choosing. */
  #drawOffers(isAnew = false): void {
    const { partners, activities, stations } = this.#document ?? {};
    const offers = JSON.stringify([
      this.#element,
      facetsIn(this.#document ?? {}),
      (partners ?? activities ?? stations)?.map(({ id }) => id),
    ]);
    this.#nameField.placeholder = this.#foundTitle || TITLES[this.#element];
    if (offers === this.#offers && !isAnew) return;
    this.#offers = offers;
    this.#drawFilters();
    this.#drawRecords();
  }

  #drawFilters(): void {
    if (this.#element !== 'partner-directory' && this.#element !== 'activity-calendar')
      return fill(this.#filters);
    const facets = this.#document ? facetsIn(this.#document) : [];
    const isOpen = this.#filters.querySelector<HTMLDetailsElement>('.panel')?.open ?? false;
    fill(
      this.#filters,
      filtersView(facets, this.#given, isOpen, (name, value) => this.#set(name, value)),
    );
  }

  #words(): HTMLElement {
    const title = typed(
      { label: 'Naam', help: 'Staat in de link, en wordt voorgelezen bij een frame.' },
      {},
      {
        value: this.#title || undefined,
        change: (value) => {
          this.#title = value ?? '';
          this.#changed();
        },
      },
    );
    this.#nameField = title.element.querySelector('input')!;
    const fallback = typed(
      {
        label: 'Als het laden niet lukt',
        help: 'Deze tekst ziet een bezoeker dan. Geef een telefoonnummer. Bij een link of een frame kan dit niet.',
      },
      { placeholder: 'Bel de gemeente: 14 0000.' },
      {
        value: this.#fallback || undefined,
        change: (value) => {
          this.#fallback = value ?? '';
          this.#changed();
        },
      },
    );
    return h('div', { class: 'pair' }, title.element, fallback.element);
  }

  // Preview -----------------------------------------------------------------------------------------------------------

  #previewSection(): HTMLElement {
    const id = newId();
    return h(
      'section',
      { class: 'preview', 'aria-labelledby': id },
      h(
        'div',
        { class: 'preview-head' },
        h('h2', { id }, 'Zo ziet het eruit'),
        widthSwitch((width) => (this.#preview.width = width)),
      ),
      h(
        'button',
        { type: 'button', class: 'skip', onclick: () => this.#last.focus() },
        'Sla het voorbeeld over',
      ),
      this.#preview.element,
      this.#alone,
    );
  }

  // Step 4 ------------------------------------------------------------------------------------------------------------

  #chooseRoute(labelledBy: string): HTMLElement {
    const cards = ROUTES.map(({ name, ...words }) => ({ value: name, ...words }));
    const routes = radioCards('route', labelledBy, cards, this.#route, (route) => {
      this.#route = route;
      this.#drawCode(this.#choice);
    });
    const host = typed(
      {
        label: 'Map met Samen',
        help: 'Hier haalt uw site het script, liefst van uw eigen server. Weet u het adres niet? Vraag het uw beheerder.',
      },
      { inputmode: 'url', class: 'wide' },
      {
        value: this.#host,
        change: (value) => {
          this.#host = value ?? this.#around.host;
          this.#changed();
        },
      },
    );
    this.#fields.set('host', host);
    return h(
      'div',
      { class: 'stack' },
      routes,
      this.#warning,
      this.#code,
      h('details', { class: 'panel' }, h('summary', {}, 'Waar Samen zelf staat'), host.element),
    );
  }

  /** Beside the code and not in it: it comes when the data was read, and somebody may be copying. */
  #warn(choice: CleanChoice): void {
    const words = choice.attributes['src'] ? codeWarning(choice, this.#outcome) : undefined;
    this.#warning.hidden = words === undefined;
    if (words !== undefined && this.#warning.textContent !== words) fill(this.#warning, note('bad', words));
  }

  #drawCode(choice: CleanChoice): void {
    this.#warn(choice);
    if (!choice.attributes['src'])
      return fill(
        this.#code,
        h('p', { class: 'note' }, 'Geef eerst bij stap 2 het adres van uw gegevens. Dan staat hier uw code.'),
      );
    fill(this.#code, ...codeView(choice, this.#route, this.#tell));
  }
}

/** A numbered part of the page. */
function step(number: number, title: string, content: (labelledBy: string) => Node): HTMLElement {
  const id = newId();
  return h(
    'section',
    { class: 'step', tabindex: '-1', 'aria-labelledby': id },
    h('h2', { id }, h('span', { class: 'number' }, String(number)), ' ', title),
    content(id),
  );
}

/** The address first, the languages next, the rest as it was chosen. */
function inOrder(given: Readonly<Record<string, string>>): Record<string, string> {
  const place = (name: string) => ['src', 'lang', 'languages'].indexOf(name) >>> 0;
  return Object.fromEntries(Object.entries(given).sort(([one], [other]) => place(one) - place(other)));
}
