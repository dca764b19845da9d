import { useState } from 'react';
import type { SamenSelfScan } from 'samen-elements';
import { LIBRARY, MOVED, PARTNERS, SCAN, SRC } from './shared/school';

/** Kept outside of the component: React calls a ref again at every rendering when it is another function. */
const giveScan = (scan: SamenSelfScan | null) => {
  if (scan) scan.data = SCAN;
};

export function App() {
  const [partners, setPartners] = useState(PARTNERS);
  const [builder, setBuilder] = useState(false);
  const [shown, setShown] = useState(0);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('bibliotheek');
  const [src, setSrc] = useState(SRC);
  const [open, setOpen] = useState(true);
  const [calls, setCalls] = useState(0);
  const [agenda, setAgenda] = useState('wacht');
  const [regulars, setRegulars] = useState(['bibliotheek', 'wijkteam']);
  const [answer, setAnswer] = useState('geen');

  return (
    <main>
      <h1>Basisschool</h1>

      <button onClick={() => setPartners(LIBRARY)}>Alleen lezen</button>
      <label>
        <input type="checkbox" checked={builder} onChange={(event) => setBuilder(event.target.checked)} />
        Controleer de gegevens
      </label>
      <samen-partner-directory
        data={partners}
        headingLevel={3}
        languages="nl en"
        builder={builder}
        onsamen-ready={(event) => setShown(event.count)}
        onsamen-filter={(event) => setQuery(event.query)}
        onsamen-select={(event) => setChosen(event.id)}
      >
        <p>Bel het wijkteam: 088 000 10 02</p>
      </samen-partner-directory>
      <output aria-label="Gids">
        {shown} getoond, gezocht “{query}”
      </output>
      <section aria-label="Gekozen">
        <samen-partner-card data={PARTNERS} partner={chosen} />
      </section>

      <button onClick={() => setCalls((count) => count + 1)}>Ik belde</button>
      <button onClick={() => setSrc(MOVED)}>Andere agenda</button>
      <button onClick={() => setOpen(!open)}>{open ? 'Verberg de agenda' : 'Toon de agenda'}</button>
      {open && (
        <samen-activity-calendar
          src={src}
          onsamen-ready={(event) => setAgenda(`${event.count} getoond`)}
          onsamen-failed={(event) => setAgenda(`mislukt: ${event.reason}`)}
        >
          <p>Bel de school. U belde {calls} keer.</p>
        </samen-activity-calendar>
      )}
      <output aria-label="Agenda">{agenda}</output>

      <button onClick={() => setRegulars([...regulars].reverse())}>Keer om</button>
      <ul aria-label="Vaste partners">
        {regulars.map((id) => (
          <li key={id}>
            <samen-partner-card data={PARTNERS} partner={id} />
          </li>
        ))}
      </ul>

      <button onClick={() => void import('samen-elements/define/self-scan')}>Begin de zelfscan</button>
      <samen-self-scan
        ref={giveScan}
        onsamen-answer={(event) => setAnswer(`${event.questionId}: ${event.value}`)}
      >
        <p>Liever op papier? Vraag het de leerkracht.</p>
      </samen-self-scan>
      <output aria-label="Antwoord">{answer}</output>
    </main>
  );
}
