import { documents } from '#specs/documents.ts';
import { guide, type GuideTopic } from '#specs/guide.ts';

/** Where a statement of the documents can be read. */
export interface Source {
  /** The title of its page. */
  document: string;
  /** Null where the page is not known to us. */
  address: string | null;
}

const GUIDE = 'oauth-troubleshooting';
const pages = new Map<string, { title: string; url: string }>(Object.entries(documents));
const topics: readonly GuideTopic[] = Object.values(guide);

/**
 * The page of a claim. In the troubleshooting guide the link leads to the heading: a text fragment finds it by its words, so
 * it also works where we do not know the anchors of the page, and a browser that does not know fragments opens the page.
 * @param place as in the register: `L79, L95-97`
 */
export function sourceOfClaim({ document, place }: { document: string; place: string }): Source {
  const page = pages.get(document);
  if (page === undefined) return { document, address: null };
  const heading = document === GUIDE ? headingAt(Number(/L(\d+)/.exec(place)?.[1])) : undefined;
  return { document: page.title, address: heading === undefined ? page.url : `${page.url}${fragmentOf(heading)}` };
}

function headingAt(line: number): string | undefined {
  const topic = topics.find(({ lines: [first, last] }) => line >= first && line <= last);
  return topic?.heading ?? topic?.title;
}

/** In a text fragment `-` and `,` have a meaning of their own; brackets would end a link in Markdown. */
const fragmentOf = (heading: string) =>
  `#:~:text=${encodeURIComponent(heading).replace(/[-(),]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
