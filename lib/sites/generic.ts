import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Any page',
  provenance: 'Conventions of HTML and ARIA, and names that helpdesks commonly give.',
  confidence: 'low',
};

/**
 * Any page the agent asked to be coached on and nobody described. The box is any that looks like
 * one for a reply; the conversation is looked for around it.
 */
export const generic: Site = {
  id: 'generic',
  hosts: [],
  recognise: null,
  composers: [
    {
      selector: 'textarea, [contenteditable]:not([contenteditable="false"])',
      note: '.is-private, .is-internal, .internal-note, .note-mode, .conv-note-block, [data-mode="note"], [data-internal="true"]',
    },
  ],
  mode: null,
  pane: null,
  thread: null,
  send: null,
};

/** Names of a button that sends a reply. */
export const SEND_NAMES =
  '[data-testid*="send" i], [data-action*="send" i], [class*="send" i], [id*="send" i], [aria-label^="send" i], [aria-label^="отправ" i], [title^="send" i], [title^="отправ" i]';

/** What stands on a button that sends a reply, where nothing else tells. */
export const SEND_WORDS = /^\s*(send|reply|submit|answer|отправить|ответить)(?!\p{L})/iu;

/** Words a helpdesk says of the box a reply is written in. */
export const REPLY_WORDS =
  /(reply|respon[ds]|answer|message|comment|compose|chat|ответ|сообщени|комментари|напишите)/i;

/** Boxes that are for something else, whatever they look like. */
export const OTHER_WORDS = /(search|filter|find|subject|title|tag|поиск|найти|тема|код|script)/i;
