// What a page makes by hand of an answer: the same 20 cards and the same checkboxes with their counts, by plain Lit. As
// InstantSearch does it: at every letter it searches, and draws the whole list and all counts.
import { html, nothing, render } from 'lit';

const CARDS = 20;
const VALUES = 8;

/**
 * @param root where to draw
 * @param values per facet its values, in the order in which they stand
 * @param answer of a query and filters: how many, the first partners with the words found, and counts per facet
 */
export function page(root, values, answer) {
  let query = '';
  let filters = {};
  const draw = () => render(whole(values, answer(query, filters), query, filters, actions), root);
  const actions = {
    type(event) {
      query = event.target.value;
      draw();
    },
    toggle(facet, value) {
      const chosen = filters[facet] ?? [];
      const others = chosen.filter((other) => other !== value);
      filters = { ...filters, [facet]: others.length < chosen.length ? others : [...chosen, value] };
      draw();
    },
    clear() {
      [query, filters] = ['', {}];
      draw();
    },
    open: () => {},
    save: () => {},
  };
  draw();
}

const whole = (
  values,
  { count, hits, counts },
  query,
  filters,
  actions,
) => html`<div class="samen"><div class="stack">
  <form role="search" class="search">
    <label for="query">Wat zoekt u?</label>
    <div class="field"><input id="query" type="search" .value=${query} @input=${actions.type} /></div>
    <div id="panel"><div class="groups">
      ${Object.entries(values).map(([facet, all]) => {
        const choice = (value) => {
          const chosen = !!filters[facet]?.includes(value);
          const n = counts[facet]?.[value] ?? 0;
          return html`<label class="choice">
            <input type="checkbox" data-choice="${facet}=${value}" .checked=${chosen} ?disabled=${n === 0 && !chosen} @change=${() => actions.toggle(facet, value)} />
            <span>${value} <span class="count">(<bdi>${n}</bdi>)</span></span>
          </label>`;
        };
        const more = all.slice(VALUES);
        return html`<fieldset>
          <legend>${facet}</legend>
          ${all.slice(0, VALUES).map(choice)}
          ${more.length > 0 ? html`<details class="more"><summary>Nog ${more.length}</summary>${more.map(choice)}</details>` : nothing}
        </fieldset>`;
      })}
      <button type="button" class="filled">Bekijk ${count} partners</button>
    </div></div>
  </form>
  <div class="row">
    <strong>${count} gevonden</strong>
    <span class="row">
      ${Object.entries(filters).flatMap(([facet, chosen]) => chosen.map((value) => html`<button type="button" class="chip" @click=${() => actions.toggle(facet, value)}>${value}</button>`))}
      <button type="button" class="quiet" @click=${actions.clear}>Wis alles</button>
    </span>
  </div>
  <ul class="cards" role="list">${hits.slice(0, CARDS).map((hit) => html`<li>${card(hit, actions)}</li>`)}</ul>
  ${count > CARDS ? html`<p class="more row"><button type="button">Toon er nog ${CARDS}</button><span class="soft small">${CARDS} van ${count} getoond</span></p>` : nothing}
</div></div>`;

function card({ partner, terms }, actions) {
  const mark = marker(terms);
  const [contact] = partner.contacts;
  const more = partner.offerings.length - 3;
  return html`<article class="card">
    <p class="row"><span class="tag ${partner.corner}">${icon}${partner.corner}</span><span class="soft small">${partner.kinds.join(' · ')}</span></p>
    <h3 tabindex="-1"><a href="#samen:partner=${partner.id}" @click=${actions.open}>${mark(nl(partner.name))}</a></h3>
    <p class="clamp">${mark(nl(partner.summary))}</p>
    ${
      partner.offerings.length > 0
        ? html`<ul class="offers">
          ${partner.offerings.slice(0, 3).map(
            (offering) => html`<li class="offer">
              <strong>${mark(nl(offering.name))}</strong>
              <span class="small soft clamp">${[nl(offering.schedule), offering.cost.free ? 'Gratis' : 'Kost geld', offering.languages.join(', ')].join(' · ')}</span>
            </li>`,
          )}
          ${more > 0 ? html`<li class="small soft">en nog ${more}</li>` : nothing}
        </ul>`
        : nothing
    }
    <div class="reach row"><span class="line">${icon}<a class="phone" href="tel:${contact.phone}"><bdi dir="ltr">${contact.phone}</bdi></a></span><span class="soft small">${mark(contact.function)}</span>
      <button type="button" class="quiet save" aria-label="Bewaar ${nl(partner.name)}" @click=${actions.save}>${icon}Bewaar</button></div>
    <p class="small soft">Gecontroleerd op ${partner.checked}</p>
  </article>`;
}

const nl = (text) => (typeof text === 'string' ? text : (text?.nl ?? ''));

const icon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16H4z"></path></svg>`;

/** With what was found between `<mark>`s. */
function marker(terms) {
  if (terms.length === 0) return (text) => text;
  const words = new RegExp(
    `(${terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`,
    'iu',
  );
  return (text) => text.split(words).map((part, i) => (i % 2 ? html`<mark>${part}</mark>` : part));
}
