/*
 * In the page: draws one calendar again and again, each in a fresh element, and tells how long it took until the visitor
 * had it: until what the calendar ends up with is there, visible and laid out.
 */

/** How to see ours. */
const OURS = { entries: '.entry, .chip, .piece', title: '.period-title', next: '.ways .on' };

/**
 * @param name a peer (`fullcalendar-6` …); `data`: ours, given the document; `drawn`: ours, the document read before
 * @param size which activities, `view` and `date` what is looked at, `limit` how many entries the list has (`0`: its own)
 * @returns `draw()` a calendar, or `turn()` to the next month: the milliseconds that it took; `ends` what is there then
 */
export async function contender({ name, size, view, date, limit, perDay, now }) {
  // Calendars show what is to come: the clock begins on the day that they open on.
  const began = performance.now();
  Date.now = () => Math.floor(now + performance.now() - began);
  const ours = name === 'data' || name === 'drawn';
  const { mount, parts } = ours
    ? await ownCalendar(name, size, view, date, limit)
    : await peerCalendar(name, size, view, date, perDay);

  const seen = (root) => {
    const all = [...root.querySelectorAll(parts.entries)];
    return {
      entries: all.filter((entry) => entry.checkVisibility({ visibilityProperty: true })).length,
      title: root.querySelector(parts.title)?.textContent ?? '',
    };
  };
  const layOut = (root) => inSight(root, parts.entries);
  /** From an act to what it ends up in. */
  const timed = async (act, there, after) => {
    const start = performance.now();
    const root = await act();
    await until(root, () => {
      const { entries, title } = seen(root);
      return entries === there.entries && title === there.title;
    });
    layOut(root);
    const took = performance.now() - start;
    await after(root);
    return took;
  };
  const fresh = async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const start = await mount(host);
    await frame();
    return { host, start };
  };

  // What it ends up with, seen once at leisure: first, and a month further.
  const { host, start } = await fresh();
  const root = await start();
  const first = await quiet(root, () => seen(root));
  const html = ours && root.innerHTML.replace(/<!--.*?-->/gs, '');
  const css = ours && root.adoptedStyleSheets.map(textOf);
  const next = parts.next && root.querySelector(parts.next);
  if (next) press(next);
  const second = next && (await quiet(root, () => seen(root)));
  if (view === 'month' && second?.title === first.title) throw new Error(`${name} stays in ${first.title}.`);
  host.remove();

  return {
    ends: { entries: first.entries, next: second?.entries },
    html,
    css,
    async draw() {
      const { host, start } = await fresh();
      const took = await timed(start, first, frame);
      host.remove();
      return took;
    },
    async turn() {
      const { host, start } = await fresh();
      const root = await start();
      await quiet(root, () => seen(root));
      const button = root.querySelector(parts.next);
      const took = await timed(() => (press(button), root), second, frame);
      host.remove();
      return took;
    },
  };
}

/** The least that a browser can do: `innerHTML` of what ours came to, with its style sheets. */
export function floor({ html, css }) {
  const sheets = css.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return {
    async draw() {
      const host = document.createElement('div');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = sheets;
      await frame();
      const start = performance.now();
      root.innerHTML = html;
      inSight(root, OURS.entries);
      const took = performance.now() - start;
      await frame();
      host.remove();
      return took;
    },
  };
}

async function peerCalendar(name, size, view, date, perDay) {
  const { calendar, parts, toEvents } = await import(`/${name}.js`);
  const rows = await (await fetch(`/events-${size}.json`)).json();
  return {
    parts,
    mount: (host) => {
      // In its own kinds of times, and a copy for each: neither is in the time that it takes.
      const events = toEvents(structuredClone(rows));
      return () => {
        calendar(host, { events, view, date, perDay });
        return host;
      };
    },
  };
}

async function ownCalendar(name, size, view, date, limit) {
  const tag = 'samen-activity-calendar';
  await import('/cdn/activity-calendar.js');
  const document = await (await fetch(`/activities-${size}.json`)).json();
  // Lit's public `addController` is the way in to the controller that holds an element's data.
  const sources = new WeakMap();
  const { prototype } = customElements.get(tag);
  const { addController } = prototype;
  prototype.addController = function (controller) {
    if ('state' in controller && 'problems' in controller) sources.set(this, controller);
    addController.call(this, controller);
  };
  const attach = async (host) => {
    const element = globalThis.document.createElement(tag);
    element.view = view.endsWith('list') ? 'list' : view;
    element.date = date;
    if (limit) element.limit = limit;
    host.append(element);
    await element.updateComplete;
    return element;
  };
  const give = (element, data) => {
    element.data = data;
    return element.shadowRoot;
  };
  if (name === 'data')
    return {
      parts: OURS,
      mount: async (host) => {
        const [element, data] = [await attach(host), structuredClone(document)];
        return () => give(element, data);
      },
    };

  const host = globalThis.document.createElement('div');
  globalThis.document.body.append(host);
  const element = await attach(host);
  const ready = new Promise((resolve) => element.addEventListener('samen-ready', resolve, { once: true }));
  give(element, structuredClone(document));
  await ready;
  const known = sources.get(element)?.state;
  if (!known) throw new Error('bench/calendar-page.js no longer finds the controller that holds the data.');
  host.remove();
  return {
    parts: OURS,
    mount: async (host) => {
      const element = await attach(host);
      // Activities of its own: nothing counts that one element may leave behind for the next.
      const activities = known.document.activities.map((activity) => ({ ...activity }));
      const state = { ...known, document: { ...known.document, activities } };
      return () => {
        sources.get(element).state = state;
        element.requestUpdate();
        return element.shadowRoot;
      };
    },
  };
}

/**
 * Lays out all of it; of entries in sight also what is inside, which a browser may otherwise put off until it paints
 * (`content-visibility: auto`).
 */
function inSight(root, entries) {
  for (const entry of root.querySelectorAll(entries)) {
    if (entry.getBoundingClientRect().top > innerHeight) break;
    entry.lastElementChild?.getBoundingClientRect();
  }
}

/** As a mouse does: some calendars do not wait for the click. */
function press(button) {
  for (const type of ['mousedown', 'mouseup', 'click'])
    button.dispatchEvent(
      new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, detail: 1 }),
    );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const textOf = (sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

/** Waits until something is there, and looks after every change. */
function until(root, there) {
  return new Promise((resolve, reject) => {
    if (there()) return resolve();
    const observer = new MutationObserver(() => there() && done());
    const timer = setTimeout(() => done(new Error(`This never came: ${there}`)), 60_000);
    const done = (error) => {
      observer.disconnect();
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    };
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Waits until nothing has changed at ten looks, 50 ms apart, and there is something to see. */
async function quiet(root, look) {
  let looks = 0;
  const observer = new MutationObserver(() => (looks = 0));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  // Looks are counted and not time: a calendar may do nothing but think for seconds.
  for (; looks < 10 || look().entries === 0; looks++) await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  return look();
}
