/*
 * The blocks in the editor, without a build step.
 *
 * The preview is the page for frames. The script of pages must not run in the editor: it would put elements in the place of
 * placeholders that an author is writing, and they would be saved so.
 */
(({ blocks, blockEditor, components, data, element, i18n }, { embed, home, blocks: offered }) => {
  const { createElement: el, useEffect, useRef, useState } = element;
  const { __ } = i18n;

  /** Milliseconds of rest after typing, before the preview asks for data. */
  const REST = 600;

  /** CSS pixels, until the preview says how high it is; and whatever it says. */
  const [HEIGHT, LOWEST, HIGHEST] = [480, 80, 4000];

  const LABELS = {
    src: __('Adres van de gegevens', 'samen-elements'),
    languages: __('Talen om uit te kiezen', 'samen-elements'),
    view: __('Weergave', 'samen-elements'),
    limit: __('Hoeveel er eerst te zien zijn', 'samen-elements'),
    'filter-theme': __('Alleen deze thema’s', 'samen-elements'),
    'filter-audience': __('Alleen voor deze groepen', 'samen-elements'),
    'filter-place': __('Alleen in deze plaatsen', 'samen-elements'),
    'heading-level': __('Niveau van de kop', 'samen-elements'),
    'url-state': __('Zoeken en filters in het adres van de pagina zetten', 'samen-elements'),
    perspective: __('Voor wie', 'samen-elements'),
    current: __('U bent hier: id van de stap', 'samen-elements'),
    'quick-exit': __('Adres voor “Snel weg”', 'samen-elements'),
    partner: __('Id van de partner', 'samen-elements'),
    'group-by': __('Waarover de lijst gaat', 'samen-elements'),
    layout: __('Vorm', 'samen-elements'),
    'report-email': __('E-mailadres om fouten te melden', 'samen-elements'),
    paging: __('Hoeveel op één pagina', 'samen-elements'),
    storage: __('Bewaren', 'samen-elements'),
    action: __('Adres waar antwoorden heen gaan', 'samen-elements'),
  };

  const HELP = {
    src: __(
      'Van een JSON-, CSV- of ICS-bestand. Een CSV- of ICS-bestand kan in de mediabibliotheek staan. Meer adressen: zet een spatie ertussen.',
      'samen-elements',
    ),
    languages: __('Codes met een spatie ertussen, zoals: nl en ar', 'samen-elements'),
    'filter-theme': __('Met komma’s ertussen. Leeg: alles.', 'samen-elements'),
    'filter-audience': __('Met komma’s ertussen. Leeg: alles.', 'samen-elements'),
    'filter-place': __('Met komma’s ertussen. Leeg: alles.', 'samen-elements'),
    partner: __('Mag leeg zijn als het bestand één partner heeft.', 'samen-elements'),
    'quick-exit': __('Van een onschuldige pagina, zoals een zoekmachine. Leeg: geen knop.', 'samen-elements'),
    action: __('Leeg: er wordt niets verstuurd.', 'samen-elements'),
  };

  /** What can be chosen, by attribute; where elements differ, by element first. The first is what happens without a choice. */
  const CHOICES = {
    'activity-calendar': {
      view: [
        ['list', __('Lijst', 'samen-elements')],
        ['week', __('Week', 'samen-elements')],
        ['month', __('Maand', 'samen-elements')],
      ],
    },
    'options-infographic': {
      view: [
        ['route', __('Route', 'samen-elements')],
        ['list', __('Lijst', 'samen-elements')],
        ['triangle', __('Driehoek', 'samen-elements')],
        ['roles', __('Wie doet wat', 'samen-elements')],
        ['moments', __('Momenten', 'samen-elements')],
      ],
      perspective: [
        ['', __('Zoals in de gegevens', 'samen-elements')],
        ['parent', __('Ouders', 'samen-elements')],
        ['school', __('School', 'samen-elements')],
        ['care', __('Zorg', 'samen-elements')],
      ],
    },
    'partner-directory': {
      'group-by': [
        ['partner', __('Partners', 'samen-elements')],
        ['offering', __('Aanbod', 'samen-elements')],
        ['corner', __('Zijde van het kind', 'samen-elements')],
        ['cooperation', __('Samenwerking', 'samen-elements')],
      ],
      layout: [
        ['cards', __('Kaarten', 'samen-elements')],
        ['list', __('Lijst', 'samen-elements')],
      ],
    },
    'self-scan': {
      paging: [
        ['theme', __('Een thema', 'samen-elements')],
        ['question', __('Een vraag', 'samen-elements')],
        ['all', __('Alles', 'samen-elements')],
      ],
      storage: [
        ['', __('Niets', 'samen-elements')],
        ['device', __('Op dit apparaat, als de bezoeker dat wil', 'samen-elements')],
      ],
    },
  };

  const NOT_SHOWN = ['url-state', 'className', 'align', 'anchor'];

  const HEADING_LEVELS = ['2', '3', '4', '5', '6', '1'].map((level) => [level, level]);

  /** WordPress saves `&` as `&amp;` for who may not save HTML. */
  const plain = (value) => (typeof value === 'string' ? value.replaceAll('&amp;', '&') : value);

  function Field({ name, attribute, attributes, setAttributes }) {
    const { type } = blocks.getBlockType(`samen/${name}`).attributes[attribute];
    const value = plain(attributes[attribute]);
    const set = (next) => {
      const number = type === 'number' && next !== '' ? Number(next) : undefined;
      setAttributes({ [attribute]: type === 'number' ? number : next || undefined });
    };
    const common = { label: LABELS[attribute], help: HELP[attribute], __nextHasNoMarginBottom: true };
    if (attribute === 'url-state')
      return el(components.ToggleControl, {
        ...common,
        checked: value !== undefined,
        onChange: (on) => setAttributes({ [attribute]: on ? '' : undefined }),
      });
    const choices = attribute === 'heading-level' ? HEADING_LEVELS : CHOICES[name]?.[attribute];
    if (choices)
      return el(components.SelectControl, {
        ...common,
        value: String(value ?? choices[0][0]),
        options: choices.map(([choice, label]) => ({ value: choice, label })),
        onChange: (next) => set(next === choices[0][0] ? '' : next),
      });
    return el(components.TextControl, {
      ...common,
      type: type === 'number' ? 'number' : 'text',
      value: value ?? '',
      onChange: set,
    });
  }

  /** The page for frames with this element: as a visitor sees it, but nothing in it can be used. */
  function addressOf(name, attributes) {
    const url = new URL(embed, home);
    url.searchParams.set('element', name);
    for (const attribute of Object.keys(blocks.getBlockType(`samen/${name}`).attributes)) {
      const value = plain(attributes[attribute]);
      // What WordPress adds to every block is no attribute of the element; the address must stay that of the editor.
      if ([undefined, false].includes(value) || typeof value === 'object' || NOT_SHOWN.includes(attribute))
        continue;
      url.searchParams.set(attribute, value === true ? '' : attribute === 'src' ? absolute(value) : value);
    }
    return url.href;
  }

  const absolute = (urls) => urls.split(/\s+/).flatMap(resolved).join(' ');

  function resolved(url) {
    try {
      return [new URL(url, home).href];
    } catch {
      return []; // half typed
    }
  }

  function Preview({ name, attributes, title }) {
    const written = addressOf(name, attributes);
    const [address, setAddress] = useState(written);
    const [height, setHeight] = useState(HEIGHT);
    const frame = useRef(null);
    useEffect(() => {
      const rest = setTimeout(() => setAddress(written), REST);
      return () => clearTimeout(rest);
    }, [written]);
    useEffect(() => {
      const page = frame.current.ownerDocument.defaultView;
      const listen = ({ source, data }) => {
        if (source !== frame.current?.contentWindow) return;
        if (data?.samen === 'embed') source.postMessage({ samen: 'page', instance: 'preview' }, '*');
        else if (data?.samen === 'height' && data.height > 0)
          setHeight(Math.min(HIGHEST, Math.max(LOWEST, data.height)));
      };
      page.addEventListener('message', listen);
      return () => page.removeEventListener('message', listen);
    }, []);
    return el(
      components.Disabled,
      null,
      el('iframe', {
        ref: frame,
        src: address,
        title,
        height,
        className: 'samen-elements-preview',
        tabIndex: -1,
      }),
    );
  }

  /** Asks for the address of the data. Its own until it is whole: the preview takes the place of what is typed in here. */
  function Ask({ name, title, clientId, setAttributes }) {
    const [src, setSrc] = useState('');
    const submit = (event) => {
      event.preventDefault();
      setAttributes({ src: src.trim() || undefined });
      // What had the focus is gone.
      data.dispatch('core/block-editor').selectBlock(clientId);
    };
    return el(
      components.Placeholder,
      {
        icon: el(components.Dashicon, { icon: blocks.getBlockType(`samen/${name}`).icon.src }),
        label: title,
        instructions: __('Waar staan de gegevens? Daarna ziet u hier een voorbeeld.', 'samen-elements'),
      },
      el(
        'form',
        { onSubmit: submit, className: 'samen-elements-ask' },
        el(components.TextControl, { label: LABELS.src, help: HELP.src, value: src, onChange: setSrc }),
        el(components.Button, { variant: 'primary', type: 'submit' }, __('Toon', 'samen-elements')),
      ),
    );
  }

  function edit(name) {
    return function Edit(props) {
      const { attributes } = props;
      const { title } = blocks.getBlockType(`samen/${name}`);
      const field = (attribute) => el(Field, { ...props, key: attribute, name, attribute });
      return el(
        'div',
        blockEditor.useBlockProps(),
        el(
          blockEditor.InspectorControls,
          null,
          el(components.PanelBody, { title: __('Instellingen', 'samen-elements') }, offered[name].map(field)),
        ),
        attributes.src ? el(Preview, { name, attributes, title }) : el(Ask, { ...props, name, title }),
        el(
          'div',
          { className: 'samen-elements-fallback' },
          el(
            'p',
            { className: 'samen-elements-fallback-hint' },
            __('Dit staat er zolang de gegevens er niet zijn, en zonder JavaScript:', 'samen-elements'),
          ),
          el(blockEditor.InnerBlocks, {
            allowedBlocks: ['core/paragraph', 'core/list', 'core/heading'],
            template: [
              [
                'core/paragraph',
                { placeholder: __('Bijvoorbeeld een telefoonnummer of een link', 'samen-elements') },
              ],
            ],
            templateLock: false,
          }),
        ),
      );
    };
  }

  for (const name of Object.keys(offered))
    blocks.registerBlockType(`samen/${name}`, {
      edit: edit(name),
      save: () => el(blockEditor.InnerBlocks.Content),
    });
})(window.wp, window.samenElements);
