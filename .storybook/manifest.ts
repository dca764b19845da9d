import described from '../custom-elements.json' with { type: 'json' };

/* What custom-elements.json says about the elements, for people who use them. */

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

export interface Member extends Named {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  return?: { type?: { text: string } };
}

export interface Attribute extends Named {
  fieldName?: string;
}

export interface Declaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
}

export interface Manifest {
  schemaVersion: string;
  modules: { path: string; declarations?: Declaration[] }[];
}

/** Attributes of HTML itself that every element listens to; the analyzer knows only their names. */
const OF_HTML: Readonly<Record<string, string>> = {
  lang: 'The element’s own language (BCP 47). Absent: the nearest ancestor’s, else Dutch.',
  dir: 'Direction of the element. Absent: that of its language.',
};

/** One tag, without what is only there for the library itself: what nobody described is not for users. */
function forUsers(declaration: Declaration): Declaration {
  const described = ({ name, description }: Named) => Boolean(name && description);
  return {
    ...declaration,
    attributes: declaration.attributes
      ?.map((attribute) => ({ ...attribute, description: attribute.description ?? OF_HTML[attribute.name] }))
      .filter(described),
    members: declaration.members?.filter((member) => described(member) && !member.static),
    events: declaration.events?.filter(described),
  };
}

export const manifest: Manifest = {
  ...(described as unknown as Manifest),
  modules: (described as unknown as Manifest).modules.map((module) => ({
    ...module,
    declarations: module.declarations?.filter(({ tagName }) => tagName).map(forUsers),
  })),
};

/** What the manifest says about a tag. */
export function declarationOf(tag: string): Declaration | undefined {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
}
