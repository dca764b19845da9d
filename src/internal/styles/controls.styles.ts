import { css } from 'lit';

/** Buttons, links, fields, chips and tags: what a visitor acts on, the same in every element. */
export const controlStyles = css`
  a {
    color: var(--_accent);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_control-radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  @media (hover: hover) {
    button:hover {
      background: var(--_tint);
    }
  }
  .filled,
  .filled:hover {
    border-color: var(--_accent-fill);
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .quiet {
    border-color: transparent;
    padding-inline: 0.5em;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.9em;
    padding-inline: 0.9em;
    border: 1.5px solid var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
  }
  .field svg {
    color: var(--_ink-soft);
  }
  .field:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    align-self: stretch;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.16em 0.65em;
    border-radius: 2em;
    background: var(--_wash);
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_ink);
    font-size: 0.84em;
    font-weight: 600;
  }
  .tag svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .school {
    --_own: var(--_school);
  }
  .care {
    --_own: var(--_care);
  }
  .home {
    --_own: var(--_home);
  }
  .community {
    --_own: var(--_community);
  }
  .tag:is(.school, .care, .home, .community) {
    background: color-mix(in oklab, var(--_own) 11%, var(--_paper));
    box-shadow: none;
    color: var(--_own);
  }
  button.link {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .tag,
    button {
      border: 1px solid;
    }
    .filled {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
