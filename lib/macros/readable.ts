/** A macro's text as the customer would read it: without tags and entities. */
import { Parser } from 'htmlparser2';
import { Rewriter, type Rewritten } from './rewriter.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With white space around them; the first ones with a free line. */
const PARAGRAPHS = words('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr figure');
const LINES = words('div li tr td th section article header footer dd dt');
const INLINE = words(
  'a abbr b body big br center code col colgroup dl del em font head html i img ins label main mark meta s small span strike strong sub sup tbody tfoot thead title u',
);
const UNREAD = words('script style title');
const isTag = (name: string): boolean =>
  PARAGRAPHS.has(name) || LINES.has(name) || INLINE.has(name) || UNREAD.has(name);

const TAG = /<\/?([a-z][a-z\d]*)(?=[\s/>])/gi;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|laquo|raquo|[mn]dash|hellip|#\d{2,6}|#x[\da-f]{2,6});/i;

/** "<name>" is no tag of HTML's, and "Tom & Jerry" no entity. */
export const isHtml = (text: string): boolean =>
  ENTITY.test(text) || [...text.matchAll(TAG)].some(([, name = '']) => isTag(name.toLowerCase()));

function decoded(html: string): Rewritten {
  const out = new Rewriter(html);
  /** Line breaks that are due before the next words. */
  let due = 0;
  let unread = 0;
  const open = (count: number): void => {
    due = Math.max(due, count);
  };
  const flush = (at: number): void => {
    if (due > 0 && out.text !== '') {
      const there = /\n*$/.exec(out.text)![0].length;
      out.put('\n'.repeat(Math.max(0, due - there)), at, at);
    }
    due = 0;
  };
  const space = (start: number, end: number): void => {
    if (due === 0 && out.text !== '' && !/\s$/.test(out.text)) out.put(' ', start, end);
  };
  const parser: Parser = new Parser({
    ontext(data) {
      const start = parser.startIndex;
      const end = parser.endIndex + 1;
      if (unread > 0) return;
      if (html.slice(start, end) !== data) {
        flush(start);
        out.put(data.replaceAll('\u00a0', ' ').replaceAll('\u00ad', ''), start, end);
        return;
      }
      for (const { 0: run, index } of data.matchAll(/\s+|\S+/g)) {
        const from = start + index;
        if (/^\s/.test(run)) space(from, from + run.length);
        else {
          flush(from);
          out.keep(from, from + run.length);
        }
      }
    },
    onopentag(name) {
      if (UNREAD.has(name)) unread += 1;
      else if (PARAGRAPHS.has(name)) open(2);
      else if (LINES.has(name)) open(1);
      else if (name === 'br') {
        flush(parser.startIndex);
        out.put('\n', parser.startIndex, parser.endIndex + 1);
      } else if (!isTag(name)) {
        flush(parser.startIndex);
        out.keep(parser.startIndex, parser.endIndex + 1);
      }
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      else if (PARAGRAPHS.has(name)) open(2);
      else if (LINES.has(name)) open(1);
    },
  });
  parser.write(html);
  parser.end();
  return out.done();
}

/** The readable text, with the way from each place in it back to the macro as it is written. */
export function readable(text: string, html: boolean): Rewritten {
  return html ? decoded(text) : { text, back: (span) => span };
}
