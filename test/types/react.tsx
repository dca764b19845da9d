/* What may and may not be written in JSX of React 19. Never run: what is checked is that it compiles. */
import type {} from 'samen-elements/types/react';
import { createRef } from 'react';
import type { SamenPartnerDirectory } from 'samen-elements';

const directory = createRef<SamenPartnerDirectory>();
const partners = { partners: [{ id: 'bieb', name: 'Bibliotheek' }] };

export const right = (
  <>
    <samen-partner-directory
      key="partners"
      ref={directory}
      id="partners"
      className="wide"
      lang="en"
      data={partners}
      src="/partners.json"
      heading-level={3}
      group-by="corner"
      layout="list"
      url-state
      serverSearch
      refresh={5}
      filter-theme="taal"
      preset-language="ar"
      onClick={({ currentTarget }) => currentTarget.reload()}
      onsamen-ready={(event) => event.count.toFixed() + event.currentTarget.problems.length}
      onsamen-select={({ record }) => record.offerings?.length}
      onsamen-failed={({ reason }) => reason === 'timeout'}
      onsamen-filter={({ filters }) => Object.keys(filters)}
      onsamen-related={(event) => event.add({ kind: 'film', title: 'Film' })}
    >
      <p>Bel ons: 088 000 42 01</p>
    </samen-partner-directory>
    <samen-activity-calendar view="month" week-numbers from-content="page" limit={3} />
    <samen-options-infographic
      view="roles"
      perspective="parent"
      quick-exit="https://www.example.org"
      onsamen-select={({ record }) => record.title}
    />
    <samen-partner-card partner="bieb" outdated-after="6" report-email="" />
    <samen-self-scan
      name="scan"
      required
      responses={[]}
      onsamen-answer={({ questionId }) => questionId.toUpperCase()}
      onsamen-complete={({ result }) => result.tips.length}
    />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error: not a number */}
    <samen-partner-directory heading-level="two" />
    {/* @ts-expect-error: misspelt */}
    <samen-partner-directory headingLvl={2} />
    {/* @ts-expect-error: cards or list */}
    <samen-partner-directory layout="tiles" />
    {/* @ts-expect-error: not one of the four */}
    <samen-partner-directory group-by="place" />
    {/* @ts-expect-error: another document */}
    <samen-partner-directory data={{ activities: [] }} />
    {/* @ts-expect-error: no such field */}
    <samen-partner-directory onsamen-ready={(event) => event.counts} />
    {/* @ts-expect-error: inner state */}
    <samen-self-scan session={{}} />
    {/* @ts-expect-error: there or not there */}
    <samen-activity-calendar week-numbers="no" />
    {/* @ts-expect-error: React sets the property, which is a number */}
    <samen-activity-calendar refresh="5" />
    {/* @ts-expect-error: no such element */}
    <samen-partners />
  </>
);
