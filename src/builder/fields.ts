import type { Holds } from './attributes.js';
import { fill, h, icon, newId } from './dom.js';
import type { FoundFacet, Named } from './facets.js';
import { checkColour, DEFAULTS, type Colours } from './theme.js';
import { parseColour, toHex } from './contrast.js';
import type { AttributeWords } from './words.js';

/** A field of the form, and where it says what is wrong with what stands in it. */
export interface Field {
  readonly element: HTMLElement;
  /** @param message empty: nothing is wrong */
  refuse(message: string): void;
}

/** What a field needs to know. */
interface Told {
  readonly value: string | undefined;
  /** @param value nothing: as the element does it by itself */
  change(value: string | undefined): void;
}

/** A field for an attribute: a list, a tick, or something to type. */
export function attributeField(words: AttributeWords, holds: Holds, told: Told): Field {
  if (holds === 'boolean') return tick(words, told);
  if (words.choices) return select(words, words.choices, told);
  const kinds = { number: 'number', url: 'url', urls: 'text', text: 'text' } as const;
  return typed(words, { type: kinds[holds], inputmode: holds === 'urls' ? 'url' : undefined }, told);
}

function labelled(words: AttributeWords, control: HTMLElement, isBeside = false): Field {
  const id = newId();
  control.id = id;
  const help = words.help ? h('p', { class: 'help', id: `${id}-help` }, words.help) : undefined;
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong`, hidden: true });
  const describe = () => {
    const parts = [help && help.id, !wrong.hidden && wrong.id].filter(Boolean);
    if (parts.length > 0) control.setAttribute('aria-describedby', parts.join(' '));
    else control.removeAttribute('aria-describedby');
  };
  describe();
  const label = h('label', { for: id }, words.label);
  return {
    element: h(
      'div',
      { class: isBeside ? 'field tick' : 'field' },
      ...(isBeside ? [control, label] : [label, control]),
      help,
      wrong,
    ),
    refuse(message) {
      if (wrong.textContent === message && wrong.hidden === !message) return;
      wrong.textContent = message;
      wrong.hidden = !message;
      if (message) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
      describe();
    },
  };
}

function tick(words: AttributeWords, { value, change }: Told): Field {
  const input = h('input', { type: 'checkbox', checked: value !== undefined });
  input.addEventListener('change', () => change(input.checked ? '' : undefined));
  return labelled(words, input, true);
}

function select(
  words: AttributeWords,
  choices: readonly (readonly [string, string])[],
  { value, change }: Told,
): Field {
  const control = h(
    'select',
    {},
    ...choices.map(([choice, label]) => h('option', { value: choice, selected: choice === value }, label)),
  );
  control.addEventListener('change', () => change(control.value || undefined));
  return labelled(words, control);
}

/** A line to type. @param given attributes of the input */
export function typed(
  words: AttributeWords,
  given: Readonly<Record<string, string | undefined>>,
  { value, change }: Told,
): Field {
  const input = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...given, value });
  input.addEventListener('input', () => change(input.value.trim() ? input.value : undefined));
  return labelled(words, input);
}

/** A field for one of the records that were read; until there are any, for its id. */
export function recordField(words: AttributeWords, records: readonly Named[], told: Told): Field {
  if (records.length === 0) return typed(words, {}, told);
  const known = records.some(({ id }) => id === told.value);
  const choices: (readonly [string, string])[] = [
    ['', 'Kies…'],
    ...records.map(({ id, label }) => [id, label] as const),
    ...(told.value && !known ? [[told.value, told.value] as const] : []),
  ];
  return select({ label: words.label }, choices, told);
}

/** The languages that the elements speak, as their readers call them. */
const LANGUAGES: readonly (readonly [code: string, name: string, dir: 'ltr' | 'rtl'])[] = [
  ['nl', 'Nederlands', 'ltr'],
  ['en', 'English', 'ltr'],
  ['ar', 'العربية', 'rtl'],
  ['tr', 'Türkçe', 'ltr'],
  ['uk', 'Українська', 'ltr'],
  ['ti', 'ትግርኛ', 'ltr'],
];

/** The languages that a visitor can choose from; those of the data alone can be added by code. */
export function languagesField(told: Told): Field {
  const codes = new Set(LANGUAGES.map(([code]) => code));
  const given = (told.value ?? '').split(/\s+/).filter(Boolean);
  const chosen = new Set(given.filter((code) => codes.has(code)));
  let others = given.filter((code) => !codes.has(code)).join(' ');
  const hint = h('p', { class: 'help' });
  const tell = () => {
    const list = [
      ...LANGUAGES.map(([code]) => code).filter((code) => chosen.has(code)),
      ...others.split(/[\s,;]+/),
    ];
    const languages = list.filter(Boolean);
    hint.textContent =
      languages.length === 1
        ? 'Kies er nog minstens één. Met één taal valt er niets te kiezen.'
        : 'Niets gekozen? Dan komt er geen keuze.';
    told.change(languages.length > 1 ? languages.join(' ') : undefined);
  };
  const boxes = LANGUAGES.map(([code, name, dir]) => {
    const input = h('input', { type: 'checkbox', value: code, checked: chosen.has(code) });
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(code);
      else chosen.delete(code);
      tell();
    });
    return h('label', { class: 'choice' }, input, h('span', { lang: code, dir }, name));
  });
  const more = typed(
    {
      label: 'Andere talen',
      help: 'Talen waarin alleen uw gegevens er zijn. Codes met spaties ertussen, zoals pl so.',
    },
    {},
    {
      value: others || undefined,
      change(value) {
        others = value ?? '';
        tell();
      },
    },
  );
  hint.textContent = 'Niets gekozen? Dan komt er geen keuze.';
  return {
    element: h(
      'fieldset',
      { class: 'group' },
      h('legend', {}, 'Talen waaruit de bezoeker kiest'),
      h('div', { class: 'choices' }, ...boxes),
      hint,
      h('details', { class: 'more', open: others !== '' }, h('summary', {}, 'Nog een taal'), more.element),
    ),
    refuse: (message) => more.refuse(message),
  };
}

/** Ticks for the values of one facet, and whether a visitor can take the choice away. */
export function facetField(
  facet: FoundFacet,
  given: { readonly locked?: string; readonly preset?: string },
  change: (locked: string | undefined, preset: string | undefined) => void,
): HTMLElement {
  const values = (text: string | undefined) =>
    new Set(
      (text ?? '')
        .split(',')
        .map((value) => value.trim())
        .filter(Boolean),
    );
  const chosen = new Set([...values(given.locked), ...values(given.preset)]);
  let isLocked = given.preset === undefined;
  const summary = h('summary', {});
  const describe = () => {
    const labels = facet.values.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    fill(summary, facet.label, labels.length > 0 && h('span', { class: 'chosen' }, labels.join(', ')));
  };
  const tell = () => {
    const text =
      facet.values
        .map(({ value }) => value)
        .filter((value) => chosen.has(value))
        .join(',') || undefined;
    describe();
    change(isLocked ? text : undefined, isLocked ? undefined : text);
  };
  describe();
  const boxes = facet.values.map(({ value, label, count }) => {
    const input = h('input', { type: 'checkbox', value, checked: chosen.has(value) });
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(value);
      else chosen.delete(value);
      tell();
    });
    return h(
      'label',
      { class: 'choice' },
      input,
      h('span', {}, label, count !== undefined && h('bdi', { class: 'count' }, ` (${count})`)),
    );
  });
  const group = newId();
  const ways = ([true, false] as const).map((locked) => {
    const input = h('input', { type: 'radio', name: group, checked: locked === isLocked });
    input.addEventListener('change', () => {
      isLocked = locked;
      tell();
    });
    const label = locked
      ? 'Vast: de bezoeker ziet alleen dit'
      : 'Om mee te beginnen: de bezoeker kan het weghalen';
    return h('label', { class: 'choice' }, input, h('span', {}, label));
  });
  return h(
    'details',
    { class: 'facet', open: chosen.size > 0 },
    summary,
    h(
      'fieldset',
      { class: 'group' },
      h('legend', { class: 'unseen' }, facet.label),
      h('div', { class: 'choices' }, ...boxes),
    ),
    h(
      'fieldset',
      { class: 'group' },
      h('legend', { class: 'unseen' }, `${facet.label}: vast of niet`),
      h('div', { class: 'choices column' }, ...ways),
    ),
  );
}

/** A colour: picked or typed, with whether it can be read. */
export interface ColourField {
  readonly element: HTMLElement;
  /** Looks again: another colour can have changed what this one stands on. */
  check(colours: Colours): void;
}

/** @param change is given what was chosen; empty: the element's own colour */
export function colourField(
  which: keyof Colours,
  words: AttributeWords,
  value: string,
  change: (value: string, isDone: boolean) => void,
): ColourField {
  const id = newId();
  const verdict = h('p', { class: 'verdict', id: `${id}-verdict` });
  const describedBy = `${id}-help ${id}-verdict`;
  const picker = h('input', {
    type: 'color',
    id,
    value: value || DEFAULTS[which],
    'aria-describedby': describedBy,
  });
  const hex = h('input', {
    type: 'text',
    class: 'hex',
    value,
    placeholder: DEFAULTS[which],
    maxlength: '7',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': `${words.label}, als code`,
    'aria-describedby': `${id}-verdict`,
  });
  const reset = h(
    'button',
    { type: 'button', class: 'quiet', hidden: value === '' },
    'Standaard',
    h('span', { class: 'unseen' }, `: ${words.label}`),
  );
  const set = (next: string, isDone: boolean, isTyped = false) => {
    const colour = parseColour(next);
    if (!isTyped) hex.value = next;
    picker.value = colour ? toHex(colour) : DEFAULTS[which];
    reset.hidden = next === '';
    change(next, isDone);
  };
  picker.addEventListener('input', () => set(picker.value, false));
  picker.addEventListener('change', () => set(picker.value, true));
  hex.addEventListener('input', () => set(hex.value.trim(), false, true));
  hex.addEventListener('change', () => set(hex.value.trim(), true, true));
  reset.addEventListener('click', () => {
    set('', true);
    picker.focus();
  });
  return {
    element: h(
      'div',
      { class: 'field colour' },
      h('label', { for: id }, words.label),
      h('p', { class: 'help', id: `${id}-help` }, words.help),
      h('div', { class: 'row' }, picker, hex, reset),
      verdict,
    ),
    check(colours) {
      const text = colours[which];
      const result = checkColour(colours, which);
      if (!text) fill(verdict);
      else if (!result)
        fill(verdict, icon('bad'), h('span', {}, 'Dit is geen kleurcode. Een code is bijvoorbeeld #0b6a6e.'));
      else if (!result.problem) {
        const times = result.ratio.toLocaleString('nl', { maximumFractionDigits: 1 });
        fill(verdict, icon('good'), h('span', {}, `Goed te lezen: contrast ${times}.`));
      } else {
        const { message, better } = result.problem;
        const swatch = h('span', { class: 'swatch' });
        swatch.style.setProperty('background-color', better);
        const take = h('button', { type: 'button', class: 'quiet' }, swatch, `Neem ${better}`);
        take.addEventListener('click', () => {
          set(better, true);
          hex.focus();
        });
        fill(verdict, icon('bad'), h('span', {}, message), take);
      }
      verdict.dataset['tone'] = !text ? '' : result && !result.problem ? 'good' : 'bad';
      hex.toggleAttribute('aria-invalid', false);
      if (text && !result) hex.setAttribute('aria-invalid', 'true');
    },
  };
}
